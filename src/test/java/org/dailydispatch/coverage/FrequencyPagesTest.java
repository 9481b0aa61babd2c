package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** How often to visit, as an administrator sets it. What a test sets is rolled back: it holds for every team. */
@DatabaseTest
class FrequencyPagesTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final Actor leader;

    @Autowired
    FrequencyPagesTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
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

    private String page(Actor actor, String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
