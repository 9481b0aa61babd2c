package org.dailydispatch.problem;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.TestClock;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Sends the forms of a problem's steps as a browser does, ten seconds after one another. */
final class StepSender {

    private final MockMvc mvc;
    private final TestClock clock;

    StepSender(MockMvc mvc, TestClock clock) {
        this.mvc = mvc;
        this.clock = clock;
    }

    /** One form: whatever is sent again without another sheet is the same form. */
    private final UUID sheet = UUID.randomUUID();

    /** @param version that the person saw; each step up to it left one entry in the timeline */
    ResultActions send(
            UUID problem, Actor actor, String step, int version, Map<String, String> fields, byte[]... photos)
            throws Exception {
        clock.advance(Duration.ofSeconds(10));
        MockMultipartHttpServletRequestBuilder request = multipart("/problems/{id}/{step}", problem, step);
        for (byte[] photo : photos) {
            request.file(new MockMultipartFile("files", "photo.png", "image/png", photo));
        }
        request.with(As.actor(actor))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("seen", Integer.toString(version + 1))
                .param("sheet", sheet.toString())
                .param("_author", actor.id().toString());
        fields.forEach(request::param);
        return mvc.perform(request);
    }
}
