package org.dailydispatch.problem;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes rows of the ledger by hand, and fills it with very many. */
final class LedgerRows {

    static final int MANY = 20_000;

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nameOf(UUID site) {
        return jdbc.sql("select name_zh from site where id = ?")
                .param(site)
                .query(String.class)
                .single();
    }

    /** @param assignments SQL, without what anybody typed */
    UUID set(UUID problem, String assignments) {
        jdbc.sql("update problem set " + assignments + " where id = ?")
                .param(problem)
                .update();
        return problem;
    }

    UUID merged(UUID problem, UUID into) {
        jdbc.sql(
                        "update problem set state = 'MERGED', merged_into_id = ?, closed_at = null, closed_on = null where id = ?")
                .params(into, problem)
                .update();
        return problem;
    }

    UUID recurrence(UUID problem, UUID of) {
        jdbc.sql("update problem set predecessor_id = ? where id = ?")
                .params(of, problem)
                .update();
        return problem;
    }

    /** Problems of one team, fifty found on each day up to this one, each with its own words; the statistics follow. */
    void fill(TeamFixture team, UUID township, Actor finder, ReportingDay last) {
        jdbc.sql("""
                        insert into problem (id, number, team_id, township_id, source, category, description, severity,
                            found_on, found_at, found_by, due_at, responsible_unit, state, version)
                        select uuidv7(), 'M-' || n, :team, :township, 'OPEN', 'STAFFING',
                            '第' || n || '处' || (array['夜间无人值守', '测温登记缺页', '隔离人员外出', '消毒记录不全'])[1 + n % 4]
                                || md5(n::text), 'GENERAL', d, d + time '10:00', :finder, d + time '18:00', '村委会',
                            'RECTIFYING', 0
                        from (select n, cast(:last as date) - n / 50 as d from generate_series(1, :many) n) numbers""")
                .param("team", team.team())
                .param("township", township)
                .param("finder", finder.id())
                .param("last", last.date())
                .param("many", MANY)
                .update();
        jdbc.sql("analyze problem").update();
    }
}
