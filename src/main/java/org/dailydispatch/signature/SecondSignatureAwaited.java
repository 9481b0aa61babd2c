package org.dailydispatch.signature;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * The first of two leaders has signed a document; published in that transaction.
 *
 * @param from the first day that the document is about
 * @param to the last one; the same where it is about one day
 * @param signer the name of the first
 */
public record SecondSignatureAwaited(
        Document document,
        UUID documentId,
        UUID teamId,
        ReportingDay from,
        ReportingDay to,
        String signer,
        UUID actorId) {

    /** What is signed. */
    public enum Document {
        DISPATCH,
        STAGE
    }
}
