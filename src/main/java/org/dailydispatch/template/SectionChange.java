package org.dailydispatch.template;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.difference.Difference;
import org.dailydispatch.difference.Part;
import org.dailydispatch.document.Case;
import org.dailydispatch.document.Clause;
import org.dailydispatch.document.DispatchTemplate;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.document.TemplatePart;

/**
 * What of a section is another in another template.
 *
 * @param from its place in the one, 1 for the first, and to its place in the other
 * @param title how the heading changed; empty where it did not
 * @param hidden whether the other leaves the section out, and the one does not
 * @param shown whether the other has the section, and the one does not
 * @param texts the texts that changed
 */
public record SectionChange(
        SectionKind section,
        int from,
        int to,
        List<Part> title,
        boolean hidden,
        boolean shown,
        List<TextChange> texts) {

    /** A text, word by word. */
    public record TextChange(Clause clause, Case when, List<Part> parts) {}

    public boolean moved() {
        return from != to;
    }

    private boolean any() {
        return moved() || hidden || shown || !title.isEmpty() || !texts.isEmpty();
    }

    /** The sections that changed, in the order of the other template. */
    static List<SectionChange> between(DispatchTemplate one, DispatchTemplate other) {
        List<SectionChange> changes = new ArrayList<>();
        for (TemplatePart after : other.parts()) {
            TemplatePart before = one.part(after.section());
            SectionChange change = new SectionChange(
                    after.section(),
                    one.parts().indexOf(before) + 1,
                    other.parts().indexOf(after) + 1,
                    before.title().equals(after.title())
                            ? List.of()
                            : Difference.ofTexts(before.title(), after.title()),
                    before.shown() && !after.shown(),
                    !before.shown() && after.shown(),
                    texts(before, after));
            if (change.any()) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private static List<TextChange> texts(TemplatePart before, TemplatePart after) {
        List<TextChange> changes = new ArrayList<>();
        for (Clause clause : after.section().clauses()) {
            for (Case when : clause.cases()) {
                String old = before.text(clause, when);
                String fresh = after.text(clause, when);
                if (!old.equals(fresh)) {
                    changes.add(new TextChange(clause, when, Difference.ofTexts(old, fresh)));
                }
            }
        }
        return changes;
    }
}
