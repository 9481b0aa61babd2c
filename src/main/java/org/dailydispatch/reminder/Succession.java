package org.dailydispatch.reminder;

import static org.dailydispatch.notification.NewNotice.same;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.account.AccountMoved;
import org.dailydispatch.account.AccountStopped;
import org.dailydispatch.account.AccountTakenUp;
import org.dailydispatch.account.ActivePeople;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.dailydispatch.assignment.Assignments;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.handover.Handovers;
import org.dailydispatch.language.Name;
import org.dailydispatch.notification.Audience;
import org.dailydispatch.notification.NewNotice;
import org.dailydispatch.notification.NoticeKind;
import org.dailydispatch.notification.Notices;
import org.dailydispatch.problem.DueProblems;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a person leaves open who is stopped, or moved to another team, township or role, goes to the leader's list at once,
 * in the same transaction: the problems, orders and agreed items of a township that has no other liaison, what was assigned
 * to him from today on, what quick notes sent him to inspect, covert plans and agreed items that name him, what was returned to him to be mended, his requests
 * for corrections, and what he was told and has not read. What the last leader of a team leaves waits for the next one, who gets it the moment
 * he may act; meanwhile administrators and the city know that the team has none.
 */
@Component
class Succession {

    private final Notices notices;
    private final Handovers handovers;
    private final ActivePeople people;
    private final DueProblems problems;
    private final Assignments assignments;
    private final Territory territory;
    private final Teams teams;
    private final ReportingClock clock;

    Succession(
            Notices notices,
            Handovers handovers,
            ActivePeople people,
            DueProblems problems,
            Assignments assignments,
            Territory territory,
            Teams teams,
            ReportingClock clock) {
        this.notices = notices;
        this.handovers = handovers;
        this.people = people;
        this.problems = problems;
        this.assignments = assignments;
        this.territory = territory;
        this.teams = teams;
        this.clock = clock;
    }

    @EventListener
    void on(AccountStopped event) {
        left(event.stopped(), event.by().id());
    }

    @EventListener
    void on(AccountMoved event) {
        left(event.former(), event.by().id());
    }

    private void left(Actor stopped, UUID by) {
        switch (stopped.role()) {
            case LIAISON -> liaison(stopped, by);
            case INSPECTOR, COVERT_INSPECTOR -> inspector(stopped, by);
            case LEADER -> leader(stopped, by);
            default -> {}
        }
    }

    @EventListener
    void on(AccountTakenUp event) {
        Actor holder = event.holder();
        if (holder.is(Role.LEADER) && people.leadersOf(holder.team()) == 1) {
            notices.takeOver(holder.team(), holder.id());
        }
    }

    /** What waits for a leader waits for the other leaders of his team, or for the next. */
    private void leader(Actor stopped, UUID by) {
        notices.handOver(stopped);
        List<Leftover> left = left(stopped.team(), stopped.id(), null);
        tellCount(NoticeKind.ITEMS_STOPPED, LeftoverKind.ITEMS, left, stopped.team(), false, by);
        if (people.leadersOf(stopped.team()) == 0) {
            List<Name> arguments = List.of(teams.team(stopped.team()).name());
            notices.tell(
                    new NewNotice(
                            NoticeKind.TEAM_LEADERLESS,
                            stopped.team(),
                            stopped.team(),
                            clock.today(),
                            false,
                            by,
                            arguments),
                    Audience.appointing());
        }
    }

    /** Where another liaison is left, he was told of everything himself. */
    private void liaison(Actor stopped, UUID by) {
        Township township = territory.township(stopped.township());
        if (people.liaisonsOf(township.id()) > 0) {
            return;
        }
        teams.ofCounty(township.countyId(), clock.today()).map(Team::id).ifPresent(team -> {
            int open = problems.openIn(township.id());
            List<Name> arguments = List.of(township.name(), same(stopped.displayName()), same(open));
            tell(NoticeKind.LIAISON_STOPPED, township.id(), team, false, by, arguments);
            List<Leftover> left = left(team, null, township.id());
            tellCount(NoticeKind.ORDERS_STOPPED, LeftoverKind.ORDERS, left, team, false, by);
            tellCount(NoticeKind.ITEMS_STOPPED, LeftoverKind.ITEMS, left, team, false, by);
        });
        notices.handOver(stopped);
    }

    private void inspector(Actor stopped, UUID by) {
        // That a covert visit was planned, returned or is to be corrected is covert matter too.
        boolean covert = stopped.is(Role.COVERT_INSPECTOR);
        int visits = assignments.heldFrom(stopped.team(), stopped.id(), clock.today());
        if (visits > 0) {
            List<Name> arguments = List.of(same(stopped.displayName()), same(visits));
            tell(NoticeKind.VISITS_STOPPED, stopped.id(), stopped.team(), false, by, arguments);
        }
        List<Leftover> left = left(stopped.team(), stopped.id(), null);
        tellCount(NoticeKind.MENDING_STOPPED, LeftoverKind.MENDING, left, stopped.team(), covert, by);
        tellCount(NoticeKind.ERRANDS_STOPPED, LeftoverKind.ERRANDS, left, stopped.team(), covert, by);
        tellCount(NoticeKind.PLANS_STOPPED, LeftoverKind.PLANS, left, stopped.team(), true, by);
        tellCount(NoticeKind.CORRECTIONS_STOPPED, LeftoverKind.CORRECTIONS, left, stopped.team(), covert, by);
        tellCount(NoticeKind.ITEMS_STOPPED, LeftoverKind.ITEMS, left, stopped.team(), false, by);
    }

    private List<Leftover> left(UUID team, @Nullable UUID person, @Nullable UUID township) {
        return handovers.of(team).stream()
                .filter(leftover -> leftover.isOf(person, township))
                .toList();
    }

    /** Says how much of a kind there is; nothing where there is none. */
    private void tellCount(
            NoticeKind notice, LeftoverKind kind, List<Leftover> left, UUID team, boolean covert, UUID by) {
        List<Leftover> rows =
                left.stream().filter(leftover -> leftover.kind() == kind).toList();
        if (!rows.isEmpty()) {
            Leftover first = rows.get(0);
            UUID object = first.personId() == null ? first.townshipId() : first.personId();
            boolean secret = covert || rows.stream().anyMatch(Leftover::covert);
            tell(notice, Objects.requireNonNull(object), team, secret, by, List.of(first.holder(), same(rows.size())));
        }
    }

    private void tell(NoticeKind kind, UUID object, UUID team, boolean covert, UUID by, List<Name> arguments) {
        notices.tell(new NewNotice(kind, object, team, clock.today(), covert, by, arguments), Audience.leaders(team));
    }
}
