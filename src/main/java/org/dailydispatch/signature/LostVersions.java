package org.dailydispatch.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what was signed and is there no more, the last of all too: by the numbers that a team has given, of which each stays with
 * a signed version, and by what the audit trail tells of signing. What documents, numbers and trail have lost together, as where
 * all of the database is put back, it cannot find.
 */
@Component
public class LostVersions {

    /** Numbers without a signed version, and versions that are missing below a later one, or below the draft of one. */
    private static final String NUMBERS = """
            with numbered as (
                select d.team_id, d.issue_number, d.version_number, d.state <> 'DRAFT' as signed from %1$s d
                where d.issue_number is not null and %2$s),
            given as (
                select n.team_id, max(n.issue_number) as last from numbered n group by n.team_id
                union all
                select c.team_id, c.last_number from team_number c
                where c.series = :series and %3$s)
            select t.id as team_id, t.name_zh, i.issue, 1 as version, '' as about, cast(null as uuid) as document
            from (select g.team_id, max(g.last) as last from given g group by g.team_id) g
            join team t on t.id = g.team_id
            cross join lateral generate_series(1, g.last) i(issue)
            where not exists (select from numbered n where n.team_id = g.team_id and n.issue_number = i.issue and n.signed)
            union
            select t.id, t.name_zh, v.issue_number, i.version, '', null
            from (select n.team_id, n.issue_number,
                    max(case when n.signed then n.version_number else n.version_number - 1 end) as last
                  from numbered n group by n.team_id, n.issue_number) v
            join team t on t.id = v.team_id
            cross join lateral generate_series(1, v.last) i(version)
            where not exists (select from numbered n where n.team_id = v.team_id and n.issue_number = v.issue_number
                and n.version_number = i.version and n.signed)
            order by 2, 3, 4, 1""";

    /** What the trail saw signed and no signed version has the id of. */
    private static final String TOLD = """
            select t.id as team_id, t.name_zh, cast(e.detail ->> 'issue' as integer) as issue,
                cast(e.detail ->> 'version' as integer) as version,
                coalesce(e.detail ->> 'day', concat(e.detail ->> 'from', ' to ', e.detail ->> 'to')) as about,
                cast(coalesce(e.detail ->> 'report', e.object_id) as uuid) as document
            from audit_event e join team t on t.id = e.team_id
            where e.action = '%3$s' and %2$s
                and not exists (select from %1$s d where d.id = cast(e.object_id as uuid) and d.state <> 'DRAFT')
            order by 2, e.at, e.id""";

    private final JdbcClient jdbc;

    LostVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is signed, by its table, by the series of its numbers and by what the trail calls signing it. */
    public enum Kind {
        DISPATCH("dispatch", "dispatch", "DISPATCH_SIGNED"),
        STAGE("stage_report", "stage", "STAGE_SIGNED");

        private final String table;
        private final String series;
        private final String signed;

        Kind(String table, String series, String signed) {
            this.table = table;
            this.series = series;
            this.signed = signed;
        }
    }

    /**
     * What is lost of a kind: first what numbers tell, then what only the trail does. Two statements.
     *
     * @param teamId null for every team
     */
    @Transactional(readOnly = true)
    public List<Lost> of(Kind kind, @Nullable UUID teamId) {
        List<Lost> told = jdbc.sql(TOLD.formatted(kind.table, ofTeam("e", teamId), kind.signed))
                .param("team", teamId)
                .query(LostVersions::lost)
                .list();
        List<Lost> lost = new ArrayList<>();
        jdbc
                .sql(NUMBERS.formatted(kind.table, ofTeam("d", teamId), ofTeam("c", teamId)))
                .param("team", teamId)
                .param("series", kind.series)
                .query(LostVersions::lost)
                .list()
                .stream()
                .filter(each -> told.stream().noneMatch(each::isNumbered))
                .forEach(lost::add);
        lost.addAll(told);
        return List.copyOf(lost);
    }

    private static String ofTeam(String table, @Nullable UUID teamId) {
        return teamId == null ? "true" : table + ".team_id = :team";
    }

    private static Lost lost(ResultSet row, int number) throws SQLException {
        return new Lost(
                row.getObject("team_id", UUID.class),
                row.getString("name_zh"),
                row.getObject("issue", Integer.class),
                row.getInt("version"),
                row.getString("about"),
                row.getObject("document", UUID.class));
    }
}
