package org.dailydispatch.inspection;

import org.dailydispatch.territory.SiteFamily;

/**
 * What is counted of inspections. Each constant holds the one condition that both its number and the list of rows
 * behind it are read by, so that the two cannot differ. A covert inspection counts from its release on; before, it
 * counts nowhere.
 */
public enum VisitFigure {
    /** Open inspections of any site. */
    OPEN("i.mode = 'OPEN'"),
    /** Open inspections of villages and communities: what covers a township. */
    VILLAGE("i.mode = 'OPEN' and " + SiteFamily.VILLAGE.holds("s.kind")),
    /** Open inspections of checkpoints. */
    CHECKPOINT("i.mode = 'OPEN' and " + SiteFamily.CHECKPOINT.holds("s.kind")),
    /** Covert inspections of any site, released by the leader. */
    COVERT("i.mode = 'COVERT' and i.released_at is not null"),
    /** Everything that may be seen: open, and covert once released. */
    ALL("(i.mode = 'OPEN' or i.released_at is not null)");

    private final String condition;

    VisitFigure(String condition) {
        this.condition = condition;
    }

    /** SQL over {@code inspection i} joined with {@code site s}. */
    String condition() {
        return condition;
    }

    /** The column of a grouped query that counts this figure. */
    String counted() {
        return "count(*) filter (where " + condition + ")";
    }
}
