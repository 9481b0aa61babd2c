package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;

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
        boolean tabled = template.part(SectionKind.PROBLEMS).shown();
        return new DispatchContent(
                occasion.team() + "日调度",
                title(occasion),
                occasion.team(),
                Wording.date(occasion.day()),
                "市督导工作专班",
                Wording.committeeAndGovernment(occasion.county()),
                sections,
                List.copyOf(writing.named().values()),
                tabled ? table.lines() : List.of(),
                tabled ? table.further() : 0,
                findings.townships().stream().map(this::line).toList(),
                breakdown,
                new LedgerTable(findings, table).lines(),
                OtherRecords.of(findings, template, writing.named().values()),
                template.parts().stream()
                        .filter(part -> part.shown() && part.section().byLeader())
                        .map(part -> part.section().key())
                        .toList());
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

    private TownshipLine line(Unit unit) {
        ReportingDay day = findings.occasion().day();
        List<Trouble> here = findings.problems().stream()
                .filter(problem -> problem.townshipId().equals(unit.id()))
                .toList();
        return new TownshipLine(
                unit.id(),
                unit.name(),
                visits(unit, false),
                visits(unit, true),
                count(here, problem -> problem.foundOn(day)),
                count(here, problem -> problem.openOn(day)),
                count(
                        here,
                        problem -> problem.overdueOn(day, findings.occasion().deadlinesUntil())),
                unit.report().word());
    }

    private static int count(List<Trouble> problems, Predicate<Trouble> which) {
        return Math.toIntExact(problems.stream().filter(which).count());
    }

    private int visits(Unit unit, boolean covert) {
        return Math.toIntExact(findings.visits().stream()
                .filter(visit -> visit.covert() == covert && visit.townshipId().equals(unit.id()))
                .count());
    }
}
