package org.dailydispatch.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dailydispatch.figure.Figure;

/**
 * A table of figures on rectification, as pages, papers and files show it.
 *
 * @param by by what its lines are told apart
 * @param lines one for each group that has a problem; that of all of them last
 */
public record BreakdownTable(BreakdownBy by, String caption, List<Line> lines) {

    private static final String ALL = "合计";
    private static final String DAYS = "天";

    public BreakdownTable {
        lines = List.copyOf(lines);
    }

    /** @param figures one for each {@link BreakdownMeasure}, in their order */
    public record Line(String name, List<Figure> figures) {

        public Line {
            figures = List.copyOf(figures);
        }

        /** The one that counts this. */
        public Figure figure(BreakdownMeasure measure) {
            return figures.stream()
                    .filter(figure -> Breakdown.measureOf(figure.key()).orElse(null) == measure)
                    .findFirst()
                    .orElseThrow();
        }

        /** The cells as the document prints them: counts without their unit, what has no denominator as a dash. */
        public List<String> cells() {
            return figures.stream().map(this::cell).toList();
        }

        /** A figure in its cell; the head of the column tells the unit. */
        public String cell(Figure figure) {
            if (figure.rate()) {
                return figure.value();
            }
            if (figure.unit().equals(DAYS) && figure.zero()) {
                return "–";
            }
            return figure.value()
                    .substring(0, figure.value().length() - figure.unit().length());
        }
    }

    /** The word for the line of all groups. */
    static String all() {
        return ALL;
    }

    /** The heads of the columns: what tells the lines apart, then what is counted. */
    public List<String> heads() {
        return Stream.concat(
                        Stream.of(by.word()),
                        Arrays.stream(BreakdownMeasure.values()).map(BreakdownMeasure::word))
                .toList();
    }
}
