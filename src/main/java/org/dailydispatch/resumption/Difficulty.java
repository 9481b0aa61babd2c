package org.dailydispatch.resumption;

/** What keeps an enterprise from working as usual. */
public enum Difficulty {
    /** 用工. */
    LABOUR,
    /** 原料. */
    MATERIALS,
    /** 物流. */
    LOGISTICS,
    /** 防护物资. */
    PROTECTION,
    /** 资金. */
    FUNDS,
    /** 订单. */
    ORDERS,
    /** 其他. */
    OTHER
}
