package org.dailydispatch.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class InspectionFiguresTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    private final InspectionFigures figures;
    private final VisitGrids grids;
    private final Fixtures fixtures;
    private final TeamFixture team;
    private final Records records;
    private final UUID north;
    private final UUID south;
    private final UUID northVillage;
    private final UUID southVillage;
    private final UUID exit;

    @Autowired
    InspectionFiguresTest(InspectionFigures figures, VisitGrids grids, Fixtures fixtures, JdbcClient jdbc) {
        this.figures = figures;
        this.grids = grids;
        this.fixtures = fixtures;
        this.team = fixtures.team();
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.north = fixtures.township(team);
        this.south = fixtures.township(team);
        this.northVillage = fixtures.village(team, north);
        this.southVillage = fixtures.village(team, south);
        this.exit = fixtures.checkpoint(team, south);
        TeamFixture neighbour = fixtures.team();
        UUID foreign = fixtures.township(neighbour);
        new Records(jdbc, neighbour, fixtures.inspector(neighbour))
                .open(foreign, fixtures.village(neighbour, foreign), DAY, "08:00", 0);
    }

    @BeforeEach
    void twoDays() {
        // Today: the northern village twice, the exit twice (once failed), one covert visit in the south.
        records.open(north, northVillage, DAY, "08:05", 0);
        records.open(north, northVillage, DAY, "16:00", 0);
        records.open(south, exit, DAY, "09:30", 2);
        records.open(south, exit, DAY, "07:30", 0);
        records.covert(south, southVillage, DAY, "14:00");
        records.unreleased(north, northVillage, DAY, "15:00");
        // Yesterday: both townships.
        records.open(north, northVillage, DAY.previous(), "08:00", 0);
        records.open(south, southVillage, DAY.previous(), "08:00", 1);
        records.draft(southVillage, DAY, "OPEN");
        records.draft(northVillage, DAY, "COVERT");
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 4, 6", "VILLAGE, 2, 4", "CHECKPOINT, 2, 2", "COVERT, 1, 1", "ALL, 5, 7"})
    void countsByHand(VisitFigure figure, int today, int twoDays) {
        assertThat(figures.count(team.team(), figure, DAY, DAY)).isEqualTo(today);
        assertThat(figures.count(team.team(), figure, DAY.previous(), DAY)).isEqualTo(twoDays);
    }

    @ParameterizedTest
    @EnumSource(VisitFigure.class)
    void hasAsManyRowsAsItCounts(VisitFigure figure) {
        assertThat(figures.rows(team.team(), figure, DAY.previous(), DAY))
                .doesNotHaveDuplicates()
                .hasSize(figures.count(team.team(), figure, DAY.previous(), DAY));
        assertThat(figures.visitsOn(team.team(), figure, DAY))
                .extracting(VisitRow::id)
                .containsExactlyElementsOf(figures.rows(team.team(), figure, DAY, DAY));
    }

    @Test
    void theGridTellsTownshipsDaysAndModesApart() {
        CoverageGrid grid = figures.gridOf(team.team(), DAY.previous(), DAY);
        assertThat(grid.on(north, DAY)).isEqualTo(new Visits(2, 0, 0));
        assertThat(grid.on(south, DAY)).isEqualTo(new Visits(0, 2, 1));
        assertThat(grid.on(south, DAY.previous())).isEqualTo(new Visits(1, 0, 0));
        assertThat(grid.openlyVisitedOn(DAY)).containsExactly(north);
        assertThat(grid.openlyVisitedOn(DAY.previous())).containsExactlyInAnyOrder(north, south);
        assertThat(grid.covertlyVisitedOn(DAY)).containsExactly(south);
        assertThat(grid.lastCovert(south, DAY)).contains(DAY);
        assertThat(grid.lastCovert(south, DAY.previous())).isEmpty();
        assertThat(grid.lastCovert(north, DAY)).isEmpty();
        assertThat(grid.lastOpen(south, DAY)).contains(DAY.previous());
        assertThat(grid.covertBetween(DAY.previous(), DAY)).isEqualTo(1);
    }

    @Test
    void severalInspectionsOfACheckpointAreOneVisitWithTheFirstTime() {
        List<SiteVisits> visits = figures.checkpointVisits(team.team(), DAY.previous(), DAY);
        assertThat(visits).singleElement().satisfies(visit -> {
            assertThat(visit.siteId()).isEqualTo(exit);
            assertThat(visit.firstFiledAt()).isEqualTo(Records.at(DAY, "07:30"));
            assertThat(visit.inspections()).isEqualTo(2);
            assertThat(visit.passed()).isEqualTo(20);
            assertThat(visit.failed()).isEqualTo(2);
            assertThat(visit.notApplicable()).isEqualTo(2);
            assertThat(figures.rows(team.team(), VisitFigure.CHECKPOINT, DAY, DAY))
                    .first()
                    .isEqualTo(visit.inspectionId());
        });
        assertThat(figures.villageVisits(team.team(), DAY, DAY)).hasSize(1);
    }

    @Test
    void onlyOpenDraftsShow() {
        assertThat(figures.draftsOn(team.team(), DAY)).singleElement().satisfies(draft -> {
            assertThat(draft.siteId()).isEqualTo(southVillage);
            assertThat(draft.answered()).isEqualTo(5);
            assertThat(draft.items()).isEqualTo(13);
        });
        assertThat(figures.draftsOn(team.team(), DAY.previous())).isEmpty();
    }

    @Test
    void theRowsOfATownshipAreItsOwn() {
        assertThat(figures.visitsIn(team.team(), south, VisitFigure.ALL, DAY))
                .extracting(VisitRow::covert, VisitRow::family)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, SiteFamily.CHECKPOINT),
                        org.assertj.core.groups.Tuple.tuple(false, SiteFamily.CHECKPOINT),
                        org.assertj.core.groups.Tuple.tuple(true, SiteFamily.VILLAGE));
    }

    @Test
    void theCityIsToldOfEachTeamByItself() {
        fixtures.retire(exit, DAY.previous());
        TeamFixture idle = fixtures.team();
        CityVisits visits = grids.ofCity(List.of(team.team(), idle.team()), DAY, DAY);
        CoverageGrid grid = visits.grids().of(team.team());
        assertThat(grid.openlyVisitedOn(DAY)).containsExactly(north);
        assertThat(grid.covertBetween(DAY, DAY)).isEqualTo(1);
        // Whether they are in force is not asked here.
        assertThat(visits.checkpointsOf(team.team()).get(DAY)).contains(exit);
        assertThat(visits.checkpointsOf(idle.team())).isEmpty();
        assertThat(visits.grids().byTeam()).containsOnlyKeys(team.team());
        assertThat(grids.ofCity(List.of(), DAY, DAY).grids().byTeam()).isEmpty();
    }
}
