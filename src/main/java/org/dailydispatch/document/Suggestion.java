package org.dailydispatch.document;

import java.util.List;
import org.dailydispatch.figure.FigureRow;

/**
 * A sentence that the program proposes for the recommendations; the leader adopts it or not.
 *
 * @param key the same as long as the same reason holds
 * @param sentence what adopting appends, in Chinese
 * @param reason the rule that proposes it
 * @param about what it is about where a reason may hold several times, a unit or a category; empty elsewhere
 * @param rows the records because of which it is proposed; never none
 */
public record Suggestion(String key, String sentence, Reason reason, String about, List<FigureRow> rows) {

    /** So many rows are shown beside the sentence. */
    private static final int SHOWN = 6;

    public Suggestion {
        rows = List.copyOf(rows);
    }

    /** Of a reason that holds once. */
    Suggestion(String key, String sentence, Reason reason, List<FigureRow> rows) {
        this(key, sentence, reason, "", rows);
    }

    /** Why a sentence is proposed. */
    public enum Reason {
        /** Townships without a released covert visit for ten days or more. */
        NO_COVERT_VISIT,
        /** Several problems of one unit are overdue. */
        OVERDUE_UNIT,
        /** Problems of one category are overdue in three townships or more. */
        OVERDUE_CATEGORY,
        /** Enterprises that stopped again after resuming, or do not resume and say what hinders them. */
        STALLED_ENTERPRISES,
        /** Enterprises that are not at work and whose records have said the same for days. */
        NO_PROGRESS,
        /** Points at which a stock lasts for less than three days. */
        SHORT_SUPPLY
    }

    /** The first rows, for a page. */
    public List<FigureRow> shown() {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }

    /** How many rows are not shown. */
    public int further() {
        return rows.size() - shown().size();
    }
}
