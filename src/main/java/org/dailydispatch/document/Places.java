package org.dailydispatch.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;

/** All that a dispatch says, by the place where it says it, for reading it through. */
public final class Places {

    /** The rows behind the figures: no section, but readers see them. */
    public static final String ROWS = "rows";

    /** Who answers for an item, as its line names him behind its own text: a bracket within his unit does not end it. */
    private static final Pattern IN_OFFICE = Pattern.compile("（责任单位：(?:(?!（责任单位：).)*?；时限：[0-9]+月[0-9]+日）");

    private Places() {}

    /**
     * The text of every section, line by line.
     *
     * @param own the leader's texts by their places
     */
    public static Map<String, String> of(DispatchContent content, Map<String, String> own) {
        return of(content, own, List.of());
    }

    /** @param more rows that stand behind the leader's texts */
    public static Map<String, String> of(DispatchContent content, Map<String, String> own, List<FigureRow> more) {
        Map<String, String> places = new LinkedHashMap<>();
        content.sections().forEach(section -> places.put(section.key(), text(section, content)));
        places.putAll(own);
        places.put(ROWS, rows(content, more, String.join("\n", places.values())));
        return places;
    }

    private static String text(Section section, DispatchContent content) {
        Stream<String> sentences = section.paragraphs().stream().map(Paragraph::text);
        return switch (section.key()) {
            case "problems" ->
                Stream.concat(sentences, content.problems().stream().map(Places::text))
                        .collect(Collectors.joining("\n"));
            // Who answers for an agreed item does so in office: the minutes name him there on purpose; his number not.
            case "agreements" ->
                sentences
                        .map(sentence -> IN_OFFICE
                                .matcher(sentence)
                                .replaceAll(part -> part.group().replaceAll("[\\p{L}&&[^xXｘＸ]]+", "")))
                        .collect(Collectors.joining("\n"));
            default -> sentences.collect(Collectors.joining("\n"));
        };
    }

    private static String text(ProblemLine problem) {
        return String.join(
                " ", problem.township() + problem.place(), problem.number(), problem.description(), problem.unit());
    }

    /** What the sections say already is not said again. */
    private static String rows(DispatchContent content, List<FigureRow> more, String said) {
        List<LedgerLine> ledger = content.ledger();
        Stream<String> attached = ledger == null
                ? Stream.of()
                : ledger.stream()
                        .flatMap(line -> Stream.of(line.township() + line.place(), line.description(), line.unit()));
        List<Figure> ofTownships = content.townshipFigures() == null ? List.of() : content.townshipFigures();
        Stream<String> counted = Stream.concat(
                        Stream.of(content.figures(), ofTownships)
                                .flatMap(List::stream)
                                .map(Figure::rows)
                                .flatMap(List::stream),
                        more.stream())
                .flatMap(row -> Stream.of(row.label(), row.detail()));
        return Stream.concat(counted, attached)
                .distinct()
                .filter(words -> !said.contains(words))
                .collect(Collectors.joining("\n"));
    }
}
