package org.dailydispatch.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The template with which the program comes: every section, every sentence, every case. */
public final class StandardTemplate {

    private static final Map<String, String> TEXTS = read();

    /** All sections in their usual order. */
    public static final DispatchTemplate TEMPLATE = new DispatchTemplate(
            Arrays.stream(SectionKind.values()).map(StandardTemplate::part).toList());

    private StandardTemplate() {}

    static String text(Clause clause, Case when) {
        return Objects.requireNonNull(TEXTS.get(clause.key(when)), () -> "No standard text " + clause.key(when));
    }

    private static TemplatePart part(SectionKind section) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.clauses()
                .forEach(clause -> clause.cases().forEach(when -> texts.put(clause.key(when), text(clause, when))));
        return new TemplatePart(section, section.title(), true, texts);
    }

    /** Lines of key and text with a comma between; the first names the columns. */
    private static Map<String, String> read() {
        try (InputStream file = StandardTemplate.class.getResourceAsStream("/document/standard-template.csv")) {
            Map<String, String> texts = new LinkedHashMap<>();
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line ->
                            texts.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
            return texts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
