package org.dailydispatch.team;

/** What a member does in a team. */
public enum Duty {
    /** 组长. */
    LEADER,
    /** 副组长. */
    DEPUTY,
    /** 组员. */
    MEMBER
}
