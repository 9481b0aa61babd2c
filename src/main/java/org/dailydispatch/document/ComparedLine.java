package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.difference.Difference;
import org.dailydispatch.difference.Part;

/**
 * A line of one or both of two texts.
 *
 * @param kind in which of them it stands
 * @param words of a line that stands in both with other words, what stayed, went and came; otherwise the line as one piece
 */
public record ComparedLine(Kind kind, List<Part> words) {

    /** What became of the line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** The line stands in both, but some of its words are others. */
        CHANGED
    }

    public ComparedLine {
        words = List.copyOf(words);
    }

    public boolean same() {
        return kind == Kind.SAME;
    }

    /** Line by line; of lines that took the place of others, word by word where they still say much the same. */
    static List<ComparedLine> between(List<String> before, List<String> after) {
        List<ComparedLine> lines = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Part part : Difference.ofLines(before, after)) {
            switch (part.kind()) {
                case REMOVED -> removed.add(part.text());
                case ADDED -> added.add(part.text());
                case SAME -> {
                    pair(removed, added, lines);
                    lines.add(whole(Kind.SAME, Part.Kind.SAME, part.text()));
                }
            }
        }
        pair(removed, added, lines);
        return List.copyOf(lines);
    }

    /** The first that went with the first that came, and so on: sentences keep their order. */
    private static void pair(List<String> removed, List<String> added, List<ComparedLine> lines) {
        int most = Math.max(removed.size(), added.size());
        for (int at = 0; at < most; at++) {
            if (at >= removed.size()) {
                lines.add(whole(Kind.ADDED, Part.Kind.ADDED, added.get(at)));
            } else if (at >= added.size()) {
                lines.add(whole(Kind.REMOVED, Part.Kind.REMOVED, removed.get(at)));
            } else {
                addPair(removed.get(at), added.get(at), lines);
            }
        }
        removed.clear();
        added.clear();
    }

    private static void addPair(String before, String after, List<ComparedLine> lines) {
        List<Part> words = Difference.ofTexts(before, after);
        int stayed = words.stream()
                .filter(Part::same)
                .mapToInt(part -> part.text().length())
                .sum();
        if (stayed * 3 >= Math.max(before.length(), after.length())) {
            lines.add(new ComparedLine(Kind.CHANGED, words));
        } else {
            lines.add(whole(Kind.REMOVED, Part.Kind.REMOVED, before));
            lines.add(whole(Kind.ADDED, Part.Kind.ADDED, after));
        }
    }

    private static ComparedLine whole(Kind kind, Part.Kind words, String line) {
        return new ComparedLine(kind, List.of(new Part(words, line)));
    }
}
