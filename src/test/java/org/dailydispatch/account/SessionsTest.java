package org.dailydispatch.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.dailydispatch.DailyDispatchApplication;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions lie in the database: a restart signs nobody out, and a second program on the same database knows them. */
@DatabaseTest
class SessionsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void whoSignedInAtOneProgramIsSignedInAtTheNextUntilHeSignsOut() throws Exception {
        Actor inspector = fixtures.inspector(fixtures.team());
        Cookie session = signIn(inspector);
        try (ConfigurableApplicationContext next = SpringApplication.run(
                DailyDispatchApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword())) {
            String port = Objects.requireNonNull(next.getEnvironment().getProperty("local.server.port"));
            HttpResponse<String> page = me(port, session);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(inspector.displayName());

            mvc.perform(post("/logout").cookie(session).with(csrf()));
            assertThat(me(port, session).statusCode()).isEqualTo(302);
        }
    }

    private Cookie signIn(Actor actor) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", actor.username())
                        .param("password", "a password of a test"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    private static HttpResponse<String> me(String port, Cookie session) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/me"))
                .header("Cookie", "SESSION=" + session.getValue())
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
