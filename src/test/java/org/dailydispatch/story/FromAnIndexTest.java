package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.assertj.core.api.SoftAssertions;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/**
 * With many times the records, most of them other teams', every statement of the pages of a day finds an index to answer
 * from. PostgreSQL is told to read a whole table only where nothing else is possible: left alone it prefers to while
 * tables are small. Everything is in one transaction that is rolled back.
 */
@DatabaseTest
@Transactional
class FromAnIndexTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);
    private static final int OTHERS = 4;
    private static final int COPIES = 500;
    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (?:inspection|problem|township_report|resumption_record|dispatch)\\b");

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    EntityManager entities;

    @Autowired
    StatementCounter statements;

    @Autowired
    TestClock clock;

    private Actor leader;
    private Actor inspector;

    @BeforeEach
    void manyRecords() throws Exception {
        clock.reset();
        TeamFixture own = team(40);
        leader = fixtures.leader(own);
        inspector = fixtures.inspector(own);
        for (int i = 0; i < OTHERS; i++) {
            team(COPIES);
        }
        mvc.perform(post("/dispatches/" + TODAY + "/assemble").with(csrf()).with(As.actor(leader)))
                .andExpect(status().is3xxRedirection());
        entities.flush();
        copy("dispatch", "'day', date '2000-01-01' + n", latest("dispatch"), COPIES);
        for (String table : List.of("inspection", "problem", "township_report", "resumption_record", "dispatch")) {
            jdbc.sql("analyze " + table).update();
        }
        jdbc.sql("set local enable_seqscan = off").update();
    }

    @Test
    void noTableOfRecordsIsReadAsAWhole() throws Exception {
        noneIsReadAsAWhole(
                leader,
                "/dashboard",
                "/dashboard?day=2020-02-10&mode=covert",
                "/dashboard/coverage?of=townships",
                "/dispatches/2020-02-19",
                "/dispatches",
                "/problems",
                "/problems?state=CLOSED",
                "/inspections",
                "/township-reports");
        noneIsReadAsAWhole(inspector, "/today", "/problems");
    }

    private void noneIsReadAsAWhole(Actor actor, String... pages) throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String page : pages) {
            List<QueryInfo> asked = statements.queriesDuring(
                    () -> mvc.perform(get(page).with(As.actor(actor))).andExpect(status().isOk()));
            all.assertThat(asked).isNotEmpty();
            for (QueryInfo each : asked) {
                all.assertThat(plan(each))
                        .as(page + " " + each.getQuery())
                        .noneMatch(line -> WHOLE_TABLE.matcher(line).find());
            }
        }
        all.assertAll();
    }

    @Test
    void theRuleCanFail() throws Exception {
        List<QueryInfo> asked =
                statements.queriesDuring(() -> jdbc.sql("select count(*) from inspection where remark = ?")
                        .param("nothing has an index for this")
                        .query(Long.class)
                        .single());
        assertThat(plan(asked.get(0)))
                .anyMatch(line -> WHOLE_TABLE.matcher(line).find());
    }

    /** What PostgreSQL would do, with the very values that the program sent. */
    private List<String> plan(QueryInfo query) {
        return template.execute((ConnectionCallback<List<String>>) connection -> explained(connection, query));
    }

    private static List<String> explained(Connection connection, QueryInfo query) throws java.sql.SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("explain " + query.getQuery())) {
            for (ParameterSetOperation operation : query.getParametersList().get(0)) {
                operation.getMethod().invoke(statement, operation.getArgs());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return lines;
    }

    /** A team with a record of each kind, so many times over. */
    private TeamFixture team(int copies) {
        TeamFixture team = fixtures.team();
        UUID township = fixtures.township(team);
        UUID village = fixtures.village(team, township);
        fixtures.checkpoint(team, township);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        records.draft(village, TODAY, "OPEN");
        copy(
                "inspection",
                "'receipt', 'C' || n, 'day', date '2020-02-19' - n % 400",
                records.open(township, village, TODAY, "08:05", 1),
                copies);
        copy(
                "problem",
                "'number', 'C' || n, 'found_on', date '2020-02-19' - n % 400",
                records.problem(township, TODAY, Records.at(TODAY, "18:00"), null),
                copies);
        copy(
                "problem",
                "'number', 'D' || n, 'found_on', date '2020-02-18' - n % 400",
                records.problem(township, TODAY.previous(), Records.at(TODAY, "18:00"), TODAY),
                copies);
        copy(
                "township_report",
                "'day', date '2020-02-19' - n",
                records.report(township, TODAY, "17:00", false, false),
                copies);
        records.resumption(records.enterprise(township, true, true, 100), township, TODAY, "RESUMED", 100, 50);
        copy("resumption_record", "'day', date '2020-02-19' - n", latest("resumption_record"), copies);
        return team;
    }

    private UUID latest(String table) {
        return jdbc.sql("select id from " + table + " order by id desc limit 1")
                .query(UUID.class)
                .single();
    }

    /** The row again and again, each time with these fields. */
    private void copy(String table, String fields, UUID row, int times) {
        jdbc.sql("insert into " + table + " select (jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), "
                        + fields + "))).* from " + table + " r, generate_series(1, :times) n where r.id = :row")
                .param("times", times)
                .param("row", row)
                .update();
    }
}
