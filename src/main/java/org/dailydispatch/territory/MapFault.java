package org.dailydispatch.territory;

import java.util.List;

/**
 * What is wrong with a map that somebody brought.
 *
 * @param key of the sentence
 * @param arguments as they came in the file: whoever shows them escapes them
 */
record MapFault(String key, List<Object> arguments) {

    private static final int LONGEST = 40;

    MapFault {
        arguments = List.copyOf(arguments);
    }

    static MapFault of(String name, Object... arguments) {
        return new MapFault("territory.map.fault." + name, List.of(arguments));
    }

    /** What the file says, short enough to be shown. */
    static String quoted(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
