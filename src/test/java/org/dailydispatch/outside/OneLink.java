package org.dailydispatch.outside;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.problem.NewProblem;
import org.dailydispatch.problem.OpenedProblem;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.problem.Source;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A problem that is being rectified, and people around it who may ask somebody outside. */
@DatabaseTest
abstract class OneLink {

    static final String TOWN = "镇政府";
    static final byte[] PHOTO = Samples.png(60, 40);

    private static final Pattern ADDRESS = Pattern.compile("value=\"http://localhost(/outside/[\\w.-]+)\"");

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

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    Actor inspector = new Actor(Ids.next(), "", "", Role.INSPECTOR, null, null, null);
    Actor leader = inspector;
    Actor liaison = inspector;
    UUID problem = Ids.next();

    @BeforeEach
    void aProblem() throws Exception {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
        problem = open("车间入口无人测温", null);
        assign(problem);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    final UUID open(String description, @Nullable UUID note) {
        NewProblem found = new NewProblem(
                team.team(),
                township,
                null,
                null,
                null,
                note,
                Source.OPEN,
                Category.STAFFING,
                description,
                Severity.GENERAL,
                ReportingDay.of(2020, 2, 19),
                TestClock.START,
                inspector.id(),
                TestClock.START.plus(Duration.ofDays(2)),
                TOWN,
                "");
        List<OpenedProblem> opened = transaction.execute(status -> problems.open(inspector, List.of(found)));
        return opened.get(0).id();
    }

    final void assign(UUID id) throws Exception {
        step(id, leader, "assign", Map.of("unit", TOWN, "person", "张三", "dueAt", "2020-02-21T18:00"))
                .andExpect(status().is3xxRedirection());
    }

    /** A step at the problem as it stands. */
    final ResultActions step(UUID id, Actor actor, String step, Map<String, String> fields, byte[]... photos)
            throws Exception {
        clock.advance(Duration.ofSeconds(10));
        MockMultipartHttpServletRequestBuilder request = multipart("/problems/{id}/{step}", id, step);
        for (byte[] photo : photos) {
            request.file(new MockMultipartFile("files", "photo.png", "image/png", photo));
        }
        request.with(As.actor(actor))
                .with(csrf())
                .param("version", facts(id, "version"))
                .param("seen", facts(id, "version + 1"));
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    final String facts(UUID id, String expression) {
        return jdbc.sql("select cast(" + expression + " as text) from problem where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    final ResultActions make(Actor maker, UUID id, Map<String, String> fields) throws Exception {
        var request =
                post("/problems/{id}/outside-links", id).with(As.actor(maker)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    /** The address of a new link, for three days. */
    final String link(Actor maker) throws Exception {
        return address(make(maker, problem, Map.of("person", "王五", "unit", "益海食品厂", "days", "3"))
                .andExpect(status().isOk()));
    }

    static String address(ResultActions made) throws Exception {
        Matcher found = ADDRESS.matcher(made.andReturn().getResponse().getContentAsString());
        if (!found.find()) {
            throw new AssertionError("no address is shown");
        }
        return found.group(1);
    }

    final UUID latestLink() {
        return jdbc.sql("select id from outside_link where problem_id = ? order by made_at desc, id desc limit 1")
                .param(problem)
                .query(UUID.class)
                .single();
    }

    /** What somebody without an account gets. */
    final ResultActions open(String address) throws Exception {
        return mvc.perform(get(address));
    }

    final MockMultipartHttpServletRequestBuilder form(String address, String measures, byte[]... photos) {
        return form(address, Ids.next(), measures, photos);
    }

    /** @param sheet the form, as it was shown once */
    final MockMultipartHttpServletRequestBuilder form(String address, UUID sheet, String measures, byte[]... photos) {
        MockMultipartHttpServletRequestBuilder request = multipart(address);
        for (byte[] photo : photos) {
            request.file(new MockMultipartFile("files", "photo.png", "image/png", photo));
        }
        request.param("version", facts(problem, "version"))
                .param("seen", facts(problem, "version + 1"))
                .param("sheet", sheet.toString())
                .param("measures", measures)
                .param("finishedAt", "2020-02-19T09:00");
        return request;
    }

    /** An answer to the problem as it stands, of somebody without a session or a token. */
    final ResultActions answer(String address, String measures, byte[]... photos) throws Exception {
        clock.advance(Duration.ofSeconds(10));
        return mvc.perform(form(address, measures, photos));
    }

    final List<String> deeds() {
        return jdbc.sql("select action from audit_event where object_type = 'outside_link' and object_id in"
                        + " (select cast(id as text) from outside_link where problem_id = ?) order by id")
                .param(problem)
                .query(String.class)
                .list();
    }
}
