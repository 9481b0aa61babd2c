package org.dailydispatch.draft;

import java.time.Instant;
import java.util.List;
import org.dailydispatch.inspection.Receipt;

/** What became of a form that a device handed in. Words are in the reader's language. */
public sealed interface Handover {

    /**
     * It is filed, now or before.
     *
     * @param deadlinesMoved how many chosen deadlines had passed by then and gave way to the next evening
     */
    record Filed(Receipt receipt, long deadlinesMoved) implements Handover {}

    /**
     * It breaks rules.
     *
     * @param dayClosed whether it belongs to a day that has closed, and could be filed for today
     */
    record Refused(boolean dayClosed, List<Complaint> complaints) implements Handover {}

    /**
     * The inspection stands filed with another content.
     *
     * @param revision the revision that stands
     * @param at when that revision came
     */
    record Differing(String receipt, int revision, Instant at, List<Difference> differences) implements Handover {}

    /** @param anchor the id of the field on the form's page */
    record Complaint(String anchor, String text) {}

    /** One item, or the remark. */
    record Difference(String about, String standing, String typed) {}
}
