package org.dailydispatch.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.JdbcOperations;

/** Numbers in sequence by team and day, as the program would have given them. */
final class DaySeries {

    private final String series;
    private final Map<Block, Integer> last = new LinkedHashMap<>();

    private record Block(int team, ReportingDay day) {}

    DaySeries(String series) {
        this.series = series;
    }

    int next(int team, ReportingDay day) {
        return last.merge(new Block(team, day), 1, Integer::sum);
    }

    /** Tells the program where the numbers stand. */
    void insert(JdbcOperations jdbc) {
        Rows numbers = new Rows("team_number", "team_id, series, day, last_number");
        last.forEach((block, number) -> numbers.add(SeedIds.team(block.team()), series, block.day(), number));
        numbers.insert(jdbc);
    }
}
