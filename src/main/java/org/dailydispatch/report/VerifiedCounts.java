package org.dailydispatch.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up what inspectors measured in villages. Of several inspections of one village on a day the last one that
 * counted people counts, whether it was the daily check or the verification of the ledger; what
 * a covert visit found counts from its release on.
 */
@Repository
@Transactional(readOnly = true)
class VerifiedCounts {

    private static final String SQL = """
            select v.township_id, v.day, count(*) as villages, count(m.checked) as counted,
                   coalesce(sum(m.ledger), 0) as ledger, coalesce(sum(m.checked), 0) as checked,
                   coalesce(sum(m.missing), 0) as missing
            from (select distinct on (i.day, i.site_id) i.township_id, i.day, i.answers
                  from inspection i join site s on s.id = i.site_id
                  where i.team_id = :team and i.day between :from and :to and %s
                    and i.released_at is not null and (:covertToo or i.mode = 'OPEN')
                  order by i.day, i.site_id, jsonb_path_exists(i.answers, '$[*].measures.checked') desc, i.filed_at desc) v
            left join lateral (
                  select sum((a -> 'measures' ->> 'ledger')::int) as ledger,
                         sum((a -> 'measures' ->> 'checked')::int) as checked,
                         sum((a -> 'measures' ->> 'missing')::int) as missing
                  from jsonb_array_elements(v.answers) a) m on true
            group by v.township_id, v.day""".formatted(SiteFamily.VILLAGE.holds("s.kind"));

    private final JdbcClient jdbc;

    VerifiedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By township; one where no village was inspected is left out.
     *
     * @param covertToo whether covert visits count, from their release on
     */
    Map<UUID, Verified> of(UUID teamId, ReportingDay day, boolean covertToo) {
        Map<UUID, Verified> verified = new HashMap<>();
        between(teamId, day, day, covertToo)
                .forEach((township, days) -> days.values().forEach(found -> verified.put(township, found)));
        return verified;
    }

    /** By township and day, both days included. One statement. */
    Map<UUID, Map<ReportingDay, Verified>> between(UUID teamId, ReportingDay from, ReportingDay to, boolean covertToo) {
        Map<UUID, Map<ReportingDay, Verified>> verified = new HashMap<>();
        jdbc.sql(SQL)
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("covertToo", covertToo)
                .query(row -> {
                    verified.computeIfAbsent(row.getObject("township_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    new ReportingDay(row.getObject("day", LocalDate.class)),
                                    new Verified(
                                            row.getInt("villages"),
                                            row.getInt("counted"),
                                            row.getInt("ledger"),
                                            row.getInt("checked"),
                                            row.getInt("missing")));
                });
        return verified;
    }
}
