package org.dailydispatch.problem;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/**
 * 全文检索: words that a problem must all hold, in its number, description, measures, unit, person or the name of its site.
 * Signs that mean something to {@code like} stand for themselves.
 */
record Search(List<String> words) {

    static final Search NONE = new Search(List.of());
    static final int LONGEST = 64;
    static final int MOST = 5;

    static final String TEXT =
            "problem_words(p.number, p.description, p.measures, p.responsible_unit, p.responsible_person)";
    private static final String SITE = "lower(s.name_zh || chr(10) || s.name_en)";

    Search {
        words = List.copyOf(words);
    }

    static Search of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return NONE;
        }
        return new Search(Arrays.stream(typed.replace("\u0000", "").split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** Whether it has more words than are sought: each costs two scans. */
    boolean isTooMuch() {
        return words.size() > MOST;
    }

    /**
     * For each word the ids of the problems that hold it, and of those at a site that is called so. Two index scans that
     * each stand alone: joined by "or", every hit would be worked out anew.
     */
    String condition(ProblemScope scope) {
        StringBuilder sql = new StringBuilder("true");
        for (int at = 0; at < words.size(); at++) {
            sql.append(" and p.id in (select p.id from problem p where ")
                    .append(scope.sql())
                    .append(" and ")
                    .append(holds(TEXT, at))
                    .append(" union all select p.id from problem p where ")
                    .append(scope.sql())
                    .append(" and p.site_id = any (array(select s.id from site s where ")
                    .append(holds(SITE, at))
                    .append(")))");
        }
        return sql.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            values.put("word" + at, words.get(at));
            values.put("pattern" + at, Objects.requireNonNull(Contains.pattern(words.get(at))));
        }
        return values;
    }

    /** The sites whose name holds what {@code :place} and {@code :placePattern} say. */
    static String atPlace() {
        return "p.site_id = any (array(select s.id from site s where " + holds(SITE, "place", "placePattern") + "))";
    }

    private static String holds(String text, int at) {
        return holds(text, "word" + at, "pattern" + at);
    }

    private static String holds(String text, String word, String pattern) {
        return "search_pieces(" + text + ") @> search_sought(:" + word + ") and " + text + " like lower(:" + pattern
                + ")";
    }
}
