package org.dailydispatch.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dailydispatch.resumption.Factories.TODAY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
@Import(Factories.class)
class RecordPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Resumptions resumptions;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Factories factories;

    @Autowired
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    TeamFixture team;

    @SuppressWarnings("NullAway.Init")
    Actor inspector;

    @SuppressWarnings("NullAway.Init")
    UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        team = fixtures.team();
        inspector = fixtures.inspector(team);
        enterprise = factories.designated(team, fixtures.township(team));
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theFormBeginsWithHowTheEnterpriseStoodLast() throws Exception {
        factories.record(
                enterprise, inspector, TODAY.previous(), ResumptionState.FILED, 40, List.of(Difficulty.LOGISTICS));
        mvc.perform(get("/enterprises/{id}/records/new", enterprise).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("上次记录")))
                .andExpect(content().string(containsString("value=\"FILED\" checked")))
                .andExpect(content().string(containsString("value=\"LOGISTICS\" checked")))
                .andExpect(content().string(not(containsString("value=\"FUNDS\" checked"))));
    }

    @Test
    void aFilledFormBecomesTodaysRecord() throws Exception {
        mvc.perform(form("RESUMED", "\uFF11\uFF12\uFF10", " 61 ", "80")
                        .param("difficulties", "LABOUR", "FUNDS")
                        .param("note", "缺熟练工 <b>龘𠮷😷</b>"))
                .andExpect(redirectedUrl("/enterprises/" + enterprise));

        ResumptionRecord record = today();
        assertThat(record.staffTotal()).isEqualTo(120);
        assertThat(record.onPostRate().text()).isEqualTo("50.8%");
        assertThat(record.capacityPercent()).isEqualTo(80);
        assertThat(record.difficulties()).containsExactly(Difficulty.LABOUR, Difficulty.FUNDS);
        mvc.perform(get("/enterprises/{id}", enterprise).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;龘𠮷😷&lt;/b&gt;")));
    }

    @ParameterizedTest(name = "staff {0}, on post {1}, capacity {2}: {3}")
    @CsvSource({
        "1e9, 1, '', staffTotal",
        "-1, 0, '', staffTotal",
        "'', 0, '', staffTotal",
        "1.5, 0, '', staffTotal",
        "100, 101, '', onPost",
        "100, '', '', onPost",
        "100, -1, '', onPost",
        "100, 99999999999999, '', onPost",
        "100, 1, 201, capacityPercent",
        "100, 1, =1+1, capacityPercent"
    })
    void aWrongNumberIsSaidBesideItsFieldAndKept(String staff, String onPost, String capacity, String field)
            throws Exception {
        String page = mvc.perform(form("RESUMED", staff, onPost, capacity).param("note", "不能丢的文字"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能丢的文字")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("href=\"#" + field + "\"").contains("id=\"" + field + "-error\"");
        assertThat(page).containsPattern("name=\"staffTotal\"[^>]* value=\"" + Pattern.quote(staff) + "\"");
        assertThat(factories.records(enterprise)).isZero();
    }

    @Test
    void allErrorsAreSaidAtOnce() throws Exception {
        mvc.perform(form("", "x", "y", "z").param("difficulties", "NONSENSE").param("note", "字".repeat(100_000)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#state\"")))
                .andExpect(content().string(containsString("href=\"#staffTotal\"")))
                .andExpect(content().string(containsString("href=\"#onPost\"")))
                .andExpect(content().string(containsString("href=\"#capacityPercent\"")))
                .andExpect(content().string(containsString("href=\"#difficulties\"")))
                .andExpect(content().string(containsString("href=\"#note\"")));
    }

    @Test
    void theSameFormSentTwiceIsOneRecord() throws Exception {
        mvc.perform(form("RESUMED", "100", "50", "")).andExpect(status().is3xxRedirection());
        mvc.perform(form("RESUMED", "100", "50", "")).andExpect(status().is3xxRedirection());
        assertThat(factories.records(enterprise)).isEqualTo(1);
        assertThat(today().version()).isZero();
    }

    @Test
    void whoComesSecondSeesBothTextsAndDecides() throws Exception {
        mvc.perform(form("RESUMED", "100", "50", "").param("note", "先到的文字")).andExpect(status().is3xxRedirection());
        mvc.perform(form("FILED", "100", "7", "").param("note", "后到的文字"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("先到的文字")))
                .andExpect(content().string(containsString("后到的文字")))
                .andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
        assertThat(today().onPost()).isEqualTo(50);

        mvc.perform(form("FILED", "100", "7", "").param("version", "0")).andExpect(status().is3xxRedirection());
        assertThat(today().onPost()).isEqualTo(7);
        assertThat(factories.records(enterprise)).isEqualTo(1);
    }

    @Test
    void aFormKeptOverMidnightIsRefusedWithItsTextAndCanBeSavedForTheNewDay() throws Exception {
        MockHttpServletRequestBuilder yesterdays =
                form("RESUMED", "100", "50", "").param("note", "过夜的文字");
        clock.advance(Duration.ofDays(1));
        mvc.perform(yesterdays)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("过夜的文字")))
                .andExpect(content().string(containsString("2020-02-19")))
                .andExpect(content().string(containsString("name=\"day\" value=\"2020-02-20\"")));
        assertThat(factories.records(enterprise)).isZero();
    }

    @Test
    void aDayToComeIsRefused() throws Exception {
        mvc.perform(withDay("2020-02-20")
                        .param("state", "RESUMED")
                        .param("staffTotal", "100")
                        .param("onPost", "50"))
                .andExpect(status().isConflict());
        assertThat(factories.records(enterprise)).isZero();
    }

    @Test
    void aClosedDayCannotBeOpenedForChange() throws Exception {
        factories.record(enterprise, inspector, TODAY.previous(), ResumptionState.FILED, 40);
        mvc.perform(get("/enterprises/{id}/records/{day}/edit", enterprise, TODAY.previous())
                        .with(As.actor(inspector)))
                .andExpect(status().isConflict());
    }

    @Test
    void aSecondFormOfTheDayLeadsToTheFirstRecord() throws Exception {
        factories.record(enterprise, inspector, TODAY, ResumptionState.FILED, 40);
        mvc.perform(get("/enterprises/{id}/records/new", enterprise).with(As.actor(inspector)))
                .andExpect(redirectedUrl("/enterprises/" + enterprise + "/records/2020-02-19/edit"));
        mvc.perform(get("/enterprises/{id}/records/2020-02-19/edit", enterprise).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(matchesPattern("(?s).*name=\"onPost\"[^>]* value=\"40\".*")));
    }

    @Test
    void aRetiredEnterpriseTakesNoRecord() throws Exception {
        factories.retire(enterprise, TODAY.previous());
        mvc.perform(get("/enterprises/{id}/records/new", enterprise).with(As.actor(inspector)))
                .andExpect(status().isConflict());
        mvc.perform(form("RESUMED", "100", "50", "")).andExpect(status().isConflict());
        assertThat(factories.records(enterprise)).isZero();
    }

    private MockHttpServletRequestBuilder form(String state, String staff, String onPost, String capacity) {
        return withDay("2020-02-19")
                .param("state", state)
                .param("staffTotal", staff)
                .param("onPost", onPost)
                .param("capacityPercent", capacity);
    }

    private MockHttpServletRequestBuilder withDay(String day) {
        return post("/enterprises/{id}/records", enterprise)
                .with(As.actor(inspector))
                .with(csrf())
                .param("day", day);
    }

    private ResumptionRecord today() {
        return resumptions.latest(inspector, enterprise, TODAY).orElseThrow();
    }
}
