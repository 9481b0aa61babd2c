package org.dailydispatch.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.report.TownshipClaim.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What townships claim over a period beside what inspectors found; what is not filed claims nothing. */
@Service
@Transactional(readOnly = true)
public class TownshipClaims {

    private static final String SQL = """
            select r.township_id, r.day, %s as status, r.ledger_persons, r.isolation_due, r.isolated, r.notices_signed,
                   r.visits, r.venues_checked,
                   (select count(*) from township_report_village v where v.report_id = r.id) villages
            from township_report r
            where r.team_id = :team and r.day between :from and :to""".formatted(ReportStatus.SQL);

    private final JdbcClient jdbc;
    private final VerifiedCounts verified;

    TownshipClaims(JdbcClient jdbc, VerifiedCounts verified) {
        this.jdbc = jdbc;
        this.verified = verified;
    }

    /** A report as it stands; without numbers where it is a draft. */
    private record Said(ReportStatus status, @Nullable Numbers numbers) {

        static final Said NOTHING = new Said(ReportStatus.MISSING, null);
    }

    /** One for each township and day with a report or an inspected village, both days included. Two statements. */
    public List<TownshipClaim> of(UUID teamId, ReportingDay from, ReportingDay to, boolean covertToo) {
        Map<UUID, Map<ReportingDay, Verified>> found = verified.between(teamId, from, to, covertToo);
        Map<UUID, Map<ReportingDay, Said>> said = said(teamId, from, to);
        List<TownshipClaim> claims = new ArrayList<>();
        said.forEach((township, days) -> days.forEach((day, report) -> claims.add(claim(
                township, day, report, found.getOrDefault(township, Map.of()).get(day)))));
        found.forEach((township, days) -> days.forEach((day, numbers) -> {
            if (!said.getOrDefault(township, Map.of()).containsKey(day)) {
                claims.add(claim(township, day, Said.NOTHING, numbers));
            }
        }));
        return claims;
    }

    private static TownshipClaim claim(UUID township, ReportingDay day, Said said, @Nullable Verified verified) {
        return new TownshipClaim(township, day, said.status(), said.numbers(), verified);
    }

    private Map<UUID, Map<ReportingDay, Said>> said(UUID teamId, ReportingDay from, ReportingDay to) {
        Map<UUID, Map<ReportingDay, Said>> said = new HashMap<>();
        jdbc.sql(SQL)
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .query(row -> {
                    ReportStatus status = ReportStatus.valueOf(row.getString("status"));
                    said.computeIfAbsent(row.getObject("township_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    new ReportingDay(row.getObject("day", LocalDate.class)),
                                    new Said(status, status.handedIn() ? numbers(row) : null));
                });
        return said;
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        return new Numbers(
                row.getInt("villages"),
                row.getInt("ledger_persons"),
                row.getInt("isolation_due"),
                row.getInt("isolated"),
                row.getInt("notices_signed"),
                row.getInt("visits"),
                row.getInt("venues_checked"));
    }
}
