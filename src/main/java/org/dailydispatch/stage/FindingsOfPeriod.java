package org.dailydispatch.stage;

import java.time.Instant;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.PublishedDispatches;
import org.dailydispatch.inspection.GoodsReadings;
import org.dailydispatch.inspection.InspectionFacts;
import org.dailydispatch.inspection.Measurements;
import org.dailydispatch.meeting.ActionItemFacts;
import org.dailydispatch.meeting.MeetingFacts;
import org.dailydispatch.order.OrderFacts;
import org.dailydispatch.problem.ProblemFacts;
import org.dailydispatch.report.ReportFacts;
import org.dailydispatch.resumption.ResumptionFacts;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.springframework.stereotype.Component;

/** Asks the other rooms for a period: as many statements for many days and records as for few. */
@Component
class FindingsOfPeriod {

    private final Territory territory;
    private final InspectionFacts inspections;
    private final Measurements measurements;
    private final GoodsReadings goods;
    private final ProblemFacts problems;
    private final ReportFacts reports;
    private final ResumptionFacts enterprises;
    private final ResumptionFigures resumption;
    private final MeetingFacts meetings;
    private final ActionItemFacts items;
    private final OrderFacts orders;
    private final PublishedDispatches dispatches;
    private final ReportingClock clock;

    FindingsOfPeriod(
            Territory territory,
            InspectionFacts inspections,
            Measurements measurements,
            GoodsReadings goods,
            ProblemFacts problems,
            ReportFacts reports,
            ResumptionFacts enterprises,
            ResumptionFigures resumption,
            MeetingFacts meetings,
            ActionItemFacts items,
            OrderFacts orders,
            PublishedDispatches dispatches,
            ReportingClock clock) {
        this.territory = territory;
        this.inspections = inspections;
        this.measurements = measurements;
        this.goods = goods;
        this.problems = problems;
        this.reports = reports;
        this.enterprises = enterprises;
        this.resumption = resumption;
        this.meetings = meetings;
        this.items = items;
        this.orders = orders;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    /** Both days included. */
    StageFindings read(Team team, ReportingDay from, ReportingDay to, Instant asOf) {
        Stretch stretch = stretch(team, from, to, asOf);
        return new StageFindings(
                stretch,
                dispatches.between(team.id(), from, to, asOf),
                reports.between(team.id(), from, to, asOf),
                measurements.of(team.id(), SiteFamily.VILLAGE, LedgerFigures.CODES, from, to, true),
                goods.between(team.id(), from, to),
                problems.within(team.id(), from, to, asOf),
                enterprises.of(team.countyId(), to),
                resumption.curveOf(team.countyId(), team.stationedFrom(), to),
                meetings.between(team.id(), from, to, asOf),
                items.agreedBetween(team.id(), from, to, asOf),
                orders.issuedBetween(team.id(), from, to, asOf, stretch.deadlinesUntil()));
    }

    private Stretch stretch(Team team, ReportingDay from, ReportingDay to, Instant asOf) {
        return new Stretch(
                team.id(),
                team.name().zh(),
                team.countyName().zh(),
                team.campaignName().zh(),
                team.stationedFrom(),
                from,
                to,
                asOf,
                clock.zone(),
                territory.townshipsEver(team.countyId()),
                territory.sitesOf(team.countyId()),
                inspections.between(team.id(), team.stationedFrom(), to, asOf));
    }
}
