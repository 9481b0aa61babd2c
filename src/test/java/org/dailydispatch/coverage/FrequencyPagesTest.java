package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
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
import org.springframework.transaction.annotation.Transactional;

/** How often to visit, as an administrator sets it. What a test sets is rolled back: it holds for every team. */
@DatabaseTest
class FrequencyPagesTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Actor leader;

    @Autowired
    FrequencyPagesTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
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
                .contains("value=\"" + typed + "\"", "请填1到60的整数");
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

    @Test
    @Transactional
    void whatIsPlannedAndWasNotTouchedStays() throws Exception {
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        save(administrator, "2020-02-21", "open[village]", "3").andExpect(status().isFound());
        mvc.perform(post("/coverage/frequencies")
                        .param("open[village]", "7")
                        .param("open[checkpoint]", "2")
                        .param("from", "2020-02-23")
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(status().isFound());
        assertThat(rows(page(administrator, "/coverage/frequencies"))).isEqualTo(2);
        assertThat(details()).hasSize(2);
        // Unchanged is no change.
        save(administrator, "2020-02-23", "open[venue]", "").andExpect(status().isFound());
        assertThat(details()).hasSize(2);
        clock.reset();
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
