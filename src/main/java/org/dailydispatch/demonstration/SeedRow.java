package org.dailydispatch.demonstration;

import java.util.Map;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** A line of a {@link SeedTable}, asked by the names of its columns. */
record SeedRow(Map<String, String> cells) {

    String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("The table has no column " + column);
        }
        return cell;
    }

    @Nullable
    String textOrNull(String column) {
        return has(column) ? text(column) : null;
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    ReportingDay day(String column) {
        return ReportingDay.parse(text(column));
    }

    boolean yes(String column) {
        return "yes".equals(text(column));
    }
}
