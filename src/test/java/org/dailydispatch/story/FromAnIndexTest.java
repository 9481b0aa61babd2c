package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.ttddyy.dsproxy.QueryInfo;
import org.assertj.core.api.SoftAssertions;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    private static final Set<String> RECORDS = Set.of(
            "inspection",
            "inspection_draft",
            "problem",
            "problem_step",
            "township_report",
            "resumption_record",
            "dispatch",
            "stage_report",
            "audit_event");

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
    private UUID township;
    private UUID signedStage;
    private final UUID draftStage = Ids.next();

    @BeforeEach
    void manyRecords() throws Exception {
        clock.reset();
        TeamFixture own = team(40);
        township = jdbc.sql("select id from township where county_id = ? limit 1")
                .param(own.county())
                .query(UUID.class)
                .single();
        leader = fixtures.leader(own);
        inspector = fixtures.inspector(own);
        List<UUID> others = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            others.add(team(COPIES).team());
        }
        mvc.perform(post("/dispatches/" + TODAY + "/assemble").with(csrf()).with(As.actor(leader)))
                .andExpect(status().is3xxRedirection());
        entities.flush();
        UUID draft = latest("dispatch");
        copy("dispatch", "'day', date '2000-01-01' + n", draft, COPIES);
        // Of few it is quicker to sort all than to follow an index.
        copy(
                "dispatch",
                "'day', date '1990-01-01' + n, 'state', 'PUBLISHED', 'issue_number', 1000 + n, 'signed_at', '2020-01-01',"
                        + " 'sha256', repeat('0', 64), 'published_at', '2020-01-01'",
                draft,
                COPIES);
        stages(others);
        for (String table :
                List.of("inspection", "problem", "township_report", "resumption_record", "dispatch", "stage_report")) {
            jdbc.sql("analyze " + table).update();
        }
        jdbc.sql("set local enable_seqscan = off").update();
    }

    private void stages(List<UUID> others) throws Exception {
        mvc.perform(post("/stages?from=2020-02-10&to=2020-02-18&id=" + draftStage)
                        .with(csrf())
                        .with(As.actor(leader)))
                .andExpect(status().is3xxRedirection());
        entities.flush();
        UUID draft = latest("stage_report");
        String copied = "'report_id', uuidv7(), 'issue_number', 1000 + n";
        for (UUID other : others) {
            copy("stage_report", copied + ", 'team_id', '" + other + "'", draft, COPIES);
        }
        copy(
                "stage_report",
                copied + ", 'state', 'PUBLISHED', 'signed_at', '2020-03-01',"
                        + " 'signed_by', r.author_id, 'signer_name', '张', 'sha256', repeat('0', 64),"
                        + " 'published_at', '2020-03-01', 'published_by', r.author_id",
                draft,
                40);
        signedStage = jdbc.sql("select report_id from stage_report where state = 'PUBLISHED' and team_id = ? limit 1")
                .param(leader.teamId())
                .query(UUID.class)
                .single();
    }

    @Test
    void noTableOfRecordsIsReadAsAWhole() throws Exception {
        noneIsReadAsAWhole(
                leader,
                "/dashboard",
                "/dashboard?day=2020-02-10&mode=covert",
                "/dashboard/coverage?of=townships",
                "/dashboard/coverage?of=checkpoints",
                "/dashboard/cell?day=2020-02-18&township=" + township,
                "/dispatches/2020-02-19",
                "/dispatches",
                "/dispatches/1990-01-05",
                "/dispatches/1990-01-05/versions/1",
                "/dispatches/1990-01-05/verify",
                "/dispatches/1990-01-05/plain",
                "/stages",
                "/stages/" + draftStage,
                "/stages/" + signedStage,
                "/stages/" + signedStage + "/verify",
                "/problems",
                "/problems?state=CLOSED",
                "/problems?township=" + township,
                "/problems/" + ofTheTeam("problem"),
                "/problems/figures",
                "/inspections",
                "/inspections?township=" + township,
                "/inspections/" + ofTheTeam("inspection"),
                "/enterprises",
                "/township-reports",
                "/township-reports/2020-02-18/" + township);
        noneIsReadAsAWhole(inspector, "/today", "/today/townships/" + township, "/problems", "/inspections?mine=true");
        noneIsReadAsAWhole(
                fixtures.liaison(township),
                "/township-reports",
                "/township-reports/2020-02-19/" + township,
                "/problems");
        // Not the city's own ledger, which counts the problems of the whole city by state.
        noneIsReadAsAWhole(fixtures.of(Role.MUNICIPAL), "/overview", "/dispatches", "/inspections");
        noneIsReadAsAWhole(fixtures.of(Role.AUDITOR), "/audit");
    }

    private void noneIsReadAsAWhole(Actor actor, String... pages) throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String page : pages) {
            List<QueryInfo> asked = statements.queriesDuring(
                    () -> mvc.perform(get(page).with(As.actor(actor))).andExpect(status().isOk()));
            all.assertThat(asked).as(page).isNotEmpty();
            for (QueryInfo each : asked) {
                all.assertThat(plan(each).wholeTables(RECORDS))
                        .as(actor.role() + " " + page + " " + each.getQuery())
                        .isEmpty();
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from inspection where remark = ?",
                "select max(id::text) from (select id from inspection where remark <> ? order by id) ordered"
            })
    void theRuleCanFail(String nothingHasAnIndexForThis) throws Exception {
        List<QueryInfo> asked = statements.queriesDuring(
                () -> jdbc.sql(nothingHasAnIndexForThis).param("x").query().singleRow());
        assertThat(plan(asked.get(0)).wholeTables(RECORDS)).isNotEmpty();
    }

    private Plan plan(QueryInfo query) {
        return template.execute((ConnectionCallback<Plan>) connection -> Plan.of(connection, query));
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

    private UUID ofTheTeam(String table) {
        return jdbc.sql("select id from " + table + " where team_id = ? limit 1")
                .param(leader.teamId())
                .query(UUID.class)
                .single();
    }

    /** The row again and again, each time with these fields; what the table makes itself, it makes. */
    private void copy(String table, String fields, UUID row, int times) {
        String columns = jdbc.sql("select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'")
                .param(table)
                .query(String.class)
                .single();
        jdbc.sql("insert into " + table + " (" + columns + ") select " + columns
                        + " from (select (jsonb_populate_record(r,"
                        + " jsonb_build_object('id', uuidv7(), " + fields + "))).* from " + table
                        + " r, generate_series(1, :times) n where r.id = :row) copied")
                .param("times", times)
                .param("row", row)
                .update();
    }
}
