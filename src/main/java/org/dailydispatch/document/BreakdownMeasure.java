package org.dailydispatch.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dailydispatch.figure.Figure;

/** What is counted of a group of problems: a column of the tables on rectification. */
@SuppressWarnings("ImmutableEnumChecker") // Its conditions hold nothing.
public enum BreakdownMeasure {
    FOUND("发现", "", row -> true),
    CLOSED("销号", "中，复查通过并销号的", BreakdownRow::closed),
    OVERDUE("逾期", "中，截至数据时间已过整改时限而尚未销号的", BreakdownRow::overdue),
    RETURNED("退回", "中，曾被退回重改的", BreakdownRow::returned),
    RECURRED("复发", "中，同一点位同一检查项（无检查项的按同一类别）销号后14日内复发的", BreakdownRow::recurred),
    RECTIFICATION("整改率", "中，已整改（已报整改未被退回或已销号）的项数÷发现总数×100%，未到期的计入分母", row -> true, BreakdownRow::rectified),
    CLOSING("销号率", "中，复查通过并销号的项数÷发现总数×100%", row -> true, BreakdownRow::closed),
    DUE("到期", "中，截至数据时间已过整改时限的", BreakdownRow::due),
    ON_TIME("按期率", "中，在整改时限内完成整改的项数÷已过整改时限的项数×100%", BreakdownRow::due, BreakdownRow::onTime),
    DAYS("用时", "中已销号的，从发现到销号所用天数的中位数", BreakdownRow::closed) {
        @Override
        Figure of(String key, String of, Instant asOf, List<CountedRow> group) {
            return RectificationFigures.median(
                    key,
                    of,
                    asOf,
                    group.stream().filter(row -> row.problem().closed()).toList());
        }
    };

    private final String word;
    private final String definition;
    private final Predicate<BreakdownRow> which;
    private final Predicate<BreakdownRow> counted;
    private final boolean rate;

    BreakdownMeasure(String word, String definition, Predicate<BreakdownRow> which) {
        this(word, definition, which, row -> true, false);
    }

    BreakdownMeasure(String word, String definition, Predicate<BreakdownRow> which, Predicate<BreakdownRow> counted) {
        this(word, definition, which, counted, true);
    }

    BreakdownMeasure(
            String word,
            String definition,
            Predicate<BreakdownRow> which,
            Predicate<BreakdownRow> counted,
            boolean rate) {
        this.word = word;
        this.definition = definition;
        this.which = which;
        this.counted = counted;
        this.rate = rate;
    }

    /** The head of the column. */
    public String word() {
        return word;
    }

    /** What it is called in the keys of figures and messages: {@code on-time}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that keys call so. */
    public static Optional<BreakdownMeasure> called(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    /** @param whose of what the group is, before the definition */
    Figure figure(String key, String whose, Instant asOf, List<CountedRow> group) {
        return of(key, whose + definition, asOf, group);
    }

    Figure of(String key, String defined, Instant asOf, List<CountedRow> group) {
        List<CountedRow> rows =
                group.stream().filter(row -> which.test(row.problem())).toList();
        if (!rate) {
            return Figure.count(
                    key,
                    defined,
                    "项",
                    asOf,
                    rows.stream().map(CountedRow::counted).toList());
        }
        return Figure.rate(
                key,
                defined,
                asOf,
                rows.stream()
                        .map(row -> counted.test(row.problem()) ? row.counted() : row.uncounted())
                        .toList());
    }
}
