package org.dailydispatch.dashboard;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published numbers that municipal staff compare with: one of each indicator at most. */
@Service
class Benchmarks {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Benchmarks(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** In the order of the indicators. */
    @Transactional(readOnly = true)
    public List<Benchmark> all() {
        return jdbc
                .sql("select * from dashboard_benchmark")
                .query((row, number) -> new Benchmark(
                        Benchmark.Indicator.valueOf(row.getString("indicator")),
                        row.getBigDecimal("percent"),
                        row.getObject("numerator", Integer.class),
                        row.getObject("denominator", Integer.class),
                        new ReportingDay(row.getObject("as_of", LocalDate.class)),
                        row.getString("source")))
                .list()
                .stream()
                .sorted((one, other) -> one.indicator().compareTo(other.indicator()))
                .toList();
    }

    /** Takes the place of the one that the indicator has. */
    @Transactional
    public void set(Actor actor, Benchmark benchmark) {
        jdbc.sql("""
                        insert into dashboard_benchmark (indicator, percent, numerator, denominator, as_of, source)
                        values (:indicator, :percent, :numerator, :denominator, :asOf, :source)
                        on conflict (indicator) do update set percent = :percent, numerator = :numerator,
                            denominator = :denominator, as_of = :asOf, source = :source""")
                .param("indicator", benchmark.indicator().name())
                .param("percent", benchmark.percent())
                .param("numerator", benchmark.numerator(), Types.INTEGER)
                .param("denominator", benchmark.denominator(), Types.INTEGER)
                .param("asOf", benchmark.asOf().date())
                .param("source", benchmark.source())
                .update();
        audit.record(
                actor,
                "BENCHMARK_SET",
                "dashboard_benchmark",
                benchmark.indicator(),
                Map.of("percent", benchmark.percent().toPlainString(), "source", benchmark.source()));
    }

    /** Taking away what is not there does nothing. */
    @Transactional
    public void remove(Actor actor, Benchmark.Indicator indicator) {
        int removed = jdbc.sql("delete from dashboard_benchmark where indicator = :indicator")
                .param("indicator", indicator.name())
                .update();
        if (removed > 0) {
            audit.record(actor, "BENCHMARK_REMOVED", "dashboard_benchmark", indicator, Map.of());
        }
    }
}
