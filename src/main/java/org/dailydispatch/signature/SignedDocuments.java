package org.dailydispatch.signature;

import java.io.PrintStream;

/** All signed documents of one kind, each of which can be computed again from what the database holds. */
public interface SignedDocuments {

    /**
     * Says one line for each signed version ({@code OK}, {@code WRONG}), one for each that is missing ({@code MISSING}),
     * then the sum.
     *
     * @return how many versions do not match, or are missing
     */
    int verify(PrintStream out);
}
