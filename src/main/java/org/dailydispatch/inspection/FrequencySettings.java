package org.dailydispatch.inspection;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often to visit, as an administrator has set it: the one door for board, coverage and dispatch, so that the same
 * township is overdue in all of them.
 */
@Service
public class FrequencySettings {

    /** The days of a township's covert visits as one row, for a statement that asks for more; parameter {@code :usually}. */
    static final String TOWNSHIP_COVERTLY =
            "select case when count(*) = 0 then cast(:usually as integer) else max(f.every_days) end as days"
                    + " from coverage_frequency f where f.unit = 'TOWNSHIP' and f.mode = 'COVERT'";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ReportingClock clock;

    FrequencySettings(JdbcClient jdbc, AuditTrail audit, ReportingClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One statement. */
    @Transactional(readOnly = true)
    public Frequencies read() {
        Map<Frequencies.Key, Integer> set = new HashMap<>();
        jdbc.sql("select nullif(unit, 'TOWNSHIP') family, mode, coalesce(every_days, 0) days from coverage_frequency")
                .query(row -> {
                    String family = row.getString("family");
                    set.put(
                            new Frequencies.Key(
                                    family == null ? null : SiteFamily.valueOf(family),
                                    Mode.valueOf(row.getString("mode"))),
                            row.getInt("days"));
                });
        return new Frequencies(set);
    }

    /** Writes down those that differ from what holds, each with what held before; null where no visit is expected. */
    @Transactional
    public void set(Actor administrator, Map<Frequencies.Key, @Nullable Integer> wanted) {
        jdbc.sql("lock table coverage_frequency in exclusive mode").update();
        Frequencies held = read();
        Map<String, String> changes = new TreeMap<>();
        wanted.forEach((key, days) -> {
            Integer before = held.of(key).days();
            if (days == null ? before != null : !days.equals(before)) {
                write(administrator, key, days);
                changes.put(key.unit() + " " + key.mode(), before + " → " + days);
            }
        });
        if (!changes.isEmpty()) {
            audit.record(administrator, "FREQUENCIES_CHANGED", "coverage_frequency", "all", changes);
        }
    }

    private void write(Actor administrator, Frequencies.Key key, @Nullable Integer days) {
        jdbc.sql("""
                        insert into coverage_frequency (unit, mode, every_days, set_by, set_at)
                        values (:unit, :mode, :days, :by, :at)
                        on conflict (unit, mode) do update set every_days = :days, set_by = :by, set_at = :at""")
                .param("unit", key.unit())
                .param("mode", key.mode().name())
                .param("days", days, Types.INTEGER)
                .param("by", administrator.id())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }
}
