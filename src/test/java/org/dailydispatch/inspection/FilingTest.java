package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class FilingTest {

    @Autowired
    InspectionService service;

    @Autowired
    Inspections inspections;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID site;
    Actor inspector;
    Checklist checklist;

    @BeforeEach
    void aCheckpoint() {
        team = fixtures.team();
        site = fixtures.checkpoint(team, fixtures.township(team));
        inspector = fixtures.inspector(team);
        checklist = checklists.current("CHECKPOINT");
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void receiptsAreNumberedPerTeamAndDay() {
        Receipt first = service.file(inspector, Filings.passing(checklist, site));
        Receipt second = service.file(inspector, Filings.passing(checklist, site));

        assertThat(first.number()).isEqualTo("D-0219-001");
        assertThat(second.number()).isEqualTo("D-0219-002");
    }

    @Test
    void theUnitThatWasResponsibleIsRememberedForThreeMonths() {
        service.file(inspector, Filings.failingAt("every-vehicle", checklist, site));

        ReportingDay last = Filings.DAY.plus(90);
        assertThat(inspections.unitsAt(inspector, site, last).of("every-vehicle"))
                .contains("测试镇");
        assertThat(inspections.unitsAt(inspector, site, last.next()).of("every-vehicle"))
                .isEmpty();
    }

    @Test
    void whatWasFiledIsReadBack() {
        Filing filing = Filings.saying(Filings.failingAt("every-vehicle", checklist, site), "排队车辆较多😀龘𠮷");
        service.file(inspector, filing);

        Inspection read = inspections.inspection(inspector, filing.id());

        assertThat(read.remark()).isEqualTo("排队车辆较多😀龘𠮷");
        assertThat(read.row().passed()).isEqualTo(12);
        assertThat(read.row().failed()).isEqualTo(1);
        assertThat(read.answers()).extracting(Answer::item).containsExactlyElementsOf(items());
        assertThat(read.answer("registration-complete").orElseThrow().measures())
                .containsEntry("sampled", BigDecimal.ONE)
                .containsEntry("defective", BigDecimal.ZERO);
        assertThat(read.failures())
                .extracting("failure.dueAt")
                .containsExactly(TestClock.START.plus(Duration.ofHours(9)));
    }

    @Test
    void everyFailureOpensAProblem() {
        Filing filing = fixtures.photographed(inspector, Filings.failingEverywhere(checklist, site));
        service.file(inspector, filing);

        assertThat(problemsOf(filing.id())).containsExactlyInAnyOrderElementsOf(items());
    }

    @Test
    void theSameRequestAgainGivesTheFirstReceipt() {
        Filing filing = Filings.failingAt("every-vehicle", checklist, site);
        Receipt first = service.file(inspector, filing);
        clock.advance(Duration.ofMinutes(5));

        Receipt again = service.file(inspector, filing);

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.repeated()).isTrue();
        assertThat(problemsOf(filing.id())).hasSize(1);
        Receipt next = service.file(inspector, Filings.passing(checklist, site));
        assertThat(next.number()).isEqualTo("D-0219-002");
    }

    @Test
    void theSameRequestGivesTheFirstReceiptEvenAfterTheDay() {
        Filing filing = Filings.passing(checklist, site);
        Receipt first = service.file(inspector, filing);
        clock.advance(Duration.ofDays(1));

        assertThat(service.file(inspector, filing).number()).isEqualTo(first.number());
    }

    @Test
    void theSameIdWithAnotherContentIsAConflictThatKeepsTheFirst() {
        Filing filing = Filings.passing(checklist, site);
        service.file(inspector, filing);

        assertThatThrownBy(() -> service.file(inspector, Filings.saying(filing, "别的话")))
                .isInstanceOfSatisfying(
                        ConflictingFilingException.class,
                        conflict -> assertThat(conflict.filed().remark()).isEmpty());
        assertThat(inspections.inspection(inspector, filing.id()).remark()).isEmpty();
    }

    @Test
    void somebodyElsesIdIsNotFound() {
        Filing filing = Filings.passing(checklist, site);
        service.file(inspector, filing);
        Actor other = fixtures.inspector(team);

        assertThatThrownBy(() -> service.file(other, filing)).isInstanceOf(NotFoundException.class);
    }

    /** Many rounds: two requests that wait for each other do so only now and then. */
    @RepeatedTest(20)
    void fiveEqualRequestsAtOnceGiveOneRecordAndOneReceipt() throws Exception {
        Filing filing = Filings.failingAt("every-vehicle", checklist, site);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(5);
        try {
            List<Future<Receipt>> attempts = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                attempts.add(people.submit(() -> {
                    start.await();
                    return service.file(inspector, filing);
                }));
            }
            start.countDown();
            List<String> numbers = new ArrayList<>();
            for (Future<Receipt> attempt : attempts) {
                numbers.add(attempt.get().number());
            }
            assertThat(numbers).hasSize(5).containsOnly("D-0219-001");
        } finally {
            people.shutdownNow();
        }
        assertThat(problemsOf(filing.id())).hasSize(1);
        assertThat(service.file(inspector, Filings.passing(checklist, site)).number())
                .isEqualTo("D-0219-002");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheFailures() throws Exception {
        Filing one = fixtures.photographed(inspector, Filings.failingAt("every-vehicle", checklist, site));
        Filing thirteen = fixtures.photographed(inspector, Filings.failingEverywhere(checklist, site));
        service.file(inspector, Filings.failingAt("every-vehicle", checklist, site));

        int forOne = statements.during(() -> service.file(inspector, one)).size();
        int forThirteen =
                statements.during(() -> service.file(inspector, thirteen)).size();

        assertThat(thirteen.answers()).hasSize(13);
        assertThat(forThirteen).isLessThanOrEqualTo(forOne).isLessThan(20);
    }

    @Test
    void theNumberOfStatementsIsTheSameForFiveAnswersAndForFifty() throws Exception {
        Filing five = Filings.failingEverywhere(checklistOf(5), site);
        Filing fifty = Filings.failingEverywhere(checklistOf(50), site);

        int forFive = statements.during(() -> service.file(inspector, five)).size();
        int forFifty = statements.during(() -> service.file(inspector, fifty)).size();

        assertThat(fifty.answers()).hasSize(50);
        assertThat(problemsOf(fifty.id())).hasSize(50);
        assertThat(forFifty).isEqualTo(forFive);
    }

    /** A published list for expressway exits with so many items that can fail; it comes with them or not at all. */
    private Checklist checklistOf(int items) {
        UUID version = Ids.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> publish(version, items));
        return checklists.version(version);
    }

    private void publish(UUID version, int items) {
        UUID list = Ids.next();
        jdbc.sql("insert into checklist (id, code, name_zh, name_en) values (?, ?, '测试', 'Test')")
                .params(list, list.toString().substring(12))
                .update();
        jdbc.sql(
                        "insert into checklist_site_kind (checklist_id, site_kind, position) values (?, 'EXPRESSWAY_EXIT', 99)")
                .param(list)
                .update();
        jdbc.sql("insert into checklist_version (id, checklist_id, number, published_at) values (?, ?, 1, now())")
                .params(version, list)
                .update();
        for (int position = 1; position <= items; position++) {
            jdbc.sql("""
                            insert into checklist_item (id, version_id, position, code, section_zh, section_en, text_zh,
                                text_en, category, severity)
                            values (?, ?, ?, ?, '节', 'Section', '项', 'Item', 'OTHER', 'GENERAL')""")
                    .params(Ids.next(), version, position, "item-" + position)
                    .update();
        }
    }

    @Test
    void aRefusedFilingLeavesNothing() {
        Filing filing = Filings.passing(checklist, site);
        Filing incomplete = Filings.with(filing, filing.answers().subList(0, 12));

        assertThatThrownBy(() -> service.file(inspector, incomplete))
                .isInstanceOfSatisfying(
                        RefusedFilingException.class,
                        refused ->
                                assertThat(refused.complaints()).singleElement().matches(Complaint::gap));
        assertThat(inspections.find(inspector, filing.id())).isEmpty();
        assertThat(service.file(inspector, filing).number()).isEqualTo("D-0219-001");
    }

    @Test
    void aSiteOfAnotherCountyIsNotFound() {
        TeamFixture other = fixtures.team();
        UUID foreign = fixtures.checkpoint(other, fixtures.township(other));

        assertThatThrownBy(() -> service.file(inspector, Filings.passing(checklist, foreign)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.file(inspector, Filings.passing(checklist, Ids.next())))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> items() {
        return checklist.items().stream().map(item -> item.code()).toList();
    }

    private List<String> problemsOf(UUID inspection) {
        return jdbc.sql("select item_code from problem where inspection_id = ?")
                .param(inspection)
                .query(String.class)
                .list();
    }
}
