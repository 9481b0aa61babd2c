package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of a template, taken apart: words, and between braces what the program fills in. */
final class Phrase {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern STRAY = Pattern.compile("[{}][^{}]{0,8}");

    /**
     * @param words what stands there; of a filling, what is said in place of its value
     * @param name the name between braces; null for plain words
     */
    record Token(@Nullable String words, @Nullable String name) {

        static Token plain(String words) {
            return new Token(words, null);
        }

        /** A name, or a name, a colon and words. */
        static Token filling(String inside) {
            int colon = Math.max(inside.indexOf('：'), inside.indexOf(':'));
            return colon < 0
                    ? new Token(null, inside.strip())
                    : new Token(
                            inside.substring(colon + 1).strip(),
                            inside.substring(0, colon).strip());
        }
    }

    private Phrase() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int at = 0;
        while (braces.find()) {
            if (braces.start() > at) {
                tokens.add(Token.plain(text.substring(at, braces.start())));
            }
            tokens.add(Token.filling(braces.group(1)));
            at = braces.end();
        }
        if (at < text.length()) {
            tokens.add(Token.plain(text.substring(at)));
        }
        return tokens;
    }

    /** Where a brace stands alone, with the words after it; null where none does. */
    static @Nullable String stray(String text) {
        Matcher stray = STRAY.matcher(BRACES.matcher(text).replaceAll(""));
        return stray.find() ? stray.group() : null;
    }
}
