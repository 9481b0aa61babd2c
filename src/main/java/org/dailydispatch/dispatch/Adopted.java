package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion that the leader took over: its sentence stands in the recommendations, and the records behind it are kept with
 * the dispatch as they were.
 *
 * @param key what its rows are called in addresses: {@code adopted-1}
 * @param about what within its reason it is about, as {@link Suggestion#about()}
 * @param asOf the instant at which the rows were read
 * @param kept the sentence that the records gave when the leader decided to leave his own, empty where they gave none any more;
 *     null where he has not decided so
 */
public record Adopted(
        String key,
        Suggestion.Reason reason,
        String about,
        String sentence,
        Instant asOf,
        List<FigureRow> rows,
        @Nullable String kept) {

    private static final String KEY = "adopted-";

    public Adopted {
        rows = List.copyOf(rows);
    }

    static Adopted of(int number, Suggestion suggestion, Instant asOf) {
        return new Adopted(
                KEY + number,
                suggestion.reason(),
                suggestion.about(),
                suggestion.sentence(),
                asOf,
                suggestion.rows(),
                null);
    }

    /** Whether a figure of this key is the rows of an adopted sentence. */
    static boolean named(String key) {
        return key.startsWith(KEY);
    }

    int number() {
        return Integer.parseInt(key.substring(KEY.length()));
    }

    /** Whether the suggestion is about the same. */
    boolean isAbout(Suggestion suggestion) {
        return reason == suggestion.reason() && about.equals(suggestion.about());
    }

    boolean standsIn(String recommendations) {
        return recommendations.contains(sentence);
    }

    /** The same as the records give it now. */
    Adopted as(Suggestion now, Instant read) {
        return of(number(), now, read);
    }

    /** The same, left as it is although the records give this. */
    Adopted keptAgainst(String given) {
        return new Adopted(key, reason, about, sentence, asOf, rows, given);
    }

    /** The records behind the sentence, to be shown as those behind a number are. */
    Figure figure() {
        return Figure.count(
                key,
                sentence,
                "条",
                asOf,
                rows.stream().map(row -> row.weighing(1, 1)).toList());
    }
}
