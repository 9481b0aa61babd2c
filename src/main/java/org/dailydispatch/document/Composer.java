package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.figure.Figure;

/** Writes the document of a day. The same findings always give the same document. */
public final class Composer {

    private static final String NUMERALS = "一二三四五六七八九十";

    private final Findings findings;
    private final DispatchTemplate template;
    private final Writing writing;

    private Composer(Findings findings, DispatchTemplate template) {
        this.findings = findings;
        this.template = template;
        this.writing = Writing.of(findings, template);
    }

    /** What the day's document says in the words of the template, without the leader's own sections. */
    public static DispatchContent compose(Findings findings, DispatchTemplate template) {
        return new Composer(findings, template).content();
    }

    private DispatchContent content() {
        Occasion occasion = findings.occasion();
        ProblemTable table = new ProblemTable(findings);
        List<Section> sections = sections(table);
        Breakdown breakdown = Breakdown.of(writing);
        List<Figure> counts = new TownshipFigures(findings).all();
        boolean tabled = template.part(SectionKind.PROBLEMS).shown();
        return new DispatchContent(
                occasion.team() + "日调度",
                title(occasion),
                occasion.team(),
                Wording.date(occasion.day()),
                template.recipients().addressee(),
                template.recipients().copiesOf(occasion.county()),
                sections,
                List.copyOf(writing.named().values()),
                tabled ? table.lines() : List.of(),
                tabled ? table.further() : 0,
                lines(counts),
                breakdown,
                new LedgerTable(findings, table).lines(),
                OtherRecords.of(findings, template, writing.named().values()),
                template.parts().stream()
                        .filter(part -> part.shown() && part.section().byLeader())
                        .map(part -> part.section().key())
                        .toList(),
                counts);
    }

    /** The sections that the template shows and that have something to say, numbered in its order; the leader's always have. */
    private List<Section> sections(ProblemTable table) {
        List<Section> sections = new ArrayList<>();
        for (TemplatePart part : template.parts()) {
            List<Paragraph> paragraphs = part.shown() ? paragraphs(part.section(), table) : List.of();
            if (!paragraphs.isEmpty() || (part.shown() && part.section().byLeader())) {
                String title = NUMERALS.charAt(sections.size()) + "、" + part.title();
                sections.add(new Section(part.section().key(), title, paragraphs));
            }
        }
        return sections;
    }

    private List<Paragraph> paragraphs(SectionKind section, ProblemTable table) {
        return switch (section) {
            case GENERAL -> new GeneralSection(writing).written();
            case CHECKPOINTS -> new CheckpointSection(writing).written();
            case TOWNSHIPS -> new TownshipSection(writing).written();
            case LEDGERS -> new LedgerSection(writing).written();
            case RESUMPTION -> new ResumptionSection(writing).written();
            case NECESSITIES -> new NecessitySection(writing).written();
            case PROBLEMS -> new ProblemSection(writing, table).written();
            case AGREEMENTS -> new AgreementSection(writing).written();
            case RECOMMENDATIONS, TOMORROW -> List.of();
        };
    }

    private static String title(Occasion occasion) {
        return "关于" + Wording.monthAndDay(occasion.day()) + occasion.county() + occasion.campaign() + "情况的日调度";
    }

    /** The lines count what their figures count. */
    private List<TownshipLine> lines(List<Figure> counts) {
        Map<String, Long> numbers = counts.stream().collect(Collectors.toMap(Figure::key, Figure::numerator));
        return findings.townships().stream().map(unit -> line(unit, numbers)).toList();
    }

    private static TownshipLine line(Unit unit, Map<String, Long> numbers) {
        ToIntFunction<TownshipCount> number = count -> Math.toIntExact(numbers.getOrDefault(count.key(unit.id()), 0L));
        return new TownshipLine(
                unit.id(),
                unit.name(),
                number.applyAsInt(TownshipCount.OPEN_VISITS),
                number.applyAsInt(TownshipCount.COVERT_VISITS),
                number.applyAsInt(TownshipCount.NEW_PROBLEMS),
                number.applyAsInt(TownshipCount.OPEN_PROBLEMS),
                number.applyAsInt(TownshipCount.OVERDUE_PROBLEMS),
                unit.report().word());
    }
}
