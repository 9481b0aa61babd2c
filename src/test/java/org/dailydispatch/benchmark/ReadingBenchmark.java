package org.dailydispatch.benchmark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import org.dailydispatch.DailyDispatchApplication;
import org.dailydispatch.inspection.VisitDays;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads the pages that leaders read, over HTTP and signed in, from a county with very many inspections, eight at once: while
 * nothing is written, while a record comes in every two seconds, and by one reader after each writing; and for each page the
 * statements that make it anew, with the same values, as plain SQL. Assembles a dispatch again and again. The first
 * argument is the number of inspections, a million where none is named; the second, how often each of the eight reads.
 */
public final class ReadingBenchmark {

    private static final int READERS = 8;
    private static final int WARM_UP = 40;

    private record PageRead(String username, String path) {}

    private static final List<PageRead> PAGES = List.of(
            new PageRead("leader", "/dashboard"),
            new PageRead("municipal", "/overview"),
            new PageRead("leader", "/dispatches/2020-02-19"),
            new PageRead("leader", "/dispatches/2020-02-18"),
            new PageRead("inspector", "/today"),
            new PageRead("leader", "/coverage"),
            new PageRead("leader", "/problems"),
            new PageRead("leader", "/inspections"));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ConfigurableApplicationContext program;
    private final StatementCounter statements;
    private final Arrivals.Records records;
    private final String base;
    private final int times;

    private ReadingBenchmark(ConfigurableApplicationContext program, int times) {
        this.program = program;
        this.statements = program.getBean(StatementCounter.class);
        this.records = new Arrivals.Records(program.getBean(DataSource.class));
        this.base = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        this.times = times;
    }

    public static void main(String[] arguments) throws Exception {
        int inspections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(
                        DailyDispatchApplication.class, TestDatabase.class, StatementCounter.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "daily-dispatch.demonstration",
                        "true",
                        "daily-dispatch.photos.folder",
                        "target/benchmark-photos"))
                .run()) {
            new ReadingBenchmark(program, times).run(inspections);
        }
    }

    private void run(int inspections) throws Exception {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                "%d processors; load average before it starts %.2f%n",
                machine.getAvailableProcessors(), machine.getSystemLoadAverage());
        fill(inspections);
        assembling();
        for (PageRead page : PAGES) {
            reading(page);
        }
    }

    private void fill(int inspections) throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = program.getBean(DataSource.class).getConnection()) {
            GeneratedCounty county = new GeneratedCounty(connection);
            county.fill(inspections);
            program.getBean(VisitDays.class).count();
            out.printf(
                    "%d inspections, %d problems, %d township reports, %d sites; generated in %.0f s; %d readers%n",
                    county.rows("inspection"),
                    county.rows("problem"),
                    county.rows("township_report"),
                    county.rows("site"),
                    (System.nanoTime() - begun) / 1e9,
                    READERS);
        }
    }

    private void reading(PageRead page) throws Exception {
        Readers.Reader reader = () -> {
            Session session = Session.of(base, page.username());
            return () -> session.read(page.path());
        };
        Readers.at(READERS, WARM_UP, reader);
        Session alone = Session.of(base, page.username());
        Readers.Work anew = () -> {
            records.write();
            alone.read(page.path());
        };
        Readers.at(1, WARM_UP, () -> anew);
        records.write();
        List<QueryInfo> asked = statements.queriesDuring(() -> alone.read(page.path()));
        count(page.path(), asked);
        out.printf("%-26s over HTTP   %s%n", page.path(), Readers.at(READERS, times, reader));
        try (Arrivals arriving = records.arriving()) {
            out.printf(
                    "%-26s while filing %s  (%d records meanwhile)%n",
                    page.path(), Readers.at(READERS, times, reader), arriving.count());
        }
        out.printf("%-26s made anew   %s  (one reader)%n", page.path(), Readers.at(1, times, () -> anew));
        plain(page.path(), asked, READERS);
    }

    private void assembling() throws Exception {
        Session leader = Session.of(base, "leader");
        String day = "/dispatches/" + GeneratedCounty.TODAY;
        leader.read("/dashboard");
        leader.send(day + "/assemble", "");
        leader.read(day);
        AtomicInteger revision = new AtomicInteger(leader.number("name=\"revision\" value=\"(\\d+)\""));
        Readers.Work refresh = () -> leader.send(day + "/refresh", "revision=" + revision.getAndIncrement());
        List<QueryInfo> asked = statements.queriesDuring(refresh::once);
        count("assembling a dispatch", asked);
        Readers.Reader assembling = () -> refresh;
        Readers.at(1, WARM_UP, assembling);
        out.printf("%-26s over HTTP   %s%n", "assembling a dispatch", Readers.at(1, times, assembling));
        plain("assembling a dispatch", asked, 1);
    }

    private void count(String what, List<QueryInfo> asked) {
        int session = statements.ofSession();
        out.printf(
                "%-26s statements  %d, and %d of the session: %d%n",
                what, asked.size(), session, asked.size() + session);
    }

    private void plain(String what, List<QueryInfo> asked, int readers) throws Exception {
        List<Connection> connections = new ArrayList<>();
        DataSource database = program.getBean(DataSource.class);
        try {
            Readers.Reader reader = () -> {
                Connection connection = database.getConnection();
                connections.add(connection);
                return new PlainSql(connection, asked);
            };
            Readers.at(readers, WARM_UP / 4, reader);
            for (Connection used : connections) {
                used.close();
            }
            connections.clear();
            Latencies latencies = Readers.at(readers, times, reader);
            out.printf(
                    "%-26s plain SQL   %s  (%d statements in all, %d reading)%n",
                    what, latencies, asked.size(), new PlainSql(connections.get(0), asked).statements());
        } finally {
            for (Connection used : connections) {
                used.close();
            }
        }
    }
}
