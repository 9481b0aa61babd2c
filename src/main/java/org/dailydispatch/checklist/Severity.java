package org.dailydispatch.checklist;

/** How bad a failed item is; each item of a checklist proposes one, the inspector decides. */
public enum Severity {
    /** 一般. */
    GENERAL,
    /** 较重. */
    SERIOUS,
    /** 重大. */
    MAJOR
}
