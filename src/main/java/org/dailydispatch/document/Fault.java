package org.dailydispatch.document;

import java.util.List;

/**
 * What is wrong with a template.
 *
 * @param field {@code title}, {@code shown}, or the key of a text; empty for the section as a whole
 * @param key what is wrong: {@code unknown}, {@code elsewhere}, {@code unclosed}, and so on
 * @param arguments what the message names
 */
public record Fault(SectionKind section, String field, String key, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }
}
