package org.dailydispatch.reminder;

import static org.dailydispatch.notification.NewNotice.same;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.meeting.DueItems;
import org.dailydispatch.notification.Audience;
import org.dailydispatch.notification.NewNotice;
import org.dailydispatch.notification.NoticeKind;
import org.dailydispatch.notification.Notices;
import org.dailydispatch.notification.Told;
import org.dailydispatch.order.IssuedOrders;
import org.dailydispatch.problem.DueProblems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of the deadlines of problems, of orders and recommendations, and of what meetings agreed: once the day before,
 * once when they are past. A new deadline is a new one.
 */
@Service
@Transactional
class Deadlines {

    /** Nobody is woken because something is due tomorrow. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What became overdue longer ago is known to everybody: a program that begins to remind starts with the present. */
    private static final Duration BACK = Duration.ofDays(7);

    private final DueProblems problems;
    private final IssuedOrders orders;
    private final DueItems items;
    private final Notices notices;
    private final ReportingClock clock;

    Deadlines(DueProblems problems, IssuedOrders orders, DueItems items, Notices notices, ReportingClock clock) {
        this.problems = problems;
        this.orders = orders;
        this.items = items;
        this.notices = notices;
        this.clock = clock;
    }

    /** What has a deadline, and who is told of it. */
    private record Due(UUID id, UUID teamId, Instant at, List<Name> arguments, Audience audience) {}

    /** From the morning on, of what is due on the day after. */
    public void dueTomorrow() {
        Instant now = clock.now();
        if (clock.timeOf(now).isBefore(MORNING)) {
            return;
        }
        ReportingDay today = clock.dayOf(now);
        // A deadline at 24:00 belongs to the day that ends.
        Instant after = clock.endOf(today);
        Instant last = clock.endOf(today.next());
        tell(NoticeKind.PROBLEM_DUE_TOMORROW, problems(after, last, false));
        tell(NoticeKind.ORDER_DUE_TOMORROW, orders(after, last, false));
        tell(NoticeKind.ITEM_DUE_TOMORROW, items(today.next(), today.next(), false));
    }

    public void overdue() {
        Instant now = clock.now();
        Instant after = now.minus(BACK);
        Instant last = now.minusMillis(1);
        tell(NoticeKind.PROBLEM_OVERDUE, problems(after, last, true));
        tell(NoticeKind.ORDER_OVERDUE, orders(after, last, true));
        // The whole of its last day is left for an item.
        ReportingDay yesterday = clock.dayOf(now).previous();
        tell(NoticeKind.ITEM_OVERDUE, items(yesterday.plus(1 - (int) BACK.toDays()), yesterday, true));
    }

    private List<Due> problems(Instant after, Instant last, boolean leadersToo) {
        return problems.dueBetween(after, last).stream()
                .map(problem -> new Due(
                        problem.id(),
                        problem.teamId(),
                        problem.dueAt(),
                        List.of(same(problem.number()), problem.township(), moment(problem.dueAt())),
                        Audience.responsible(problem.teamId(), problem.townshipId(), null, leadersToo)))
                .toList();
    }

    private List<Due> orders(Instant after, Instant last, boolean leadersToo) {
        return orders.dueBetween(after, last).stream()
                .map(order -> new Due(
                        order.id(),
                        order.teamId(),
                        order.dueAt(),
                        List.of(same(order.number()), order.addressee(), moment(order.dueAt())),
                        Audience.responsible(order.teamId(), order.townshipId(), null, leadersToo)))
                .toList();
    }

    private List<Due> items(ReportingDay first, ReportingDay last, boolean leadersToo) {
        return items.dueBetween(first, last).stream()
                .map(item -> new Due(
                        item.id(),
                        item.teamId(),
                        clock.endOf(item.dueOn()).minusMillis(1),
                        List.of(item.unit(), same(item.dueOn())),
                        Audience.responsible(item.teamId(), item.townshipId(), item.accountId(), leadersToo)))
                .toList();
    }

    private void tell(NoticeKind kind, List<Due> due) {
        Set<Told> told = notices.told(kind, due.stream().map(Due::id).toList());
        due.stream()
                .filter(each -> !told.contains(new Told(each.id(), clock.dayOf(each.at()), each.at())))
                .forEach(each -> notices.tell(
                        new NewNotice(
                                kind,
                                each.id(),
                                each.teamId(),
                                clock.dayOf(each.at()),
                                each.at(),
                                false,
                                null,
                                each.arguments()),
                        each.audience()));
    }

    private Name moment(Instant at) {
        return same(clock.dayOf(at) + " " + clock.minuteOf(at));
    }
}
