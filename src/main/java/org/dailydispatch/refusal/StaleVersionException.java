package org.dailydispatch.refusal;

/** Somebody else changed the record since the form was opened; both texts must be shown. Status 409. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what which record, for the log only */
    public StaleVersionException(String what) {
        super(what);
    }
}
