package org.dailydispatch.resumption;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise in its state of a day, for a document that freezes it.
 *
 * @param staffTotal persons, by the last record up to the day, or by the enterprise's own entry where there is none
 * @param onPost persons at work by that record
 * @param recordId null where there is no record up to the day
 * @param startedOn the first day with a record that says resumed; null where there is none
 * @param since the day from which it has been resumed without a break up to the day; null where it is not
 * @param unchangedSince the first day from which on every record says the same of state and staff as the last one; null where
 *     there is no record, and where it is resumed
 * @param difficulties codes of what the last record names as difficult: LABOUR, MATERIALS, LOGISTICS, PROTECTION,
 *     FUNDS, ORDERS, OTHER
 */
public record ResumptionFact(
        UUID id,
        String name,
        boolean designatedSize,
        boolean keyProject,
        int staffTotal,
        int onPost,
        @Nullable UUID recordId,
        int recordRevision,
        @Nullable ReportingDay startedOn,
        @Nullable ReportingDay since,
        @Nullable ReportingDay unchangedSince,
        List<String> difficulties) {

    public ResumptionFact {
        difficulties = List.copyOf(difficulties);
    }
}
