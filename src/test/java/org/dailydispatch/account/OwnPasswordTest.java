package org.dailydispatch.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A person changes his own password on his own page. */
@DatabaseTest
class OwnPasswordTest {

    private static final String PRESENT = "a password of a test";
    private static final String CHOSEN = "vier gelbe Laternen 47";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private Actor person;
    private Cookie here;

    @BeforeEach
    void signIn() throws Exception {
        person = fixtures.inspector(fixtures.team());
        here = session(PRESENT);
    }

    private ResultActions signIn(String password) throws Exception {
        return mvc.perform(
                post("/login").with(csrf()).param("username", person.username()).param("password", password));
    }

    private Cookie session(String password) throws Exception {
        return Objects.requireNonNull(signIn(password).andReturn().getResponse().getCookie("SESSION"));
    }

    private ResultActions change(String present, String chosen, String again) throws Exception {
        return mvc.perform(post("/me/password")
                .cookie(here)
                .with(csrf())
                .param("present", present)
                .param("chosen", chosen)
                .param("again", again));
    }

    @ParameterizedTest
    @CsvSource({
        "present, account.password.wrong, another password of mine, vier gelbe Laternen 47, vier gelbe Laternen 47",
        "chosen, account.password.short, a password of a test, fourteen chars, fourteen chars",
        "chosen, account.password.same, a password of a test, a password of a test, a password of a test",
        "chosen, account.password.common, a password of a test, woaini woaini 1 2, woaini woaini 1 2",
        "again, account.password.differs, a password of a test, vier gelbe Laternen 47, vier gelbe Laternen 48"
    })
    void whatIsWrongIsSaidBesideItsFieldAndThePasswordStays(
            String field, String wrong, String present, String chosen, String again) throws Exception {
        Cookie elsewhere = session(PRESENT);
        change(present, chosen, again)
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attributeHasFieldErrorCode("form", field, wrong))
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
                .andExpect(content().string(not(containsString(chosen))));
        mvc.perform(get("/me").cookie(elsewhere)).andExpect(status().isOk());
        signIn(PRESENT).andExpect(redirectedUrl("/"));
        assertThat(changesOnTheTrail()).isZero();
    }

    @Test
    void changedItIsTheOnlyOneAndThePersonsOtherSessionsHaveEnded() throws Exception {
        Cookie elsewhere = session(PRESENT);
        Actor colleague = person;
        signIn();
        Cookie ofAnother = here;
        person = colleague;
        here = session(PRESENT);

        change(PRESENT, CHOSEN, CHOSEN).andExpect(redirectedUrl("/me"));

        mvc.perform(get("/me").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/me").cookie(elsewhere)).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/me").cookie(ofAnother)).andExpect(status().isOk());
        signIn(PRESENT).andExpect(redirectedUrl("/login?failed"));
        signIn(CHOSEN).andExpect(redirectedUrl("/"));
        assertThat(changesOnTheTrail()).isEqualTo(1);
    }

    private int changesOnTheTrail() {
        return jdbc.sql("select count(*) from audit_event where action = 'PASSWORD_CHANGED' and actor_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }
}
