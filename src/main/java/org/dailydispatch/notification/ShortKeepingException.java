package org.dailydispatch.notification;

import java.io.Serial;

/** Notices would be forgotten before the jobs that wrote them have forgotten them; the program does not start. */
class ShortKeepingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ShortKeepingException(String sentence) {
        super(sentence);
    }
}
