package org.dailydispatch.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class EnterprisesAsSitesTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Territory territory;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TeamFixture team;
    UUID township;
    Actor inspector;
    UUID id;

    @BeforeEach
    void anEnterprise() {
        clock.reset();
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        id = enterprises.add(inspector, entry("龘𠮷机械有限公司", township));
    }

    @Test
    void anEnterpriseIsASiteFromTheDayOfItsEntry() throws Exception {
        Site site = territory.site(inspector, id);
        assertThat(site.kind()).isEqualTo(SiteKind.ENTERPRISE);
        assertThat(site.code()).isEqualTo("E-Z-1");
        assertThat(site.townshipId()).isEqualTo(township);
        assertThat(site.inForceOn(TODAY)).isTrue();
        assertThat(site.inForceOn(TODAY.previous())).isFalse();
        mvc.perform(get("/today/sites?kind=ENTERPRISE").with(As.actor(inspector)))
                .andExpect(content().string(containsString("龘𠮷机械有限公司")));
        mvc.perform(get("/inspections/new?site=" + id).with(As.actor(inspector)))
                .andExpect(status().isOk());
    }

    @Test
    void theSiteFollowsTheEnterprise() {
        UUID moved = fixtures.township(team);
        enterprises.change(inspector, id, entry("改名后的公司", moved), 0);
        assertThat(territory.site(inspector, id).name().zh()).isEqualTo("改名后的公司");
        assertThat(territory.site(inspector, id).townshipId()).isEqualTo(moved);

        enterprises.retire(inspector, id, 1);
        assertThat(territory.site(inspector, id).inForceOn(TODAY.next())).isFalse();
        enterprises.reinstate(inspector, id, 2);
        assertThat(territory.site(inspector, id).inForceOn(TODAY.next())).isTrue();
    }

    @Test
    void whereItCannotBeEnteredNoSiteStays() {
        long before = sites();
        assertThatThrownBy(() -> enterprises.add(inspector, entry("第二家", township)))
                .hasMessageContaining("codeTaken");
        assertThat(sites()).isEqualTo(before);
    }

    @Test
    void whereAnotherSiteHasTheCodeItIsTaken() {
        UUID market = fixtures.venue(team, township);
        jdbc.sql("update site set code = 'E-Z-2' where id = ?").param(market).update();

        EnterpriseEntry entry = new EnterpriseEntry(township, "Z-2", "第二家", true, false, 100);
        assertThatThrownBy(() -> enterprises.add(inspector, entry)).hasMessageContaining("codeTaken");
        assertThat(sites()).isEqualTo(1);
    }

    @Test
    void anAdministratorSaysWhereItLiesAndNothingElse() throws Exception {
        change("龘𠮷机械有限公司", "0").andExpect(redirectedUrl("/admin/sites/" + id));
        assertThat(territory.site(inspector, id).at()).isEqualTo(new Coordinates(35.99, 119.41));
        change("别的名字", "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这里只能修改坐标")));
        enterprises.change(inspector, id, entry("改名后的公司", township), 0);
        assertThat(territory.site(inspector, id).at()).isEqualTo(new Coordinates(35.99, 119.41));
    }

    private ResultActions change(String name, String version) throws Exception {
        return mvc.perform(post("/admin/sites/" + id)
                .param("townshipId", township.toString())
                .param("kind", "ENTERPRISE")
                .param("code", "E-Z-1")
                .param("nameZh", name)
                .param("nameEn", name)
                .param("shortZh", name)
                .param("shortEn", name)
                .param("position", "100000")
                .param("latitude", "35.99")
                .param("longitude", "119.41")
                .param("version", version)
                .with(As.actor(fixtures.of(Role.ADMINISTRATOR)))
                .with(csrf()));
    }

    private long sites() {
        return territory.sitesOf(team.county(), SiteFamily.ENTERPRISE).size();
    }

    private static EnterpriseEntry entry(String name, UUID township) {
        return new EnterpriseEntry(township, "Z-1", name, true, false, 100);
    }
}
