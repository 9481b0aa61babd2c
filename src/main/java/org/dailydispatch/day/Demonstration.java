package org.dailydispatch.day;

import org.springframework.core.env.Environment;

/**
 * Whether the program runs as a demonstration: with the property {@code daily-dispatch.demonstration}, or, where it is
 * not set, wherever the program runs on its embedded server: a database of one's own, however it was named, never gets a
 * demonstration unasked.
 */
public record Demonstration(boolean on) {

    static Demonstration of(Environment environment, boolean embedded) {
        return new Demonstration(environment.getProperty("daily-dispatch.demonstration", Boolean.class, embedded));
    }
}
