package org.dailydispatch.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.SiteDay;
import org.dailydispatch.inspection.VisitedDays;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** Everything that is to be visited in a county, and the visits of one team's posting up to the end of a period. */
final class Survey {

    private final Question question;
    private final List<Subject> subjects;
    private final Frequencies frequencies;
    private final Map<CoverageMode, VisitedDays> townships = new EnumMap<>(CoverageMode.class);
    private final Map<CoverageMode, VisitedDays> sites = new EnumMap<>(CoverageMode.class);
    private final Map<Unit, Map<CoverageMode, UnitCoverage>> coverages = new EnumMap<>(Unit.class);

    /** @param visits those that the reader may know of */
    Survey(Question question, List<Subject> subjects, List<SiteDay> visits, Frequencies frequencies) {
        this.question = question;
        this.subjects = subjects;
        this.frequencies = frequencies;
        for (CoverageMode mode : CoverageMode.values()) {
            List<SiteDay> counted =
                    visits.stream().filter(visit -> mode.counts(visit.mode())).toList();
            sites.put(mode, new VisitedDays(counted, SiteDay::siteId));
            townships.put(
                    mode,
                    new VisitedDays(
                            counted.stream().filter(SiteDay::coversTownship).toList(), SiteDay::townshipId));
        }
    }

    Question question() {
        return question;
    }

    /** The units of one sort that were in force on any day of the period, in their order. */
    List<Subject> within(Unit unit) {
        return of(unit).filter(subject -> subject.inForceWithin(question.from(), question.to()))
                .toList();
    }

    /** The names of all units of one sort, in force or not. */
    Map<UUID, Name> names(Unit unit) {
        return of(unit).collect(Collectors.toMap(Subject::id, Subject::name));
    }

    /** In the mode asked for. */
    UnitCoverage coverage(Unit unit) {
        return coverage(unit, question.mode());
    }

    UnitCoverage coverage(Unit unit, CoverageMode mode) {
        return coverages
                .computeIfAbsent(unit, key -> new EnumMap<>(CoverageMode.class))
                .computeIfAbsent(mode, key -> counted(unit, key));
    }

    private UnitCoverage counted(Unit unit, CoverageMode mode) {
        List<Subject> all = of(unit).toList();
        VisitedDays visited = visited(unit, mode);
        CoverageHistory posting = new CoverageHistory(
                question.team().stationedFrom(), question.to(), day -> inForce(all, day), visited::on);
        return UnitCoverage.of(
                unit, mode, posting, question.from(), day -> unit.every(frequencies, day, mode), question.running());
    }

    UnitLine line(Subject subject) {
        UUID id = subject.id();
        UnitCoverage asked = coverage(subject.unit());
        return new UnitLine(
                subject,
                question.to(),
                subject.inForceOn(question.to()),
                asked.due().contains(id),
                asked.reached().done().contains(id),
                visited(subject.unit(), question.mode()).between(id, question.from(), question.to()),
                last(subject, CoverageMode.OPEN),
                last(subject, CoverageMode.COVERT),
                asked.gaps().contains(id),
                coverage(subject.unit(), CoverageMode.OPEN).gaps().contains(id),
                question.covertToo()
                        && coverage(subject.unit(), CoverageMode.COVERT).gaps().contains(id),
                asked.onSchedule(id));
    }

    /** The day of the last visit to any of these; null where there was none. */
    @Nullable
    ReportingDay last(Collection<Subject> of, CoverageMode mode) {
        return of.stream()
                .map(subject -> Optional.ofNullable(last(subject, mode)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable ReportingDay last(Subject subject, CoverageMode mode) {
        return visited(subject.unit(), mode).last(subject.id(), question.to()).orElse(null);
    }

    private VisitedDays visited(Unit unit, CoverageMode mode) {
        VisitedDays visited = (unit == Unit.TOWNSHIP ? townships : sites).get(mode);
        if (visited == null) {
            throw new IllegalStateException(mode + " was not counted");
        }
        return visited;
    }

    private Stream<Subject> of(Unit unit) {
        return subjects.stream().filter(subject -> subject.unit() == unit);
    }

    private static Set<UUID> inForce(List<Subject> all, ReportingDay day) {
        return all.stream()
                .filter(subject -> subject.inForceOn(day))
                .map(Subject::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
