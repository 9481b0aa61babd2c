package org.dailydispatch.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignInAnswers answers;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theSignInPageSpeaksChineseFirst() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(Matchers.containsString("登录日调度")));
    }

    @Test
    void everythingElseLeadsToTheSignInPage() throws Exception {
        mvc.perform(get("/me").header("Accept", "text/html"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/login"));
    }

    @Test
    void theRightPasswordLetsIn() throws Exception {
        Actor inspector = fixtures.inspector(fixtures.team());
        mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", inspector.username())
                        .param("password", "a password of a test"))
                .andExpect(redirectedUrl("/"));
    }

    /** The test support for forms puts a token of its own in place of the program's: so this asks the answer itself. */
    @Test
    void theAnswerBringsTheTokenThatTheFormsOfTheFirstPagesShare() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        new CsrfTokenRequestAttributeHandler().handle(request, response, tokens.loadDeferredToken(request, response));
        assertThat(response.getCookie("XSRF-TOKEN")).isNull();

        answers.onAuthenticationSuccess(request, response, new TestingAuthenticationToken("somebody", ""));
        assertThat(response.getCookie("XSRF-TOKEN")).isNotNull();
    }

    @Test
    void aNameIsSlowedDownAfterFiveFailuresAndMayTryAgainLater() throws Exception {
        Actor inspector = fixtures.inspector(fixtures.team());
        for (int failure = 1; failure <= 5; failure++) {
            mvc.perform(post("/login")
                            .with(csrf())
                            .param("username", inspector.username())
                            .param("password", "wrong"))
                    .andExpect(redirectedUrl("/login?failed"));
        }
        mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", inspector.username())
                        .param("password", "a password of a test"))
                .andExpect(redirectedUrl("/login?wait"));
        clock.advance(Duration.ofSeconds(31));
        mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", inspector.username())
                        .param("password", "a password of a test"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void whatIsTypedAsANameIsStoredNowhereUnlessAnAccountHasIt() throws Exception {
        mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", "my secret password 龘")
                        .param("password", ""))
                .andExpect(redirectedUrl("/login?failed"));
        assertThat(jdbc.sql("select e::text from audit_event e union all select f::text from sign_in_failure f")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("secret"));
    }

    @Test
    void signingInIsOnTheTrailUnderThePersonsOwnName() throws Exception {
        Actor inspector = fixtures.inspector(fixtures.team());
        for (String password : List.of("wrong", "a password of a test")) {
            mvc.perform(post("/login")
                    .with(csrf())
                    .param("username", inspector.username())
                    .param("password", password));
        }
        assertThat(jdbc.sql("select actor_name from audit_event where action = 'SIGNED_IN' and actor_id = :id")
                        .param("id", inspector.id())
                        .query(String.class)
                        .list())
                .containsExactly(inspector.displayName());
        assertThat(jdbc.sql("select actor_name from audit_event where action = 'SIGN_IN_FAILED' and object_id = :id")
                        .param("id", inspector.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(inspector.username());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,30", "6,60", "7,120", "9,480", "10,900", "500,900"})
    void theWaitDoublesUpToAQuarterOfAnHour(int failures, int seconds) {
        assertThat(SignInThrottle.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
