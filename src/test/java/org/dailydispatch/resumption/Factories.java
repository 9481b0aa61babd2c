package org.dailydispatch.resumption;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts enterprises and their records into the database. */
@TestConfiguration(proxyBeanMethods = false)
class Factories {

    static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;

    Factories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Above designated size, 100 employees, since 1 January. */
    UUID designated(TeamFixture team, UUID township) {
        return enterprise(team, township, "诸城食品" + NUMBERS.incrementAndGet(), true, false);
    }

    UUID small(TeamFixture team, UUID township) {
        return enterprise(team, township, "小作坊" + NUMBERS.incrementAndGet(), false, false);
    }

    UUID keyProject(TeamFixture team, UUID township) {
        return enterprise(team, township, "重点项目" + NUMBERS.incrementAndGet(), false, true);
    }

    UUID enterprise(TeamFixture team, UUID township, String name, boolean designated, boolean key) {
        UUID id = Ids.next();
        String code = "E%05d".formatted(NUMBERS.incrementAndGet());
        site(id, team, township, code, name);
        jdbc.sql("""
                        insert into enterprise (id, county_id, township_id, code, name, designated_size, key_project,
                            staff_total, in_force_from, version)
                        values (?, ?, ?, ?, ?, ?, ?, 100, ?, 0)""")
                .params(id, team.county(), township, code, name, designated, key, Date.valueOf("2020-01-01"))
                .update();
        return id;
    }

    /** Each enterprise is a site with the same id. */
    private void site(UUID id, TeamFixture team, UUID township, String code, String name) {
        jdbc.sql("""
                        insert into site (id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en,
                            position, version)
                        values (:id, :county, :township, 'ENTERPRISE', 'E-' || :code, :name, :name, :name, :name,
                            100000, 0)""")
                .param("id", id)
                .param("county", team.county())
                .param("township", township)
                .param("code", code)
                .param("name", name)
                .update();
        jdbc.sql("insert into site_period (site_id, in_force_from) values (?, ?)")
                .params(id, Date.valueOf("2020-01-01"))
                .update();
    }

    /** Of 100 employees. */
    void record(UUID enterprise, Actor author, ReportingDay day, ResumptionState state, int onPost) {
        record(enterprise, author, day, state, onPost, List.of());
    }

    void record(
            UUID enterprise,
            Actor author,
            ReportingDay day,
            ResumptionState state,
            int onPost,
            List<Difficulty> difficulties) {
        jdbc.sql("""
                        insert into resumption_record (id, enterprise_id, team_id, township_id, day, state, staff_total,
                            on_post, difficulties, author_id, recorded_at, version)
                        select :id, e.id, t.id, e.township_id, :day, :state, 100, :onPost, cast(:difficulties as varchar[]),
                            :author, :at, 0
                        from enterprise e join team t on t.county_id = e.county_id where e.id = :enterprise""")
                .param("id", Ids.next())
                .param("enterprise", enterprise)
                .param("day", Date.valueOf(day.date()))
                .param("state", state.name())
                .param("onPost", onPost)
                .param(
                        "difficulties",
                        "{" + difficulties.stream().map(Enum::name).collect(Collectors.joining(",")) + "}")
                .param("author", author.id())
                .param("at", Timestamp.from(TestClock.START))
                .update();
    }

    void retire(UUID enterprise, ReportingDay lastDay) {
        jdbc.sql("update enterprise set in_force_to = ? where id = ?")
                .params(Date.valueOf(lastDay.date()), enterprise)
                .update();
    }

    int records(UUID enterprise) {
        return jdbc.sql("select count(*) from resumption_record where enterprise_id = ?")
                .param(enterprise)
                .query(Integer.class)
                .single();
    }
}
