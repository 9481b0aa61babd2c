package org.dailydispatch.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
        service.file(inspector, Filings.passing(checklists.currentFor(SiteFamily.CHECKPOINT), visited));

        mvc.perform(get("/today").with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还有2项没查")))
                .andExpect(content().string(containsString("卡点1处、镇街1个")))
                .andExpect(content().string(containsString("进驻第26天")))
                .andExpect(content().string(containsString("D-0219-001")));
    }

    @Test
    void oneVillageDoesForItsTownship() throws Exception {
        UUID village = fixtures.village(team, township);
        service.file(inspector, Filings.passing(checklists.currentFor(SiteFamily.VILLAGE), village));

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
        service.file(inspector, Filings.passing(checklists.currentFor(SiteFamily.VILLAGE), visited));

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
        service.file(inspector, Filings.passing(checklists.currentFor(SiteFamily.CHECKPOINT), site));

        mvc.perform(get("/today").with(As.actor(fixtures.covertInspector(team))))
                .andExpect(content().string(containsString("今天暗访了0处")))
                .andExpect(content().string(not(containsString("D-0219-001"))));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheCounty() throws Exception {
        int before = statementsOfToday();
        for (int n = 0; n < 10; n++) {
            UUID more = fixtures.township(team);
            UUID site = fixtures.checkpoint(team, more);
            fixtures.village(team, more);
            service.file(inspector, Filings.passing(checklists.currentFor(SiteFamily.CHECKPOINT), site));
        }

        assertThat(statementsOfToday()).isEqualTo(before).isLessThanOrEqualTo(12);
    }

    private int statementsOfToday() throws Exception {
        return statements
                .during(() ->
                        mvc.perform(get("/today").with(As.actor(inspector))).andExpect(status().isOk()))
                .size();
    }
}
