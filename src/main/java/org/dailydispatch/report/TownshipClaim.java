package org.dailydispatch.report;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What a township claims in its report of a day beside what inspectors found in its villages that day.
 *
 * @param status where the report stands
 * @param claimed null where no report is filed: a draft claims nothing
 * @param verified null where no village was inspected
 */
public record TownshipClaim(
        UUID townshipId,
        ReportingDay day,
        ReportStatus status,
        @Nullable Numbers claimed,
        @Nullable Verified verified) {

    /**
     * The numbers of a filed report.
     *
     * @param villages villages and communities that it says it visited
     * @param ledger persons in its ledger
     * @param isolationDue persons who have to be isolated; isolated those who are
     * @param notices notices signed
     * @param households households visited
     * @param venues supermarkets, pharmacies, hotels and other places checked
     */
    public record Numbers(
            int villages, int ledger, int isolationDue, int isolated, int notices, int households, int venues) {}
}
