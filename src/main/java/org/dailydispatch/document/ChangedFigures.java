package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a correction made of the version before, as it says itself: the numbers that its sentences, its tables on rectification and
 * the lines of its townships print, and where its words are others.
 */
public final class ChangedFigures {

    private static final String UNSAID = "未列";
    private static final String NOTHING = "所列数字没有变化";

    /** A paper has room for so many cells of a table, and for so many numbers of sentences; the others are counted. */
    private static final int CELLS = 4;

    private static final int NUMBERS = 24;

    private ChangedFigures() {}

    /**
     * A version as readers have it.
     *
     * @param texts the leader's, by the headings under which they stand, as {@link Comparison#texts} gives them
     * @param ledger the lines of the ledger that is attached, told apart by {@code equals}; null in a version that keeps none of its
     *     own, with which nothing can be compared
     * @param attached what is attached besides the ledger, told apart by {@code equals}
     */
    public record Version(
            DispatchContent content,
            Map<String, List<String>> texts,
            @Nullable List<?> ledger,
            List<?> attached) {

        public Version {
            texts = Map.copyOf(texts);
            ledger = ledger == null ? null : List.copyOf(ledger);
            attached = List.copyOf(attached);
        }
    }

    /**
     * 新发现问题1项→2项；逾期问题未列→1项；正文有改动：九、工作建议. Never empty; 没有变化 only where all of it is the same.
     *
     * @param names what a figure is called in Chinese
     */
    public static String between(Version before, Version after, Function<Figure, String> names) {
        List<String> said = new ArrayList<>(numbers(before.content(), after.content(), names));
        List<String> elsewhere = elsewhere(before, after);
        if (said.isEmpty() && !elsewhere.isEmpty()) {
            return "所列数字未动，" + String.join("；", elsewhere);
        }
        said.addAll(elsewhere);
        return said.isEmpty() ? NOTHING : String.join("；", said);
    }

    /** The same of dispatches, whose figures are called as the placeholders of a template are. */
    public static String between(Version before, Version after) {
        return between(before, after, figure -> Term.nameOf(figure.key()).orElse(figure.definition()));
    }

    /** Whether what was said is that all of it is the same. */
    public static boolean isNothing(String said) {
        return said.equals(NOTHING);
    }

    private static List<String> numbers(DispatchContent before, DispatchContent after, Function<Figure, String> names) {
        List<String> said = new ArrayList<>(figures(before, after, names));
        if (said.size() > NUMBERS) {
            int all = said.size();
            said.subList(NUMBERS, all).clear();
            said.add("另有" + (all - NUMBERS) + "项数字有变化");
        }
        for (BreakdownBy by : BreakdownBy.values()) {
            add(said, "整改情况（按" + by.word() + "）", lines(before, by), lines(after, by));
        }
        add(said, "镇街园区一览", lines(before), lines(after));
        return said;
    }

    /**
     * What stays the same of other counts is told with these: sentences print of how many it is. Not where the other count is told
     * by itself, as that of all problems is beside the overdue ones.
     */
    private static List<String> figures(DispatchContent before, DispatchContent after, Function<Figure, String> names) {
        Map<String, Figure> keys = new LinkedHashMap<>();
        Stream.concat(before.figures().stream(), after.figures().stream())
                .forEach(figure -> keys.putIfAbsent(figure.key(), figure));
        return keys.values().stream()
                .filter(any -> moved(any.key(), before, after) || !wholeIsTold(any.key(), before, after))
                .flatMap(any -> text(
                        names.apply(any),
                        before.figure(any.key()).orElse(null),
                        after.figure(any.key()).orElse(null)))
                .toList();
    }

    private static boolean wholeIsTold(String key, DispatchContent before, DispatchContent after) {
        String whole = Wholes.of(key);
        return whole != null && moved(whole, before, after);
    }

    private static boolean moved(String key, DispatchContent before, DispatchContent after) {
        return !before.figure(key).map(Figure::value).equals(after.figure(key).map(Figure::value));
    }

