package org.dailydispatch.document;

/**
 * A sentence that the program proposes for the recommendations; the leader adopts it or not.
 *
 * @param key the same as long as the same reason holds
 * @param sentence what adopting appends, in Chinese
 * @param reason the rule that proposes it
 */
public record Suggestion(String key, String sentence, Reason reason) {

    /** Why a sentence is proposed. */
    public enum Reason {
        /** Townships without a released covert visit for ten days or more. */
        NO_COVERT_VISIT,
        /** Several problems of one unit are overdue. */
        OVERDUE_UNIT
    }
}
