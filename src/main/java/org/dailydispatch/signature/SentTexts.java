package org.dailydispatch.signature;

import java.util.List;

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

    /** What of it the document does not say, in the order of the page. */
    List<OtherText> otherThan(D document);
}
