package org.dailydispatch.order;

import org.jspecify.annotations.Nullable;

/** What a person can do with an order or recommendation; who may do it when is said by {@link Rules}. */
enum Action {
    EDIT(StepKind.EDITED),
    /** Throws a draft away, its timeline too: what is left of it is in the trail. */
    DISCARD(null),
    /** 签发. */
    ISSUE(StepKind.ISSUED),
    /** 签收. */
    RECEIVE(StepKind.RECEIVED),
    /** 答复. */
    ANSWER(StepKind.ANSWERED),
    /** 认可办结. */
    ACCEPT(StepKind.ACCEPTED),
    /** 退回重办. */
    RETURN(StepKind.RETURNED),
    /** 催办: changes no state. */
    REMIND(StepKind.REMINDED),
    /** 约谈 that was held: changes no state. */
    TALK(StepKind.TALKED);

    private final @Nullable StepKind step;

    Action(@Nullable StepKind step) {
        this.step = step;
    }

    /** The entry that the action leaves in the timeline; null where none is left. */
    @Nullable
    StepKind step() {
        return step;
    }
}
