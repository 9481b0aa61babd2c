package org.dailydispatch.meeting;

/** What became of an action item. Overdue is no state: it follows from the day on which it is due. */
public enum ItemState {
    /** 办理中. */
    OPEN,
    /** 已办结: reported done, with a remark. */
    DONE,
    /** 已终止: given up by the leader, with the reason. */
    DROPPED
}
