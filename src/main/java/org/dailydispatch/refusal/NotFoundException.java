package org.dailydispatch.refusal;

/**
 * There is no such record within the reader's scope. Shown as a page with status 404; whether the record exists for
 * somebody else is not said.
 */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what which record was looked for, for the log only; no personal data */
    public NotFoundException(String what) {
        super(what);
    }
}
