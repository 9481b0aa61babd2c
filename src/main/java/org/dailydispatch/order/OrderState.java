package org.dailydispatch.order;

/** Where an order or recommendation stands. Overdue is no state: it follows from the deadline and the present instant. */
enum OrderState {
    /** 草稿: only the leader sees it; it has no number. */
    DRAFT,
    /** 已签发: numbered; the addressee has not confirmed it yet. */
    ISSUED,
    /** 已签收. */
    RECEIVED,
    /** 已答复: the leader has to look at it. */
    ANSWERED,
    /** 已退回: the answer did not do; another one is due. */
    RETURNED,
    /** 已办结. */
    ACCEPTED;

    /** Whether the addressee has still to do something. */
    public boolean isAwaitingAddressee() {
        return this == ISSUED || this == RECEIVED || this == RETURNED;
    }
}
