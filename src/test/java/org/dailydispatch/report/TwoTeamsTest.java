package org.dailydispatch.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One report for a township, a day and a team; another team in the same county gets one of its own. */
@DatabaseTest
class TwoTeamsTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTownshipReportsToEachTeamOnce() {
        TeamFixture first = fixtures.team();
        TeamFixture second = fixtures.team();
        UUID township = fixtures.township(first);
        UUID author = fixtures.leader(first).id();

        report(first.team(), township, author);
        assertThatCode(() -> report(second.team(), township, author)).doesNotThrowAnyException();
        assertThatThrownBy(() -> report(first.team(), township, author)).isInstanceOf(DuplicateKeyException.class);
    }

    private void report(UUID team, UUID township, UUID author) {
        jdbc.sql("insert into township_report (id, team_id, township_id, day, state, author_id, saved_at, version)"
                        + " values (:id, :team, :township, '2020-02-19', 'DRAFT', :author, now(), 0)")
                .param("id", Ids.next())
                .param("team", team)
                .param("township", township)
                .param("author", author)
                .update();
    }
}
