package org.dailydispatch.problem;

/** How a problem came to light (检查方式). */
public enum Source {
    /** 明查: an open inspection. */
    OPEN,
    /** 暗访: a covert visit, after the leader's release. */
    COVERT,
    /** 台账核实. */
    LEDGER,
    /** 群众反映. */
    PUBLIC,
    /** 数据比对. */
    DATA,
    /** 上级交办. */
    SUPERIOR,
    /** 随手记: an inspector's quick note that the leader turned into a problem. */
    NOTE
}
