package org.dailydispatch.document;

/** How a problem came to light (检查方式), and the document's word for it. */
public enum Origin {
    OPEN("明查"),
    COVERT("暗访"),
    LEDGER("台账核实"),
    PUBLIC("群众反映"),
    DATA("数据比对"),
    SUPERIOR("上级交办"),
    NOTE("随手记");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
