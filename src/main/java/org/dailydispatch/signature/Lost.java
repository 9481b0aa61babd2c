package org.dailydispatch.signature;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that was signed and is not there as a signed one.
 *
 * @param teamId whose it was, whatever the team is called by now
 * @param team its name in Chinese
 * @param issue 第N期; null where only the trail tells of it, and did not tell the number yet
 * @param about the day, or the first and the last day, of the document, as the trail has them; empty where only numbers tell
 * @param document under which its pages stood, as the trail has it: the report of all versions, or where signing did not tell
 *     it yet, the version; null where only numbers tell
 */
public record Lost(
        UUID teamId,
        String team,
        @Nullable Integer issue,
        int version,
        String about,
        @Nullable UUID document) {

    boolean isNumbered(Lost other) {
        return issue != null && issue.equals(other.issue) && version == other.version && teamId.equals(other.teamId);
    }

    /** As the command says it: {@code 第九督导组 2020-02-19 issue 26 v1}. */
    public String line() {
        return team + (about.isEmpty() ? "" : " " + about) + (issue == null ? "" : " issue " + issue) + " v" + version
                + (about.isEmpty() ? "" : ", signed as the audit trail says");
    }
}
