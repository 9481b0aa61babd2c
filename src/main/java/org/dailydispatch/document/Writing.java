package org.dailydispatch.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.figure.Figure;

/** What every section is written from: the findings, the template, and the figures named so far. */
record Writing(Findings findings, DispatchTemplate template, Map<String, Figure> named) {

    static Writing of(Findings findings, DispatchTemplate template) {
        return new Writing(findings, template, new LinkedHashMap<>());
    }

    Draft draft(SectionKind section) {
        return new Draft(template.part(section), named);
    }

    /** What of these has words. */
    static List<Paragraph> paragraphs(Draft... drafts) {
        return Arrays.stream(drafts)
                .filter(draft -> !draft.unwritten())
                .map(Draft::paragraph)
                .toList();
    }
}
