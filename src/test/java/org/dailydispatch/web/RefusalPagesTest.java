package org.dailydispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What is not there, and what is somebody else's, is refused in the same words, in the reader's language. */
@DatabaseTest
class RefusalPagesTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final PageAttributes attributes;
    private final Actor leader;
    private final UUID foreignTownship;

    @Autowired
    RefusalPagesTest(MockMvc mvc, Fixtures fixtures, PageAttributes attributes) {
        this.attributes = attributes;
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.leader = fixtures.leader(fixtures.team());
        TeamFixture other = fixtures.team();
        this.foreignTownship = fixtures.township(other);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 没有找到",
        "en, 'Not found, or outside your area of work. Start again from the menu.'",
    })
    void unknownAndForeignIdsAreNotFound(String language, String words) throws Exception {
        UUID nobody = UUID.fromString("00000000-0000-7000-8000-000000000000");
        for (String address : List.of(
                "/problems/" + nobody,
                "/inspections/" + nobody,
                "/enterprises/" + nobody,
                "/orders/" + nobody,
                "/township-reports/2020-02-19/" + foreignTownship,
                "/dashboard/cell?day=2020-02-19&township=" + foreignTownship,
                "/nowhere")) {
            MockHttpServletResponse answer = mvc.perform(
                            get(address).with(As.actor(leader)).cookie(new Cookie("DDLANGUAGE", language)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(404);
            if (!address.equals("/nowhere")) { // answered by the server's own error page, which MockMvc does not run
                assertThat(answer.getContentAsString())
                        .as(address)
                        .contains(words)
                        .doesNotContain("Exception");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/dashboard?day=abc, MUNICIPAL, 400, 不是日期",
        "/overview?day=2020-02-30, MUNICIPAL, 400, 不是日期",
        "/problems/abc, MUNICIPAL, 404, 没有找到",
        "/dispatches/abc, MUNICIPAL, 404, 没有找到",
    })
    void aDayThatIsNoneIsToldAsSuch(String address, Role role, int status, String words) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address).with(As.actor(fixtures.of(role))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(words);
    }

    /** The switch of the language comes back to what was asked for, not to the beginning or the page of errors. */
    @Test
    void theLanguageIsSwitchedOnTheAddressThatFailed() throws Exception {
        assertThat(mvc.perform(get("/problems/abc?x=1").with(As.actor(leader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("name=\"back\" value=\"/problems/abc?x=1\"");
        MockHttpServletRequest failed = new MockHttpServletRequest("GET", "/error");
        failed.setAttribute(RequestDispatcher.ERROR_METHOD, "GET");
        failed.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/nowhere");
        failed.setAttribute(RequestDispatcher.ERROR_QUERY_STRING, "x=1");
        assertThat(attributes.here(failed)).isEqualTo("/nowhere?x=1");
    }

    /** A browser that dropped the mark of its form is no stranger: the error page is told, and does not blame his role. */
    @Test
    void aFormThatLostItsTokenIsToldFromARoleThatMayNot() throws Exception {
        mvc.perform(post("/notes").with(As.actor(leader)))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute("formExpired", true));
        mvc.perform(post("/notes").with(csrf()).with(As.actor(fixtures.of(Role.AUDITOR))))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute("formExpired", nullValue()));
    }
}
