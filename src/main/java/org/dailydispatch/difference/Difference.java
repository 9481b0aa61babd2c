package org.dailydispatch.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells what was removed and what was added: the longest common subsequence stays. */
public final class Difference {

    /** Chinese has no blanks between words: there, each character is one. */
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    /** Beyond so many comparisons two texts are shown as a whole each: nobody reads such a difference. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private Difference() {}

    /** Word by word; pieces of one kind that follow one another are one. */
    public static List<Part> ofTexts(String before, String after) {
        List<Part> joined = new ArrayList<>();
        for (Part part : ofLines(words(before), words(after))) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).kind() == part.kind()) {
                joined.set(last, new Part(part.kind(), joined.get(last).text() + part.text()));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Line by line. */
    public static List<Part> ofLines(List<String> before, List<String> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Part> parts = new ArrayList<>();
        add(parts, Part.Kind.SAME, before.subList(0, start));
        parts.addAll(between(before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
        add(parts, Part.Kind.SAME, before.subList(before.size() - end, before.size()));
        return parts;
    }

    private static List<Part> between(List<String> before, List<String> after) {
        List<Part> parts = new ArrayList<>();
        if ((long) before.size() * after.size() > MOST_COMPARISONS) {
            add(parts, Part.Kind.REMOVED, before);
            add(parts, Part.Kind.ADDED, after);
            return parts;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                parts.add(new Part(Part.Kind.SAME, before.get(i++)));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                parts.add(new Part(Part.Kind.REMOVED, before.get(i++)));
            } else {
                parts.add(new Part(Part.Kind.ADDED, after.get(j++)));
            }
        }
        return parts;
    }

    /** How long the longest common subsequence is from each pair of places on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Part> parts, Part.Kind kind, List<String> texts) {
        texts.forEach(text -> parts.add(new Part(kind, text)));
    }
}
