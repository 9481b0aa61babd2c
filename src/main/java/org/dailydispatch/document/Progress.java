package org.dailydispatch.document;

/** How far a problem's rectification is, and the document's word for it. */
public enum Progress {
    PENDING_ASSIGNMENT("待交办"),
    RECTIFYING("整改中"),
    AWAITING_RECHECK("待复查"),
    CLOSED("已销号");

    private final String word;

    Progress(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
