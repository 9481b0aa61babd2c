package org.dailydispatch.administration;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A font file of the settings that is not there is named to the administrator, and to nobody else. */
@DatabaseTest
@TestPropertySource(properties = "daily-dispatch.paper.files.title=/nowhere/FZXBSJW.ttf")
class FontFaultsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Test
    void theAdministratorIsToldOfAFileThatCannotBeUsed() throws Exception {
        mvc.perform(get("/admin").with(As.actor(fixtures.of(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("role=\"alert\""),
                                containsString("daily-dispatch.paper.files.title"),
                                containsString("/nowhere/FZXBSJW.ttf"))));
        mvc.perform(get("/admin").with(As.actor(fixtures.of(Role.MUNICIPAL))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("FZXBSJW"))));
    }
}
