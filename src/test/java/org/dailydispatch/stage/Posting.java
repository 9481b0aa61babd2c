package org.dailydispatch.stage;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team's posting from 25 January to the present 19 February, with some records of each sort. */
final class Posting {

    static final ReportingDay FROM = ReportingDay.of(2020, 2, 1);
    static final ReportingDay TO = ReportingDay.of(2020, 2, 18);
    static final Instant LATER = Instant.parse("2020-02-25T10:00:00Z");

    final TeamFixture team;
    final Actor leader;
    final Actor inspector;
    final UUID north;
    final UUID south;
    final UUID village;
    final UUID checkpoint;
    final Records records;

    Posting(Fixtures fixtures, JdbcClient jdbc) {
        team = fixtures.team();
        leader = fixtures.leader(team);
        north = fixtures.township(team);
        south = fixtures.township(team);
        village = fixtures.village(team, north);
        checkpoint = fixtures.checkpoint(team, north);
        inspector = fixtures.inspector(team);
        records = new Records(jdbc, team, inspector);
        UUID other = fixtures.village(team, south);
        records.open(north, village, ReportingDay.of(2020, 1, 27), "09:00", 0);
        records.open(south, other, ReportingDay.of(2020, 2, 3), "09:00", 1);
        records.open(north, checkpoint, ReportingDay.of(2020, 2, 4), "09:00", 0);
        records.covert(south, other, ReportingDay.of(2020, 2, 5), "15:00");
        records.unreleased(north, village, ReportingDay.of(2020, 2, 6), "15:00");
        records.problem(north, ReportingDay.of(2020, 1, 28), LATER, ReportingDay.of(2020, 1, 30));
        records.problem(north, ReportingDay.of(2020, 1, 29), LATER, ReportingDay.of(2020, 2, 3));
        records.problem(south, ReportingDay.of(2020, 2, 3), LATER, ReportingDay.of(2020, 2, 10));
        records.problem(south, ReportingDay.of(2020, 2, 4), Instant.parse("2020-02-10T10:00:00Z"), null);
        records.problem(south, ReportingDay.of(2020, 2, 5), LATER, ReportingDay.of(2020, 2, 19));
        records.report(north, ReportingDay.of(2020, 2, 3), "17:00", false, false);
        records.report(south, ReportingDay.of(2020, 2, 3), null, false, false);
        records.resumption(
                records.enterprise(north, true, false, 100), north, ReportingDay.of(2020, 2, 12), "RESUMED", 100, 60);
        records.resumption(
                records.enterprise(north, false, true, 20), north, ReportingDay.of(2020, 2, 14), "RESUMED", 20, 20);
    }
}