    private static Stream<String> text(String name, @Nullable Figure before, @Nullable Figure after) {
        String old = before == null ? UNSAID : before.value();
        String now = after == null ? UNSAID : after.value();
        if (!old.equals(now)) {
            return Stream.of(name + old + "→" + now);
        }
        return before == null || after == null || sameShares(before, after)
                ? Stream.empty()
                : Stream.of(name + old + "（" + shares(before) + "→" + shares(after) + "）");
    }

    /** A figure that kept no denominator yet is not compared with one that does. */
    private static boolean sameShares(Figure before, Figure after) {
        return before.denominator() == null
                || after.denominator() == null
                || shares(before).equals(shares(after));
    }

    private static String shares(Figure figure) {
        return figure.numerator() + "/" + figure.denominator();
    }

    /** The lines of a table by their names, each with its cells by their heads. */
    private static Map<String, Map<String, String>> lines(DispatchContent content, BreakdownBy by) {
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        for (BreakdownTable table : content.breakdownTables()) {
            if (table.by() == by) {
                table.lines().forEach(line -> lines.put(line.name(), cells(table.heads(), line.cells())));
            }
        }
        return lines;
    }

    /** @param heads of the column of names too */
    private static Map<String, String> cells(List<String> heads, List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 0; place < values.size(); place++) {
            cells.put(heads.get(place + 1), values.get(place));
        }
        return cells;
    }

    private static Map<String, Map<String, String>> lines(DispatchContent content) {
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        for (TownshipLine line : content.townships()) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("明查", line.openVisits() + "次");
            cells.put("暗访", line.covertVisits() + "次");
            cells.put("新发现问题", line.newProblems() + "项");
            cells.put("未销号问题", line.openProblems() + "项");
            cells.put("逾期问题", line.overdueProblems() + "项");
            cells.put("日报", line.report());
            lines.put(line.name(), cells);
        }
        return lines;
    }

    private static void add(
            List<String> said,
            String table,
            Map<String, Map<String, String>> before,
            Map<String, Map<String, String>> after) {
        List<String> moved = moved(before, after);
        if (!moved.isEmpty()) {
            said.add(table + "：" + moved.stream().limit(CELLS).collect(Collectors.joining("、"))
                    + (moved.size() > CELLS ? "等" + moved.size() + "处" : ""));
        }
    }

    /** The line of all groups moves with the others, and is told where it moved alone. */
    private static List<String> moved(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        List<String> moved = new ArrayList<>();
        List<String> total = new ArrayList<>();
        after.forEach((name, cells) -> {
            List<String> to = name.equals(BreakdownTable.all()) ? total : moved;
            if (before.containsKey(name)) {
                to.addAll(moved(name, before.get(name), cells));
            } else {
                to.add("增列" + name);
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> moved.add("不再列" + name));
        return moved.isEmpty() ? total : moved;
    }

    private static List<String> moved(String name, Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(head -> !Objects.equals(before.get(head), after.get(head)))
                .map(head -> name + head + before.get(head) + "→" + after.get(head))
                .toList();
    }

    private static List<String> elsewhere(Version before, Version after) {
        List<String> said = new ArrayList<>();
        String titles =
                Comparison.between(before.content(), before.texts(), after.content(), after.texts()).parts().stream()
                        .filter(part -> !part.unchanged() && !ComparedTables.TOLD_BY_CELLS.contains(part.title()))
                        .map(Comparison.Chapter::title)
                        .collect(Collectors.joining("，"));
        if (!titles.isEmpty()) {
            said.add("正文有改动：" + titles);
        }
        if (before.ledger() != null
                && after.ledger() != null
                && !before.ledger().equals(after.ledger())) {
            said.add("所附问题台账有改动");
        }
        if (!before.attached().equals(after.attached())) {
            said.add("所附照片有改动");
        }
        return said;
    }
}
