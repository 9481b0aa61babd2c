package org.dailydispatch.order;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.NewProblem;
import org.dailydispatch.problem.OpenedProblem;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.problem.Source;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A team with its people, a township with its liaison, and what they do with orders. */
final class Desk {

    static final Instant TOMORROW = TestClock.START.plus(Duration.ofDays(1));

    final TeamFixture team;
    final UUID township;
    final Actor leader;
    final Actor inspector;
    final Actor liaison;
    private final MockMvc mvc;

    Desk(Fixtures fixtures, MockMvc mvc) {
        this.mvc = mvc;
        this.team = fixtures.team();
        this.township = fixtures.township(team);
        this.leader = fixtures.leader(team);
        this.inspector = fixtures.inspector(team);
        this.liaison = fixtures.liaison(township);
    }

    Content order(@Nullable UUID to, String title) {
        return new Content(Kind.ORDER, to, title, "basis", "", "限期整改", "", TOMORROW, Set.of(), Set.of());
    }

    /** @return the id of the new draft */
    static UUID draft(Orders orders, Actor leader, Content content) {
        UUID id = Ids.next();
        orders.draft(leader, id, content);
        return id;
    }

    OpenedProblem problem(Problems problems, TransactionTemplate transaction, UUID place, String description) {
        NewProblem found = new NewProblem(
                team.team(),
                place,
                null,
                null,
                null,
                Source.OPEN,
                Category.STAFFING,
                description,
                Severity.SERIOUS,
                ReportingDay.of(2020, 2, 19),
                TestClock.START,
                inspector.id(),
                TOMORROW,
                "测试镇政府");
        List<OpenedProblem> opened = transaction.execute(status -> problems.open(inspector, List.of(found)));
        return opened.get(0);
    }

    /** A form of an order that says everything; {@code changes} go before. */
    Map<String, String> form(Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "kind", "ORDER",
                "addressee", township.toString(),
                "title", "关于整改的督办单",
                "basis", "督导组核查",
                "demand", "限期整改到位",
                "copies", "市委办公室\n市政府办公室",
                "dueAt", "2020-02-20T18:00"));
        form.putAll(changes);
        return form;
    }

    ResultActions look(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)));
    }

    ResultActions lookInEnglish(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)).cookie(new Cookie("DDLANGUAGE", "en")));
    }

    ResultActions send(Actor actor, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(As.actor(actor)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    ResultActions step(Actor actor, UUID id, String step, int version, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", String.valueOf(version));
        return send(actor, "/orders/" + id + "/" + step, all);
    }

    static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** The id in the address to which the answer leads. */
    static UUID led(ResultActions answer) {
        String address = String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
