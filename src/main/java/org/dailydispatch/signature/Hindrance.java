package org.dailydispatch.signature;

import java.util.List;

/**
 * One thing that keeps a draft from being signed.
 *
 * @param key of the message in the bundles
 * @param places how many places the leader has to mend for it
 * @param arguments what the message's placeholders stand for
 */
public record Hindrance(String key, int places, List<Object> arguments) {

    public Hindrance {
        arguments = List.copyOf(arguments);
    }

    /** One that is mended at one place. */
    public static Hindrance of(String key, Object... arguments) {
        return new Hindrance(key, 1, List.of(arguments));
    }
}
