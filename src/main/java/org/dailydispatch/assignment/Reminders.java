package org.dailydispatch.assignment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.territory.SiteFamily;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提醒: tells who has a place today that it is not visited yet. However often the button is pressed, once an hour. */
@Service
@Transactional
class Reminders {

    /** So long nobody is reminded of the same place again. */
    static final Duration QUIET = Duration.ofHours(1);

    private final RosterReader reader;
    private final Inspections inspections;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ReportingClock clock;

    Reminders(
            RosterReader reader,
            Inspections inspections,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ReportingClock clock) {
        this.reader = reader;
        this.inspections = inspections;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param target a site or township that stands in the leader's roster of today
     * @throws NotFoundException for any other
     */
    public Reminder remind(Actor leader, UUID target) {
        ReportingDay today = clock.today();
        Post post = reader.roster(leader.team(), today)
                .of(target)
                .orElseThrow(() -> new NotFoundException("place " + target + " in the roster of " + today));
        Holder holder = post.holder();
        if (holder == null) {
            return new Reminder(Reminder.Outcome.NOBODY, post.name(), "");
        }
        if (visited(leader, today, target)) {
            return new Reminder(Reminder.Outcome.VISITED, post.name(), holder.name());
        }
        if (!noted(leader, today, target, holder.id(), clock.now())) {
            return new Reminder(Reminder.Outcome.LATELY, post.name(), holder.name());
        }
        audit.record(leader, "VISIT_REMINDED", "assignment", target, Map.of("holder", holder.id()));
        events.publishEvent(new VisitReminded(
                leader.team(), target, post.name(), holder.id(), today, leader.id(), leader.displayName()));
        return new Reminder(Reminder.Outcome.SENT, post.name(), holder.name());
    }

    /** Openly: a site itself, or a village of a township. */
    private boolean visited(Actor leader, ReportingDay day, UUID target) {
        return inspections.ofTeam(leader, day).stream()
                .filter(row -> row.mode() == Mode.OPEN)
                .anyMatch(row -> row.siteId().equals(target)
                        || (row.townshipId().equals(target) && row.siteKind().family() == SiteFamily.VILLAGE));
    }

    /** Of two who press at once one notes it. @return false where he was reminded of it lately */
    private boolean noted(Actor leader, ReportingDay day, UUID target, UUID holder, Instant now) {
        return jdbc.sql("""
                        insert into assignment_reminder as r (team_id, day, target_id, account_id, at, by_id)
                        values (:team, :day, :target, :holder, :now, :by)
                        on conflict (team_id, day, target_id, account_id) do update
                        set times = r.times + 1, at = excluded.at, by_id = excluded.by_id where r.at <= :before""")
                        .param("team", leader.team())
                        .param("day", day.date())
                        .param("target", target)
                        .param("holder", holder)
                        .param("now", Timestamp.from(now))
                        .param("by", leader.id())
                        .param("before", Timestamp.from(now.minus(QUIET)))
                        .update()
                == 1;
    }
}
