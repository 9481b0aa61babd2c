package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
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

/** A draft: sent twice it is one, its story is the leaders', and it is issued on what is still open. */
@DatabaseTest
class OrderDraftTest {

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
    void aDraftSentTwiceIsOneAndAnotherTextUnderItsIdIsNotLost() throws Exception {
        assertThat(Desk.body(desk.look(desk.leader, "/orders/new")))
                .containsPattern("name=\"id\" value=\"[0-9a-f-]{36}\"");
        UUID id = Ids.next();
        Map<String, String> form = desk.form(Map.of("id", id.toString()));
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> tries = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                tries.add(people.submit(() -> String.valueOf(desk.send(desk.leader, "/orders", form)
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())));
            }
            for (Future<String> one : tries) {
                assertThat(one.get()).isEqualTo("/orders/" + id);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(drafts()).isEqualTo(1);
        form.put("demand", "后来写的要求");
        desk.send(desk.leader, "/orders", form)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"/orders/" + id + "\""),
                                containsString(">后来写的要求</textarea>"),
                                containsString("现存：限期整改到位"))));
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void theIdOfAnotherTeamsPaperIsNotFound() throws Exception {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "别组的"));
        Desk other = new Desk(fixtures, mvc);
        other.send(other.leader, "/orders", other.form(Map.of("id", id.toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPaperIsNotIssuedOnAProblemThatIsNotOpenAnyMore() throws Exception {
        OpenedProblem open = desk.problem(problems, transaction, desk.township, "还没整改");
        OpenedProblem gone = desk.problem(problems, transaction, desk.township, "记错了");
        Content order = desk.order(desk.township, "引用两项");
        UUID id = Desk.draft(
                orders,
                desk.leader,
                new Content(
                        order.kind(),
                        order.townshipId(),
                        order.title(),
                        order.basis(),
                        "",
                        order.demand(),
                        "",
                        order.dueAt(),
                        Set.of(open.id(), gone.id()),
                        order.copyTo()));
        for (String state : List.of("CLOSED", "MERGED", "VOID")) {
            set(gone.id(), state, open.id());
            desk.step(desk.leader, id, "issue", 0, Map.of())
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString(gone.number() + "已销号、作废或并入其他问题")));
        }
        set(gone.id(), "RECTIFYING", open.id());
        desk.step(desk.leader, id, "issue", 0, Map.of()).andExpect(redirectedUrl("/orders/" + id));
        assertThat(jdbc.sql("select number from supervision_order where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void howTheDraftCameAboutIsTheLeadersToRead() throws Exception {
        UUID id = Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of("dueAt", "2020-02-22T17:45"))));
        desk.send(desk.leader, "/orders/" + id, desk.form(Map.of("version", "0")))
                .andExpect(redirectedUrl("/orders/" + id));
        orders.issue(desk.leader, id, 1);
        desk.look(desk.leader, "/orders/" + id)
                .andExpect(content().string(allOf(containsString("时限 2020-02-22 17:45"), containsString(">起草<"))));
        for (var reader : List.of(desk.liaison, desk.inspector, fixtures.of(Role.MUNICIPAL))) {
            desk.look(reader, "/orders/" + id)
                    .andExpect(content()
                            .string(allOf(
                                    not(containsString("2020-02-22 17:45")),
                                    not(containsString(">起草<")),
                                    containsString("时限 2020-02-20 18:00"))));
        }
    }

    @Test
    void whatTheHeadlineCallsUnsettledTheTabListsAndDraftsHaveTheirOwn() throws Exception {
        Desk.draft(orders, desk.leader, desk.order(desk.township, "还是草稿"));
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "签发了的"));
        orders.issue(desk.leader, id, 0);
        desk.look(desk.leader, "/orders")
                .andExpect(content()
                        .string(allOf(
                                containsString("1件未办结"),
                                containsString("列出1件"),
                                containsString("签发了的"),
                                not(containsString("还是草稿")))));
        desk.look(desk.leader, "/orders?state=DRAFT").andExpect(content().string(containsString("还是草稿")));
    }

    private int drafts() {
        return jdbc.sql("select count(*) from supervision_order where team_id = ?")
                .param(desk.team.team())
                .query(Integer.class)
                .single();
    }

    private void set(UUID problem, String state, UUID other) {
        jdbc.sql("""
                        update problem set state = :state,
                            closed_at = case :state when 'CLOSED' then now() end,
                            closed_on = case :state when 'CLOSED' then current_date end,
                            merged_into_id = case :state when 'MERGED' then cast(:other as uuid) end,
                            void_reason = case :state when 'VOID' then '记错' end
                        where id = :id""")
                .param("state", state)
                .param("other", other)
                .param("id", problem)
                .update();
    }
}
