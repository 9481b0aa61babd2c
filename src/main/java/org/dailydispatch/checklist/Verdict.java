package org.dailydispatch.checklist;

/** The answers to an item. */
public enum Verdict {
    /** 合格. */
    PASS,
    /** 不合格: opens a problem. */
    FAIL,
    /** 不适用. */
    NOT_APPLICABLE,
    /** 已记录: figures and boxes of an item that asks for no verdict. */
    RECORDED
}
