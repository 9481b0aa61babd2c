package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The difference between two versions of a dispatch, by figures and by paragraphs. */
public record Comparison(List<Change> figures, List<Part> parts) {

    /** Whether a paragraph stands in both versions, or in one of them. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** One paragraph. */
    public record Line(Kind kind, String text) {}

    /** A section of the document with its paragraphs. */
    public record Part(String title, List<Line> lines) {

        /** Whether the section says the same in both versions. */
        public boolean unchanged() {
            return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
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
        List<Part> parts = titles.stream()
                .map(title -> new Part(
                        title, lines(old.getOrDefault(title, List.of()), fresh.getOrDefault(title, List.of()))))
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

    /** The longest common subsequence stays; what is not in it was removed or added. */
    static List<Line> lines(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, before.get(i++)));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Kind.ADDED, after.get(j++)));
            }
        }
        return lines;
    }
}
