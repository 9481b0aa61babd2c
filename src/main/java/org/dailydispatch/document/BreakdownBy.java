package org.dailydispatch.document;

import java.util.Locale;

/** By what the figures on rectification are told apart. */
public enum BreakdownBy {
    TOWNSHIP("镇街园区", Clause.BY_TOWNSHIP),
    CATEGORY("类别", Clause.BY_CATEGORY),
    SEVERITY("程度", Clause.BY_SEVERITY),
    SOURCE("检查方式", Clause.BY_SOURCE);

    private final String word;
    private final Clause clause;

    BreakdownBy(String word, Clause clause) {
        this.word = word;
        this.clause = clause;
    }

    /** The head of the column that names the groups. */
    public String word() {
        return word;
    }

    /** The template's caption of the table; without one there is no table. */
    Clause clause() {
        return clause;
    }

    /** What it is called in the keys of figures: {@code township}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
