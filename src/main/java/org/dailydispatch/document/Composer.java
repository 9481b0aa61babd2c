package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.figure.Figure;

/** Writes the document of a day. The same findings always give the same document. */
public final class Composer {

    private final Findings findings;
    private final Map<String, Figure> named = new LinkedHashMap<>();

    private Composer(Findings findings) {
        this.findings = findings;
    }

    /** What the day's document says, without the leader's own sections. */
    public static DispatchContent compose(Findings findings) {
        return new Composer(findings).content();
    }

    private DispatchContent content() {
        Occasion occasion = findings.occasion();
        ProblemTable table = new ProblemTable(findings);
        List<Section> sections = sections(table);
        return new DispatchContent(
                occasion.team() + "日调度",
                title(occasion),
                occasion.team(),
                Wording.date(occasion.day()),
                "市督导工作专班",
                Wording.committeeAndGovernment(occasion.county()),
                sections,
                List.copyOf(named.values()),
                table.lines(),
                table.further(),
                findings.townships().stream().map(this::line).toList());
    }

    private List<Section> sections(ProblemTable table) {
        List<Section> sections = new ArrayList<>();
        sections.add(new GeneralSection(findings, named).written());
        sections.add(new CheckpointSection(findings, named).written());
        sections.add(new TownshipSection(findings, named).written());
        sections.add(new ResumptionSection(findings, named).written());
        sections.add(new ProblemSection(findings, table, named).written());
        new AgreementSection(findings, named).written().ifPresent(sections::add);
        return sections;
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
