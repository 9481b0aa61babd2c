package org.dailydispatch.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be used. The message is one sentence for the person who started the program. */
public final class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String sentence) {
        this(sentence, null);
    }

    EmbeddedPostgresException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
