package org.dailydispatch.dispatch;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * The latest published version of a day's dispatch, for a document that draws on it.
 *
 * @param recommendations 工作建议 as the leader wrote them, what he adopted of the suggestions included
 * @param adopted those suggestions, as far as their sentences stand in it, with the records behind them
 */
public record PublishedFact(
        UUID id, ReportingDay day, int issue, int version, String recommendations, List<Adopted> adopted) {

    public PublishedFact {
        adopted = List.copyOf(adopted);
    }
}
