package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.DispatchService;
import org.dailydispatch.dispatch.DispatchSigning;
import org.dailydispatch.dispatch.OwnSections;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Releases;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A covert visit of a venue or an enterprise counts nowhere until its release, and then in everything that others see. */
@DatabaseTest
class ReleasedVisitsTest {

    private static final ReportingDay DAY = Filings.DAY;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Checklists checklists;

    @Autowired
    InspectionService inspecting;

    @Autowired
    Releases releases;

    @Autowired
    DispatchService dispatches;

    @Autowired
    DispatchSigning signing;

    @Autowired
    TestClock clock;

    TeamFixture team;
    UUID township;
    Actor leader;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = SiteKind.class,
            names = {"PHARMACY", "HOTEL", "FARMERS_MARKET", "SLAUGHTERHOUSE", "OTHER_VENUE", "ENTERPRISE"})
    void itEntersCoverageProblemsAndTheDispatchOfTheDay(SiteKind kind) throws Exception {
        UUID site = fixtures.siteOf(kind, team, township);
        Filing visit = Filings.failingAt("as-reported", checklists.current("COVERT_VISIT"), site);
        inspecting.file(fixtures.covertInspector(team), visit);
        String link = "/inspections/" + visit.id();
        dispatches.assemble(leader, DAY);

        assertThat(page(leader, "/dashboard/cell?township=" + township)).doesNotContain(link);
        assertThat(page(leader, "/dashboard/coverage?of=covert&day=" + DAY)).doesNotContain(link);
        assertThat(page(fixtures.liaison(township), "/problems?state=ALL")).contains("class=\"empty\"");
        assertThat(page(leader, "/dispatches/" + DAY)).doesNotContain("figures/covert-visited");

        releases.release(leader, visit.id());
        dispatches.refresh(leader, DAY, 0);

        assertThat(page(leader, "/dashboard/cell?township=" + township)).contains(link);
        assertThat(page(leader, "/dashboard/coverage?of=covert&day=" + DAY)).contains(link);
        assertThat(page(fixtures.liaison(township), "/problems?state=ALL")).doesNotContain("class=\"empty\"");
        assertThat(page(fixtures.of(Role.MUNICIPAL), "/problems?source=COVERT&state=ALL&township=" + township))
                .contains("/problems/");
        assertThat(page(leader, "/dispatches/" + DAY + "/figures/covert-visited"))
                .contains(link);
        assertThat(page(leader, "/dispatches/" + DAY + "/figures/problems-new")).contains("/problems/");
    }

    @Test
    void afterTheDispatchWasSignedItSaysWhatWasReleasedAndItsCorrectionCountsIt() throws Exception {
        UUID site = fixtures.siteOf(SiteKind.PHARMACY, team, township);
        Filing visit = Filings.failingAt("as-reported", checklists.current("COVERT_VISIT"), site);
        inspecting.file(fixtures.covertInspector(team), visit);
        dispatches.assemble(leader, DAY);
        dispatches.edit(leader, DAY, new OwnSections(0, "加强值守。", "继续督导。", Map.of(township.toString(), "已电话了解情况")));
        signing.sign(leader, DAY, 1, "a password of a test");
        signing.publish(leader, DAY, 1);
        String address = "/dispatches/" + DAY + "?team=" + team.team();
        Actor city = fixtures.of(Role.MUNICIPAL);
        clock.advance(Duration.ofDays(1));
        assertThat(page(leader, address)).doesNotContain("签发后有");

        releases.release(leader, visit.id());

        String link = "/inspections/" + visit.id();
        for (Actor reader : List.of(leader, city)) {
            assertThat(page(reader, address)).contains("签发后有1条检查记录更正或公开", link, "由组长公开");
        }
        assertThat(page(fixtures.inspector(team), address)).doesNotContain("签发后有", link);
        dispatches.correct(leader, DAY, "加入公开的暗访");
        assertThat(page(leader, address)).contains("figures/covert-visited").doesNotContain("签发后有");
    }

    private String page(Actor reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
