package org.dailydispatch.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.dashboard.CoverageList.Line;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.VisitFigure;
import org.dailydispatch.inspection.VisitRow;
import org.dailydispatch.language.Name;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records behind the figures of a day. */
@Service
@Transactional(readOnly = true)
public class DayRecords {

    private static final Name UNKNOWN = new Name("–", "–");

    private final Territory territory;
    private final InspectionFigures inspections;
    private final ProblemFigures problems;
    private final ReportFigures reports;
    private final ReportingClock clock;

    DayRecords(
            Territory territory,
            InspectionFigures inspections,
            ProblemFigures problems,
            ReportFigures reports,
            ReportingClock clock) {
        this.territory = territory;
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * One township's day.
     *
     * @param withDrafts whether the reader may see what is begun and not filed
     * @throws NotFoundException for a township outside the team's county
     */
    public CellDay cellOf(Team team, UUID townshipId, ReportingDay day, boolean withDrafts) {
        Township township = territory.township(townshipId);
        if (!township.countyId().equals(team.countyId())) {
            throw new NotFoundException("township " + townshipId + " of team " + team.id());
        }
        boolean today = day.equals(clock.today());
        List<VisitRow> visits = inspections.visitsIn(team.id(), townshipId, VisitFigure.ALL, day);
        return new CellDay(
                team,
                township,
                day,
                today,
                visits.stream()
                        .filter(row -> !row.covert() && row.family() == SiteFamily.VILLAGE)
                        .toList(),
                visits.stream()
                        .filter(row -> !row.covert() && row.family() == SiteFamily.CHECKPOINT)
                        .toList(),
                visits.stream()
                        .filter(row -> !row.covert()
                                && row.family() != SiteFamily.VILLAGE
                                && row.family() != SiteFamily.CHECKPOINT)
                        .toList(),
                visits.stream().filter(VisitRow::covert).toList(),
                withDrafts && today
                        ? inspections.draftsOn(team.id(), day).stream()
                                .filter(draft -> draft.townshipId().equals(townshipId))
                                .toList()
                        : List.of(),
                problems.foundIn(team.id(), townshipId, day),
                reports.statusesOn(team.id(), day, List.of(townshipId)).getOrDefault(townshipId, ReportStatus.MISSING));
    }

    /** The rows behind one of the day's figures of coverage. */
    public CoverageList coverageOf(Team team, ReportingDay day, CoverageList.Of of) {
        List<Line> done = new ArrayList<>();
        List<Line> missing = new ArrayList<>();
        List<Township> townships = territory.townshipsOf(team.countyId(), day);
        Map<UUID, Name> names = townships.stream().collect(Collectors.toMap(Township::id, Township::shortName));
        switch (of) {
            case TOWNSHIPS -> {
                Map<UUID, List<VisitRow>> visits = visits(team, VisitFigure.VILLAGE, day, VisitRow::townshipId);
                for (Township each : townships) {
                    List<VisitRow> its = visits.getOrDefault(each.id(), List.of());
                    (its.isEmpty() ? missing : done).add(new Line(each.name(), each.id(), each.shortName(), its));
                }
            }
            case CHECKPOINTS -> {
                Map<UUID, List<VisitRow>> visits = visits(team, VisitFigure.CHECKPOINT, day, VisitRow::siteId);
                for (Site each : territory.sitesInForce(team.countyId(), SiteFamily.CHECKPOINT, day)) {
                    List<VisitRow> its = visits.getOrDefault(each.id(), List.of());
                    Name township = names.getOrDefault(each.townshipId(), UNKNOWN);
                    (its.isEmpty() ? missing : done).add(new Line(each.name(), each.townshipId(), township, its));
                }
            }
            case COVERT ->
                inspections
                        .visitsOn(team.id(), VisitFigure.COVERT, day)
                        .forEach(each -> done.add(new Line(
                                each.site(),
                                each.townshipId(),
                                names.getOrDefault(each.townshipId(), UNKNOWN),
                                List.of(each))));
        }
        return new CoverageList(team, day, day.equals(clock.today()), of, done, missing);
    }

    private Map<UUID, List<VisitRow>> visits(
            Team team, VisitFigure figure, ReportingDay day, Function<VisitRow, UUID> key) {
        return inspections.visitsOn(team.id(), figure, day).stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
