package org.dailydispatch.dispatch;

import java.util.List;
import org.dailydispatch.document.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * How an adopted sentence compares with the records of this moment.
 *
 * @param now what they suggest in its place; null where its reason does not hold any more
 */
public record AdoptedStanding(Adopted adopted, @Nullable Suggestion now) {

    static List<AdoptedStanding> of(List<Adopted> adopted, String recommendations, List<Suggestion> suggestions) {
        return adopted.stream()
                .filter(one -> one.standsIn(recommendations))
                .map(one -> new AdoptedStanding(
                        one,
                        suggestions.stream().filter(one::isAbout).findFirst().orElse(null)))
                .toList();
    }

    /** Whether the records say the same, of the same rows. */
    public boolean current() {
        return now != null
                && now.sentence().equals(adopted.sentence())
                && now.rows().equals(adopted.rows());
    }

    /** Whether the leader left the sentence as it is although he knew what the records say now. */
    public boolean kept() {
        return given().equals(adopted.kept());
    }

    /** Whether somebody has to decide before it is signed. */
    public boolean open() {
        return !current() && !kept();
    }

    /** The sentence that the records give; empty where they give none. */
    String given() {
        return now == null ? "" : now.sentence();
    }
}
