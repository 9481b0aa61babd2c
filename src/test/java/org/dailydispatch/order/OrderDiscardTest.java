package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.problem.OpenedProblem;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is thrown away; an issued paper never. */
@DatabaseTest
class OrderDiscardTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    Problems problems;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(fixtures, mvc);
    }

    @Test
    void itAsksFirstAndTheTrailKeepsThatItWas() throws Exception {
        OpenedProblem problem = desk.problem(problems, transaction, desk.township, "入口无人值守。");
        UUID id = Desk.led(desk.send(
                desk.leader,
                "/orders",
                desk.form(Map.of("problems", problem.id().toString()))));
        orders.edit(desk.leader, id, 0, desk.order(desk.township, "改过的标题"));
        desk.look(desk.leader, "/orders/" + id)
                .andExpect(content().string(allOf(containsString("删除后不能恢复"), containsString("/discard\""))));

        desk.step(desk.leader, id, "discard", 1, Map.of()).andExpect(redirectedUrl("/orders?state=DRAFT"));

        desk.look(desk.leader, "/orders/" + id).andExpect(status().isNotFound());
        desk.look(desk.leader, "/orders?state=ALL").andExpect(content().string(not(containsString("改过的标题"))));
        desk.step(desk.leader, id, "discard", 1, Map.of()).andExpect(redirectedUrl("/orders?state=DRAFT"));
        desk.step(fixtures.leader(desk.team), id, "discard", 1, Map.of()).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select action from audit_event where object_id = ? order by at, id")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("ORDER_DRAFTED", "ORDER_EDITED", "ORDER_DISCARDED");
    }

    @Test
    void noNumberIsMissingAfterwards() throws Exception {
        UUID first = draft();
        UUID discarded = draft();
        UUID second = draft();
        orders.issue(desk.leader, first, 0);
        desk.step(desk.leader, discarded, "discard", 0, Map.of()).andExpect(status().is3xxRedirection());
        orders.issue(desk.leader, second, 0);

        assertThat(jdbc.sql("select number from supervision_order where team_id = ? order by number")
                        .param(desk.team.team())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void whatSomebodyChangedSinceIsShownFirst() throws Exception {
        UUID id = draft();
        Actor deputy = fixtures.leader(desk.team);
        orders.edit(deputy, id, 0, desk.order(desk.township, "副组长改过"));

        desk.step(desk.leader, id, "discard", 0, Map.of("seen", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("已有人办理"), containsString("副组长改过"))));
        desk.look(deputy, "/orders/" + id).andExpect(status().isOk());
    }

    @Test
    void whatWasIssuedStays() throws Exception {
        UUID id = draft();
        orders.issue(desk.leader, id, 0);
        desk.look(desk.leader, "/orders/" + id).andExpect(content().string(not(containsString("/discard\""))));

        desk.step(desk.leader, id, "discard", 1, Map.of()).andExpect(status().isConflict());
        desk.step(desk.liaison, id, "discard", 1, Map.of()).andExpect(status().isForbidden());
        desk.look(desk.leader, "/orders/" + id).andExpect(status().isOk());
    }

    @Test
    void anotherTeamsDraftIsNotThere() throws Exception {
        UUID id = draft();
        desk.step(fixtures.leader(fixtures.team()), id, "discard", 0, Map.of()).andExpect(status().isNotFound());
        desk.look(desk.leader, "/orders/" + id).andExpect(status().isOk());
    }

    private UUID draft() {
        return Desk.draft(orders, desk.leader, desk.order(desk.township, "督办"));
    }
}
