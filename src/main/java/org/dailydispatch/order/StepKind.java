package org.dailydispatch.order;

/** What an entry of the timeline tells. */
enum StepKind {
    DRAFTED,
    EDITED,
    ISSUED,
    RECEIVED,
    ANSWERED,
    ACCEPTED,
    RETURNED,
    /** 催办. */
    REMINDED,
    /** 约谈. */
    TALKED
}
