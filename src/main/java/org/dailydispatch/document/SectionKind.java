package org.dailydispatch.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of a dispatch, in the order of the standard template: those written from records, and the leader's own. */
public enum SectionKind {
    GENERAL("总体情况"),
    CHECKPOINTS("卡点布控"),
    TOWNSHIPS("镇街园区"),
    LEDGERS("核查台账"),
    RESUMPTION("企业复工"),
    NECESSITIES("生活物资"),
    PROBLEMS("主要问题与整改进展"),
    AGREEMENTS("会商议定事项落实"),
    RECOMMENDATIONS("工作建议"),
    TOMORROW("明日安排");

    private final String title;

    SectionKind(String title) {
        this.title = title;
    }

    /** What the section is called in addresses and in kept documents: {@code general}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its heading in the standard template, without its number. */
    public String title() {
        return title;
    }

    /** Whether every template shows it: whoever signs answers for each township without a report, which is said there. */
    public boolean indispensable() {
        return this == TOWNSHIPS;
    }

    /** Whether the leader writes it, and no template words it. */
    public boolean byLeader() {
        return this == RECOMMENDATIONS || this == TOMORROW;
    }

    /** The sentences that it can say, in their order. */
    public List<Clause> clauses() {
        return Arrays.stream(Clause.values())
                .filter(clause -> clause.section() == this)
                .toList();
    }

    public static Optional<SectionKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
