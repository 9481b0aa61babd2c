package org.dailydispatch.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A section of a template.
 *
 * @param section which section it is
 * @param title its heading without its number
 * @param shown whether the dispatch has it
 * @param texts what each sentence says in each case, by {@link Clause#key}; nothing is said where a text is empty
 */
public record TemplatePart(SectionKind section, String title, boolean shown, Map<String, String> texts) {

    public TemplatePart {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text of a case; that of the standard template where this one is older than the case. */
    public String text(Clause clause, Case when) {
        String text = texts.get(clause.key(when));
        return text == null ? StandardTemplate.text(clause, when) : text;
    }
}
