package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.DirectFieldBindingResult;

/** Every order of the ledger, page by page. */
@DatabaseTest
class LedgerOrderTest {

    private static final int ROWS = 12;

    private final ProblemReader reader;
    private final Actor leader;
    private final UUID north;
    private final UUID south;

    @Autowired
    LedgerOrderTest(ProblemReader reader, JdbcClient jdbc, TestClock clock, Fixtures fixtures) {
        this.reader = reader;
        clock.reset();
        TeamFixture team = fixtures.team();
        this.leader = fixtures.leader(team);
        this.north = fixtures.township(team);
        this.south = fixtures.township(team);
        Records records = new Records(jdbc, team, leader);
        LedgerRows rows = new LedgerRows(jdbc);
        for (int i = 0; i < ROWS; i++) {
            // Ties in every key: two days, three deadlines, three severities, two townships.
            UUID id = records.problem(
                    i % 2 == 0 ? south : north,
                    Findings.DAY.plus(-i % 2),
                    Findings.TOMORROW.plus(Duration.ofHours(i % 3)),
                    null);
            rows.set(id, "severity = '" + List.of("MAJOR", "GENERAL", "SERIOUS").get(i / 2 % 3) + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void isTheSameInPagesAsInOne(Sort sort) {
        ProblemCriteria criteria = criteria(sort);
        List<Listed> whole = reader.page(leader, criteria, null, 100).rows();
        assertThat(whole).hasSize(ROWS).isSortedAccordingTo(expected(sort));

        List<Listed> inPages = new ArrayList<>();
        ProblemPage page = reader.page(leader, criteria, null, 5);
        inPages.addAll(page.rows());
        while (page.next() != null) {
            PageMark mark = PageMark.parse(page.next().toString());
            assertThat(mark).isEqualTo(page.next());
            page = reader.page(leader, criteria, mark, 5);
            inPages.addAll(page.rows());
        }
        assertThat(inPages).isEqualTo(whole);
        assertThat(inPages.get(ROWS - 1).sequence()).isEqualTo(ROWS);
    }

    @Test
    void aPageThatIsJustFullIsTheLast() {
        assertThat(reader.page(leader, criteria(Sort.DUE), null, ROWS).next()).isNull();
        assertThat(reader.page(leader, criteria(Sort.DUE), null, ROWS - 1).next())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "x_2020-02-19T00:00:00Z_2020-02-19_MAJOR_1_0_0_0",
                "1_+99999-02-19T00:00:00Z_2020-02-19_MAJOR_1_00000000-0000-0000-0000-000000000000_N_"
                        + "00000000-0000-0000-0000-000000000000"
            })
    void aMarkThatCannotBeReadIsNoPage(String mark) {
        assertThatThrownBy(() -> PageMark.parse(mark)).isInstanceOf(NotFoundException.class);
    }

    private ProblemCriteria criteria(Sort sort) {
        ProblemFilter filter = new ProblemFilter();
        filter.sort = sort.name();
        return filter.read(new DirectFieldBindingResult(filter, "filter"), Findings.DAY, TestClock.START);
    }

    private Comparator<Listed> expected(Sort sort) {
        Comparator<Problem> due =
                Comparator.comparing(problem -> problem.deadline().at());
        Comparator<Problem> found = Comparator.comparing(Problem::foundOn, Comparator.<ReportingDay>naturalOrder());
        Comparator<Problem> number = Comparator.comparing(Problem::number);
        Comparator<Problem> order = switch (sort) {
            case DUE -> due;
            case DUE_LAST -> due.reversed();
            case FOUND -> found.reversed();
            case FOUND_FIRST -> found;
            case SEVERITY -> Comparator.comparing(Problem::severity).reversed().thenComparing(due);
            case TOWNSHIP ->
                Comparator.<Problem, Boolean>comparing(
                                problem -> problem.townshipId().equals(south))
                        .thenComparing(due);
            case NUMBER -> number;
            case NUMBER_LAST -> number.reversed();
        };
        return Comparator.comparing(Listed::problem, order);
    }
}
