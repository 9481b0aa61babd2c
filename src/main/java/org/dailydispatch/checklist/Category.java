package org.dailydispatch.checklist;

/** What an item, and the problem that its failure opens, is about. */
public enum Category {
    /** 值守力量. */
    STAFFING,
    /** 查控登记. */
    REGISTRATION,
    /** 消毒. */
    DISINFECTION,
    /** 个人防护. */
    PROTECTION,
    /** 物资设备. */
    SUPPLIES,
    /** 隔离移交. */
    ISOLATION,
    /** 台账信息. */
    LEDGER,
    /** 复工复产. */
    RESUMPTION,
    /** 生活必需品. */
    NECESSITIES,
    /** 其他. */
    OTHER
}
