package org.dailydispatch.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
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

    /**
     * Once in how many days townships are to be covertly visited, as it holds on {@code :day}, in one row; {@code :usually}
     * where nothing is set. For a statement that asks for more.
     */
    static final String TOWNSHIP_COVERTLY = """
            select case when f.unit is null then cast(:usually as integer) else f.every_days end as days
            from (select 1) one left join lateral (
                select unit, every_days from coverage_frequency
                where unit = 'TOWNSHIP' and mode = 'COVERT' and valid_from <= :day
                order by valid_from desc limit 1) f on true""";

    /** Unit, mode, first day and days of a row. */
    private static final String COLUMNS =
            "nullif(f.unit, 'TOWNSHIP') family, f.mode, f.valid_from, coalesce(f.every_days, 0) days";

    /** All that is set, for {@link Rows}. */
    static final String ALL = "select " + COLUMNS + " from coverage_frequency f";

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
        Rows set = new Rows();
        jdbc.sql(ALL).query(set::add);
        return set.frequencies();
    }

    /** The rows of {@link #ALL}, added up. */
    static final class Rows {

        private final Map<Frequencies.Key, NavigableMap<ReportingDay, Integer>> set = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            set.computeIfAbsent(key(row), each -> new TreeMap<>()).put(from(row), row.getInt("days"));
        }

        Frequencies frequencies() {
            return new Frequencies(set);
        }
    }

    /** What has been set, the latest first day first. */
    @Transactional(readOnly = true)
    public List<FrequencyChange> history() {
        return jdbc.sql(
                        "select " + COLUMNS + ", a.display_name, f.set_at from coverage_frequency f"
                                + " join account a on a.id = f.set_by order by f.valid_from desc, f.set_at desc, f.unit, f.mode")
                .query((row, number) -> new FrequencyChange(
                        key(row),
                        from(row),
                        row.getInt("days") == Frequencies.NONE ? null : row.getInt("days"),
                        row.getString("display_name"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Writes down those that differ from what holds on a day, each from that day on and with what held before; null where no
     * visit is expected.
     *
     * @param from today or later: how days before are counted never changes
     * @param seen what was set when it was decided
     * @throws RefusedException where one of them has been set since
     */
    @Transactional
    public void set(
            Actor administrator, ReportingDay from, Map<Frequencies.Key, @Nullable Integer> wanted, Frequencies seen) {
        if (from.isBefore(clock.today())) {
            throw new IllegalArgumentException("a frequency from " + from + " on");
        }
        jdbc.sql("lock table coverage_frequency in exclusive mode").update();
        Frequencies held = read();
        if (wanted.keySet().stream().anyMatch(key -> !held.on(from, key).equals(seen.on(from, key)))) {
            throw new RefusedException("coverage.refused.frequency.overtaken");
        }
        Map<String, String> changes = new TreeMap<>();
        wanted.forEach((key, days) -> {
            Integer before = held.on(from, key).days();
            if (!Objects.equals(days, before)) {
                write(administrator, key, from, days);
                changes.put(key.unit() + " " + key.mode(), before + " → " + days);
            }
        });
        record(administrator, from, changes);
    }

    /** Takes a change back that has not come into force. */
    @Transactional
    public void withdraw(Actor administrator, Frequencies.Key key, ReportingDay from) {
        int gone = !from.isAfter(clock.today())
                ? 0
                : jdbc.sql("delete from coverage_frequency where unit = :unit and mode = :mode and valid_from = :from")
                        .param("unit", key.unit())
                        .param("mode", key.mode().name())
                        .param("from", from.date())
                        .update();
        if (gone == 0) {
            throw new RefusedException("coverage.refused.withdraw");
        }
        record(administrator, from, Map.of(key.unit() + " " + key.mode(), "–"));
    }

    private void record(Actor administrator, ReportingDay from, Map<String, String> changes) {
        if (!changes.isEmpty()) {
            Map<String, String> detail = new TreeMap<>(changes);
            detail.put("from", from.toString());
            audit.record(administrator, "FREQUENCIES_CHANGED", "coverage_frequency", "all", detail);
        }
    }

    private void write(Actor administrator, Frequencies.Key key, ReportingDay from, @Nullable Integer days) {
        jdbc.sql("""
                        insert into coverage_frequency (unit, mode, valid_from, every_days, set_by, set_at)
                        values (:unit, :mode, :from, :days, :by, :at)
                        on conflict (unit, mode, valid_from) do update set every_days = :days, set_by = :by, set_at = :at""")
                .param("unit", key.unit())
                .param("mode", key.mode().name())
                .param("from", from.date())
                .param("days", days, Types.INTEGER)
                .param("by", administrator.id())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    private static Frequencies.Key key(ResultSet row) throws SQLException {
        String family = row.getString("family");
        return new Frequencies.Key(
                family == null ? null : SiteFamily.valueOf(family), Mode.valueOf(row.getString("mode")));
    }

    private static ReportingDay from(ResultSet row) throws SQLException {
        return new ReportingDay(row.getObject("valid_from", LocalDate.class));
    }
}
