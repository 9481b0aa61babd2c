package org.dailydispatch.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/**
 * The records on which a document rests besides those that its figures count: for the lines of its townships, its tables and
 * whatever its sentences say without a figure. They are kept so that none of them changes unnoticed, however the template words
 * the document.
 */
final class OtherRecords {

    private final Findings findings;
    private final DispatchTemplate template;
    private final Set<RecordKey> counted;

    private OtherRecords(Findings findings, DispatchTemplate template, Set<RecordKey> counted) {
        this.findings = findings;
        this.template = template;
        this.counted = counted;
    }

    /** @param figures those that the document keeps */
    static List<FigureRow> of(Findings findings, DispatchTemplate template, Collection<Figure> figures) {
        Set<RecordKey> counted = new HashSet<>();
        figures.forEach(figure -> figure.rows().forEach(row -> RecordKey.of(row).forEach(counted::add)));
        return new OtherRecords(findings, template, counted)
                .all()
                .filter(row -> RecordKey.of(row).noneMatch(counted::contains))
                .toList();
    }

    /** Visits and problems are many, and nearly all are counted: their rows are made for the few others only. */
    private Stream<FigureRow> all() {
        VisitFigures visits = new VisitFigures(findings);
        ProblemFigures problems = new ProblemFigures(findings);
        ReportFigures reports = new ReportFigures(findings);
        return Stream.of(
                        findings.visits().stream()
                                .filter(visit -> !counted.contains(new RecordKey(RowKind.INSPECTION, visit.id())))
                                .map(visits::row),
                        findings.problems().stream()
                                .filter(problem -> !counted.contains(new RecordKey(RowKind.PROBLEM, problem.id())))
                                .map(problems::row),
                        findings.townships().stream()
                                .filter(unit -> unit.reportId() != null)
                                .map(reports::row),
                        ofSections())
                .flatMap(rows -> rows);
    }

    /** A section that is not shown rests on nothing. */
    private Stream<FigureRow> ofSections() {
        ResumptionFigures resumption = new ResumptionFigures(findings);
        AgreementFigures agreements = new AgreementFigures(findings);
        return Stream.concat(
                findings.enterprises().stream()
                        .filter(works -> shown(SectionKind.RESUMPTION))
                        .map(resumption::row),
                findings.agreed().stream()
                        .filter(item -> shown(SectionKind.AGREEMENTS))
                        .map(agreements::row));
    }

    private boolean shown(SectionKind section) {
        return template.part(section).shown();
    }
}
