package org.dailydispatch.inspection;

import java.io.Serial;
import java.util.List;

/** A filing that breaks rules; names every one of them. */
public class RefusedFilingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    public RefusedFilingException(List<Complaint> complaints) {
        super(complaints.size() + " complaints");
        this.complaints = List.copyOf(complaints);
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
