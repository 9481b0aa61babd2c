package org.dailydispatch.review;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The filters of the leader's list, as its address carries them. */
class ReviewListForm {

    /** So far back goes the list of what is not reviewed, where its reader does not say how far. */
    static final int DAYS = 30;

    public @Nullable String state;
    public @Nullable String from;
    public @Nullable String to;
    public @Nullable String mode;
    public @Nullable String failed;

    /** Whether {@link #from} is where the list begins by itself. */
    private boolean byItself;

    /** The last row of the page before: its day and id. */
    public @Nullable String after;

    /** Whatever was never reviewed is many once most is: without a wish, that list goes back some weeks only. */
    void goBack(ReportingDay today) {
        if (shown() == ReviewState.FILED && Typed.text(from) == null) {
            ReportingDay last = Typed.day(to);
            from = (last == null ? today : last).plus(-DAYS).toString();
            byItself = true;
        }
    }

    ReviewFilter filter(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        ReportingDay first = reader.optionalDay("from", from);
        ReportingDay last = reader.lastDay("to", to, first);
        String[] mark = after == null ? new String[0] : after.split("_", 2);
        return new ReviewFilter(
                shown(),
                first,
                last,
                Typed.choice(mode, Mode.class),
                "true".equals(failed),
                mark.length == 2 ? Typed.day(mark[0]) : null,
                mark.length == 2 ? Typed.id(mark[1]) : null);
    }

    ReviewState shown() {
        ReviewState chosen = Typed.choice(state, ReviewState.class);
        return chosen == null ? ReviewState.FILED : chosen;
    }

    /** The list with the same filters in another state. */
    public String in(String otherState) {
        return address("/reviews", otherState, null);
    }

    /** From its first page on. */
    ReviewListForm whole() {
        after = null;
        return this;
    }

    /** The whole list as a file. */
    public String xlsx() {
        return address("/reviews.xlsx", state, null);
    }

    /** This page again. */
    public String here() {
        return address("/reviews", state, after);
    }

    String following(ReviewLine last) {
        return address("/reviews", state, last.day() + "_" + last.id());
    }

    private String address(String path, @Nullable String shownState, @Nullable String mark) {
        return Address.of(path)
                .with("state", shownState)
                .with("from", byItself ? null : from)
                .with("to", to)
                .with("mode", mode)
                .with("failed", failed)
                .with("after", mark)
                .toString();
    }
}
