package org.dailydispatch.figure;

/** What a row behind a figure is, and so where its page is. */
public enum RowKind {
    /** One inspection; its revision is the number of its last edit. */
    INSPECTION,
    /** One problem; its revision is the version of its record. */
    PROBLEM,
    /** One township's report of the day. */
    TOWNSHIP_REPORT,
    /** One enterprise, in the state that its last record gave it. */
    ENTERPRISE,
    /** One record of an enterprise's resumption. */
    RESUMPTION_RECORD,
    /** One township-level unit. */
    TOWNSHIP,
    /** One checkpoint or village. */
    SITE,
    /** One action item of a meeting; its revision is the version of its record. */
    ACTION_ITEM,
    /** One team in its county; it has no revision. */
    TEAM,
    /** One published dispatch; its revision is the number of its version. */
    DISPATCH,
    /** One meeting; its revision is the number of its minutes. */
    MEETING,
    /** One issued order or recommendation; its revision is the version of its record. */
    ORDER
}
