package org.dailydispatch.document;

import java.util.UUID;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the figures on rectification count it, frozen with the document: once, for all of them.
 *
 * @param revision the version of its record
 * @param township all zeros where it is in force no more
 * @param detail where, how heavy, how far
 * @param due whether its deadline has passed, whatever became of it
 * @param onTime whether it was due and rectified by its deadline
 * @param seconds from finding to closing; null where it is not closed
 */
public record BreakdownRow(
        UUID id,
        int revision,
        String number,
        String detail,
        UUID township,
        Matter category,
        Weight severity,
        Origin source,
        boolean closed,
        boolean overdue,
        boolean returned,
        boolean recurred,
        boolean rectified,
        boolean due,
        boolean onTime,
        @Nullable Long seconds) {

    /** The value by which it belongs to a group. */
    String group(BreakdownBy by) {
        return switch (by) {
            case TOWNSHIP -> township.toString();
            case CATEGORY -> category.name();
            case SEVERITY -> severity.name();
            case SOURCE -> source.name();
        };
    }

    FigureRow counted() {
        return counted("");
    }

    /** @param more what the figure is made of, behind the detail */
    FigureRow counted(String more) {
        return FigureRow.one(RowKind.PROBLEM, id, revision, number, detail + more);
    }
}
