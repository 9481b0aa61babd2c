package org.dailydispatch.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.junit.jupiter.api.Test;

/** An answer that is sent again is the same only with everything that it said. */
class RepeatedAnswersTest extends OneLink {

    /** Whoever goes back and sends the same words with more photos, or another time, has sent something else. */
    @Test
    void theSameWordsWithAPhotoOrAnotherTimeAreNotTheAnswerThatWasTaken() throws Exception {
        String address = link(liaison);
        UUID sheet = Ids.next();
        var taken = form(address, sheet, "已设测温点");
        var withPhoto = form(address, sheet, "已设测温点", PHOTO);
        var otherTime = form(address, sheet, "已设测温点").with(request -> {
            request.setParameter("finishedAt", "2020-02-19T09:30");
            return request;
        });
        mvc.perform(taken).andExpect(redirectedUrl(address + "?sent"));
        mvc.perform(withPhoto)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("照片没有收下")));
        mvc.perform(otherTime)
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("照片没有收下"))));
        mvc.perform(taken).andExpect(redirectedUrl(address + "?sent"));
        assertThat(facts(problem, "version")).isEqualTo("2");
    }

    /** An old page, after answer and return: the same words again are an answer to what it does not show yet. */
    @Test
    void theSameWordsOfAnotherPageAreNotTheAnswerThatWasReturned() throws Exception {
        String address = link(liaison);
        var old = form(address, "已设测温点", PHOTO);
        var taken = form(address, "已设测温点");
        mvc.perform(taken).andExpect(redirectedUrl(address + "?sent"));
        step(problem, inspector, "return", Map.of("note", "登记册缺页"));
        mvc.perform(old)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("登记册缺页"),
                                containsString(">已设测温点</textarea>"),
                                containsString("name=\"photos\""),
                                containsString("name=\"sheet\""))));
        mvc.perform(taken).andExpect(redirectedUrl(address + "?sent"));
        assertThat(facts(problem, "state || ' ' || version")).isEqualTo("RECTIFYING 3");
    }
}
