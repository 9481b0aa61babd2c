package org.dailydispatch.document;

/** How heavy a problem is, and the document's word for it. */
public enum Weight {
    GENERAL("一般"),
    SERIOUS("较重"),
    MAJOR("重大");

    private final String word;

    Weight(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
