package org.dailydispatch.dispatch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the leader writes himself in a draft, as typed.
 *
 * @param revision of the draft that he saw
 * @param remarks what is said of townships without a report, by their ids; those of others are left out, and an earlier one
 *     stays where nothing new is said
 */
public record OwnSections(
        int revision,
        @Nullable String recommendations,
        @Nullable String tomorrow,
        Map<String, String> remarks) {

    public OwnSections {
        remarks = Map.copyOf(remarks);
    }

    /** Without a word on townships. */
    public OwnSections(int revision, @Nullable String recommendations, @Nullable String tomorrow) {
        this(revision, recommendations, tomorrow, Map.of());
    }

    /** The same with other recommendations. */
    OwnSections recommending(String other) {
        return new OwnSections(revision, other, tomorrow, remarks);
    }

    /** Whether a page sent any of it along. */
    boolean sent() {
        return recommendations != null || tomorrow != null || !remarks.isEmpty();
    }

    /** The same where the page had a field for it; elsewhere what is kept. */
    OwnSections over(String keptRecommendations, String keptTomorrow) {
        return new OwnSections(
                revision,
                recommendations == null ? keptRecommendations : recommendations,
                tomorrow == null ? keptTomorrow : tomorrow,
                remarks);
    }
}
