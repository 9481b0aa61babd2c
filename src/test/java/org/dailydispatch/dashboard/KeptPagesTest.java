package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class KeptPagesTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final StatementCounter statements;

    @Autowired
    KeptPagesTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, StatementCounter statements, TestClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.statements = statements;
        clock.reset();
    }

    @Test
    void everyTableThatAKeptPageReadsNotesItsChanges() throws Exception {
        Actor leader = fixtures.leader(fixtures.team());
        Set<String> read = new TreeSet<>();
        TeamFixture team = fixtures.team();
        read.addAll(tablesOf(statements.during(() -> ok(fixtures.inspector(team), "/today"))));
        read.addAll(tablesOf(statements.during(() -> ok(fixtures.covertInspector(team), "/today"))));
        read.addAll(tablesOf(statements.during(() -> ok(leader, "/dashboard"))));
        read.addAll(tablesOf(statements.during(() -> ok(fixtures.of(Role.MUNICIPAL), "/overview"))));
        // Of an account is noted what pages tell of it, by a trigger of its own; the tally holds what the inspections
        // say.
        read.removeAll(Set.of("account", "notice", "change", "visit_day", "visit_tally"));
        List<String> noted = jdbc.sql("select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " where t.tgname = 'notes_insert'")
                .query(String.class)
                .list();
        assertThat(read).contains("inspection", "problem", "team", "township");
        assertThat(noted).containsAll(read);
    }

    private void ok(Actor reader, String address) throws Exception {
        mvc.perform(get(address).with(As.actor(reader))).andExpect(status().isOk());
    }

    private Set<String> tablesOf(List<String> sent) {
        String all = String.join(" ", sent);
        return jdbc
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> Pattern.compile("\\b(from|join)\\s+" + table + "\\b")
                        .matcher(all)
                        .find())
                .collect(Collectors.toSet());
    }
}
