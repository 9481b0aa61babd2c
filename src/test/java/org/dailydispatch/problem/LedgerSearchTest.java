package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.DirectFieldBindingResult;

/** 全文检索, in Chinese and beyond, on a real PostgreSQL whose letters are those of ASCII. */
@DatabaseTest
class LedgerSearchTest {

    private final ProblemReader reader;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final LedgerRows rows;
    private final TeamFixture team;
    private final UUID township;
    private final Actor leader;
    private final UUID village;
    private final Records records;

    @Autowired
    LedgerSearchTest(
            ProblemReader reader,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock,
            Fixtures fixtures) {
        this.reader = reader;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.rows = new LedgerRows(jdbc);
        this.team = fixtures.team();
        this.township = fixtures.township(team);
        this.leader = fixtures.leader(team);
        this.village = fixtures.village(team, township);
        this.records = new Records(jdbc, team, leader);
    }

    @BeforeEach
    void aProblemAndAnother() {
        clock.reset();
        UUID sought = problem();
        rows.set(
                sought,
                "number = 'DC-SOUGHT-7', description = '卡口夜间无人值守，龘𠮷二人离岗 Gate-A', measures = '已加派2人100%到岗',"
                        + " responsible_unit = '龙都街道办事处', responsible_person = '王守_义'");
        jdbc.sql("update problem set site_id = ? where id = ?")
                .params(village, sought)
                .update();
        jdbc.sql("update site set name_zh = '东鲁村', name_en = 'Donglu' where id = ?")
                .param(village)
                .update();
        rows.set(problem(), "description = '夜间测温缺人，到岗1000人，王守义'");
    }

    private UUID problem() {
        return records.problem(township, Findings.DAY, Findings.TOMORROW, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无人值守",
                "龘",
                "𠮷",
                "龘𠮷",
                "gate-a",
                "GATE",
                "加派2人",
                "办事处",
                "王守_",
                "DC-SOUGHT",
                "dc-sought-7",
                "东鲁",
                "donglu",
                "无人 东鲁 100%",
                "值守　Gate",
                "%",
                "0%到",
                "_义"
            })
    void whatHoldsTheWordsIsFoundAndNothingElse(String typed) {
        assertThat(found(typed)).containsExactly("DC-SOUGHT-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"值无人守", "无人值夜", "东鲁村二", "100_", "无_值守", "无人%值守", "\\", "无人值守 西鲁", "岗100%%"})
    void whatDoesNotIsNotAndPatternsAreNoPatterns(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void aWordOfBothFindsBoth() {
        assertThat(found("夜间")).hasSize(2);
        assertThat(found(" ")).as("nothing sought").hasSize(2);
    }

    @Test
    void amongTwentyThousandAnIndexIsUsed() {
        Map<String, String> indexes = Map.of(
                "龘𠮷", "problem_words_pieces",
                "龘", "problem_words_pieces",
                "第777处", "problem_words_",
                "7f3a1", "problem_words_");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rows.fill(team, township, leader, Findings.DAY);
            indexes.forEach((typed, index) -> assertThat(plan(typed))
                    .as(typed)
                    .anySatisfy(step -> assertThat(step).contains("Index Scan on " + index)));
        });
    }

    private List<String> plan(String typed) {
        ProblemScope scope = ProblemScope.of(leader);
        Search search = Search.of(typed);
        return jdbc.sql("explain select p.id from problem p where " + scope.sql() + " and " + search.condition(scope))
                .params(scope.parameters())
                .params(search.parameters())
                .query(String.class)
                .list();
    }

    private List<String> found(String typed) {
        ProblemFilter filter = new ProblemFilter();
        filter.words = typed;
        ProblemCriteria criteria =
                filter.read(new DirectFieldBindingResult(filter, "filter"), Findings.DAY, TestClock.START);
        List<String> numbers = reader.page(leader, criteria, null, 100).rows().stream()
                .map(row -> row.problem().number())
                .toList();
        assertThat(reader.count(leader, criteria).listed()).isEqualTo(numbers.size());
        return numbers;
    }
}
