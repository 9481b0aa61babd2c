package org.dailydispatch.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dailydispatch.document.Findings.Works;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;

/** Enterprises back at work. The eligible set: those of designated size in force on the day, nobody excluded. */
final class ResumptionFigures {

    private static final String KEY_OF_DIFFICULTY = "difficulty-";

    private final Findings findings;

    ResumptionFigures(Findings findings) {
        this.findings = findings;
    }

    Figure eligible() {
        return count("enterprises-eligible", "当日在册的规模以上企业，即应复工企业", Works::designatedSize);
    }

    Figure resumed() {
        return countOf(
                eligible(),
                "enterprises-resumed",
                "当日在册的规模以上企业中已复工的企业",
                works -> works.designatedSize() && works.resumed());
    }

    Figure resumptionRate() {
        List<FigureRow> rows = rows(Works::designatedSize, works -> row(works).weighing(works.resumed() ? 1 : 0, 1));
        return Figure.rate(
                "resumption-rate",
                "已复工的规模以上企业数÷当日在册的规模以上企业总数×100%",
                findings.occasion().asOf(),
                rows);
    }

    Figure onPostRate() {
        List<FigureRow> rows =
                rows(Works::designatedSize, works -> row(works).weighing(works.onPost(), works.staffTotal()));
        return Figure.rate(
                "on-post-rate",
                "规模以上企业在岗职工人数÷规模以上企业职工总人数×100%，未复工企业计入分母",
                findings.occasion().asOf(),
                rows);
    }

    Figure projects() {
        return count("projects", "当日在册的重点项目", Works::keyProject);
    }

    Figure projectsStarted() {
        return countOf(
                projects(),
                "projects-started",
                "当日在册的重点项目中已开工的项目",
                works -> works.keyProject() && works.startedOn() != null);
    }

    /** How many enterprises name each difficulty, the most frequent first; those that nobody names are left out. */
    List<Figure> difficulties() {
        return Arrays.stream(Difficulty.values())
                .map(this::difficulty)
                .filter(figure -> !figure.zero())
                .sorted(Comparator.comparingLong(Figure::numerator).reversed())
                .toList();
    }

    private Figure difficulty(Difficulty difficulty) {
        return count(
                keyOf(difficulty),
                "最近一次复工记录中反映" + difficulty.word() + "困难的企业",
                works -> works.difficulties().contains(difficulty));
    }

    /** The word for the difficulty that a figure counts. */
    static String wordOf(Figure figure) {
        return difficultyOf(figure.key()).orElseThrow().word();
    }

    /** The difficulty that a figure of this key counts; none for another figure. */
    static Optional<Difficulty> difficultyOf(String key) {
        return Arrays.stream(Difficulty.values())
                .filter(difficulty -> key.equals(keyOf(difficulty)))
                .findFirst();
    }

    private static String keyOf(Difficulty difficulty) {
        return KEY_OF_DIFFICULTY + difficulty.name().toLowerCase(Locale.ROOT);
    }

    private Figure countOf(Figure whole, String key, String definition, Predicate<Works> which) {
        return Figure.countOf(
                key, definition, whole.unit(), findings.occasion().asOf(), rows(which, this::row), whole.numerator());
    }

    private Figure count(String key, String definition, Predicate<Works> which) {
        String unit = key.startsWith("projects") ? "个" : "家";
        return Figure.count(key, definition, unit, findings.occasion().asOf(), rows(which, this::row));
    }

    private List<FigureRow> rows(Predicate<Works> which, Function<Works, FigureRow> row) {
        return findings.enterprises().stream().filter(which).map(row).toList();
    }

    FigureRow row(Works works) {
        String since = works.since() == null ? "未复工" : Wording.monthAndDay(works.since()) + "复工";
        String started = works.keyProject() && works.startedOn() != null
                ? "，" + Wording.monthAndDay(works.startedOn()) + "开工"
                : "";
        return row(works, since + started + "，在岗" + works.onPost() + "人，职工" + works.staffTotal() + "人");
    }

    /** An enterprise of which this is known, with the record that it rests on. */
    static FigureRow row(Works works, String detail) {
        List<RowSource> sources = works.recordId() == null
                ? List.of()
                : List.of(new RowSource(
                        RowKind.RESUMPTION_RECORD, works.recordId(), works.recordRevision(), works.name()));
        return new FigureRow(RowKind.ENTERPRISE, works.id(), 0, works.name(), detail, 1, 1, sources);
    }
}
