package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.NotedTables;
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
        TeamFixture team = fixtures.team();
        List<String> sent = new ArrayList<>();
        sent.addAll(statements.during(() -> ok(fixtures.inspector(team), "/today")));
        sent.addAll(statements.during(() -> ok(fixtures.covertInspector(team), "/today")));
        sent.addAll(statements.during(() -> ok(leader, "/dashboard")));
        sent.addAll(statements.during(() -> ok(fixtures.of(Role.MUNICIPAL), "/overview")));
        NotedTables tables = new NotedTables(jdbc);
        assertThat(tables.readBy(sent)).contains("inspection", "problem", "team", "township");
        assertThat(tables.noted()).containsAll(tables.readBy(sent));
    }

    private void ok(Actor reader, String address) throws Exception {
        mvc.perform(get(address).with(As.actor(reader))).andExpect(status().isOk());
    }
}
