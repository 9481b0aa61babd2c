package org.dailydispatch.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.coverage.CoveragePage.DayLine;
import org.dailydispatch.coverage.CoveragePage.KindLine;
import org.dailydispatch.coverage.CoveragePage.TownshipLine;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.territory.SiteKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a team's coverage over a period together. */
@Service
@Transactional(readOnly = true)
class CoveragePages {

    private final Surveys surveys;
    private final FrequencySettings frequencies;
    private final ReportFigures reports;
    private final ReportingClock clock;

    CoveragePages(Surveys surveys, FrequencySettings frequencies, ReportFigures reports, ReportingClock clock) {
        this.surveys = surveys;
        this.frequencies = frequencies;
        this.reports = reports;
        this.clock = clock;
    }

    CoveragePage of(Question question) {
        Survey survey = surveys.of(question);
        Map<UUID, Map<ReportingDay, ReportStatus>> statuses =
                reports.statusesBetween(question.team().id(), question.from(), question.to());
        Frequencies every = frequencies.read();
        List<Subject> townships = survey.within(Unit.TOWNSHIP);
        List<TownshipLine> lines = townships.stream()
                .map(township -> line(survey, township, statuses))
                .toList();
        return new CoveragePage(
                question,
                clock.now(),
                Arrays.stream(Unit.values())
                        .filter(unit -> !survey.within(unit).isEmpty())
                        .map(survey::coverage)
                        .toList(),
                Unit.TOWNSHIP.every(every, question.to(), CoverageMode.OPEN).days(),
                question.covertToo()
                        ? Unit.TOWNSHIP
                                .every(every, question.to(), CoverageMode.COVERT)
                                .days()
                        : null,
                lines.stream().filter(each -> each.line().openGap()).count(),
                lines.stream().filter(each -> each.line().covertGap()).count(),
                days(survey, townships, statuses),
                lines,
                kinds(survey),
                ReportTally.of(due(townships, question.from().through(question.to()), statuses)));
    }

    private static TownshipLine line(
            Survey survey, Subject township, Map<UUID, Map<ReportingDay, ReportStatus>> statuses) {
        Question question = survey.question();
        return new TownshipLine(
                survey.line(township),
                survey.coverage(Unit.VILLAGE).reached().among(sitesIn(survey, Unit.VILLAGE, township)),
                Unit.sites().stream()
                        .map(unit -> survey.coverage(unit).reached().among(sitesIn(survey, unit, township)))
                        .reduce(Coverage.of(Set.of(), Set.of()), CoveragePages::together),
                ReportTally.of(due(List.of(township), question.from().through(question.to()), statuses)));
    }

    private static Set<UUID> sitesIn(Survey survey, Unit unit, Subject township) {
        return survey.within(unit).stream()
                .filter(site -> site.townshipId().equals(township.id()))
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private static Coverage together(Coverage one, Coverage other) {
        Set<UUID> expected = new HashSet<>(one.expected());
        expected.addAll(other.expected());
        Set<UUID> done = new HashSet<>(one.done());
        done.addAll(other.done());
        return new Coverage(expected, done);
    }

    private static List<DayLine> days(
            Survey survey, List<Subject> townships, Map<UUID, Map<ReportingDay, ReportStatus>> statuses) {
        List<DayLine> lines = new ArrayList<>();
        Question question = survey.question();
        for (ReportingDay day = question.to(); !day.isBefore(question.from()); day = day.previous()) {
            Map<Unit, Coverage> coverages = new EnumMap<>(Unit.class);
            for (Unit unit : Unit.values()) {
                coverages.put(unit, survey.coverage(unit).period().on(day));
            }
            lines.add(new DayLine(day, coverages, ReportTally.of(due(townships, List.of(day), statuses))));
        }
        return lines;
    }

    /** One for each township on each day on which it was in force. */
    private static List<ReportStatus> due(
            Collection<Subject> townships,
            List<ReportingDay> days,
            Map<UUID, Map<ReportingDay, ReportStatus>> statuses) {
        return townships.stream()
                .flatMap(township -> days.stream()
                        .filter(township::inForceOn)
                        .map(day ->
                                statuses.getOrDefault(township.id(), Map.of()).getOrDefault(day, ReportStatus.MISSING)))
                .toList();
    }

    private static List<KindLine> kinds(Survey survey) {
        Question question = survey.question();
        List<KindLine> lines = new ArrayList<>();
        for (SiteKind kind : SiteKind.values()) {
            Unit unit = Unit.of(kind.family());
            List<Subject> sites = survey.within(unit).stream()
                    .filter(site -> site.kind() == kind)
                    .toList();
            if (!sites.isEmpty()) {
                lines.add(new KindLine(
                        kind,
                        survey.coverage(unit)
                                .reached()
                                .among(sites.stream().map(Subject::id).toList()),
                        question.to(),
                        survey.last(sites, CoverageMode.OPEN),
                        survey.last(sites, CoverageMode.COVERT)));
            }
        }
        return lines;
    }
}
