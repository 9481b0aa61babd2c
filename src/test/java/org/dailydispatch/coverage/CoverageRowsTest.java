package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.coverage.CoverageRows.Asked;
import org.dailydispatch.coverage.CoverageRows.Listed;
import org.dailydispatch.coverage.CoverageRows.Order;
import org.dailydispatch.coverage.CoverageRows.State;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.team.Teams;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind every figure are exactly its rows. */
@DatabaseTest
class CoverageRowsTest extends OneWeek {

    private final CoveragePages pages;
    private final CoverageRows rows;

    @Autowired
    CoverageRowsTest(
            CoveragePages pages, CoverageRows rows, Teams teams, Fixtures fixtures, JdbcClient jdbc, TestClock clock) {
        super(teams, fixtures, jdbc, clock);
        this.pages = pages;
        this.rows = rows;
    }

    @ParameterizedTest
    @EnumSource(CoverageMode.class)
    void everyFigureHasItsRows(CoverageMode mode) {
        for (UnitCoverage coverage : pages.of(question(mode, 13, 19)).units()) {
            Unit unit = coverage.unit();
            Listed done = rows(unit, mode, State.DONE, 13, 19);
            assertThat(done.lines()).hasSize(coverage.reached().count());
            assertThat(rows(unit, mode, State.MISSING, 13, 19).lines())
                    .hasSize(coverage.reached().missing().size());
            assertThat(rows(unit, mode, State.GAP, 13, 19).lines())
                    .hasSize(coverage.gaps().size());
            assertThat(done.reached()).isEqualTo(coverage.reached().rate());
            assertThat(done.schedule().counts())
                    .isEqualTo(
                            coverage.onSchedule() == null
                                    ? "0/0"
                                    : coverage.onSchedule().counts());
        }
    }

    @Test
    void aRowSaysWhenItWasLastVisitedInEachMode() {
        List<UnitLine> lines = rows(null, CoverageMode.ALL, State.ALL, 13, 19).lines();
        assertThat(lines).hasSize(5);
        UnitLine south = lines.stream()
                .filter(line -> line.subject().id().equals(southVillage))
                .findFirst()
                .orElseThrow();
        assertThat(south.lastOpen()).isNull();
        assertThat(south.openGap()).isTrue();
        assertThat(south.lastCovert()).isEqualTo(day(15));
        assertThat(south.sinceCovert()).isEqualTo(4);
        UnitLine idle = lines.stream()
                .filter(line -> line.subject().id().equals(idleVillage))
                .findFirst()
                .orElseThrow();
        assertThat(idle.lastOpen()).isEqualTo(day(12));
        assertThat(idle.sinceOpen()).isEqualTo(7);
        assertThat(idle.missing()).isTrue();
        UnitLine twice = lines.stream()
                .filter(line -> line.subject().id().equals(northVillage))
                .findFirst()
                .orElseThrow();
        assertThat(twice.visits()).isEqualTo(3);
        assertThat(twice.visited()).containsOnlyKeys(day(13), day(19)).containsEntry(day(19), 2);
        assertThat(rows.of(
                                question(CoverageMode.ALL, 13, 19),
                                new Asked(null, this.south, null, State.ALL, Order.PLACE))
                        .lines())
                .extracting(line -> line.subject().id())
                .containsExactlyInAnyOrder(southVillage, exit);
        assertThat(rows.of(question(CoverageMode.ALL, 13, 19), new Asked(null, null, null, State.ALL, Order.OPEN))
                        .lines())
                .extracting(UnitLine::lastOpen)
                .containsExactly(null, day(12), day(16), day(18), day(19));
        assertThatThrownBy(() -> rows.of(
                        question(CoverageMode.ALL, 13, 19),
                        new Asked(null, UUID.randomUUID(), null, State.ALL, Order.PLACE)))
                .isInstanceOf(NotFoundException.class);
    }

    private Listed rows(@Nullable Unit unit, CoverageMode mode, State state, int from, int to) {
        return rows.of(question(mode, from, to), new Asked(unit, null, null, state, Order.PLACE));
    }
}
