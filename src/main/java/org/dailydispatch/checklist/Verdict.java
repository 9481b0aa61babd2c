package org.dailydispatch.checklist;

/** The three answers to an item. */
public enum Verdict {
    /** 合格. */
    PASS,
    /** 不合格: opens a problem. */
    FAIL,
    /** 不适用. */
    NOT_APPLICABLE
}
