package org.dailydispatch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.draft.Drafts;
import org.dailydispatch.draft.Forms;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.MultiValueMap;

@DatabaseTest
class IntakeTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    Inspections inspections;

    @Autowired
    Drafts drafts;

    @Autowired
    InspectionFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TeamFixture team;
    UUID site;
    Actor inspector;
    Checklist checklist;
    UUID id;

    @BeforeEach
    void aCheckpoint() {
        team = fixtures.team();
        site = fixtures.checkpoint(team, fixtures.township(team));
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
        id = Ids.next();
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void aDeviceLearnsInWhoseNameItSendsAndWhatDayItIs() throws Exception {
        mvc.perform(get("/api/v1/session").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.user").value(inspector.id().toString()))
                .andExpect(jsonPath("$.day").value("2020-02-19"))
                .andExpect(jsonPath("$.zone").value("Asia/Shanghai"))
                .andExpect(jsonPath("$.header").isNotEmpty())
                .andExpect(jsonPath("$.token").isNotEmpty());
    }

    @Test
    void withoutASessionTheAnswerIsJsonInWordsAndNeverARedirect() throws Exception {
        mvc.perform(get("/api/v1/session"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.title").value(containsString("重新登录")));
        mvc.perform(post("/api/v1/inspections/" + id)
                        .params(Forms.passing(checklist, site))
                        .header("Accept", "text/html")
                        .param("_author", inspector.id().toString())
                        .with(csrf()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void whoMayNotIsToldInJson() throws Exception {
        mvc.perform(get("/api/v1/session").with(As.actor(fixtures.leader(team))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.reason").value("forbidden"));
        mvc.perform(post("/api/v1/inspections/" + id).with(As.actor(inspector)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.title").isNotEmpty());
    }

    @Test
    void aFormOutOfTheOutboxIsFiledWithTheFieldsOfThePage() throws Exception {
        MultiValueMap<String, String> form = Forms.failingAt("every-vehicle", "台账缺两天", checklist, site);
        form.set("deviceTime", "2020-02-17T23:00:00Z");

        file(form)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.receipt").value("D-0219-001"))
                .andExpect(jsonPath("$.repeated").value(false));
        assertThat(inspections.inspection(inspector, id).row().failed()).isEqualTo(1);
        assertThat(jdbc.sql("select device_time from inspection where id = ?")
                        .param(id)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2020-02-17T23:00:00Z"));
    }

    @Test
    void aRepeatedRequestGetsTheSameReceiptAlsoAfterTheDay() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        file(form).andExpect(status().isCreated());
        form.set("deviceTime", "2020-02-19T03:00:00Z");
        file(form)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipt").value("D-0219-001"))
                .andExpect(jsonPath("$.repeated").value(true));
        clock.advance(Duration.ofDays(1));
        file(form).andExpect(status().isOk()).andExpect(jsonPath("$.receipt").value("D-0219-001"));
    }

    @Test
    void aRepeatedCorrectionGetsTheSameReceiptAlsoAfterTheDay() throws Exception {
        file(Forms.passing(checklist, site));
        MultiValueMap<String, String> correction = Forms.passing(checklist, site);
        correction.set("revision", "1");
        correction.set("remark", "补充");
        file(correction).andExpect(status().isCreated());
        clock.advance(Duration.ofDays(1));

        file(correction)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipt").value("D-0219-001"));
        assertThat(inspections.inspection(inspector, id).revision()).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidInWordsForEachField() throws Exception {
        MultiValueMap<String, String> form = Forms.failingAt("every-vehicle", "", checklist, site);
        form.set("answers[registration-complete].measures[sampled]", "x");

        file(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reason").value("rules"))
                .andExpect(
                        jsonPath("$.complaints[*].anchor").value(hasItem(containsString("every-vehicle-description"))))
                .andExpect(jsonPath("$.complaints[*].text").value(hasItem(containsString("“x”"))));
        assertThat(inspections.find(inspector, id)).isEmpty();
    }

    @Test
    void aFormOfYesterdayIsRefusedUntilItsAuthorFilesItForToday() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        clock.advance(Duration.ofDays(1));

        file(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reason").value("day-closed"))
                .andExpect(jsonPath("$.title").value(containsString("按今天上报")));
        form.set("day", "2020-02-20");
        file(form)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.receipt").value("D-0220-001"));
    }

    @ParameterizedTest
    @CsvSource({"TODAY, ", "BY_DATE, 2020-02-19"})
    void aDeadlineThatPassedWhileTheFormWaitedGivesWay(String fix, @Nullable String by) throws Exception {
        MultiValueMap<String, String> form = Forms.failingAt("every-vehicle", "台账缺两天", checklist, site);
        form.set("answers[every-vehicle].fix", fix);
        form.set("answers[every-vehicle].by", by == null ? "" : by);
        clock.advance(Duration.ofHours(9).plusMinutes(30));
        file(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.complaints[*].text").value(hasItem(containsString("18:00已过"))));

        // The phone's clock is two days ahead: only the time between the two counts.
        form.set("deviceTime", "2020-02-21T09:50:00Z");
        form.set("sentAt", "2020-02-21T10:30:00Z");
        file(form).andExpect(status().isCreated()).andExpect(jsonPath("$.note").value(containsString("1 项的整改时限顺延")));
        file(form).andExpect(status().isOk()).andExpect(jsonPath("$.note").value(containsString("1 项的整改时限顺延")));
        assertThat(jdbc.sql("select due_at from problem where inspection_id = ?")
                        .param(id)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2020-02-20T10:00:00Z"));
        assertThat(problemPage()).contains("时限 2020-02-20 18:00", "送到时所选的18:00已过，时限顺延到下一个18:00");
    }

    private String problemPage() throws Exception {
        UUID problem = jdbc.sql("select id from problem where inspection_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        return mvc.perform(get("/problems/" + problem).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aDeadlineThatStillComesIsNotSpokenOf() throws Exception {
        MultiValueMap<String, String> form = Forms.failingAt("every-vehicle", "台账缺两天", checklist, site);
        form.set("deviceTime", "2020-02-19T00:50:00Z");
        form.set("sentAt", "2020-02-19T01:00:00Z");
        file(form).andExpect(status().isCreated()).andExpect(jsonPath("$.note").doesNotExist());
        assertThat(problemPage()).contains("时限 2020-02-19 18:00").doesNotContain("顺延");
    }

    @Test
    void otherWordsUnderTheSameIdComeBackWithBothTexts() throws Exception {
        file(Forms.failingAt("every-vehicle", "先前写的", checklist, site));

        file(Forms.failingAt("every-vehicle", "后来写的", checklist, site))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reason").value("differs"))
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.differences[0].standing").value(containsString("先前写的")))
                .andExpect(jsonPath("$.differences[0].typed").value(containsString("后来写的")));
    }

    @Test
    void theSecondDeviceIsToldAndChooses() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        String first = kept(form, "", "phone");
        clock.advance(Duration.ofMinutes(1));
        form.set("remark", "平板上写的");
        String second = kept(form, first, "tablet");

        form.set("remark", "手机上写的");
        keep(form, first, "phone")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reason").value("changed"))
                .andExpect(jsonPath("$.title").value(containsString("09:01")))
                .andExpect(jsonPath("$.mark").value(second));
        assertThat(kept(form, second, "phone")).isNotBlank();
        assertThat(drafts.of(inspector))
                .singleElement()
                .satisfies(draft -> assertThat(draft.id()).isEqualTo(id));
    }

    @Test
    void aPageWhoseAnswerWasLostDoesNotStandInItsOwnWay() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        kept(form, "", "phone");
        clock.advance(Duration.ofMinutes(1));
        form.set("remark", "接着写的");
        kept(form, "", "phone");
    }

    @Test
    void aDraftThatAnotherDeviceFiledIsNotBegunAnew() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        kept(form, "", "phone");
        clock.advance(Duration.ofMinutes(1));
        form.remove("page");
        file(form);

        assertThat(standing()).isZero();
        keep(form, "", "tablet")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.reason").value("filed"))
                .andExpect(jsonPath("$.receipt").value("D-0219-001"));
        assertThat(drafts.of(inspector)).isEmpty();
    }

    @Test
    void whatItsPageSavedEarlierIsForgottenWithTheFiling() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("turn", "1");
        kept(form, "", "phone");
        clock.advance(Duration.ofMinutes(1));
        form.set("turn", "2");
        form.set("remark", "提交前补的");
        file(form).andExpect(status().isCreated());

        assertThat(standing()).isZero();
    }

    @Test
    void theSameStateOfAPageSentTwiceKeepsItsMark() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("turn", "1");
        form.set("remark", "第一行\r\n第二行");
        String mark = kept(form, "", "phone");
        clock.advance(Duration.ofMinutes(1));
        form.set("remark", "第一行\n第二行");
        assertThat(kept(form, "", "phone")).isEqualTo(mark);
        form.set("turn", "2");
        assertThat(kept(form, "", "phone")).isNotEqualTo(mark);
    }

    @Test
    void whatAnotherDeviceSavedStaysButIsNotGoneOnWithOnceItsFormIsFiled() throws Exception {
        MultiValueMap<String, String> form = Forms.passing(checklist, site);
        form.set("remark", "平板上写的");
        kept(form, "", "tablet");
        clock.advance(Duration.ofMinutes(1));
        form.set("remark", "手机上写的");
        form.set("page", "phone");
        file(form).andExpect(status().isCreated());

        assertThat(standing()).isEqualTo(1);
        assertThat(drafts.of(inspector)).isEmpty();
        assertThat(figures.draftsOn(team.team(), Filings.DAY)).isEmpty();
        mvc.perform(get("/inspections/new?site=" + site).with(As.actor(inspector)))
                .andExpect(status().isOk());
    }

    @Test
    void aForeignSiteIsNotFoundInWords() throws Exception {
        TeamFixture other = fixtures.team();
        MultiValueMap<String, String> form =
                Forms.passing(checklist, fixtures.checkpoint(other, fixtures.township(other)));
        file(form)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").isNotEmpty());
    }

    private int standing() {
        return jdbc.sql("select count(*) from inspection_draft where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private ResultActions file(MultiValueMap<String, String> form) throws Exception {
        return mvc.perform(post("/api/v1/inspections/" + id)
                .params(form)
                .with(As.actor(inspector))
                .with(csrf()));
    }

    private ResultActions keep(MultiValueMap<String, String> form, String mark, String page) throws Exception {
        form.set("mark", mark);
        form.set("page", page);
        return mvc.perform(post("/api/v1/drafts/" + id)
                .params(form)
                .with(As.actor(inspector))
                .with(csrf()));
    }

    private String kept(MultiValueMap<String, String> form, String mark, String page) throws Exception {
        String answer = keep(form, mark, page)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.mark");
    }
}
