package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Difficulty;
import org.dailydispatch.document.Findings;
import org.dailydispatch.document.Findings.Agreed;
import org.dailydispatch.document.Findings.Checkpoint;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.document.Findings.Visit;
import org.dailydispatch.document.Findings.Works;
import org.dailydispatch.document.Matter;
import org.dailydispatch.document.Occasion;
import org.dailydispatch.document.Origin;
import org.dailydispatch.document.Progress;
import org.dailydispatch.document.ReportStanding;
import org.dailydispatch.document.Suggestions;
import org.dailydispatch.document.Weight;
import org.dailydispatch.inspection.InspectionFact;
import org.dailydispatch.inspection.InspectionFacts;
import org.dailydispatch.inspection.MeasuredFacts;
import org.dailydispatch.meeting.ActionItemFact;
import org.dailydispatch.meeting.ActionItemFacts;
import org.dailydispatch.problem.ProblemFact;
import org.dailydispatch.problem.ProblemFacts;
import org.dailydispatch.report.ReportFact;
import org.dailydispatch.report.ReportFacts;
import org.dailydispatch.resumption.ResumptionFact;
import org.dailydispatch.resumption.ResumptionFacts;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the other rooms for a day: one statement each, however many records there are. */
@Component
class FindingsReader {

    private final Teams teams;
    private final Territory territory;
    private final InspectionFacts inspections;
    private final ProblemFacts problems;
    private final ReportFacts reports;
    private final ResumptionFacts resumption;
    private final ActionItemFacts agreements;
    private final MeasuredFacts measured;
    private final DispatchRepository dispatches;
    private final ReportingClock clock;

    FindingsReader(
            Teams teams,
            Territory territory,
            InspectionFacts inspections,
            ProblemFacts problems,
            ReportFacts reports,
            ResumptionFacts resumption,
            ActionItemFacts agreements,
            MeasuredFacts measured,
            DispatchRepository dispatches,
            ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
        this.agreements = agreements;
        this.measured = measured;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    Findings read(Team team, ReportingDay day, Instant asOf) {
        return new Findings(
                occasion(team, day, asOf),
                townships(team, day, asOf),
                territory.sitesInForce(team.countyId(), SiteFamily.CHECKPOINT, day).stream()
                        .map(FindingsReader::checkpoint)
                        .toList(),
                inspections.of(team.id(), day, asOf).stream()
                        .map(FindingsReader::visit)
                        .toList(),
                problems.since(team.stationedFrom(), team.id(), day, asOf).stream()
                        .map(FindingsReader::trouble)
                        .toList(),
                resumption.of(team.countyId(), day).stream()
                        .map(FindingsReader::works)
                        .toList(),
                agreements
                        .of(
                                team.id(),
                                day,
                                asOf,
                                dispatches.toldUpTo(team.id(), day).orElse(null))
                        .stream()
                        .map(FindingsReader::agreed)
                        .toList(),
                measured.of(team.id(), day, asOf, Readings.LISTS).stream()
                        .map(Readings::of)
                        .toList());
    }

    private Occasion occasion(Team team, ReportingDay day, Instant asOf) {
        return new Occasion(
                team.name().zh(),
                team.countyName().zh(),
                teams.campaign(team.campaignId()).name().zh(),
                day,
                team.dayOfPosting(day),
                asOf,
                clock.zone());
    }

    private List<Unit> townships(Team team, ReportingDay day, Instant asOf) {
        Map<UUID, ReportFact> filed = new HashMap<>();
        reports.of(team.id(), day, asOf).forEach(report -> filed.put(report.townshipId(), report));
        Map<UUID, ReportingDay> covert =
                inspections.lastCovert(team.id(), day.plus(-Suggestions.DAYS_WITHOUT_COVERT), day);
        return territory.townshipsOf(team.countyId(), day).stream()
                .map(township -> unit(township, filed.get(township.id()), covert.get(township.id())))
                .toList();
    }

    private static Unit unit(Township township, @Nullable ReportFact report, @Nullable ReportingDay lastCovert) {
        return new Unit(
                township.id(),
                township.name().zh(),
                report == null
                        ? ReportStanding.MISSING
                        : ReportStanding.valueOf(report.status().name()),
                report == null ? null : report.id(),
                report == null ? 0 : report.revision(),
                report == null ? null : report.filedAt(),
                lastCovert);
    }

    private static Checkpoint checkpoint(Site site) {
        return new Checkpoint(site.id(), site.townshipId(), site.shortName().zh(), wordFor(site.kind()));
    }

    /** The document's word for the kind. */
    private static String wordFor(SiteKind kind) {
        return switch (kind) {
            case EXPRESSWAY_EXIT -> "高速口";
            case RAILWAY_STATION -> "火车站";
            case BUS_STATION -> "汽车站";
            case ROAD_ENTRY -> "国省道入口";
            case VILLAGE -> "村";
            case COMMUNITY -> "社区";
            case SUPERMARKET -> "商超";
            case PHARMACY -> "药店";
            case HOTEL -> "酒店";
            case FARMERS_MARKET, WHOLESALE_MARKET -> "市场";
            case SLAUGHTERHOUSE -> "屠宰企业";
            case OTHER_VENUE -> "经营场所";
            case ENTERPRISE -> "企业";
        };
    }

    private static Visit visit(InspectionFact fact) {
        return new Visit(
                fact.id(),
                fact.revision(),
                fact.siteId(),
                fact.site().zh(),
                fact.family() == SiteFamily.CHECKPOINT,
                fact.family() == SiteFamily.VILLAGE,
                fact.townshipId(),
                fact.covert(),
                fact.filedAt(),
                fact.failed());
    }

    private static Trouble trouble(ProblemFact fact) {
        return new Trouble(
                fact.id(),
                fact.revision(),
                fact.number(),
                fact.townshipId(),
                fact.siteId(),
                fact.site() == null ? null : fact.site().zh(),
                fact.atCheckpoint(),
                fact.description(),
                fact.responsibleUnit(),
                Matter.valueOf(fact.category().name()),
                Weight.valueOf(fact.severity().name()),
                Origin.valueOf(fact.source().name()),
                Progress.valueOf(fact.state().name()),
                fact.foundOn(),
                fact.foundAt(),
                fact.dueAt(),
                fact.measuredDueAt(),
                fact.closedOn(),
                fact.closedAt(),
                fact.rectifiedAt(),
                fact.returnedTimes(),
                fact.returnedOnDay(),
                fact.recurred());
    }

    private static Works works(ResumptionFact fact) {
        return new Works(
                fact.id(),
                fact.name(),
                fact.designatedSize(),
                fact.keyProject(),
                fact.staffTotal(),
                fact.onPost(),
                fact.recordId(),
                fact.recordRevision(),
                fact.startedOn(),
                fact.since(),
                fact.difficulties().stream().map(Difficulty::valueOf).toList());
    }

    private static Agreed agreed(ActionItemFact fact) {
        return new Agreed(
                fact.id(),
                fact.revision(),
                fact.text(),
                fact.unit(),
                fact.person(),
                fact.dueOn(),
                fact.settledOn(),
                fact.done(),
                fact.remark());
    }
}
