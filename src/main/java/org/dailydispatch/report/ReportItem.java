package org.dailydispatch.report;

/** What a township says about its own work of the day, three ways: done well, not, or nothing to do. */
enum ReportItem {
    /** 人员信息台账. */
    LEDGER,
    /** 隔离管控. */
    ISOLATION,
    /** 登记告知. */
    NOTICES,
    /** 巡访. */
    VISITS
}
