package org.dailydispatch.day;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether the program runs as a demonstration: with the property {@code daily-dispatch.demonstration}, or, where it is
 * not set, whenever no database of one's own is configured.
 */
public record Demonstration(boolean on) {

    static Demonstration of(Environment environment) {
        boolean ownDatabase = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        return new Demonstration(environment.getProperty("daily-dispatch.demonstration", Boolean.class, !ownDatabase));
    }
}
