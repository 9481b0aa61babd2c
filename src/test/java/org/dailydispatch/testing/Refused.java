package org.dailydispatch.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.ResultMatcher;

/** What a reader sees of an address that cannot be read. */
public final class Refused {

    private Refused() {}

    /** 400 with the page that says so: a status alone leaves the answer open, and the browser shows nothing. */
    public static ResultMatcher withWords() {
        return result -> {
            assertThat(result.getResponse().getStatus()).isEqualTo(400);
            assertThat(result.getResponse().isCommitted())
                    .as("handed to the page of errors")
                    .isTrue();
        };
    }
}
