package org.dailydispatch.problem;

/** What a person can do with a problem; who may do it when is said by {@link Rules}. */
public enum Action {
    /** 交办: names unit, person and deadline. */
    ASSIGN(StepKind.ASSIGNED),
    /** 报告整改完成. */
    REPORT_DONE(StepKind.REPORTED_DONE),
    /** 复查通过,销号. */
    CLOSE(StepKind.CLOSED),
    /** 复查不通过,退回重改. */
    RETURN(StepKind.RETURNED);

    private final StepKind step;

    Action(StepKind step) {
        this.step = step;
    }

    /** The entry that the action leaves in the timeline. */
    StepKind step() {
        return step;
    }
}
