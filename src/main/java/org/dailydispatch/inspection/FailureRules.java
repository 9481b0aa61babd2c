package org.dailydispatch.inspection;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** What must be said about a failure, so that somebody can put it right. */
final class FailureRules {

    static final int LONGEST_UNIT = 128;

    private final ReportingClock clock;
    private final Arrival arrival;
    private final List<Complaint> found = new ArrayList<>();

    FailureRules(ReportingClock clock, Arrival arrival) {
        this.clock = clock;
        this.arrival = arrival;
    }

    /** @param standing what is filed for the item already: its deadline may be kept even where it has passed */
    List<Complaint> complaints(Item item, Answer answer, @Nullable Failure standing) {
        Failure failure = answer.failure();
        if (failure == null) {
            return List.of(Complaint.about(item.code(), "description", "inspection.refused.description"));
        }
        aboutText(item, failure);
        if (failure.severity() == null) {
            complain(item, "severity", "inspection.refused.severity");
        }
        if (!failure.sameDeadlineAs(standing)) {
            aboutDeadline(item, failure);
        }
        return found;
    }

    private void aboutText(Item item, Failure failure) {
        if (failure.description().isBlank()) {
            complain(item, "description", "inspection.refused.description");
        }
        FilingRules.tooLong(failure.description())
                .ifPresent(length -> complain(
                        item,
                        "description",
                        "inspection.refused.tooLong",
                        length.toString(),
                        Integer.toString(FilingRules.LONGEST_TEXT)));
        int unit = failure.unit().codePointCount(0, failure.unit().length());
        if (failure.unit().isBlank()) {
            complain(item, "unit", "inspection.refused.unit");
        } else if (unit > LONGEST_UNIT) {
            String most = Integer.toString(LONGEST_UNIT);
            complain(item, "unit", "inspection.refused.tooLong", Integer.toString(unit), most);
        }
    }

    private void aboutDeadline(Item item, Failure failure) {
        ReportingDay today = clock.dayOf(arrival.at());
        if (failure.fix() == null) {
            complain(item, "fix", "inspection.refused.fix");
        } else if (failure.fix() == Fix.TODAY && eveningHasPassed(today)) {
            complain(item, "fix", "inspection.refused.evening");
        } else if (failure.fix() == Fix.BY_DATE) {
            aboutDate(item, failure.by(), today);
        }
    }

    private void aboutDate(Item item, @Nullable ReportingDay by, ReportingDay today) {
        if (by == null) {
            complain(item, "by", "inspection.refused.by.missing");
        } else if (by.isBefore(clock.dayOf(arrival.handedIn()))) {
            complain(item, "by", "inspection.refused.by.past");
        } else if (today.daysUntil(by) > Fix.LONGEST_DAYS) {
            complain(item, "by", "inspection.refused.by.far", Integer.toString(Fix.LONGEST_DAYS));
        } else if (by.equals(today) && eveningHasPassed(today)) {
            complain(item, "by", "inspection.refused.evening");
        }
    }

    /** What waited for a network is never refused for it: the deadline gives way to the next evening. */
    private boolean eveningHasPassed(ReportingDay today) {
        return arrival.waited() == null && !arrival.at().isBefore(clock.at(today, Fix.EVENING));
    }

    private void complain(Item item, String field, String key, Object... arguments) {
        found.add(Complaint.about(item.code(), field, key, arguments));
    }
}
