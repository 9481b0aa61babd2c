package org.dailydispatch.resumption;

/** How far an enterprise is. */
public enum ResumptionState {
    /** 未复工; also that of an enterprise without any record. */
    NOT_RESUMED,
    /** 已备案: the filing is done, work has not begun. */
    FILED,
    /** 已复工. */
    RESUMED
}
