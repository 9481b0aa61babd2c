package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** How often to visit, as an administrator sets it. What a test sets is rolled back: it holds for every team. */
@DatabaseTest
class FrequencyPagesTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final FrequencySettings settings;
    private final TestClock clock;
    private final Actor leader;

    @Autowired
    FrequencyPagesTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, FrequencySettings settings, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        TeamFixture team = fixtures.team();
        fixtures.village(team, fixtures.township(team));
        this.leader = fixtures.leader(team);
    }

    @Test
    @Transactional
    void anAdministratorSaysHowOftenToVisit() throws Exception {
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        assertThat(page(administrator, "/coverage/frequencies")).contains("value=\"7\"");
        assertThat(page(leader, "/coverage")).contains("每7天", "天未暗访");
        mvc.perform(post("/coverage/frequencies")
                        .param("open[village]", "３")
                        .param("covert[township]", "")
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(status().isFound());
        assertThat(page(leader, "/coverage")).contains("每3天").doesNotContain("天未暗访");
        assertThat(jdbc.sql("select count(*) from coverage_frequency")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select detail::text from audit_event where action = 'FREQUENCIES_CHANGED'")
                        .query(String.class)
                        .single())
                .contains("VILLAGE OPEN", "7 → 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "x", "2.5"})
    @Transactional
    void aFrequencyThatIsNoneIsRefusedAndKeptAsTyped(String typed) throws Exception {
        assertThat(mvc.perform(post("/coverage/frequencies")
                                .param("open[village]", typed)
                                .with(csrf())
                                .with(As.actor(fixtures.of(Role.ADMINISTRATOR))))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("value=\"" + typed + "\"", "请填1到60的整数", "href=\"#open-village\">村（社区） · 明查每几天一次");
        assertThat(jdbc.sql("select count(*) from coverage_frequency")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Transactional
    void aChangeIsPlannedForALaterDayShownAndWithdrawn() throws Exception {
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        assertThat(page(administrator, "/coverage/frequencies")).contains("尚未设定过");
        save(administrator, "2020-02-21", "covert[township]", "5").andExpect(status().isFound());
        save(administrator, "2020-02-25", "open[village]", "3").andExpect(status().isFound());
        String page = page(administrator, "/coverage/frequencies");
        assertThat(page).contains("尚未生效", "每5天", "每3天", administrator.displayName(), "value=\"10\"", "value=\"7\"");
        assertThat(rows(page)).isEqualTo(2);
        assertThat(page(leader, "/coverage")).contains("每7天", "每10天").doesNotContain("每5天", "每3天");
        assertThat(details()).anyMatch(detail -> detail.contains("2020-02-21") && detail.contains("10 → 5"));
        withdraw(administrator, "township", "COVERT", "2020-02-21").andExpect(status().isFound());
        assertThat(rows(page(administrator, "/coverage/frequencies"))).isEqualTo(1);
        clock.set(Records.at(ReportingDay.of(2020, 2, 25), "09:00"));
        assertThat(page(leader, "/coverage")).contains("每3天", "2/25起", "每10天");
        assertThat(page(administrator, "/coverage/frequencies"))
                .contains("value=\"3\"")
                .doesNotContain("尚未生效");
        withdraw(administrator, "village", "OPEN", "2020-02-25").andExpect(status().isConflict());
        clock.reset();
    }

    /** The page shows what holds today; on the day chosen something else is planned. */
    @Test
    @Transactional
    void whatIsPlannedAndWasNotTouchedIsShownAndStays() throws Exception {
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        save(administrator, "2020-02-21", "open[village]", "3").andExpect(status().isFound());
        assertThat(page(administrator, "/coverage/frequencies"))
                .contains("<input type=\"hidden\" name=\"shown[open-village]\" value=\"7\">");
        String asked = refused(both("2020-02-23", "7", "7"));
        assertThat(asked)
                .contains("生效日当天已定为3天一次")
                .contains("name=\"open[village]\" value=\"3\"", "name=\"shown[open-village]\" value=\"3\"")
                .contains("name=\"open[checkpoint]\" value=\"2\"");
        assertThat(details()).hasSize(1);
        mvc.perform(both("2020-02-23", "3", "3")).andExpect(status().isFound());
        assertThat(rows(page(administrator, "/coverage/frequencies"))).isEqualTo(2);
        assertThat(details())
                .hasSize(2)
                .last()
                .asString()
                .contains("CHECKPOINT")
                .doesNotContain("VILLAGE");
        // Unchanged is no change.
        save(administrator, "2020-02-23", "open[venue]", "").andExpect(status().isFound());
        assertThat(details()).hasSize(2);
    }

    @Test
    @Transactional
    void fromALaterDayOnWhatHoldsTodayCanHoldAgain() throws Exception {
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        save(administrator, "2020-02-21", "open[village]", "3").andExpect(status().isFound());
        refused(both("2020-02-25", "7", "7"));
        mvc.perform(both("2020-02-25", "7", "3")).andExpect(status().isFound());
        assertThat(details()).hasSize(2).last().asString().contains("2020-02-25", "VILLAGE OPEN", "3 → 7");
        assertThat(held("2020-02-24")).isEqualTo(3);
        assertThat(held("2020-02-25")).isEqualTo(7);
    }

    @Test
    @Transactional
    void whatSomebodyElseSetMeanwhileIsNotOverwrittenUnseen() throws Exception {
        Actor other = fixtures.of(Role.ADMINISTRATOR);
        save(other, "2020-02-19", "open[village]", "4").andExpect(status().isFound());
        assertThat(refused(both("2020-02-19", "5", "7")))
                .contains("生效日当天已定为4天一次")
                .contains("name=\"open[village]\" value=\"5\"", "name=\"shown[open-village]\" value=\"4\"");
        assertThat(held("2020-02-19")).isEqualTo(4);
        mvc.perform(both("2020-02-19", "5", "4")).andExpect(status().isFound());
        assertThat(held("2020-02-19")).isEqualTo(5);
        save(other, "2020-02-19", "open[village]", "").andExpect(status().isFound());
        assertThat(refused(both("2020-02-19", "6", "5"))).contains("生效日当天已定为不定期");
    }

    @Test
    @Transactional
    void whatIsSetBetweenLookingAndWritingIsRefused() throws Exception {
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        Frequencies seen = settings.read();
        save(administrator, "2020-02-19", "open[village]", "4").andExpect(status().isFound());
        assertThatThrownBy(() -> settings.set(
                        administrator,
                        ReportingDay.of(2020, 2, 19),
                        Map.of(new Frequencies.Key(SiteFamily.VILLAGE, Mode.OPEN), 5),
                        seen))
                .isInstanceOf(RefusedException.class);
        assertThat(held("2020-02-19")).isEqualTo(4);
    }

    /** Villages as typed and as the page showed them, and once in two days for checkpoints. */
    private MockHttpServletRequestBuilder both(String from, String village, String shown) {
        return post("/coverage/frequencies")
                .param("open[village]", village)
                .param("shown[open-village]", shown)
                .param("open[checkpoint]", "2")
                .param("shown[open-checkpoint]", held(SiteFamily.CHECKPOINT, from))
                .param("from", from)
                .with(csrf())
                .with(As.actor(fixtures.of(Role.ADMINISTRATOR)));
    }

    private String refused(MockHttpServletRequestBuilder saved) throws Exception {
        return mvc.perform(saved)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int held(String day) {
        return Integer.parseInt(held(SiteFamily.VILLAGE, day));
    }

    private String held(SiteFamily family, String day) {
        ReportingDay of = new ReportingDay(LocalDate.parse(day));
        return Objects.toString(settings.read().on(of, family, Mode.OPEN).days(), "");
    }

    @ParameterizedTest
    @CsvSource({"2020-02-18, 不能早于今天", "2021-02-20, 最多提前366天", "2020-02-30, 日期看不懂", "x, 日期看不懂"})
    @Transactional
    void aFirstDayThatIsNoneIsRefusedBesideItsField(String from, String said) throws Exception {
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        assertThat(save(administrator, from, "open[village]", "3")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(said, "value=\"" + from + "\"", "value=\"3\"");
        assertThat(details()).isEmpty();
    }

    private ResultActions save(Actor administrator, String from, String field, String days) throws Exception {
        return mvc.perform(post("/coverage/frequencies")
                .param(field, days)
                .param("from", from)
                .with(csrf())
                .with(As.actor(administrator)));
    }

    private ResultActions withdraw(Actor administrator, String unit, String mode, String from) throws Exception {
        return mvc.perform(post("/coverage/frequencies/withdraw")
                .param("unit", unit)
                .param("mode", mode)
                .param("from", from)
                .with(csrf())
                .with(As.actor(administrator)));
    }

    private List<String> details() {
        return jdbc.sql("select detail::text from audit_event where action = 'FREQUENCIES_CHANGED'")
                .query(String.class)
                .list();
    }

    private static int rows(String page) {
        return page.split("<th scope=\"row\"", -1).length - 1;
    }

    private String page(Actor actor, String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
