package org.dailydispatch.draft;

import java.io.Serial;

/** Another page has saved something else since the page was shown from which this was sent; nothing was changed. */
class StaleDraftException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Draft kept;
    private final transient Draft typed;

    StaleDraftException(Draft kept, Draft typed) {
        super("Another page has saved the draft " + kept.id());
        this.kept = kept;
        this.typed = typed;
    }

    Draft kept() {
        return kept;
    }

    Draft typed() {
        return typed;
    }
}
