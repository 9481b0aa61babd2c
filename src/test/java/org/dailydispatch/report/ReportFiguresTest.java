package org.dailydispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReportFiguresTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    private final ReportFigures figures;
    private final TeamFixture team;
    private final List<UUID> townships;

    @Autowired
    ReportFiguresTest(ReportFigures figures, Fixtures fixtures, JdbcClient jdbc) {
        this.figures = figures;
        this.team = fixtures.team();
        this.townships = Stream.generate(() -> fixtures.township(team)).limit(6).toList();
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        records.report(townships.get(0), DAY, "17:30", false, false);
        records.report(townships.get(1), DAY, "18:30", true, false);
        records.report(townships.get(2), DAY, "17:00", false, true);
        records.report(townships.get(3), DAY, null, false, false);
        records.report(townships.get(5), DAY, "19:00", true, true);
        records.report(townships.get(4), DAY.previous(), "17:00", false, false);
    }

    @Test
    void everyTownshipIsInOneOfFiveStates() {
        assertThat(figures.statusesOn(team.team(), DAY, townships).values())
                .containsExactly(
                        ReportStatus.FILED,
                        ReportStatus.LATE,
                        ReportStatus.ZERO,
                        ReportStatus.DRAFT,
                        ReportStatus.MISSING,
                        ReportStatus.LATE);
    }

    @Test
    void hasAsManyRowsAsStates() {
        Map<UUID, ReportStatus> statuses = figures.statusesOn(team.team(), DAY, townships);
        Map<UUID, ReportStatus> told =
                figures.ofTeams(List.of(team.team()), DAY).getOrDefault(team.team(), Map.of());
        for (ReportStatus status : ReportStatus.values()) {
            long of = statuses.values().stream().filter(status::equals).count();
            List<UUID> rows = figures.rows(team.team(), DAY, status);
            assertThat(rows).as(status.name()).hasSize(status == ReportStatus.MISSING ? 0 : (int) of);
            assertThat(Collections.frequency(told.values(), status)).isEqualTo(rows.size());
        }
    }
}
