package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.account.ActivePeople;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.LiveDemonstration;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.StatementCounter.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the four pages of a day ask the database over HTTP, by people who are signed in: other tests count without the
 * session's own statements, this one with them.
 */
@LiveDemonstration
@Import(StatementCounter.class)
class StatementsTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final int MOST = 12;
    /** Read, noted as used, read again; and a message left for the page that a form leads to. */
    private static final int MOST_OF_THE_SESSION = 4;

    private static final Logger LOG = LoggerFactory.getLogger(StatementsTest.class);

    @Autowired
    ApplicationContext context;

    @Autowired
    StatementCounter statements;

    private Program program;

    @BeforeEach
    void aProgram() {
        program = new Program(context);
    }

    @ParameterizedTest
    @CsvSource({
        "leader, /dashboard",
        "leader, /dashboard?day=2020-02-18",
        "municipal, /overview",
        "inspector, /today",
        "covert, /today",
        "leader, /dispatches/2020-02-18",
        "leader, /dashboard/changes?since=2020-02-19T00:00:00Z",
    })
    void aPageAsksItsStatementsAndThoseOfTheSession(String person, String address) throws Exception {
        program.get(person, address);
        few(counted(person, address));
    }

    @ParameterizedTest
    @CsvSource({
        "leader, /dashboard, 3",
        "municipal, /overview, 2",
        "inspector, /today, 2",
        "covert, /today, 2",
        "leader, /dispatches/2020-02-18, 3"
    })
    void aPageThatIsKeptAsksLittleMoreThanWhatChanged(String person, String address, int most) throws Exception {
        program.get(person, address);
        assertThat(kept(person, address)).isLessThanOrEqualTo(most);
    }

    /** The smallest of three: what is kept is made anew when the minute is over. */
    private int kept(String person, String address) throws Exception {
        int fewest = Integer.MAX_VALUE;
        for (int look = 0; look < 3; look++) {
            List<String> asked = count(
                    person + " " + address + " kept",
                    () -> assertThat(program.get(person, address).statusCode()).isEqualTo(200));
            fewest = Math.min(
                    fewest,
                    asked.size()
                            - (int) asked.stream()
                                    .filter(StatementCounter::isOfSession)
                                    .count());
        }
        return fewest;
    }

    @Test
    void assemblingAndRefreshingADispatchTakeTheSameHoweverManyRecordsThereAre() throws Exception {
        String token = program.token("leader");
        few(sent("/dispatches/2020-02-19/assemble", token));
        moreRecords();
        int once = few(sent("/dispatches/2020-02-19/refresh", token));
        for (int more = 0; more < 10; more++) {
            moreRecords();
        }
        assertThat(few(sent("/dispatches/2020-02-19/refresh", token))).isEqualTo(once);
    }

    @Test
    void aDraftComparesItselfWithTheRecordsInFewStatementsAndIsKept() throws Exception {
        program.post("leader", "/dispatches/2020-02-19/assemble", Map.of(), program.token("leader"));
        moreRecords();
        few(counted("leader", "/dispatches/2020-02-19"));
        assertThat(kept("leader", "/dispatches/2020-02-19")).isLessThanOrEqualTo(3);
    }

    @Test
    void aBoardWithAMapAsksAsMuchAsOneWithout() throws Exception {
        program.get("leader", "/dashboard");
        int without = few(counted("leader", "/dashboard"));
        program.jdbc().sql("""
                insert into county_map (county_id, file_name, width, height, points, uploaded_at, uploaded_by, uploaded_by_name)
                select t.county_id, 'map.geojson', 100, 100, 3, now(), a.id, a.display_name
                from account a join team t on t.id = a.team_id where a.username = 'leader'""").update();
        program.jdbc().sql("""
                insert into county_map_area (county_id, township_id, path, label_x, label_y, label_room)
                select m.county_id, w.id, 'M0 0L10 10L0 10Z', 3, 6, 8
                from county_map m join township w on w.county_id = m.county_id""").update();
        assertThat(program.page("leader", "/dashboard")).contains("M0 0L10 10L0 10Z");
        assertThat(few(counted("leader", "/dashboard"))).isEqualTo(without);
    }

    private void moreRecords() {
        JdbcClient jdbc = program.jdbc();
        Actor inspector = program.bean(ActivePeople.class).named("inspector").orElseThrow();
        UUID county = jdbc.sql("select county_id from team where id = ?")
                .param(inspector.team())
                .query(UUID.class)
                .single();
        UUID site = jdbc.sql("select site_id from inspection where team_id = ? and mode = 'OPEN' order by id limit 1")
                .param(inspector.team())
                .query(UUID.class)
                .single();
        UUID township = jdbc.sql("select township_id from site where id = ?")
                .param(site)
                .query(UUID.class)
                .single();
        Records records = new Records(jdbc, new TeamFixture(inspector.team(), county), inspector);
        records.open(township, site, DAY, "08:10", 1);
        records.problem(township, DAY, Records.at(DAY, "23:00"), null);
    }

    /** That these are as few as promised. @return how many there are besides those of the session */
    private static int few(List<String> asked) {
        long session = asked.stream().filter(StatementCounter::isOfSession).count();
        assertThat(session).isLessThanOrEqualTo(MOST_OF_THE_SESSION);
        int besides = asked.size() - (int) session;
        assertThat(besides).as(String.join("\n", asked)).isLessThanOrEqualTo(MOST);
        return besides;
    }

    /** The smallest of three: what goes by the clock may ask something meanwhile. */
    private List<String> counted(String person, String address) throws Exception {
        List<String> fewest = read(person, address);
        for (int again = 0; again < 2; again++) {
            List<String> asked = read(person, address);
            fewest = asked.size() < fewest.size() ? asked : fewest;
        }
        return fewest;
    }

    /** Made anew: a change that concerns everybody was noted before. */
    private List<String> read(String person, String address) throws Exception {
        program.jdbc().sql("insert into change default values").update();
        return count(
                person + " " + address,
                () -> assertThat(program.get(person, address).statusCode()).isEqualTo(200));
    }

    private List<String> sent(String address, String token) throws Exception {
        String revision = String.valueOf(program.jdbc()
                .sql("select coalesce(max(version), 0) from dispatch where day = '2020-02-19'")
                .query(Integer.class)
                .single());
        return count(
                address,
                () -> assertThat(program.post("leader", address, Map.of("revision", revision), token)
                                .statusCode())
                        .isEqualTo(302));
    }

    private List<String> count(String what, Work work) throws Exception {
        List<String> all = statements.withSessionDuring(work);
        long session = all.stream().filter(StatementCounter::isOfSession).count();
        LOG.info("{}: {} statements, {} of the session, {} besides", what, all.size(), session, all.size() - session);
        return all;
    }
}
