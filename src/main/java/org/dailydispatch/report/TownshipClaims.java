package org.dailydispatch.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.report.TownshipClaim.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What townships claim over a period beside what inspectors found; what is not filed claims nothing. */
@Service
@Transactional(readOnly = true)
public class TownshipClaims {

    private static final String SQL = """
            select r.township_id, r.day, r.ledger_persons, r.isolation_due, r.isolated, r.notices_signed,
                   (select count(*) from township_report_village v where v.report_id = r.id) villages
            from township_report r
            where r.team_id = :team and r.day between :from and :to and r.state = 'FILED'""";

    private final JdbcClient jdbc;
    private final VerifiedCounts verified;

    TownshipClaims(JdbcClient jdbc, VerifiedCounts verified) {
        this.jdbc = jdbc;
        this.verified = verified;
    }

    /** One for each township and day on which either side says anything, both days included. Two statements. */
    public List<TownshipClaim> of(UUID teamId, ReportingDay from, ReportingDay to, boolean covertToo) {
        Map<UUID, Map<ReportingDay, Verified>> found = verified.between(teamId, from, to, covertToo);
        Map<UUID, Map<ReportingDay, Numbers>> claimed = claimed(teamId, from, to);
        List<TownshipClaim> claims = new ArrayList<>();
        claimed.forEach((township, days) -> days.forEach((day, numbers) -> claims.add(new TownshipClaim(
                township, day, numbers, found.getOrDefault(township, Map.of()).get(day)))));
        found.forEach((township, days) -> days.forEach((day, numbers) -> {
            if (!claimed.getOrDefault(township, Map.of()).containsKey(day)) {
                claims.add(new TownshipClaim(township, day, null, numbers));
            }
        }));
        return claims;
    }

    private Map<UUID, Map<ReportingDay, Numbers>> claimed(UUID teamId, ReportingDay from, ReportingDay to) {
        Map<UUID, Map<ReportingDay, Numbers>> claimed = new HashMap<>();
        jdbc.sql(SQL)
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .query(row -> {
                    claimed.computeIfAbsent(row.getObject("township_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    new ReportingDay(row.getObject("day", LocalDate.class)),
                                    new Numbers(
                                            row.getInt("villages"),
                                            row.getInt("ledger_persons"),
                                            row.getInt("isolation_due"),
                                            row.getInt("isolated"),
                                            row.getInt("notices_signed")));
                });
        return claimed;
    }
}
