package org.dailydispatch.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.dailydispatch.DailyDispatchApplication;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.RealDataException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class NoDemonstrationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Test
    void outsideADemonstrationThereAreNoDemonstrationAccounts() {
        assertThat(jdbc.sql("select username from account").query(String.class).set())
                .contains("admin")
                .doesNotContainAnyElementsOf(People.read().all().stream()
                        .map(Person::username)
                        .filter(name -> !"admin".equals(name))
                        .toList());
        assertThat(jdbc.sql("select count(*) from account where demonstration")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void noPageBearsTheMarkOfTheDemonstrationsClock() throws Exception {
        for (Role role : List.of(Role.MUNICIPAL, Role.ADMINISTRATOR)) {
            mvc.perform(get("/me").with(As.actor(fixtures.of(role))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("演示"))));
        }
        mvc.perform(get("/login")).andExpect(content().string(not(containsString("演示"))));
    }

    /** Started by mistake as a demonstration that is to begin anew, on a database in which people work. */
    @Test
    void aDemonstrationRefusesADatabaseOfRealAccountsAndEmptiesNothing(CapturedOutput output) {
        List<Map<String, Object>> before = accounts();
        assertThat(before).isNotEmpty();
        assertThatThrownBy(() -> SpringApplication.run(
                        DailyDispatchApplication.class,
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--daily-dispatch.demonstration=true",
                        "--daily-dispatch.demonstration-reset=true"))
                .hasRootCauseInstanceOf(RealDataException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .containsPattern("Description:\\s+This database holds real accounts and no demonstration")
                .contains("daily-dispatch.demonstration=false")
                .doesNotContain("\tat org.");
        assertThat(accounts()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from demonstration_clock")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<Map<String, Object>> accounts() {
        return jdbc.sql("select * from account order by id").query().listOfRows();
    }
}
