package org.dailydispatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words in the expressions of a template that a person reads or hears: {@code th:text="'Save'"} is as much a literal as
 * {@code <p>Save</p>}. What is compared, handed to a function, or part of a key is none.
 */
final class SpokenExpressions {

    private static final String SPOKEN = "text|utext|title|alt|placeholder|aria-label|label|abbr|summary";
    private static final Pattern ATTRIBUTE = Pattern.compile("\\sth:(?:" + SPOKEN + ")=\"([^\"]*)\"");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\sth:attr(?:append|prepend)?=\"([^\"]*)\"");
    private static final Pattern SPOKEN_OF_MANY = Pattern.compile("(?:^|,)(?:" + SPOKEN + ")=([^,]*)");
    private static final Pattern ANY = Pattern.compile("\\sth:[a-z-]+=\"([^\"]*)\"");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

    /** With what stands before it: after a name's bracket, a comma or a comparison it is shown to nobody. */
    private static final Pattern LITERAL = Pattern.compile("(\\w\\s*\\(\\s*|[,=]\\s*)?'([^']*)'");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z]{2,}");
    private static final Set<String> OPERATORS = Set.of(
            "and", "or", "not", "eq", "ne", "neq", "gt", "lt", "ge", "le", "div", "mod", "null", "true", "false");

    private SpokenExpressions() {}

    static List<String> words(String template) {
        List<String> words = new ArrayList<>();
        groups(ANY, template).forEach(expression -> words.addAll(groups(CHINESE, expression)));
        groups(ATTRIBUTE, template).forEach(expression -> words.addAll(english(expression)));
        groups(ATTRIBUTES, template).stream()
                .flatMap(many -> groups(SPOKEN_OF_MANY, many).stream())
                .forEach(expression -> words.addAll(english(expression)));
        return words;
    }

    private static List<String> english(String expression) {
        List<String> words = new ArrayList<>();
        Matcher literals = LITERAL.matcher(without("#@~", expression));
        while (literals.find()) {
            if (literals.group(1) == null && WORD.matcher(literals.group(2)).find()) {
                words.add(literals.group(2));
            }
        }
        String rest = without("#@~$*", expression).replaceAll("'[^']*'", " ");
        groups(WORD, rest).stream().filter(word -> !OPERATORS.contains(word)).forEach(words::add);
        return words;
    }

    /** Without the expressions that one of these signs and a brace open. */
    private static String without(String signs, String expression) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int place = 0; place < expression.length(); place++) {
            char letter = expression.charAt(place);
            boolean opens = letter == '{';
            if (depth > 0) {
                depth += opens ? 1 : letter == '}' ? -1 : 0;
            } else if (opens && place > 0 && signs.indexOf(expression.charAt(place - 1)) >= 0) {
                depth = 1;
            } else {
                rest.append(letter);
            }
        }
        return rest.toString();
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }
}
