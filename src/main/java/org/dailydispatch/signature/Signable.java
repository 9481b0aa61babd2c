package org.dailydispatch.signature;

/** One version of a document that leaders sign. */
public interface Signable {

    /** Whether nobody, or the first of two leaders only, has signed it yet. */
    boolean draft();

    /** For recognising that somebody else saved in between. */
    int revision();
}
