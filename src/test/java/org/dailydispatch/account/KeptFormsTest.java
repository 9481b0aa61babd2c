package org.dailydispatch.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedToAll;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockPart;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A form that arrives after its session has ended goes on after signing in, for its author only. */
@DatabaseTest
@Import(KeptFormsTest.NotesController.class)
class KeptFormsTest {

    private static final URI GO_ON = URI.create("/kept-notes?continue");
    private static final String TYPED = "东侧入口测温枪低温失灵 龘𠮷 <b>";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Test
    void theAuthorGoesOnWithWhatHeTyped() throws Exception {
        Actor author = fixtures.inspector(fixtures.team());
        Cookie session = sendWithoutSession(author);
        mvc.perform(get("/login").cookie(session)).andExpect(content().string(Matchers.containsString("刚才填写的内容已保留")));
        MvcResult signedIn = signIn(author, session);
        mvc.perform(get(GO_ON).cookie(session(signedIn)))
                .andExpect(status().isOk())
                .andExpect(content().string(TYPED));
    }

    @Test
    void somebodyElseOnTheSamePhoneSeesNoneOfIt() throws Exception {
        TeamFixture team = fixtures.team();
        Cookie session = sendWithoutSession(fixtures.inspector(team));
        MvcResult signedIn = signIn(fixtures.inspector(team), session);
        mvc.perform(get(GO_ON).cookie(session(signedIn)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().string(Matchers.not(Matchers.containsString("测温枪"))));
    }

    @Test
    void aNoteWhosePhotosWereLostComesAgainAndAsksForThem() throws Exception {
        Actor author = fixtures.inspector(fixtures.team());
        UUID id = Ids.next();
        MvcResult refused = mvc.perform(multipart("/notes")
                        .part(new MockPart("files", "gate.jpg", new byte[] {1, 2, 3}))
                        .with(csrf())
                        .param("id", id.toString())
                        .param("text", TYPED)
                        .param("_author", author.id().toString()))
                .andExpect(redirectedUrl("/login"))
                .andReturn();
        MvcResult signedIn = signIn(author, session(refused));
        String goOn = String.valueOf(signedIn.getResponse().getRedirectedUrl());
        mvc.perform(get(URI.create(goOn)).cookie(session(signedIn)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("请重新选择照片")))
                .andExpect(content().string(Matchers.containsString("东侧入口测温枪低温失灵")));
        mvc.perform(get("/notes/" + id).cookie(session(signedIn))).andExpect(status().isNotFound());
    }

    private Cookie sendWithoutSession(Actor author) throws Exception {
        MvcResult refused = mvc.perform(post("/kept-notes")
                        .with(csrf())
                        .param("text", TYPED)
                        .param("_author", author.id().toString()))
                .andExpect(redirectedUrl("/login"))
                .andReturn();
        return session(refused);
    }

    private MvcResult signIn(Actor actor, Cookie session) throws Exception {
        return mvc.perform(post("/login")
                        .cookie(session)
                        .with(csrf())
                        .param("username", actor.username())
                        .param("password", "a password of a test"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
    }

    private static Cookie session(MvcResult result) {
        Cookie cookie = result.getResponse().getCookie("SESSION");
        if (cookie == null) {
            throw new AssertionError(
                    "The answer sets no session, but " + result.getResponse().getHeaders("Set-Cookie")
                            + result.getRequest().getSession(false));
        }
        return cookie;
    }

    /** A form without anything else. */
    @Controller
    static class NotesController {
        @PostMapping("/kept-notes")
        @AllowedToAll
        @ResponseBody
        String note(@RequestParam("text") String text) {
            return text;
        }
    }
}
