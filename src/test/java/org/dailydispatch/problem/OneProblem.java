package org.dailydispatch.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A problem that an inspector of a team found in a township, with the people who deal with it. */
@DatabaseTest
@RecordApplicationEvents
abstract class OneProblem {

    static final Map<String, String> CHARGE = Map.of("unit", "镇政府", "person", "张三", "dueAt", "2020-02-20T18:00");
    static final Map<String, String> DONE = Map.of("measures", "已安排两人", "finishedAt", "2020-02-19T09:00");
    static final byte[] PHOTO = Samples.png(60, 40);

    @Autowired
    MockMvc mvc;

    @Autowired
    Problems problems;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    Actor inspector = Actors.a(Role.INSPECTOR);
    Actor leader = inspector;
    Actor liaison = inspector;
    OpenedProblem problem = new OpenedProblem(Ids.next(), "", null);

    @BeforeEach
    void aProblem() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
        problem = open(township, "入口夜间无人值守");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    final OpenedProblem voided() throws Exception {
        OpenedProblem wrong = open(township, "记错的");
        new StepSender(mvc, clock)
                .send(wrong.id(), leader, "void", 0, Map.of("note", "x"))
                .andExpect(status().is3xxRedirection());
        return wrong;
    }

    final OpenedProblem open(UUID where, String description) {
        List<NewProblem> found = List.of(Findings.of(team, where, inspector, description));
        return transaction.execute(status -> problems.open(inspector, found)).get(0);
    }

    final ResultActions step(Actor actor, String step, int version, Map<String, String> fields, byte[]... photos)
            throws Exception {
        return new StepSender(mvc, clock).send(problem.id(), actor, step, version, fields, photos);
    }

    final ResultActions page(Actor actor) throws Exception {
        return mvc.perform(get("/problems/{id}", problem.id()).with(As.actor(actor)))
                .andExpect(status().isOk());
    }

    final String facts(String expression) {
        return String.valueOf(jdbc.sql("select cast(" + expression + " as text) from problem where id = ?")
                .param(problem.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single());
    }
}
