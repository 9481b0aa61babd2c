package org.dailydispatch.dispatch;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of 19 February 2020 for one team: three townships, two checkpoints, a village each, two enterprises. */
final class DayRecords {

    static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TeamFixture team;
    final Actor leader;
    final Actor inspector;
    final UUID[] townships = new UUID[3];
    final UUID[] villages = new UUID[3];
    final UUID[] checkpoints = new UUID[2];
    private final JdbcClient jdbc;

    DayRecords(Fixtures fixtures, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.team = fixtures.team();
        this.leader = fixtures.leader(team);
        this.inspector = fixtures.inspector(team);
        for (int i = 0; i < townships.length; i++) {
            townships[i] = fixtures.township(team);
            villages[i] = fixtures.village(team, townships[i]);
        }
        checkpoints[0] = fixtures.checkpoint(team, townships[0]);
        checkpoints[1] = fixtures.checkpoint(team, townships[1]);
    }

    /** A day as they are: visits with and without failures, a report, an overdue problem, one enterprise at work. */
    DayRecords ordinary() {
        open(villages[0], townships[0], 0);
        open(villages[1], townships[1], 1);
        open(checkpoints[0], townships[0], 2);
        covert(villages[2], townships[2], true);
        problem(townships[1], DAY, "2020-02-20T04:00:00Z", "登记台账缺签收");
        problem(townships[1], ReportingDay.of(2020, 2, 15), "2020-02-17T10:00:00Z", "夜间无人值守");
        problem(townships[1], ReportingDay.of(2020, 2, 16), "2020-02-18T10:00:00Z", "消毒记录不全");
        report(townships[0], "FILED", false);
        report(townships[1], "FILED", true);
        enterprise(true, 100, 61, "RESUMED");
        enterprise(false, 50, 0, "NOT_RESUMED");
        return this;
    }

    /** The same records once more, but for the reports, of which a township has one a day. */
    void ordinaryAgain(int time) {
        if (time == 0) {
            ordinary();
            return;
        }
        open(villages[0], townships[0], 0);
        open(villages[1], townships[1], 1);
        open(checkpoints[0], townships[0], 2);
        problem(townships[1], DAY, "2020-02-20T04:00:00Z", "登记台账缺签收");
        enterprise(true, 100, 61, "RESUMED");
    }

    /** What a leader says of every township, should it have no report. */
    Map<String, String> remarks() {
        return Arrays.stream(townships).collect(Collectors.toMap(UUID::toString, township -> "道路中断，已电话了解情况"));
    }

    UUID open(UUID site, UUID township, int failed) {
        return inspection(site, township, "OPEN", TestClock.START.minusSeconds(600), failed);
    }

    UUID covert(UUID site, UUID township, boolean released) {
        return inspection(site, township, "COVERT", released ? TestClock.START.minusSeconds(300) : null, 0);
    }

    private UUID inspection(UUID site, UUID township, String mode, @Nullable Instant releasedAt, int failed) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into inspection (id, team_id, township_id, site_id, day, mode, checklist_version_id,
                            author_id, receipt, started_at, filed_at, content_sha256, answers, passed, failed,
                            not_applicable, revised_at, released_at, version)
                        values (:id, :team, :township, :site, :day, :mode, (select min(id::text)::uuid from checklist_version),
                            :author, :receipt, :at, :at, repeat('0', 64), '[]', 11, :failed, 0, :at, :released, 0)""")
                .param("id", id)
                .param("team", team.team())
                .param("township", township)
                .param("site", site)
                .param("day", Date.valueOf(DAY.date()))
                .param("mode", mode)
                .param("author", inspector.id())
                .param("receipt", "R" + NUMBERS.incrementAndGet())
                .param("at", Timestamp.from(TestClock.START.minusSeconds(600)))
                .param("failed", failed)
                .param("released", releasedAt == null ? null : Timestamp.from(releasedAt))
                .update();
        return id;
    }

    UUID problem(UUID township, ReportingDay foundOn, String due, String description) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into problem (id, number, team_id, township_id, source, category, description, severity,
                            found_on, found_at, found_by, due_at, responsible_unit, state, version)
                        values (:id, :number, :team, :township, 'OPEN', 'LEDGER', :description, 'SERIOUS', :foundOn,
                            :foundAt, :foundBy, :due, '某镇政府', 'RECTIFYING', 0)""")
                .param("id", id)
                .param("number", "DC-%05d".formatted(NUMBERS.incrementAndGet()))
                .param("team", team.team())
                .param("township", township)
                .param("description", description)
                .param("foundOn", Date.valueOf(foundOn.date()))
                .param("foundAt", Timestamp.from(TestClock.START.minusSeconds(600)))
                .param("foundBy", inspector.id())
                .param("due", Timestamp.from(Instant.parse(due)))
                .update();
        return id;
    }

    void report(UUID township, String state, boolean late) {
        jdbc.sql("""
                        insert into township_report (id, team_id, township_id, day, state, filed_at, late, author_id,
                            saved_at, version)
                        values (:id, :team, :township, :day, :state, :at, :late, :author, :at, 0)""")
                .param("id", Ids.next())
                .param("team", team.team())
                .param("township", township)
                .param("day", Date.valueOf(DAY.date()))
                .param("state", state)
                .param("at", Timestamp.from(TestClock.START.minusSeconds(60)))
                .param("late", late)
                .param("author", inspector.id())
                .update();
    }

    void enterprise(boolean key, int staff, int onPost, String state) {
        UUID id = Ids.next();
        int number = NUMBERS.incrementAndGet();
        jdbc.sql("""
                        insert into enterprise (id, county_id, township_id, code, name, designated_size, key_project,
                            staff_total, in_force_from, version)
                        values (:id, :county, :township, :code, :name, true, :key, :staff, date '2020-01-01', 0)""")
                .param("id", id)
                .param("county", team.county())
                .param("township", townships[0])
                .param("code", "E%05d".formatted(number))
                .param("name", "测试企业" + number)
                .param("key", key)
                .param("staff", staff)
                .update();
        jdbc.sql("""
                        insert into resumption_record (id, enterprise_id, team_id, township_id, day, state, staff_total,
                            on_post, difficulties, author_id, recorded_at, version)
                        values (:record, :id, :team, :township, date '2020-02-17', :state, :staff, :onPost,
                            '{PROTECTION}', :author, :at, 0)""")
                .param("record", Ids.next())
                .param("id", id)
                .param("team", team.team())
                .param("township", townships[0])
                .param("state", state)
                .param("staff", staff)
                .param("onPost", onPost)
                .param("author", inspector.id())
                .param("at", Timestamp.from(TestClock.START.minusSeconds(86_400)))
                .update();
    }
}
