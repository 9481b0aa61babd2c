package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A map is brought by an administrator, looked at, taken over, replaced and removed; the board draws it. */
@DatabaseTest
class CountyMapPagesTest {

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Actor administrator;
    private final Actor leader;
    private final Actor municipal;
    private final Fixtures fixtures;
    private final TeamFixture team;
    private final UUID drawn;
    private final UUID lacking;
    private final TestClock clock;

    @Autowired
    CountyMapPagesTest(MockMvc mvc, JdbcClient jdbc, Fixtures fixtures, TestClock clock) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.team = fixtures.team();
        this.drawn = fixtures.township(team);
        this.lacking = fixtures.township(team);
        this.administrator = fixtures.of(Role.ADMINISTRATOR);
        this.fixtures = fixtures;
        this.leader = fixtures.leader(team);
        this.municipal = fixtures.of(Role.MUNICIPAL);
    }

    @BeforeEach
    void morning() {
        clock.reset();
    }

    @Test
    void withoutAMapTheBoardShowsTiles() throws Exception {
        assertThat(board()).contains("非测绘地图", "rx=\"5\"").doesNotContain("<path class=\"t\"");
        assertThat(page()).contains("尚未上传");
    }

    @Test
    void theBoardDrawsTheMapAndTilesForWhatItLacks() throws Exception {
        upload(file(code(drawn), 119), false).andExpect(status().is3xxRedirection());
        assertThat(board())
                .containsPattern("/dashboard/cell\\?[^>]*township=" + drawn
                        + "[^>]*aria-label=\"[^\"]+\"[^>]*><title>[^<]+</title><path class=\"t\"")
                .containsPattern("township=" + lacking + "[^>]*><rect class=\"t\"")
                .contains("地图上没有的镇街园区")
                .doesNotContain("非测绘地图");
        assertThat(page()).contains("squares.geojson", code(lacking)).doesNotContain("尚未上传");
        assertThat(actions()).isEqualTo("COUNTY_MAP_ADDED");
        // The titles of the drawing are not taken for the page's.
        assertThat(board().split("</head>", 2)[0]).containsOnlyOnce("<title>");
        assertThat(page().split("</head>", 2)[0]).containsOnlyOnce("<title>");
    }

    @Test
    void theCountysPageDrawsTheSameAlsoWithoutATeam() throws Exception {
        String county = "/overview/counties/" + team.county();
        assertThat(city(county)).contains("非测绘地图", "rx=\"5\"").doesNotContain("<path class=\"t\"");
        upload(file(code(drawn), 119), false);
        assertThat(city(county))
                .containsPattern("/dashboard/cell\\?[^>]*township=" + drawn
                        + "[^>]*aria-label=\"[^\"]+\"[^>]*><title>[^<]+</title><path class=\"t\"")
                .containsPattern("township=" + lacking + "[^>]*><rect class=\"t\"")
                .doesNotContain("非测绘地图");
        jdbc.sql("update team set stationed_to = '2020-02-18' where id = ?")
                .param(team.team())
                .update();
        String without = city(county);
        assertThat(without)
                .containsPattern("/admin/sites\\?township=" + drawn + "[^>]*aria-label=\"[^\"]+没有进驻的督导组\"")
                .contains("<path class=\"t\"")
                .doesNotContain("/dashboard/cell", "– 未查", "? 未查");
        assertThat(city("/admin/sites?township=" + drawn + "&day=2020-02-19")).contains("<main");
    }

    /** The city's map is the counties' own: tiles, and what is drawn where a map was brought; with a team and without. */
    @Test
    void theCitysPageShowsTheCountyAsItsOwnPageDoes() throws Exception {
        UUID visited = lacking;
        new Records(jdbc, team, fixtures.inspector(team))
                .open(visited, fixtures.village(team, visited), ReportingDay.of(2020, 2, 19), "08:00", 1);
        assertThat(ofCity()).isEqualTo(ofCounty()).hasSize(2).anyMatch(each -> each.contains("rx=\"5\""));
        assertThat(ofCity()).anyMatch(each -> each.contains("township=" + visited) && each.contains("class=\"ok\""));
        new Records(jdbc, team, fixtures.inspector(team))
                .problem(
                        visited, ReportingDay.of(2020, 2, 19), Records.at(ReportingDay.of(2020, 2, 21), "18:00"), null);
        assertThat(ofCity())
                .isEqualTo(ofCounty())
                .anyMatch(each -> each.contains("township=" + visited) && each.contains("class=\"bad\""));
        upload(file(code(drawn), 119), false);
        assertThat(ofCity()).isEqualTo(ofCounty()).anyMatch(each -> each.contains("<path class=\"t\""));
        jdbc.sql("update team set stationed_to = '2020-02-18' where id = ?")
                .param(team.team())
                .update();
        assertThat(ofCity()).isEqualTo(ofCounty()).hasSize(2).allMatch(each -> each.contains("/admin/sites?township="));
    }

    /** After a relief both pages count what either team visited, each on its own days. */
    @Test
    void theCitysPageKnowsWhoWasRelieved() throws Exception {
        clock.set(Records.at(ReportingDay.of(2020, 2, 19), "09:00"));
        new Records(jdbc, team, fixtures.inspector(team))
                .open(drawn, fixtures.village(team, drawn), ReportingDay.of(2020, 2, 18), "08:00", 0);
        fixtures.successor(team, ReportingDay.of(2020, 2, 19));
        assertThat(ofCity()).isEqualTo(ofCounty()).hasSize(2).allMatch(each -> each.contains("class=\"miss\""));
    }

    private List<String> ofCity() throws Exception {
        return drawings(city("/overview"));
    }

    private List<String> ofCounty() throws Exception {
        return drawings(city("/overview/counties/" + team.county()));
    }

    /** The links of the county's townships within drawings. */
    private List<String> drawings(String page) {
        return Pattern.compile(
                        "<a [^>]*township=(?:" + drawn + "|" + lacking
                                + ")[^>]*>(?:<title>[^<]*</title>)?<(?:rect|path) class=\"t\".*?</a>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String city(String address) throws Exception {
        return body(mvc.perform(get(address).with(As.actor(municipal))).andExpect(status().isOk()));
    }

    @Test
    void aPreviewChangesNothing() throws Exception {
        String preview = body(upload(file(code(drawn), 119), true).andExpect(status().isOk()));
        assertThat(preview).contains("尚未启用", "<path fill-rule=\"evenodd\"");
        assertThat(board()).contains("非测绘地图");
        assertThat(actions()).isEmpty();
    }

    @Test
    void aWrongFileIsRefusedInWordsAndTheOldMapStays() throws Exception {
        upload(file(code(drawn), 119), false);
        String refused = body(upload(file("<script>", 119), false).andExpect(status().is(422)));
        assertThat(refused)
                .contains("没有代码为“&lt;script&gt;”的镇街园区", "squares.geojson")
                .doesNotContain("“<script>");
        assertThat(board()).contains("<path class=\"t\"");
        mvc.perform(multipart(address()).with(csrf()).with(As.actor(administrator)))
                .andExpect(status().is(422));
    }

    @Test
    void itIsReplacedAndRemoved() throws Exception {
        upload(file(code(drawn), 119), false);
        upload(file(code(lacking), 119), false);
        assertThat(board()).containsPattern("township=" + drawn + "[^>]*><rect class=\"t\"");
        mvc.perform(post(address() + "/remove").with(csrf()).with(As.actor(administrator)))
                .andExpect(status().is3xxRedirection());
        assertThat(board()).contains("非测绘地图");
        assertThat(actions()).isEqualTo("COUNTY_MAP_ADDED,COUNTY_MAP_REPLACED,COUNTY_MAP_REMOVED");
    }

    private ResultActions upload(String content, boolean look) throws Exception {
        return mvc.perform(multipart(address())
                .file(new MockMultipartFile(
                        "file", "squares.geojson", "application/geo+json", content.getBytes(StandardCharsets.UTF_8)))
                .param("look", String.valueOf(look))
                .with(csrf())
                .with(As.actor(administrator)));
    }

    private String address() {
        return "/admin/counties/" + team.county() + "/map";
    }

    private String page() throws Exception {
        return body(mvc.perform(get(address()).with(As.actor(administrator))).andExpect(status().isOk()));
    }

    private String board() throws Exception {
        return body(mvc.perform(get("/dashboard").with(As.actor(leader))).andExpect(status().isOk()));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String code(UUID township) {
        return jdbc.sql("select code from township where id = ?")
                .param(township)
                .query(String.class)
                .single();
    }

    private String actions() {
        return String.join(
                ",",
                jdbc.sql(
                                "select action from audit_event where object_id = cast(? as text) and action like 'COUNTY_MAP%' order by id")
                        .param(team.county())
                        .query(String.class)
                        .list());
    }

    private static String file(String code, int west) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"%s"},"geometry":
                {"type":"Polygon","coordinates":[[[%2$d,36],[%3$d,36],[%3$d,37],[%2$d,37],[%2$d,36]]]}}]}""".formatted(code, west, west + 1);
    }
}
