package org.dailydispatch.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests ask about a loaded demonstration. */
@TestConfiguration(proxyBeanMethods = false)
public class Demonstrated {

    /** What is new at each loading: ids that nobody chose, salts, and when a notice was written. */
    private static final Map<String, String> NOT_THE_SAME =
            Map.of("dispatch", "'id'", "notice", "'id', 'occasion_id', 'at'");

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Territory territory;

    Demonstrated(JdbcClient jdbc, Teams teams, Territory territory) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.territory = territory;
    }

    Team ninthTeam() {
        return teams.all().stream()
                .filter(team -> team.number() == 9)
                .findFirst()
                .orElseThrow();
    }

    /** The ids of the team's townships. */
    Set<UUID> townships(ReportingDay day) {
        return territory.townshipsOf(ninthTeam().countyId(), day).stream()
                .map(Township::id)
                .collect(Collectors.toSet());
    }

    int count(String sql) {
        return jdbc.sql("select count(*) from " + sql).query(Integer.class).single();
    }

    Map<String, String> contents() {
        return contents(jdbc);
    }

    /**
     * For each table the hash of all that it holds, but for password hashes, which are salted, and for the ids and the
     * trail that the program itself gives to dispatches.
     */
    static Map<String, String> contents(JdbcClient jdbc) {
        Map<String, String> contents = new TreeMap<>();
        for (String table : tables(jdbc)) {
            String row = "to_jsonb(t) - array[" + NOT_THE_SAME.getOrDefault(table, "'password_hash'") + "]";
            contents.put(
                    table,
                    jdbc.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(content, ' ' order by content)), '') from"
                                            + " (select (" + row + ")::text collate \"C\" as content from " + table
                                            + " t)")
                            .query(String.class)
                            .single());
        }
        return contents;
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                        select tablename from pg_tables where schemaname = current_schema()
                          and tablename not in ('flyway_schema_history', 'demonstration_clock', 'audit_event', 'change')
                          and tablename not like 'spring_session%'""").query(String.class).list();
    }
}
