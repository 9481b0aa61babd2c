package org.dailydispatch.document;

/** What a problem is about, and the document's word for it. */
public enum Matter {
    STAFFING("值守力量"),
    REGISTRATION("查控登记"),
    DISINFECTION("消毒"),
    PROTECTION("个人防护"),
    SUPPLIES("物资设备"),
    ISOLATION("隔离移交"),
    LEDGER("台账信息"),
    RESUMPTION("复工复产"),
    NECESSITIES("生活必需品"),
    OTHER("其他");

    private final String word;

    Matter(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
