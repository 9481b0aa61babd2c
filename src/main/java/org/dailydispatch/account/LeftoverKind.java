package org.dailydispatch.account;

/** What can be left behind, in the order in which a leader sees it. */
public enum LeftoverKind {
    /** Open problems of a township without a liaison. */
    PROBLEMS,
    /** Orders and recommendations that a township without a liaison has to answer. */
    ORDERS,
    /** What a meeting agreed, with nobody left who is charged with it. */
    ITEMS,
    /** Places that somebody should visit. */
    VISITS,
    /** What quick notes sent somebody to inspect. */
    ERRANDS,
    /** Covert visits that somebody should pay. */
    PLANS,
    /** Inspections that were returned to their author. */
    MENDING,
    /** Requests for corrections whose author is gone; they wait for the leader's decision. */
    CORRECTIONS
}
