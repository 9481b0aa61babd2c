package org.dailydispatch.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class KeptTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    private final JdbcClient jdbc;
    private final Fixtures fixtures;
    private final Kept kept;
    private final ChangeLog log;
    private final ReportingClock clock;
    private final TestClock time;
    private final TransactionTemplate transaction;
    private final AtomicInteger made = new AtomicInteger();
    private final TeamFixture team;
    private final Actor inspector;
    private final UUID township;
    private final UUID village;
    private final Records records;

    @Autowired
    KeptTest(
            JdbcClient jdbc,
            Fixtures fixtures,
            Kept kept,
            ChangeLog log,
            ReportingClock clock,
            TestClock time,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.fixtures = fixtures;
        this.kept = kept;
        this.log = log;
        this.clock = clock;
        this.time = time;
        transaction = new TransactionTemplate(transactions);
        time.reset();
        team = fixtures.team();
        inspector = fixtures.inspector(team);
        township = fixtures.township(team);
        village = fixtures.village(team, township);
        records = new Records(jdbc, team, inspector);
    }

    @AfterEach
    void backToTheMorning() {
        time.reset();
    }

    private int look() {
        return look(Scope.of(team.team(), team.county()));
    }

    private int look(Scope scope) {
        return kept.of(scope, Integer.class, "board", made::incrementAndGet);
    }

    @Test
    void whatDoesNotChangeIsMadeOnce() {
        assertThat(List.of(look(), look(), look())).containsOnly(1);
    }

    @Test
    void anotherQuestionIsAnotherThing() {
        look();
        assertThat(kept.of(Scope.of(team.team(), team.county()), String.class, "list", () -> "rows"))
                .isEqualTo("rows");
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void eachKindOfRecordOfTheTeamIsNoted() {
        UUID enterprise = records.enterprise(township, true, false, 10);
        List<Runnable> writings = List.of(
                () -> records.open(township, village, DAY, "08:00", 0),
                () -> records.covert(township, village, DAY, "08:10"),
                () -> records.draft(village, DAY, "OPEN"),
                () -> records.problem(township, DAY, Records.at(DAY, "12:00"), null),
                () -> records.resumption(enterprise, township, DAY, "RESUMED", 10, 5),
                () -> fixtures.village(team, township),
                () -> set("update township set short_zh = '改' where id = ?", township),
                () -> set("update site set short_zh = '改' where id = ?", village),
                () -> set("update site_period set in_force_to = '2020-03-01' where site_id = ?", village),
                () -> set("delete from inspection_draft where team_id = ?", team.team()),
                () -> set("update team set cut_off = '19:00' where id = ?", team.team()),
                () -> set("update account set display_name = '改名' where id = ?", inspector.id()),
                () -> set("update account set active = false where id = ?", inspector.id()));
        look();
        for (int i = 0; i < writings.size(); i++) {
            writings.get(i).run();
            assertThat(look()).as("after writing " + i).isEqualTo(i + 2);
            assertThat(look()).isEqualTo(i + 2);
        }
    }

    @Test
    void whatOthersWriteIsNoChange() {
        TeamFixture other = fixtures.team();
        UUID elsewhere = fixtures.township(other);
        UUID site = fixtures.village(other, elsewhere);
        Records theirs = new Records(jdbc, other, fixtures.inspector(other));
        int own = look();
        int city = look(Scope.CITY);
        theirs.open(elsewhere, site, DAY, "08:00", 0);
        theirs.resumption(theirs.enterprise(elsewhere, true, false, 10), elsewhere, DAY, "RESUMED", 10, 5);
        assertThat(look()).isEqualTo(own);
        assertThat(look(Scope.CITY)).isGreaterThan(city);
    }

    @Test
    void whatAnAccountSaysOfItsOwnerAloneIsNoChange() {
        look();
        set("update account set language = 'en' where id = ?", inspector.id());
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void aSettingIsEverybodysChange() {
        look();
        jdbc.sql("update campaign set name_zh = name_zh").update();
        assertThat(look()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenButNotCommittedIsSeenWhenItIs() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<@Nullable Boolean> writing = writer.submit(() -> transaction.execute(status -> {
                records.open(township, village, DAY, "08:00", 0);
                written.countDown();
                await(looked);
                return true;
            }));
            written.await();
            assertThat(List.of(look(), look())).containsOnly(1);
            looked.countDown();
            writing.get();
            assertThat(look()).isEqualTo(2);
        } finally {
            looked.countDown();
            writer.shutdownNow();
        }
    }

    @Test
    void whatIsTakenBackWasNeverKept() {
        transaction.execute(status -> {
            records.open(township, village, DAY, "08:00", 0);
            assertThat(look()).isEqualTo(1);
            status.setRollbackOnly();
            return true;
        });
        assertThat(look()).isEqualTo(2);
    }

    @Test
    void theNextMinuteIsAnother() {
        look();
        time.advance(Duration.ofSeconds(59));
        assertThat(look()).isEqualTo(1);
        time.advance(Duration.ofSeconds(1));
        assertThat(look()).isEqualTo(2);
    }

    @Test
    void manyAtOnceWaitForOne() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = Stream.<Callable<Integer>>generate(() -> this::look)
                    .limit(32)
                    .toList();
            Set<Integer> seen = new HashSet<>();
            for (Future<Integer> each : readers.invokeAll(all)) {
                seen.add(each.get());
            }
            assertThat(seen).containsExactly(1);
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void ofACrowdTwoMakeItHoweverOftenIsWritten() throws Exception {
        Scope scope = Scope.of(team.team(), team.county());
        ExecutorService readers = Executors.newFixedThreadPool(8);
        CountDownLatch allAsked = new CountDownLatch(8);
        try {
            List<Callable<Integer>> all = Stream.<Callable<Integer>>generate(() -> () -> {
                        allAsked.countDown();
                        return kept.of(scope, Integer.class, "board", () -> {
                            await(allAsked);
                            pause();
                            records.open(township, village, DAY, "08:%02d".formatted(made.get()), 0);
                            return made.incrementAndGet();
                        });
                    })
                    .limit(8)
                    .toList();
            readers.invokeAll(all);
        } finally {
            readers.shutdownNow();
        }
        assertThat(made).hasValueBetween(1, 2);
    }

    @Test
    void whatGoesWithAPersonIntoAnotherTeamIsNotedThere() {
        TeamFixture other = fixtures.team();
        UUID draft = records.draft(village, DAY, "OPEN");
        set("update account set team_id = '" + other.team() + "' where id = ?", inspector.id());
        Scope there = Scope.ofTeam(other.team());
        int before = look(there);
        set("delete from inspection_draft where id = ?", draft);
        assertThat(look(there)).isGreaterThan(before);
    }

    @Test
    void aFailureIsNotKept() {
        Scope scope = Scope.of(team.team(), team.county());
        assertThatThrownBy(() -> kept.of(scope, Integer.class, "board", () -> {
                    throw new IllegalStateException("no board");
                }))
                .hasMessage("no board");
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void whereNothingIsKeptEverythingIsMade() {
        Kept off = new Kept(log, clock, false);
        Scope scope = Scope.of(team.team(), team.county());
        assertThat(List.of(
                        off.of(scope, Integer.class, "board", made::incrementAndGet),
                        off.of(scope, Integer.class, "board", made::incrementAndGet)))
                .containsExactly(1, 2);
    }

    @Test
    void whatTheLastRunSawIsCleared() {
        Timetable timetable = new Timetable(log);
        records.open(township, village, DAY, "08:00", 0);
        timetable.run();
        assertThat(noted()).isPositive();
        timetable.run();
        assertThat(noted()).isZero();
        look();
        records.open(township, village, DAY, "08:05", 0);
        timetable.run();
        assertThat(look()).isEqualTo(2);
    }

    private int noted() {
        return jdbc.sql("select count(*) from change where team_id = ?")
                .param(team.team())
                .query(Integer.class)
                .single();
    }

    private void set(String sql, UUID id) {
        jdbc.sql(sql).param(id).update();
    }

    /** Until the others stand in line behind the one who makes it. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
