package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dailydispatch.difference.Difference;
import org.dailydispatch.difference.Part;

/** The difference between two versions of a dispatch, by figures and by paragraphs. */
public record Comparison(List<Change> figures, List<Chapter> parts) {

    /** A section of the document with its paragraphs. */
    public record Chapter(String title, List<Part> lines) {

        /** Whether the section says the same in both versions. */
        public boolean unchanged() {
            return lines.stream().allMatch(Part::same);
        }
    }

    /** The leader's sections by their headings. */
    public static Map<String, List<String>> texts(String recommendations, String tomorrow) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("六、工作建议", recommendations.lines().toList());
        texts.put("七、明日安排", tomorrow.lines().toList());
        return texts;
    }

    public static Comparison between(
            DispatchContent before,
            Map<String, List<String>> textsBefore,
            DispatchContent after,
            Map<String, List<String>> textsAfter) {
        Map<String, List<String>> old = paragraphs(before, textsBefore);
        Map<String, List<String>> fresh = paragraphs(after, textsAfter);
        Set<String> titles = new TreeSet<>(Comparator.comparing(Comparison::place));
        titles.addAll(old.keySet());
        titles.addAll(fresh.keySet());
        List<Chapter> parts = titles.stream()
                .map(title -> new Chapter(
                        title,
                        Difference.ofLines(old.getOrDefault(title, List.of()), fresh.getOrDefault(title, List.of()))))
                .toList();
        return new Comparison(Change.between(before, after), parts);
    }

    /** Headings are in the order of their Chinese numbers. */
    private static String place(String title) {
        int place = "一二三四五六七八九十".indexOf(title.charAt(0));
        return "%02d%s".formatted(place, title);
    }

    private static Map<String, List<String>> paragraphs(DispatchContent content, Map<String, List<String>> texts) {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        for (Section section : content.sections()) {
            List<String> lines = new ArrayList<>(
                    section.paragraphs().stream().map(Paragraph::text).toList());
            if (section.key().equals("problems")) {
                content.problems().forEach(problem -> lines.add(text(problem)));
            }
            paragraphs.put(section.title(), lines);
        }
        paragraphs.putAll(texts);
        return paragraphs;
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
