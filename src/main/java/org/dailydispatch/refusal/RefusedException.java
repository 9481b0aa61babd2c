package org.dailydispatch.refusal;

import java.io.Serial;
import java.util.List;

/**
 * A rule of the domain says no. Carries a message key and its arguments; the controller turns it into an error beside
 * the field, or the page-wide handler into a page with status 409.
 */
public class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public RefusedException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the message in the bundles. */
    public String key() {
        return key;
    }

    /** What the message's placeholders stand for. */
    public List<Object> arguments() {
        return arguments;
    }
}
