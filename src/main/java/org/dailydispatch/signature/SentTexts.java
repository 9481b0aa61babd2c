package org.dailydispatch.signature;

/**
 * The leader's own texts of a document, as his page sent them.
 *
 * @param <D> the document
 */
public interface SentTexts<D extends Signable> {

    /** From now on the page tells of this revision of the draft. */
    void standAt(int revision);

    /** Whether the page sent any of them along. */
    boolean sent();

    /** Whether anything that it sent is not what the document says. */
    boolean saysOtherThan(D document);
}
