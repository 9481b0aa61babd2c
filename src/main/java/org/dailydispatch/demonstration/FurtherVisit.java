package org.dailydispatch.demonstration;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Fix;

/**
 * A visit beside the daily rounds, with one of the lists that only some sites have.
 *
 * @param numbers by the codes of measures; what is left out falls by chance
 * @param findings what is wrong there, if anything
 */
record FurtherVisit(
        ReportingDay day,
        UUID siteId,
        String checklist,
        String username,
        Map<String, BigDecimal> numbers,
        List<Finding> findings) {

    static List<FurtherVisit> read() {
        return SeedTable.read("further-visits").stream().map(FurtherVisit::of).toList();
    }

    private static FurtherVisit of(SeedRow row) {
        return new FurtherVisit(
                row.day("day"),
                site(row.text("site")),
                row.text("checklist"),
                row.text("username"),
                numbers(row.text("numbers")),
                row.has("item") ? List.of(finding(row)) : List.of());
    }

    /** An enterprise is a site with the same id. */
    private static UUID site(String code) {
        return code.startsWith("E-") ? SeedIds.enterprise(code.substring(2)) : SeedIds.site(code);
    }

    private static Map<String, BigDecimal> numbers(String cell) {
        return cell.isEmpty()
                ? Map.of()
                : Arrays.stream(cell.split(" ", -1))
                        .map(number -> number.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(part -> part[0], part -> new BigDecimal(part[1])));
    }

    private static Finding finding(SeedRow row) {
        return new Finding(
                row.text("item"),
                row.text("description"),
                Severity.valueOf(row.text("severity")),
                Fix.BY_DATE,
                row.day("by"),
                row.text("measures"),
                null);
    }
}
