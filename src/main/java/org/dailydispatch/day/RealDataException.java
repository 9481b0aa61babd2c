package org.dailydispatch.day;

import java.io.Serial;

/** A demonstration was to start on a database in which people work. The message is for the person who started it. */
public final class RealDataException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RealDataException(String message) {
        super(message);
    }
}
