package org.dailydispatch.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.document.Case;
import org.dailydispatch.document.Clause;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.document.TemplatePart;
import org.jspecify.annotations.Nullable;

/** A section of the working copy, as typed. */
class SectionForm {

    public @Nullable String title;
    public boolean shown;

    /** What each sentence says in each case, by the key of the case. */
    public Map<String, String> texts = new LinkedHashMap<>();

    /** The section as the page showed it. */
    public @Nullable String mark;

    static SectionForm of(TemplatePart part) {
        SectionForm form = new SectionForm();
        form.title = part.title();
        form.shown = part.shown();
        for (Clause clause : part.section().clauses()) {
            clause.cases().forEach(when -> form.texts.put(clause.key(when), part.text(clause, when)));
        }
        form.mark = Mark.of(part);
        return form;
    }

    /** What was typed; what the section cannot say is left out, what was not sent says nothing. */
    TemplatePart part(SectionKind section) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Clause clause : section.clauses()) {
            for (Case when : clause.cases()) {
                said.put(clause.key(when), tidy(texts.get(clause.key(when))));
            }
        }
        return new TemplatePart(section, tidy(title), shown, said);
    }

    /** One line, without what nobody can see. */
    static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\s+", " ")
                        .replaceAll("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                        .strip();
    }
}
