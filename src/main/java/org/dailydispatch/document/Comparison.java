package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The difference between two versions of a dispatch, by figures and by paragraphs. */
public record Comparison(List<Change> figures, List<Chapter> parts) {

    /** The section under which townships without a report are remarked upon. */
    private static final String TOWNSHIPS = "townships";

    private static final String PHOTOS = "附件：照片";

    /** A section of the document with its paragraphs. */
    public record Chapter(String title, List<ComparedLine> lines) {

        /** Whether the section says the same in both versions. */
        public boolean unchanged() {
            return lines.stream().allMatch(ComparedLine::same);
        }
    }

    /**
     * The leader's texts by the headings in this document under which they stand.
     *
     * @param remarks on townships without a report
     */
    public static Map<String, List<String>> texts(
            DispatchContent content, String recommendations, String tomorrow, List<String> remarks) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        content.section(TOWNSHIPS).ifPresent(section -> texts.put(section.title(), remarks));
        content.chapter(SectionKind.RECOMMENDATIONS.key())
                .ifPresent(section ->
                        texts.put(section.title(), recommendations.lines().toList()));
        content.chapter(SectionKind.TOMORROW.key())
                .ifPresent(
                        section -> texts.put(section.title(), tomorrow.lines().toList()));
        return texts;
    }

    public static Comparison between(
            DispatchContent before,
            Map<String, List<String>> textsBefore,
            DispatchContent after,
            Map<String, List<String>> textsAfter) {
        boolean ledgers = before.ledger() != null && after.ledger() != null;
        Map<String, List<String>> old = paragraphs(before, textsBefore, ledgers);
        Map<String, List<String>> fresh = paragraphs(after, textsAfter, ledgers);
        Map<String, String> titles = new LinkedHashMap<>();
        fresh.keySet().forEach(title -> titles.put(name(title), title));
        old.keySet().forEach(title -> titles.putIfAbsent(name(title), title));
        List<Chapter> parts = titles.values().stream()
                .sorted(Comparator.comparing(Comparison::place))
                .map(title -> new Chapter(title, ComparedLine.between(linesOf(title, old), linesOf(title, fresh))))
                .toList();
        return new Comparison(Change.between(before, after), parts);
    }

    /** A heading without its number: a section that one version has and the other has not moves those after it. */
    private static String name(String title) {
        return title.substring(title.indexOf('、') + 1);
    }

    private static List<String> linesOf(String title, Map<String, List<String>> paragraphs) {
        return paragraphs.entrySet().stream()
                .filter(entry -> name(entry.getKey()).equals(name(title)))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** Headings are in the order of their Chinese numbers; what has none, tables and attachments, stands at the end. */
    private static String place(String title) {
        int place = "一二三四五六七八九十".indexOf(title.charAt(0));
        return "%02d%s".formatted(place < 0 ? 99 : place, title);
    }

    private static Map<String, List<String>> paragraphs(
            DispatchContent content, Map<String, List<String>> texts, boolean withLedger) {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        for (Section section : content.sections()) {
            List<String> lines = new ArrayList<>(
                    section.paragraphs().stream().map(Paragraph::text).toList());
            if (section.key().equals("problems")) {
                content.problems().forEach(problem -> lines.add(text(problem)));
                content.breakdownTables().forEach(table -> lines.addAll(texts(table)));
            }
            paragraphs.put(section.title(), lines);
        }
        texts.forEach((title, lines) ->
                paragraphs.computeIfAbsent(title, fresh -> new ArrayList<>()).addAll(lines));
        paragraphs.putAll(ComparedTables.of(content, withLedger));
        return paragraphs;
    }

    /**
     * The leader's texts with the photos that are attached.
     *
     * @param photos a line for each, in their order
     */
    public static Map<String, List<String>> withPhotos(Map<String, List<String>> texts, List<String> photos) {
        Map<String, List<String>> all = new LinkedHashMap<>(texts);
        if (!photos.isEmpty()) {
            all.put(PHOTOS, photos);
        }
        return all;
    }

    private static List<String> texts(BreakdownTable table) {
        List<String> texts = new ArrayList<>();
        texts.add(table.caption());
        for (BreakdownTable.Line line : table.lines()) {
            StringBuilder text = new StringBuilder(line.name());
            for (int place = 0; place < line.cells().size(); place++) {
                text.append(' ')
                        .append(table.heads().get(place + 1))
                        .append(line.cells().get(place));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String text(ProblemLine problem) {
        return String.join(
                " ",
                problem.number(),
                problem.description(),
                problem.unit(),
                problem.severity(),
                problem.due(),
                problem.state());
    }
}
