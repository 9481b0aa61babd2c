package org.dailydispatch.order;

/** What a person can do with an order or recommendation; who may do it when is said by {@link Rules}. */
enum Action {
    EDIT(StepKind.EDITED),
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
    REMIND(StepKind.REMINDED);

    private final StepKind step;

    Action(StepKind step) {
        this.step = step;
    }

    /** The entry that the action leaves in the timeline. */
    StepKind step() {
        return step;
    }
}
