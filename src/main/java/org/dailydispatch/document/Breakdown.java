package org.dailydispatch.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * 整改情况: what became of the problems found since the team was stationed, told apart. The rows are kept once; every figure
 * of the tables is read from them, so that it counts exactly the rows that it shows.
 *
 * @param period of which problems it is, as the definitions begin
 * @param asOf the instant at which the rows were read
 * @param parts the tables that the template has words for; none where there is no problem
 */
public record Breakdown(String period, Instant asOf, List<Part> parts, List<BreakdownRow> rows) {

    private static final String BETWEEN = "_";
    private static final int NAMES = 3;
    private static final String ALL = "all";
    private static final Group EVERYTHING = new Group(ALL, BreakdownTable.all());

    public Breakdown {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** A table before it is counted. */
    public record Part(BreakdownBy by, String caption, List<Group> groups) {

        public Part {
            groups = List.copyOf(groups);
        }
    }

    /** @param key the township's id or the name of the constant; {@code word} as the document writes it */
    public record Group(String key, String word) {}

    /** As the template wants them; without any problem, or any words for a table, there is nothing. */
    static Breakdown of(Writing writing) {
        RectificationFigures since = new RectificationFigures(writing.findings());
        TemplatePart template = writing.template().part(SectionKind.PROBLEMS);
        Instant asOf = writing.findings().occasion().asOf();
        List<BreakdownBy> wanted = Stream.of(BreakdownBy.values())
                .filter(by -> template.shown()
                        && !template.text(by.clause(), Case.SOME).isBlank())
                .toList();
        List<BreakdownRow> rows = wanted.isEmpty() ? List.of() : since.rows();
        if (rows.isEmpty()) {
            return new Breakdown(since.period(), asOf, List.of(), List.of());
        }
        // What changes in a table afterwards is told by the figure of all that it counts.
        Figure found = since.found();
        writing.named().putIfAbsent(found.key(), found);
        BreakdownGroups groups = new BreakdownGroups(writing.findings(), rows);
        List<Part> parts = wanted.stream()
                .map(by -> new Part(by, template.text(by.clause(), Case.SOME), groups.of(by)))
                .toList();
        return new Breakdown(since.period(), asOf, parts, rows);
    }

    public List<BreakdownTable> tables() {
        List<CountedRow> all = rows.stream().map(CountedRow::of).toList();
        return parts.stream()
                .map(part -> new BreakdownTable(part.by(), part.caption(), lines(part, all)))
                .toList();
    }

    private List<BreakdownTable.Line> lines(Part part, List<CountedRow> all) {
        Map<String, List<CountedRow>> byGroup =
                all.stream().collect(Collectors.groupingBy(row -> row.problem().group(part.by())));
        return Stream.concat(
                        part.groups().stream()
                                .map(group -> line(part.by(), group, byGroup.getOrDefault(group.key(), List.of()))),
                        Stream.of(line(part.by(), EVERYTHING, all)))
                .toList();
    }

    private BreakdownTable.Line line(BreakdownBy by, Group group, List<CountedRow> counted) {
        return new BreakdownTable.Line(
                group.word(),
                Arrays.stream(BreakdownMeasure.values())
                        .map(measure -> figure(by, group, measure, counted))
                        .toList());
    }

    private Figure figure(BreakdownBy by, Group group, BreakdownMeasure measure, List<CountedRow> counted) {
        String whose = group.key().equals(ALL) ? period : period + "（" + by.word() + "：" + group.word() + "）";
        String key = String.join(BETWEEN, by.key(), group.key(), measure.key());
        return measure.figure(key, whose, asOf, counted);
    }

    private List<CountedRow> counted(Cell cell) {
        return rows.stream()
                .filter(row ->
                        cell.group.key().equals(ALL) || row.group(cell.by).equals(cell.group.key()))
                .map(CountedRow::of)
                .toList();
    }

    /** A figure of a table by its key. */
    Optional<Figure> figure(String key) {
        return cells(key)
                .map(cell -> figure(cell.by, cell.group, cell.measure, counted(cell)))
                .findFirst();
    }

    /** What a key of this form counts; none for the key of another figure. */
    public static Optional<BreakdownMeasure> measureOf(String key) {
        String[] names = key.split(BETWEEN, -1);
        return names.length == NAMES ? BreakdownMeasure.called(names[2]) : Optional.empty();
    }

    /** What the figure of this key is of, in the document's words: a township, a category; none for another figure. */
    public Optional<String> groupOf(String key) {
        return cells(key).map(cell -> cell.group.word()).findFirst();
    }

    private record Cell(BreakdownBy by, Group group, BreakdownMeasure measure) {}

    private Stream<Cell> cells(String key) {
        String[] names = key.split(BETWEEN, -1);
        if (names.length != NAMES) {
            return Stream.empty();
        }
        return parts.stream()
                .filter(part -> part.by().key().equals(names[0]))
                .flatMap(part -> Stream.concat(part.groups().stream(), Stream.of(EVERYTHING))
                        .filter(group -> group.key().equals(names[1]))
                        .flatMap(group -> BreakdownMeasure.called(names[2]).stream()
                                .map(measure -> new Cell(part.by(), group, measure))));
    }

    /** Whether it says the same of the same rows. */
    boolean saysTheSameAs(@Nullable Breakdown other) {
        // A draft from before there were tables has none to be compared.
        return other == null || (parts.equals(other.parts) && rows.equals(other.rows));
    }
}
