package org.dailydispatch.signature;

import java.util.UUID;

/** No second signature is waited for any more: it was given, or the document was changed under the first; published in that transaction. */
public record SecondSignatureOver(UUID documentId) {}
