package org.dailydispatch.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exits of the whole city that are open: one that is closed stays known, one that is reopened counts once. */
@DatabaseTest
class ExitsInForceTest {

    @Autowired
    Territory territory;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private Rate[] before = new Rate[0];
    private UUID county = new UUID(0, 0);
    private UUID exit = new UUID(0, 0);

    @BeforeEach
    void anExitClosedOnTheTenthAndReopenedOnTheFifteenth() {
        TeamFixture team = fixtures.team();
        county = team.county();
        before = new Rate[] {on(9), on(10), on(14), on(15)};
        UUID township = fixtures.township(team);
        exit = fixtures.checkpoint(team, township);
        fixtures.siteOf(SiteKind.ROAD_ENTRY, team, township);
        jdbc.sql("update site_period set in_force_to = '2020-02-09' where site_id = ?")
                .param(exit)
                .update();
        jdbc.sql("insert into site_period (site_id, in_force_from) values (?, '2020-02-15')")
                .param(exit)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 1", "1, 10, 0", "2, 14, 0", "3, 15, 1"})
    void countsWhatIsInForceOfWhatWasEverKnown(int at, int day, int inForce) {
        assertThat(on(day).denominator()).isEqualTo(before[at].denominator() + 1);
        assertThat(on(day).numerator()).isEqualTo(before[at].numerator() + inForce);
    }

    @Test
    void whatHasNotComeYetIsNotKnown() {
        jdbc.sql("delete from site_period where site_id = ? and in_force_to is not null")
                .param(exit)
                .update();
        assertThat(on(14)).isEqualTo(before[2]);
    }

    private Rate on(int day) {
        ReportingDay of = ReportingDay.of(2020, 2, day);
        return Exits.open(territory.sitesOf(Set.of(county), SiteFamily.CHECKPOINT), of);
    }
}
