package org.dailydispatch.stage;

import java.util.List;
import org.dailydispatch.dispatch.PublishedFact;
import org.dailydispatch.inspection.GoodsRead;
import org.dailydispatch.inspection.Measured;
import org.dailydispatch.meeting.ActionItemFact;
import org.dailydispatch.meeting.MeetingFact;
import org.dailydispatch.order.OrderFact;
import org.dailydispatch.problem.ProblemFact;
import org.dailydispatch.report.DatedReport;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionFact;

/**
 * Everything that is known of a period, as the doors of the other rooms gave it: the only thing a stage report is written
 * from.
 *
 * @param dispatches the published dispatches of the days
 * @param reports of the townships, also those begun and not handed in
 * @param measured what was counted in villages, by the codes of {@link LedgerFigures}
 * @param goods what inspections found of daily necessities
 * @param problems those that were worked on within the period
 * @param enterprises those of designated size and the key projects in force on the last day, in its state
 * @param curve resumption day by day since the posting began
 * @param meetings with approved minutes
 * @param items what they agreed
 * @param orders issued orders and recommendations
 */
record StageFindings(
        Stretch stretch,
        List<PublishedFact> dispatches,
        List<DatedReport> reports,
        List<Measured> measured,
        List<GoodsRead> goods,
        List<ProblemFact> problems,
        List<ResumptionFact> enterprises,
        ResumptionCurve curve,
        List<MeetingFact> meetings,
        List<ActionItemFact> items,
        List<OrderFact> orders) {

    StageFindings {
        dispatches = List.copyOf(dispatches);
        reports = List.copyOf(reports);
        measured = List.copyOf(measured);
        goods = List.copyOf(goods);
        problems = List.copyOf(problems);
        enterprises = List.copyOf(enterprises);
        meetings = List.copyOf(meetings);
        items = List.copyOf(items);
        orders = List.copyOf(orders);
    }
}
