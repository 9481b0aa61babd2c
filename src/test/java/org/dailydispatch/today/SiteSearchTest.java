package org.dailydispatch.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.Coordinates;
import org.dailydispatch.territory.FoundSite;
import org.dailydispatch.territory.SiteFinder;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.SiteQuery;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class SiteSearchTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final Coordinates HERE = new Coordinates(35.99, 119.41);

    @Autowired
    MockMvc mvc;

    @Autowired
    SiteFinder finder;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    Actor inspector;

    @BeforeEach
    void aTown() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
    }

    @ParameterizedTest
    @ValueSource(strings = {"农贸", " 龘𠮷农贸 ", "Farm", "zc-m1", "ＺＣ－Ｍ１", "大街"})
    void aPartOfNameCodeOrRoadFindsASite(String text) {
        UUID market = named("龘𠮷农贸市场", "Farmers", "ZC-M1", "测试大街");
        named("第二超市", "Shop", "ZC-S2", null);

        assertThat(ids(new SiteQuery(text, kinds(), null, null, DAY, null))).containsExactly(market);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "不存在"})
    void signsStandForThemselves(String text) {
        named("龘𠮷农贸市场", "Farmers", "ZC-M1", null);
        assertThat(ids(new SiteQuery(text, kinds(), null, null, DAY, null))).isEmpty();
    }

    @Test
    void kindAndTownshipNarrowAndOtherCountiesAndClosedSitesAreNotFound() throws Exception {
        UUID elsewhere = fixtures.township(team);
        UUID exit = fixtures.checkpoint(team, township);
        UUID village = fixtures.village(team, elsewhere);
        UUID venue = fixtures.venue(team, elsewhere);
        fixtures.retire(fixtures.checkpoint(team, township), ReportingDay.of(2020, 2, 18));
        TeamFixture other = fixtures.team();
        fixtures.checkpoint(other, fixtures.township(other));

        assertThat(ids(new SiteQuery(null, kinds(), null, null, DAY, null)))
                .containsExactlyInAnyOrder(exit, village, venue);
        assertThat(shown("/today/sites?kind=VENUE")).containsExactly(venue.toString());
        assertThat(shown("/today/sites?kind=SUPERMARKET")).containsExactly(venue.toString());
        assertThat(shown("/today/sites?kind=VILLAGE&township=" + elsewhere)).containsExactly(village.toString());
        assertThat(shown("/today/sites?township=" + township)).containsExactly(exit.toString());
    }

    @Test
    void theNearestComeFirstWithTheirDistance() throws Exception {
        UUID far = placed(36.05, 119.41);
        UUID near = placed(35.991, 119.41);
        UUID middle = placed(35.99, 119.43);
        fixtures.venue(team, township);

        List<FoundSite> found = finder.find(inspector, new SiteQuery(null, kinds(), null, HERE, DAY, null));
        assertThat(found.stream().map(FoundSite::id)).containsExactly(near, middle, far);
        assertThat(found.get(0).distance()).isEqualTo(HERE.to(new Coordinates(35.991, 119.41)));
        assertThat(finder.find(inspector, new SiteQuery(null, kinds(), null, null, DAY, null)))
                .hasSize(4)
                .allSatisfy(site -> assertThat(site.distance()).isNull());
        assertThat(found.get(2).distance()).isEqualTo(HERE.to(new Coordinates(36.05, 119.41)));
        mvc.perform(get("/today/sites?near=35.99,119.41").with(As.actor(inspector)))
                .andExpect(content().string(containsString("111 米")))
                .andExpect(content().string(containsString("1.8 公里")))
                .andExpect(content().string(containsString("6.7 公里")));
        mvc.perform(get("/today/sites?near=35.99,119.41")
                        .with(As.actor(inspector))
                        .cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(content().string(containsString("6.7 km")));
    }

    @Test
    void anUnreadablePlaceIsNone() throws Exception {
        UUID exit = fixtures.checkpoint(team, township);
        assertThat(shown("/today/sites?near=91,200&kind=NONE&township=none&after=none"))
                .containsExactly(exit.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today/sites?text=测试", "/today/sites?near=35.99,119.41"})
    void pagesFollowOneAnotherWithoutGapOrRepetition(String address) throws Exception {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < SiteFinder.PAGE * 2 + 5; n++) {
            // Several lie in one and the same place: the order has to hold all the same.
            int place = n / 7;
            all.add(placed(35.99 + place * 0.001, 119.41).toString());
        }
        List<String> seen = new ArrayList<>();
        @Nullable String next = address;
        for (int pages = 0; next != null; pages++) {
            assertThat(pages).isLessThan(3);
            String page = page(next);
            seen.addAll(idsIn(page));
            Matcher more = Pattern.compile("href=\"(/today/sites\\?[^\"]*after=[^\"]*)\"")
                    .matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatIsNotFoundCanBeAddedWithWhatWasTyped() throws Exception {
        mvc.perform(get("/today/sites?text=龘商店&kind=PHARMACY&township=" + township + "&near=35.99,119.41")
                        .with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有找到")))
                .andExpect(content()
                        .string(containsString("/venues/new?nameZh=%E9%BE%98%E5%95%86%E5%BA%97&amp;kind=PHARMACY")));
        mvc.perform(get("/today/sites").with(As.actor(fixtures.covertInspector(team))))
                .andExpect(content().string(containsString("选择要暗访的地方")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private static EnumSet<SiteKind> kinds() {
        return EnumSet.allOf(SiteKind.class);
    }

    private List<UUID> ids(SiteQuery query) {
        return finder.find(inspector, query).stream().map(FoundSite::id).toList();
    }

    private UUID placed(double latitude, double longitude) {
        UUID site = fixtures.venue(team, township);
        fixtures.place(site, latitude, longitude);
        return site;
    }

    private UUID named(String zh, String en, String code, @Nullable String road) {
        UUID site = fixtures.venue(team, township);
        jdbc.sql("update site set name_zh = :zh, name_en = :en, code = :code, road_zh = :road where id = :id")
                .param("zh", zh)
                .param("en", en)
                .param("code", code)
                .param("road", road)
                .param("id", site)
                .update();
        return site;
    }

    private List<String> shown(String address) throws Exception {
        return idsIn(page(address));
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address.replace("测试", "%E6%B5%8B%E8%AF%95")))
                        .with(As.actor(inspector)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> idsIn(String page) {
        return Pattern.compile("/inspections/new\\?site=([0-9a-f-]{36})")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
