package org.dailydispatch.document;

/** What keeps an enterprise from working as it could, and the document's word for it. */
public enum Difficulty {
    LABOUR("用工"),
    MATERIALS("原材料"),
    LOGISTICS("物流运输"),
    PROTECTION("防护物资"),
    FUNDS("资金"),
    ORDERS("订单"),
    OTHER("其他");

    private final String word;

    Difficulty(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
