package org.dailydispatch.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class LanguageSwitchTest {

    private static final String CHOICE = "DDLANGUAGE";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aVisitorReadsTheNextPageInTheLanguageThatHeChose() throws Exception {
        Cookie english = chosen("en", "/login");
        mvc.perform(get("/login").cookie(english))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("Sign in")));
        Cookie chinese = chosen("zh-CN", "/login");
        mvc.perform(get("/login").cookie(chinese))
                .andExpect(content().string(containsString("<html lang=\"zh-CN\"")))
                .andExpect(content().string(containsString("登录")));
    }

    private Cookie chosen(String language, String back) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(post("/language").with(csrf()).param("to", language).param("back", back))
                        .andExpect(redirectedUrl(back))
                        .andReturn()
                        .getResponse()
                        .getCookie(CHOICE));
    }

    @Test
    void whoIsSignedInKeepsHisChoiceInHisAccountAndFindsItOnTheNextDevice() throws Exception {
        Actor inspector = fixtures.inspector(fixtures.team());
        Actor colleague = fixtures.inspector(fixtures.team());
        assertThat(languageOf(inspector)).isEqualTo("zh-CN");

        mvc.perform(post("/language").with(As.actor(inspector)).with(csrf()).param("to", "en"));
        assertThat(languageOf(inspector)).isEqualTo("en");
        assertThat(languageOf(colleague)).isEqualTo("zh-CN");
        mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", inspector.username())
                        .param("password", "a password of a test"))
                .andExpect(cookie().value(CHOICE, "en"));

        mvc.perform(post("/language").with(As.actor(inspector)).with(csrf()).param("to", "zh-CN"));
        assertThat(languageOf(inspector)).isEqualTo("zh-CN");
    }

    private String languageOf(Actor actor) {
        return jdbc.sql("select language from account where id = ?")
                .param(actor.id())
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems?state=OPEN&from=2020-02-01", "/", "/dispatches/2020-02-18"})
    void oneComesBackToWhereOneWas(String back) throws Exception {
        mvc.perform(post("/language").with(csrf()).param("to", "en").param("back", back))
                .andExpect(redirectedUrl(back));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "https://elsewhere.example/",
                "https:elsewhere.example",
                "javascript:alert(1)",
                "elsewhere.example",
                "/\t/elsewhere.example",
                "/a\r\nLocation: //elsewhere.example",
                "/notes?text={text}",
                " //elsewhere.example",
                ""
            })
    void anAddressElsewhereLeadsHome(String back) throws Exception {
        mvc.perform(post("/language").with(csrf()).param("to", "en").param("back", back))
                .andExpect(redirectedUrl("/"));
    }
}
