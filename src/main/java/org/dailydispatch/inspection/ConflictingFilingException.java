package org.dailydispatch.inspection;

import java.io.Serial;

/**
 * The inspection stands filed with another content: the same id came with another text, or somebody corrected it since
 * the form was opened. Both texts must be shown.
 */
public class ConflictingFilingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Inspection filed;

    public ConflictingFilingException(Inspection filed) {
        super("inspection " + filed.id() + " stands at revision " + filed.revision());
        this.filed = filed;
    }

    /** What stands. */
    public Inspection filed() {
        return filed;
    }
}
