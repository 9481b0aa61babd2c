package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 日汇总: a day counted once says what its visits say, whatever happens to them, and whenever. */
@DatabaseTest
class VisitDaysTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);
    private static final ReportingDay YESTERDAY = TODAY.previous();

    private final VisitDays days;
    private final InspectionFigures figures;
    private final VisitGrids grids;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TeamFixture team;
    private final Records records;
    private final UUID township;
    private final UUID village;
    private final UUID exit;
    private final UUID other;

    @Autowired
    VisitDaysTest(
            VisitDays days,
            InspectionFigures figures,
            VisitGrids grids,
            Fixtures fixtures,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.days = days;
        this.figures = figures;
        this.grids = grids;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.team = fixtures.team();
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.township = fixtures.township(team);
        this.other = fixtures.township(team);
        this.village = fixtures.village(team, township);
        this.exit = fixtures.checkpoint(team, township);
    }

    @BeforeEach
    void twoDaysOfWhichOneIsOver() {
        records.open(township, village, YESTERDAY, "08:00", 0);
        records.open(township, exit, YESTERDAY, "09:00", 0);
        records.open(township, exit, YESTERDAY, "10:00", 1);
        records.covert(township, village, YESTERDAY, "11:00");
        records.unreleased(township, village, YESTERDAY, "12:00");
        records.open(township, village, TODAY, "08:00", 0);
    }

    @Test
    void whatIsCountedIsWhatWasReadVisitByVisit() {
        List<?> before = everything();
        assertThat(days.count()).isPositive();
        days.count(team.team(), YESTERDAY);
        assertThat(counted(YESTERDAY)).isTrue();
        assertThat(counted(TODAY)).as("a day that is not over").isFalse();
        assertThat(everything()).isEqualTo(before);
        assertThat(figures.gridOf(team.team(), YESTERDAY, YESTERDAY).on(township, YESTERDAY))
                .isEqualTo(new Visits(1, 2, 1));
    }

    @Test
    void aCountedDayIsReadFromItsCountAndNotCountedAgain() {
        days.count(team.team(), YESTERDAY);
        jdbc.sql("update visit_tally set villages = 77 where team_id = ? and day = ?")
                .param(team.team())
                .param(YESTERDAY.date())
                .update();
        days.count(team.team(), YESTERDAY);
        assertThat(figures.gridOf(team.team(), YESTERDAY, TODAY)
                        .on(township, YESTERDAY)
                        .villages())
                .isEqualTo(77);
    }

    static Stream<Named<Consumer<VisitDaysTest>>> changes() {
        return Stream.of(
                Named.of("late", test -> test.records.open(test.other, test.exit, YESTERDAY, "18:00", 0)),
                Named.of("released", test -> test.onUnreleased("released_at = now()")),
                Named.of(
                        "another day's",
                        test -> test.onUnreleased("mode = 'OPEN', released_at = now(), day = day - 1")),
                Named.of("elsewhere", test -> test.onOpen("township_id = '" + test.other + "'")),
                Named.of("removed", test -> test.sql("delete from inspection where site_id = '" + test.exit + "'")),
                Named.of(
                        "another kind of site",
                        test -> test.sql("update site set kind = 'HOTEL' where id = '" + test.exit + "'")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsSeenAtOnceAndAfterTheNextCount(Consumer<VisitDaysTest> change) {
        days.count(team.team(), YESTERDAY);
        List<?> before = everything();
        change.accept(this);
        List<?> after = everything();
        assertThat(after).isNotEqualTo(before);
        assertThat(counted(YESTERDAY)).isFalse();
        assertThat(days.count(team.team(), YESTERDAY)).isTrue();
        assertThat(counted(YESTERDAY)).isTrue();
        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void whatChangesNoFigureLeavesTheCount() {
        days.count(team.team(), YESTERDAY);
        onOpen("remark = 'words', revision = revision + 1");
        assertThat(counted(YESTERDAY)).isTrue();
    }

    @Test
    void aDayThatSomebodyIsChangingIsLeftForTheNextTime() throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        CountDownLatch filed = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try {
            Future<?> filing = another.submit(() -> transaction.executeWithoutResult(status -> {
                records.open(township, village, YESTERDAY, "19:00", 0);
                filed.countDown();
                await(mayEnd);
            }));
            assertThat(filed.await(10, TimeUnit.SECONDS)).isTrue();
            days.count(team.team(), YESTERDAY);
            assertThat(counted(YESTERDAY)).isFalse();
            mayEnd.countDown();
            filing.get(10, TimeUnit.SECONDS);
        } finally {
            another.shutdownNow();
        }
        days.count(team.team(), YESTERDAY);
        assertThat(counted(YESTERDAY)).isTrue();
        assertThat(figures.gridOf(team.team(), YESTERDAY, YESTERDAY)
                        .on(township, YESTERDAY)
                        .villages())
                .isEqualTo(2);
    }

    @Test
    void whoFilesWhileADayIsCountedWaitsAndRemovesTheCount() throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        try {
            Future<UUID> filing = transaction.execute(status -> {
                days.count(team.team(), YESTERDAY);
                Future<UUID> begun = another.submit(() -> records.open(township, village, YESTERDAY, "19:00", 0));
                assertThat(CompletableFuture.supplyAsync(this::somebodyWaits)
                                .completeOnTimeout(false, 20, TimeUnit.SECONDS)
                                .join())
                        .isTrue();
                return begun;
            });
            filing.get(10, TimeUnit.SECONDS);
        } finally {
            another.shutdownNow();
        }
        assertThat(counted(YESTERDAY)).isFalse();
        assertThat(figures.gridOf(team.team(), YESTERDAY, YESTERDAY)
                        .on(township, YESTERDAY)
                        .villages())
                .isEqualTo(2);
    }

    private boolean somebodyWaits() {
        while (!Thread.currentThread().isInterrupted()) {
            boolean waits = jdbc.sql("""
                            select exists (select from pg_locks l join pg_database d on d.oid = l.database
                                where d.datname = current_database() and l.locktype = 'advisory' and not l.granted)""").query(Boolean.class).single();
            if (waits) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whatever is read from counted days. */
    private List<?> everything() {
        ReportingDay from = YESTERDAY.previous();
        CoverageGrid grid = figures.gridOf(team.team(), from, TODAY);
        return List.of(
                from.through(TODAY).stream()
                        .flatMap(day -> Stream.of(grid.on(township, day), grid.on(other, day)))
                        .toList(),
                figures.byTownship(List.of(team.team()), from, TODAY).stream()
                        .sorted(java.util.Comparator.comparing(Object::toString))
                        .toList(),
                grids.ofCity(List.of(team.team()), from, TODAY).checkpointsOf(team.team()));
    }

    private boolean counted(ReportingDay day) {
        return jdbc.sql("select exists (select from visit_day where team_id = ? and day = ?)")
                .param(team.team())
                .param(day.date())
                .query(Boolean.class)
                .single();
    }

    private void onUnreleased(String change) {
        sql("update inspection set " + change + " where released_at is null and team_id = '" + team.team() + "'");
    }

    private void onOpen(String change) {
        sql("update inspection set " + change + " where mode = 'OPEN' and team_id = '" + team.team()
                + "' and day = date '" + YESTERDAY.date() + "'");
    }

    private void sql(String statement) {
        assertThat(jdbc.sql(statement).update()).isPositive();
    }
}
