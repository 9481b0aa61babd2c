package org.dailydispatch.problem;

import java.util.Arrays;
import java.util.Optional;

/** What a person can do with a problem; who may do it when, and what it demands, is said by {@link Rules}. */
public enum Action {
    /** 交办: names unit, person and deadline. */
    ASSIGN(StepKind.ASSIGNED, "assign"),
    /** 同意延期. */
    GRANT_EXTENSION(StepKind.EXTENSION_GRANTED, "grant-extension"),
    /** 不同意延期. */
    REFUSE_EXTENSION(StepKind.EXTENSION_REFUSED, "refuse-extension"),
    /** 报告整改完成. */
    REPORT_DONE(StepKind.REPORTED_DONE, "done"),
    /** 复查通过,销号. */
    CLOSE(StepKind.CLOSED, "close"),
    /** 复查不通过,退回重改. */
    RETURN(StepKind.RETURNED, "return"),
    /** 申请延期. */
    ASK_EXTENSION(StepKind.EXTENSION_ASKED, "extension"),
    /** 立行立改: put right before the eyes of whoever closes it. */
    FIX_ON_SPOT(StepKind.FIXED_ON_SPOT, "on-spot"),
    /** 改派: names another unit or person. */
    REASSIGN(StepKind.REASSIGNED, "reassign"),
    /** 调整时限. */
    CHANGE_DEADLINE(StepKind.DEADLINE_CHANGED, "deadline"),
    /** 并案: it is a duplicate of another. */
    MERGE(StepKind.MERGED, "merge"),
    /** 作废: it was recorded wrongly. */
    VOID(StepKind.VOIDED, "void");

    private final StepKind step;
    private final String address;

    Action(StepKind step, String address) {
        this.step = step;
        this.address = address;
    }

    /** The entry that the action leaves in the timeline. */
    StepKind step() {
        return step;
    }

    /** The last part of the address to which its form is sent, and at which the form is found. */
    public String address() {
        return address;
    }

    /** The action under whose form its button stands: two answers to one question share a form. */
    Action form() {
        return switch (this) {
            case RETURN -> CLOSE;
            case REFUSE_EXTENSION -> GRANT_EXTENSION;
            default -> this;
        };
    }

    /** Whether the problem waits for it in the ordinary course, so that its form stands on the problem's page. */
    boolean isDue() {
        return this == ASSIGN || this == GRANT_EXTENSION || this == REPORT_DONE || this == CLOSE;
    }

    static Optional<Action> at(String address) {
        return Arrays.stream(values())
                .filter(action -> action.address.equals(address))
                .findFirst();
    }
}
