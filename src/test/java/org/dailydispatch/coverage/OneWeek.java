package org.dailydispatch.coverage;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Teams;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two townships with three villages, an exit and a supermarket, and a week of visits to be counted by hand. */
abstract class OneWeek {

    static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    final TeamFixture team;
    final Records records;
    final UUID north;
    final UUID south;
    final UUID northVillage;
    final UUID idleVillage;
    final UUID southVillage;
    final UUID exit;
    final UUID market;

    private final Teams teams;

    OneWeek(Teams teams, Fixtures fixtures, JdbcClient jdbc, TestClock clock) {
        clock.reset();
        this.teams = teams;
        this.team = fixtures.team();
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.north = fixtures.township(team);
        this.south = fixtures.township(team);
        this.northVillage = fixtures.village(team, north);
        this.idleVillage = fixtures.village(team, north);
        this.southVillage = fixtures.village(team, south);
        this.exit = fixtures.checkpoint(team, south);
        this.market = fixtures.venue(team, north);
    }

    @BeforeEach
    void aWeek() {
        records.open(north, idleVillage, day(12), "09:00", 0);
        records.open(north, northVillage, day(13), "09:00", 0);
        records.open(north, northVillage, day(19), "08:00", 0);
        records.open(north, northVillage, day(19), "08:30", 1);
        records.covert(south, southVillage, day(15), "14:00");
        records.open(north, market, day(16), "10:00", 0);
        records.open(south, exit, day(18), "07:00", 0);
        records.unreleased(north, market, day(19), "07:30");
        records.unreleased(south, southVillage, day(19), "07:40");
    }

    Question question(CoverageMode mode, int from, int to) {
        return new Question(teams.team(team.team()), day(from), day(to), mode, true, false);
    }

    static ReportingDay day(int ofFebruary) {
        return ReportingDay.of(2020, 2, ofFebruary);
    }
}
