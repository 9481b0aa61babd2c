package org.dailydispatch.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class TodayTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    InspectionService service;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    Actor inspector;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
    }

    @Test
    void theHeadlineIsWhatIsLeft() throws Exception {
        fixtures.checkpoint(team, township);
        UUID visited = fixtures.checkpoint(team, township);
        service.file(inspector, Filings.passing(checklists.current("CHECKPOINT"), visited));

        mvc.perform(get("/today").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还有2项没查")))
                .andExpect(content().string(containsString("点位1处、镇街1个")))
                .andExpect(content().string(containsString("进驻第26天")))
                .andExpect(content().string(containsString("D-0219-001")));
    }

    @Test
    void oneVillageDoesForItsTownship() throws Exception {
        UUID village = fixtures.village(team, township);
        service.file(inspector, Filings.passing(checklists.current("VILLAGE"), village));

        mvc.perform(get("/today").with(As.actor(inspector))).andExpect(content().string(containsString("今天的都查过了")));
    }

    @Test
    void whoHasNothingAssignedIsToldWhomToAsk() throws Exception {
        Actor alone = fixtures.inspector(fixtures.team());

        mvc.perform(get("/today").with(As.actor(alone))).andExpect(content().string(containsString("请联系组长")));
    }

    @Test
    void villagesNeverVisitedComeFirst() throws Exception {
        UUID visited = fixtures.village(team, township);
        UUID never = fixtures.village(team, township);
        service.file(inspector, Filings.passing(checklists.current("VILLAGE"), visited));

        String page = mvc.perform(get("/today/townships/" + township).with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf(never.toString())).isPositive().isLessThan(page.indexOf(visited.toString()));
    }

    @Test
    void aTownshipOfAnotherCountyIsNotFound() throws Exception {
        UUID foreign = fixtures.township(fixtures.team());

        mvc.perform(get("/today/townships/" + foreign).with(As.actor(inspector)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCovertInspectorHasNoRoundAndSeesOnlyHisOwn() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        service.file(inspector, Filings.passing(checklists.current("CHECKPOINT"), site));

        mvc.perform(get("/today").with(As.actor(fixtures.covertInspector(team))))
                .andExpect(content().string(containsString("今天暗访了0处")))
                .andExpect(content().string(not(containsString("D-0219-001"))));
    }

    @Test
    void ofManyVisitsTheLatestAreListedAndTheRestIsALinkAway() throws Exception {
        for (int n = 0; n < Done.LISTED; n++) {
            file(fixtures.checkpoint(team, township));
        }
        mvc.perform(get("/today").with(As.actor(inspector)))
                .andExpect(content().string(containsString("D-0219-001")))
                .andExpect(content().string(not(containsString("/inspections?day="))));

        file(fixtures.checkpoint(team, township));
        mvc.perform(get("/today").with(As.actor(inspector)))
                .andExpect(content().string(not(containsString("D-0219-001"))))
                .andExpect(content().string(containsString("D-0219-0" + (Done.LISTED + 1))))
                .andExpect(content().string(containsString("href=\"/inspections?day=2020-02-19\">全部 31 条")));
    }

    private void file(UUID site) {
        service.file(inspector, Filings.passing(checklists.current("CHECKPOINT"), site));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheCounty() throws Exception {
        int before = statementsOfToday();
        for (int n = 0; n < 10; n++) {
            UUID more = fixtures.township(team);
            UUID site = fixtures.checkpoint(team, more);
            fixtures.village(team, more);
            service.file(inspector, Filings.passing(checklists.current("CHECKPOINT"), site));
        }

        assertThat(statementsOfToday()).isEqualTo(before).isLessThanOrEqualTo(12);
    }

    @Test
    void mineComesFirstThenWhatNobodyHasAndOthersFoldedAway() throws Exception {
        UUID mine = fixtures.checkpoint(team, township);
        UUID free = fixtures.checkpoint(team, township);
        UUID theirs = fixtures.checkpoint(team, township);
        Actor other = fixtures.inspector(team);
        assign(mine, inspector);
        assign(theirs, other);

        String page = pageOf(inspector);
        assertThat(page).contains("还有1项没查").contains("未分派2项、他人负责1项").contains(other.displayName());
        assertThat(List.of(mine, free, theirs).stream().map(id -> page.indexOf(id.toString())))
                .allMatch(place -> place > 0)
                .isSorted();
        assertThat(page.indexOf("<details class=\"rest\""))
                .isBetween(page.indexOf(free + ""), page.indexOf(theirs + ""));
        assertThat(pageOf(other)).contains("还有1项没查");
        assertThat(pageOf(fixtures.inspector(team))).contains("还有2项未分派，谁都可以去");
    }

    @Test
    void theNextSiteOfTheReceiptIsOnesOwnAndThenWhatNobodyHas() throws Exception {
        UUID first = fixtures.checkpoint(team, township);
        UUID theirs = fixtures.checkpoint(team, township);
        UUID mine = fixtures.checkpoint(team, township);
        assign(first, inspector);
        assign(theirs, fixtures.inspector(team));
        assign(mine, inspector);
        Filing filing = Filings.passing(checklists.current("CHECKPOINT"), first);
        service.file(inspector, filing);

        assertThat(receipt(filing)).contains("/inspections/new?site=" + mine).doesNotContain(theirs.toString());
        service.file(inspector, Filings.passing(checklists.current("CHECKPOINT"), mine));
        assertThat(receipt(filing)).contains("/today/townships/" + township).doesNotContain(theirs.toString());
    }

    @Test
    void whatIsAssignedToSomebodyWhoIsStoppedIsEverybodys() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        Actor other = fixtures.inspector(team);
        assign(site, other);
        assign(township, inspector);
        assertThat(pageOf(inspector)).contains("未分派0项、他人负责1项");

        jdbc.sql("update account set active = false where id = ?")
                .param(other.id())
                .update();
        assertThat(pageOf(inspector)).contains("未分派1项、他人负责0项");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithWhatIsBegun() throws Exception {
        Records records = new Records(jdbc, team, inspector);
        begun(records, "OPEN");
        int before = statementsOfToday();
        for (int n = 0; n < 9; n++) {
            begun(records, "OPEN");
        }
        assertThat(statementsOfToday()).isEqualTo(before).isLessThanOrEqualTo(12);
    }

    /** What a covert inspector has begun, filed and not got released yet. */
    @Test
    void theNumberOfStatementsDoesNotGrowWithACovertInspectorsRound() throws Exception {
        Actor covert = fixtures.covertInspector(team);
        Records records = new Records(jdbc, team, covert);
        aRound(records);
        int before = statementsOfToday(covert);
        for (int n = 0; n < 9; n++) {
            aRound(records);
        }
        assertThat(statementsOfToday(covert)).isEqualTo(before).isLessThanOrEqualTo(12);
    }

    private void aRound(Records records) {
        begun(records, "COVERT");
        records.unreleased(township, fixtures.village(team, township), ReportingDay.of(2020, 2, 19), "08:00");
    }

    private void begun(Records records, String mode) {
        records.draft(fixtures.village(team, township), ReportingDay.of(2020, 2, 19), mode);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheAssignments() throws Exception {
        int before = statementsOfToday();
        for (int n = 0; n < 6; n++) {
            assign(fixtures.checkpoint(team, township), n % 2 == 0 ? inspector : fixtures.inspector(team));
            assign(fixtures.village(team, township), inspector);
        }

        assertThat(statementsOfToday()).isEqualTo(before);
    }

    /** For today, straight into the table: a site, or the township. */
    private void assign(UUID target, Actor person) {
        jdbc.sql("""
                        insert into assignment_day (team_id, day, site_id, township_id, account_id)
                        select :team, '2020-02-19', (select id from site where id = :target),
                               (select id from township where id = :target), :person""")
                .param("team", team.team())
                .param("target", target)
                .param("person", person.id())
                .update();
    }

    private String pageOf(Actor person) throws Exception {
        return page("/today", person);
    }

    private String receipt(Filing filing) throws Exception {
        return page("/inspections/" + filing.id() + "/receipt", inspector);
    }

    private String page(String address, Actor person) throws Exception {
        return mvc.perform(get(address).with(As.actor(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int statementsOfToday() throws Exception {
        return statementsOfToday(inspector);
    }

    private int statementsOfToday(Actor person) throws Exception {
        return statements
                .during(() -> mvc.perform(get("/today").with(As.actor(person))).andExpect(status().isOk()))
                .size();
    }
}
