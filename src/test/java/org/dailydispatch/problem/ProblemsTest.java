package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ProblemsTest {

    @Autowired
    Problems problems;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    Actor inspector = Actors.a(Role.INSPECTOR);

    @BeforeEach
    void aTeamWithOneTownship() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void numbersGoOnWithinTeamAndDay() {
        assertThat(open(Findings.many(2, team, township, inspector)))
                .extracting(OpenedProblem::number)
                .containsExactly("DC-20200219-001", "DC-20200219-002");
        assertThat(open(Findings.many(1, team, township, inspector)))
                .extracting(OpenedProblem::number)
                .containsExactly("DC-20200219-003");
    }

    @Test
    void aBatchTenTimesAsLargeNeedsNoMoreStatements() throws Exception {
        List<NewProblem> two = Findings.many(2, team, township, inspector);
        List<NewProblem> twenty = Findings.many(20, team, township, inspector);
        int few = counter.during(() -> open(two)).size();
        int many = counter.during(() -> open(twenty)).size();
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(4);
    }

    @Test
    void theFindingIsTheFirstStepAndOnTheTrail() {
        OpenedProblem opened = open(Findings.many(1, team, township, inspector)).get(0);
        assertThat(jdbc.sql("select action || ' ' || state || ' ' || note from problem_step where problem_id = ?")
                        .param(opened.id())
                        .query(String.class)
                        .list())
                .containsExactly("FOUND PENDING_ASSIGNMENT 问题1");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'PROBLEMS_OPENED' and object_id = ?")
                        .param(opened.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutTheTransactionOfTheFindingNothingIsOpened() {
        List<NewProblem> found = Findings.many(1, team, township, inspector);
        assertThatThrownBy(() -> problems.open(inspector, found)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aCorrectionOpensChangesAndTakesBack() {
        UUID inspection = inspection();
        NewProblem kept = item(inspection, "a", "原描述");
        NewProblem gone = item(inspection, "b", "取消的");
        open(List.of(kept, gone));
        clock.advance(Duration.ofMinutes(5));
        List<OpenedProblem> standing =
                revise(inspection, List.of(item(inspection, "a", "新描述"), item(inspection, "c", "新增的")));
        assertThat(standing).extracting(OpenedProblem::number).containsExactly("DC-20200219-001", "DC-20200219-003");
        assertThat(itemsOf(inspection))
                .containsExactly("a 新描述 PENDING_ASSIGNMENT", "b 取消的 VOID", "c 新增的 PENDING_ASSIGNMENT");
        assertThat(jdbc.sql("select action from problem_step where problem_id = ? order by at, id")
                        .param(standing.get(0).id())
                        .query(String.class)
                        .list())
                .containsExactly("FOUND", "CHANGED");
    }

    private List<String> itemsOf(UUID inspection) {
        return jdbc.sql("select item_code || ' ' || description || ' ' || state from problem where inspection_id = ?"
                        + " order by number")
                .param(inspection)
                .query(String.class)
                .list();
    }

    /** What is cited must not be deleted; and the failure may come again. */
    @Test
    void aFailureThatIsGoneIsKeptVoidAndComesAgainAsAnotherProblem() {
        UUID inspection = inspection();
        List<NewProblem> found = List.of(item(inspection, "a", "原描述"));
        open(found);
        revise(inspection, List.of());
        revise(inspection, List.of());
        assertThat(revise(inspection, found)).extracting(OpenedProblem::number).containsExactly("DC-20200219-002");
        assertThat(itemsOf(inspection)).containsExactly("a 原描述 VOID", "a 原描述 PENDING_ASSIGNMENT");
        assertThat(problems.ofInspection(inspection)).hasSize(1);
    }

    @Test
    void whatTheLeaderVoidedStaysSoUntilTheFailureSaysSomethingElse() {
        UUID inspection = inspection();
        List<NewProblem> found = List.of(item(inspection, "a", "原描述"));
        open(found);
        jdbc.sql("update problem set state = 'VOID', void_reason = '记错' where inspection_id = ?")
                .param(inspection)
                .update();
        revise(inspection, found);
        assertThat(itemsOf(inspection)).hasSize(1);
        revise(inspection, List.of(item(inspection, "a", "另一处")));
        assertThat(itemsOf(inspection)).containsExactly("a 原描述 VOID", "a 另一处 PENDING_ASSIGNMENT");
    }

    @Test
    void whatIsClosedStaysAsItWasAndItsTimelineSaysSoOnce() {
        UUID inspection = inspection();
        UUID id = open(List.of(item(inspection, "a", "原描述"))).get(0).id();
        jdbc.sql("update problem set state = 'CLOSED', closed_at = found_at, closed_on = found_on where id = ?")
                .param(id)
                .update();
        revise(inspection, List.of(item(inspection, "a", "新描述")));
        revise(inspection, List.of(item(inspection, "a", "新描述")));
        assertThat(itemsOf(inspection)).containsExactly("a 原描述 CLOSED");
        assertThat(jdbc.sql("select action from problem_step where problem_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("FOUND", "LEFT_AS_IT_IS");
    }

    @Test
    void aCorrectionThatSaysTheSameLeavesNoTrace() {
        UUID inspection = inspection();
        List<NewProblem> found = List.of(item(inspection, "a", "原描述"));
        UUID id = open(found).get(0).id();
        revise(inspection, found);
        assertThat(jdbc.sql("select count(*) from problem_step where problem_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFailureWhoseProblemIsUnderWayIsNotTakenBack() {
        UUID inspection = inspection();
        UUID id = open(List.of(item(inspection, "a", "原描述"))).get(0).id();
        jdbc.sql("update problem set state = 'RECTIFYING' where id = ?")
                .param(id)
                .update();
        assertThatThrownBy(() -> revise(inspection, List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("problem.refused.underWay"));
    }

    private NewProblem item(UUID inspection, String code, String description) {
        return Findings.of(team, township, inspector, inspection, code, description, Findings.TOMORROW);
    }

    private List<OpenedProblem> open(List<NewProblem> found) {
        List<OpenedProblem> opened = transaction.execute(status -> problems.open(inspector, found));
        return opened == null ? List.of() : opened;
    }

    private List<OpenedProblem> revise(UUID inspection, List<NewProblem> found) {
        List<OpenedProblem> standing = transaction.execute(status -> problems.revise(inspector, inspection, found));
        return standing == null ? List.of() : standing;
    }

    private UUID inspection() {
        UUID id = Ids.next();
        UUID site = fixtures.checkpoint(team, township);
        UUID version = jdbc.sql("select id from checklist_version limit 1")
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into inspection (id, team_id, township_id, site_id, day, mode, checklist_version_id,
                            author_id, receipt, started_at, filed_at, content_sha256, answers, passed, failed,
                            not_applicable, revised_at, released_at, version)
                        values (:id, :team, :township, :site, date '2020-02-19', 'OPEN', :checklist, :author, :receipt,
                            :at, :at, repeat('0', 64), '[]', 0, 0, 0, :at, :at, 0)""")
                .param("id", id)
                .param("team", team.team())
                .param("township", township)
                .param("site", site)
                .param("checklist", version)
                .param("author", inspector.id())
                .param("receipt", "D-1")
                .param("at", Timestamp.from(TestClock.START))
                .update();
        return id;
    }
}
