package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Difficulty;
import org.dailydispatch.document.Findings;
import org.dailydispatch.document.Findings.Agreed;
import org.dailydispatch.document.Findings.Checkpoint;
import org.dailydispatch.document.Findings.Covert;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.document.Findings.Visit;
import org.dailydispatch.document.Findings.Works;
import org.dailydispatch.document.Matter;
import org.dailydispatch.document.Occasion;
import org.dailydispatch.document.Origin;
import org.dailydispatch.document.Progress;
import org.dailydispatch.document.ReportStanding;
import org.dailydispatch.document.Weight;
import org.dailydispatch.inspection.DayFacts;
import org.dailydispatch.inspection.DayOfInspections;
import org.dailydispatch.inspection.DayOfInspections.CovertVisit;
import org.dailydispatch.inspection.InspectionFact;
import org.dailydispatch.meeting.ActionItemFact;
import org.dailydispatch.meeting.ActionItemFacts;
import org.dailydispatch.problem.ProblemFact;
import org.dailydispatch.problem.ProblemFacts;
import org.dailydispatch.report.ReportFact;
import org.dailydispatch.report.ReportFacts;
import org.dailydispatch.report.TownshipsReport;
import org.dailydispatch.resumption.ResumptionFact;
import org.dailydispatch.resumption.ResumptionFacts;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteInForce;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the other rooms for a day: one statement each, however many records there are. */
@Component
class FindingsReader {

    private final Territory territory;
    private final DayFacts inspections;
    private final ProblemFacts problems;
    private final ReportFacts reports;
    private final ResumptionFacts resumption;
    private final ActionItemFacts agreements;
    private final ReportingClock clock;

    FindingsReader(
            Territory territory,
            DayFacts inspections,
            ProblemFacts problems,
            ReportFacts reports,
            ResumptionFacts resumption,
            ActionItemFacts agreements,
            ReportingClock clock) {
        this.territory = territory;
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** @param toldUpTo up to when an earlier dispatch has told of what meetings agreed; null where there was none */
    Findings read(Team team, ReportingDay day, Instant asOf, @Nullable Instant toldUpTo) {
        DayOfInspections inspected = inspections.of(team.id(), day, asOf, Readings.LISTS);
        List<SiteInForce> sites = territory.sitesInForce(team.countyId(), day);
        return new Findings(
                occasion(team, day, asOf),
                reports.of(team.id(), day, asOf).stream()
                        .map(township -> unit(township, inspected))
                        .toList(),
                of(sites, SiteFamily.CHECKPOINT).map(FindingsReader::checkpoint).toList(),
                of(sites, SiteFamily.VILLAGE).map(SiteInForce::id).collect(Collectors.toSet()),
                sites.stream().map(SiteInForce::id).collect(Collectors.toSet()),
                inspected.visits().stream().map(FindingsReader::visit).toList(),
                problems.since(team.stationedFrom(), team.id(), day, asOf).stream()
                        .map(FindingsReader::trouble)
                        .toList(),
                resumption.of(team.countyId(), day).stream()
                        .map(FindingsReader::works)
                        .toList(),
                agreements.of(team.id(), day, asOf, toldUpTo).stream()
                        .map(FindingsReader::agreed)
                        .toList(),
                inspected.covertEvery(),
                inspected.measured().stream().map(Readings::of).toList());
    }

    private Occasion occasion(Team team, ReportingDay day, Instant asOf) {
        return new Occasion(
                team.name().zh(),
                team.countyName().zh(),
                team.campaignName().zh(),
                day,
                team.dayOfPosting(day),
                asOf,
                clock.zone());
    }

    private static Unit unit(TownshipsReport township, DayOfInspections inspected) {
        ReportFact report = township.report();
        return new Unit(
                township.townshipId(),
                township.name().zh(),
                report == null
                        ? ReportStanding.MISSING
                        : ReportStanding.valueOf(report.status().name()),
                report == null ? null : report.id(),
                report == null ? 0 : report.revision(),
                report == null ? null : report.filedAt(),
                covert(inspected.lastCovert().get(township.townshipId())),
                inspected.covertOverdue().contains(township.townshipId()));
    }

    private static @Nullable Covert covert(@Nullable CovertVisit last) {
        return last == null
                ? null
                : new Covert(last.id(), last.revision(), last.day(), last.site().zh());
    }

    private static Stream<SiteInForce> of(List<SiteInForce> sites, SiteFamily family) {
        return sites.stream().filter(site -> site.kind().family() == family);
    }

    private static Checkpoint checkpoint(SiteInForce site) {
        return new Checkpoint(site.id(), site.townshipId(), site.shortZh(), wordFor(site.kind()));
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
                fact.unchangedSince(),
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
