package org.dailydispatch.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a team's records of a day straight into the tables, so that figures can be counted by hand. */
public final class Records {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final TeamFixture team;
    private final Actor author;

    public Records(JdbcClient jdbc, TeamFixture team, Actor author) {
        this.jdbc = jdbc;
        this.team = team;
        this.author = author;
    }

    public static Instant at(ReportingDay day, String time) {
        return day.date().atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** An open inspection with ten items passed and this many failed, filed at this time. */
    public UUID open(UUID township, UUID site, ReportingDay day, String time, int failed) {
        return inspection(township, site, day, time, "OPEN", failed, at(day, time));
    }

    public UUID covert(UUID township, UUID site, ReportingDay day, String time) {
        return inspection(township, site, day, time, "COVERT", 0, at(day, "20:00"));
    }

    public UUID unreleased(UUID township, UUID site, ReportingDay day, String time) {
        return inspection(township, site, day, time, "COVERT", 1, null);
    }

    private UUID inspection(
            UUID township,
            UUID site,
            ReportingDay day,
            String time,
            String mode,
            int failed,
            @Nullable Instant releasedAt) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into inspection (id, team_id, township_id, site_id, day, mode, checklist_version_id,
                            author_id, receipt, started_at, filed_at, content_sha256, answers, passed, failed,
                            not_applicable, revised_at, released_at, version)
                        values (:id, :team, :township, :site, :day, :mode, (select id from checklist_version limit 1),
                            :author, :receipt, :at, :at, repeat('0', 64), '[]', 10, :failed, 1, :at, :released, 0)""")
                .param("id", id)
                .param("team", team.team())
                .param("township", township)
                .param("site", site)
                .param("day", day.date())
                .param("mode", mode)
                .param("author", author.id())
                .param("receipt", "R" + NUMBERS.incrementAndGet())
                .param("at", Timestamp.from(at(day, time)))
                .param("failed", failed)
                .param("released", releasedAt == null ? null : Timestamp.from(releasedAt), java.sql.Types.TIMESTAMP)
                .update();
        return id;
    }

    /** An inspection begun and not filed, five of thirteen items answered. */
    public UUID draft(UUID site, ReportingDay day, String mode) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into inspection_draft (id, author_id, team_id, site_id, day, mode, checklist_version_id,
                            form, answered, failed, items, started_at, saved_at)
                        values (:id, :author, :team, :site, :day, :mode, (select id from checklist_version limit 1),
                            '{}', 5, 0, 13, :at, :at)""")
                .param("id", id)
                .param("author", author.id())
                .param("team", team.team())
                .param("site", site)
                .param("day", day.date())
                .param("mode", mode)
                .param("at", Timestamp.from(at(day, "08:40")))
                .update();
        return id;
    }

    /** A problem found openly at 10:00, due at this instant, closed on this day at 12:00 or still open. */
    public UUID problem(UUID township, ReportingDay foundOn, Instant dueAt, @Nullable ReportingDay closedOn) {
        return problem(township, foundOn, dueAt, closedOn, "OPEN", null);
    }

    /** A problem that a covert inspection found. */
    public UUID covertProblem(UUID inspection, UUID township, ReportingDay foundOn, Instant dueAt) {
        return problem(township, foundOn, dueAt, null, "COVERT", inspection);
    }

    private UUID problem(
            UUID township,
            ReportingDay foundOn,
            Instant dueAt,
            @Nullable ReportingDay closedOn,
            String source,
            @Nullable UUID inspection) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into problem (id, number, team_id, township_id, inspection_id, source, category,
                            description, severity, found_on, found_at, found_by, due_at, responsible_unit, state,
                            closed_at, closed_on, version)
                        values (:id, :number, :team, :township, :inspection, :source, 'STAFFING', '夜间无人值守',
                            'SERIOUS', :foundOn, :foundAt, :author, :dueAt, '村委会', :state, :closedAt, :closedOn, 0)""")
                .param("id", id)
                .param("number", "DC-" + NUMBERS.incrementAndGet())
                .param("team", team.team())
                .param("township", township)
                .param("inspection", inspection, java.sql.Types.OTHER)
                .param("source", source)
                .param("foundOn", foundOn.date())
                .param("foundAt", Timestamp.from(at(foundOn, "10:00")))
                .param("author", author.id())
                .param("dueAt", Timestamp.from(dueAt))
                .param("state", closedOn == null ? "RECTIFYING" : "CLOSED")
                .param(
                        "closedAt",
                        closedOn == null ? null : Timestamp.from(at(closedOn, "12:00")),
                        java.sql.Types.TIMESTAMP)
                .param("closedOn", closedOn == null ? null : closedOn.date(), java.sql.Types.DATE)
                .update();
        return id;
    }

    /** A township's report: a draft where it is not filed. */
    public UUID report(UUID township, ReportingDay day, @Nullable String filedAt, boolean late, boolean zero) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into township_report (id, team_id, township_id, day, state, zero, filed_at, late,
                            author_id, saved_at, version)
                        values (:id, :team, :township, :day, :state, :zero, :filedAt, :late, :author, :savedAt, 0)""")
                .param("id", id)
                .param("team", team.team())
                .param("township", township)
                .param("day", day.date())
                .param("state", filedAt == null ? "DRAFT" : "FILED")
                .param("zero", zero)
                .param("filedAt", filedAt == null ? null : Timestamp.from(at(day, filedAt)), java.sql.Types.TIMESTAMP)
                .param("late", late)
                .param("author", author.id())
                .param("savedAt", Timestamp.from(at(day, "17:00")))
                .update();
        return id;
    }

    public UUID enterprise(UUID township, boolean designated, boolean keyProject, int staff) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into enterprise (id, county_id, township_id, code, name, designated_size, key_project,
                            staff_total, in_force_from, version)
                        values (:id, :county, :township, :code, :name, :designated, :key, :staff, '2020-01-25', 0)""")
                .param("id", id)
                .param("county", team.county())
                .param("township", township)
                .param("code", "E" + NUMBERS.incrementAndGet())
                .param("name", "测试企业" + NUMBERS.get())
                .param("designated", designated)
                .param("key", keyProject)
                .param("staff", staff)
                .update();
        return id;
    }

    public void resumption(UUID enterprise, UUID township, ReportingDay day, String state, int staff, int onPost) {
        jdbc.sql("""
                        insert into resumption_record (id, enterprise_id, team_id, township_id, day, state, staff_total,
                            on_post, author_id, recorded_at, version)
                        values (:id, :enterprise, :team, :township, :day, :state, :staff, :onPost, :author, :at, 0)""")
                .param("id", Ids.next())
                .param("enterprise", enterprise)
                .param("team", team.team())
                .param("township", township)
                .param("day", day.date())
                .param("state", state)
                .param("staff", staff)
                .param("onPost", onPost)
                .param("author", author.id())
                .param("at", Timestamp.from(at(day, "16:00")))
                .update();
    }
}
