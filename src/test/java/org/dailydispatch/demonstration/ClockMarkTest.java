package org.dailydispatch.demonstration;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever looks at a page of the demonstration sees that its clock is not his own. */
@DemonstrationTest
class ClockMarkTest {

    @Autowired
    WebApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"leader, /dashboard", "inspector, /today", "inspector, /dispatches", "admin, /admin", "auditor, /audit"
    })
    void everyPageBearsTheMarkOfTheDemonstrationsClock(String username, String page) throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        mvc.perform(get(page).with(As.actor(actor(username))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<span>演示时钟</span>")))
                .andExpect(content().string(containsString("datetime=\"2020-02-19T")));
    }

    private Actor actor(String username) {
        return jdbc.sql("select * from account where username = ?")
                .param(username)
                .query((row, number) -> new Actor(
                        row.getObject("id", java.util.UUID.class),
                        username,
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("team_id", java.util.UUID.class),
                        row.getObject("township_id", java.util.UUID.class),
                        null))
                .single();
    }
}
