package org.dailydispatch.review;

import org.dailydispatch.form.FieldReader;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the leader decides about a request, and what he had seen. */
class DecisionForm {

    /** Of the request. */
    public int version = -1;

    /** The revision of the inspection. */
    public int revision = -1;

    public @Nullable String decision;

    @Nullable
    String decision(Errors errors) {
        return new FieldReader(errors).text("decision", decision, Corrections.LONGEST_REASON);
    }
}
