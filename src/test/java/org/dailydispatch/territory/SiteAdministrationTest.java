package org.dailydispatch.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class SiteAdministrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    TeamFixture team;
    UUID township;
    Actor administrator;

    @BeforeEach
    void aCountyWithATownship() {
        team = fixtures.team();
        township = fixtures.township(team);
        administrator = fixtures.of(Role.ADMINISTRATOR);
    }

    @Test
    void anAddedSiteIsInForceFromItsFirstDayAndOnTheTrail() throws Exception {
        mvc.perform(complete(post("/admin/sites"))
                        .param("inForceFrom", "2020-02-21")
                        .with(As.actor(administrator)))
                .andExpect(status().is3xxRedirection());
        Site site = only();
        assertThat(site.name().zh()).isEqualTo("龘𠮷高速口");
        assertThat(site.inForceOn(ReportingDay.of(2020, 2, 20))).isFalse();
        assertThat(site.inForceOn(ReportingDay.of(2020, 2, 21))).isTrue();
        assertThat(deedsOn(site.id())).containsExactly("SITE_ADDED");
    }

    @Test
    void theFirstDayIsAskedForANewSiteOnly() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        mvc.perform(get("/admin/sites/new").with(As.actor(administrator)))
                .andExpect(content().string(containsString("name=\"inForceFrom\"")));
        mvc.perform(get("/admin/sites/" + site + "/edit").with(As.actor(administrator)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("name=\"nameZh\""), not(containsString("name=\"inForceFrom\"")))));
    }

    @Test
    void everyErrorShowsAtOnceAndWhatWasTypedStays() throws Exception {
        mvc.perform(post("/admin/sites")
                        .param("code", "no spaces please")
                        .param("nameZh", "<b>城东</b>")
                        .param("position", "1e9")
                        .param("inForceFrom", "yesterday")
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#townshipId\""),
                                containsString("href=\"#kind\""),
                                containsString("href=\"#code\""),
                                containsString("href=\"#nameEn\""),
                                containsString("href=\"#position\""),
                                containsString("href=\"#inForceFrom\""),
                                not(containsString("href=\"#nameZh\"")),
                                containsString("value=\"no spaces please\""),
                                containsString("value=\"&lt;b&gt;城东&lt;/b&gt;\""),
                                containsString("value=\"1e9\""))));
        assertThat(territory.sitesOf(team.county(), SiteFamily.CHECKPOINT)).isEmpty();
    }

    @Test
    void aSecondSiteWithTheSameCodeIsRefusedBesideTheCode() throws Exception {
        mvc.perform(complete(post("/admin/sites"))
                .param("inForceFrom", "2020-02-01")
                .with(As.actor(administrator)));
        mvc.perform(complete(post("/admin/sites"))
                        .param("inForceFrom", "2020-02-01")
                        .with(As.actor(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("此编码已被使用")));
        assertThat(territory.sitesOf(team.county(), SiteFamily.CHECKPOINT)).hasSize(1);
    }

    @Test
    void aStaleFormShowsBothTextsAndSavesTheSecondTime() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        String version = version(site);
        mvc.perform(complete(post("/admin/sites/" + site))
                        .param("version", version)
                        .with(As.actor(administrator)))
                .andExpect(redirectedUrl("/admin/sites/" + site));
        mvc.perform(post("/admin/sites/" + site)
                        .param("townshipId", township.toString())
                        .param("kind", "BUS_STATION")
                        .param("code", "MINE")
                        .param("nameZh", "我的名称")
                        .param("nameEn", "Mine")
                        .param("shortZh", "我的")
                        .param("shortEn", "Mine")
                        .param("position", "7")
                        .param("version", version)
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"我的名称\""),
                                containsString("现存：龘𠮷高速口"),
                                containsString("现存：高速出口"),
                                containsString("name=\"version\" value=\"" + version(site) + "\""))));
        assertThat(territory.site(administrator, site).name().zh()).isEqualTo("龘𠮷高速口");
    }

    @Test
    void aSiteIsRetiredAndReopenedAndItsHistoryStays() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        mvc.perform(dayOn(site, "retire", "2020-02-02")).andExpect(redirectedUrl("/admin/sites/" + site));
        mvc.perform(dayOn(site, "reopen", "2020-02-02"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#day\"")));
        mvc.perform(dayOn(site, "reopen", "2020-02-21")).andExpect(redirectedUrl("/admin/sites/" + site));
        Site reopened = territory.site(administrator, site);
        assertThat(reopened.periods())
                .containsExactly(
                        new InForce(ReportingDay.of(2020, 1, 25), ReportingDay.of(2020, 2, 2)),
                        new InForce(ReportingDay.of(2020, 2, 21), null));
        assertThat(reopened.outOfForceSince(ReportingDay.of(2020, 2, 19))).contains(ReportingDay.of(2020, 2, 3));
        assertThat(deedsOn(site)).containsExactly("SITE_RETIRED", "SITE_REOPENED");
        mvc.perform(get("/admin/sites/" + site).with(As.actor(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("2020-02-02"), containsString("2020-02-21"))));
    }

    @Test
    void aSiteCannotEndBeforeItBegan() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        mvc.perform(dayOn(site, "retire", "2020-01-24"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("末日不能早于启用首日2020-01-25")));
        assertThat(territory.site(administrator, site).inForceOn(ReportingDay.of(2020, 2, 19)))
                .isTrue();
    }

    @Test
    void theListShowsWhatTheFiltersLetThrough() throws Exception {
        UUID retired = fixtures.checkpoint(team, township);
        fixtures.retire(retired, ReportingDay.of(2020, 2, 10));
        UUID open = fixtures.checkpoint(team, township);
        UUID village = fixtures.village(team, township);
        String list = "/admin/sites?township=" + township + "&kind=EXPRESSWAY_EXIT&day=";
        mvc.perform(get(list + "2020-02-11").with(As.actor(administrator)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/admin/sites/" + open),
                                not(containsString("/admin/sites/" + retired)),
                                not(containsString("/admin/sites/" + village)))));
        mvc.perform(get(list + "2020-02-10").with(As.actor(administrator)))
                .andExpect(content().string(containsString("/admin/sites/" + retired)));
    }

    @Test
    void theListIsASpreadsheetToo() throws Exception {
        fixtures.checkpoint(team, township);
        mvc.perform(get("/admin/sites.xlsx?township=" + township).with(As.actor(administrator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")));
    }

    @Test
    void aLeaderSeesHisOwnCountyOnlyAndChangesNothing() throws Exception {
        UUID own = fixtures.checkpoint(team, township);
        TeamFixture others = fixtures.team();
        UUID foreign = fixtures.checkpoint(others, fixtures.township(others));
        Actor leader = fixtures.leader(team);
        mvc.perform(get("/admin/sites").with(As.actor(leader)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/admin/sites/" + own),
                                not(containsString("/admin/sites/" + foreign)),
                                not(containsString("/admin/sites/new")))));
        mvc.perform(get("/admin/sites/" + own).with(As.actor(leader))).andExpect(status().isOk());
        mvc.perform(get("/admin/sites/" + foreign).with(As.actor(leader))).andExpect(status().isNotFound());
        mvc.perform(complete(post("/admin/sites/" + own)).with(As.actor(leader)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INSPECTOR", "COVERT_INSPECTOR", "LIAISON", "DEPARTMENT"})
    void otherRolesAreRefused(Role role) throws Exception {
        Actor actor = switch (role) {
            case LIAISON -> fixtures.liaison(township);
            case DEPARTMENT -> fixtures.department();
            case INSPECTOR -> fixtures.inspector(team);
            default -> fixtures.covertInspector(team);
        };
        mvc.perform(get("/admin/sites").with(As.actor(actor))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder complete(MockHttpServletRequestBuilder request) {
        return request.param("townshipId", township.toString())
                .param("kind", "EXPRESSWAY_EXIT")
                .param("code", "X-1")
                .param("nameZh", "龘𠮷高速口")
                .param("nameEn", "Rare Exit")
                .param("shortZh", "龘𠮷")
                .param("shortEn", "Rare")
                .param("position", "1")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder dayOn(UUID site, String deed, String day) {
        return post("/admin/sites/" + site + "/" + deed)
                .param("day", day)
                .param("version", version(site))
                .with(csrf())
                .with(As.actor(administrator));
    }

    private String version(UUID site) {
        return jdbc.sql("select version from site where id = ?")
                .param(site)
                .query(String.class)
                .single();
    }

    private Site only() {
        List<Site> sites = territory.sitesOf(team.county(), SiteFamily.CHECKPOINT);
        assertThat(sites).hasSize(1);
        return sites.get(0);
    }

    private List<String> deedsOn(UUID site) {
        return jdbc.sql("select action from audit_event where object_type = 'site' and object_id = ? order by at, id")
                .param(site.toString())
                .query(String.class)
                .list();
    }
}
