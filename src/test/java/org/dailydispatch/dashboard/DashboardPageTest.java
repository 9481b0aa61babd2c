package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class DashboardPageTest {

    /** What is said of an inspection that somebody has begun. */
    private static final String DRAFT = "#i-pencil\"/></svg><span>填报中";

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final StatementCounter statements;

    private TeamFixture team;
    private Actor leader;
    private Records records;
    private List<UUID> townships;
    private List<UUID> villages;
    private UUID exit;
    private UUID closedExit;

    @Autowired
    DashboardPageTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, StatementCounter statements, TestClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.statements = statements;
        clock.reset();
        this.team = fixtures.team();
        this.leader = fixtures.leader(team);
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.townships = List.of(fixtures.township(team), fixtures.township(team), fixtures.township(team));
        this.villages = townships.stream().map(id -> fixtures.village(team, id)).toList();
        this.exit = fixtures.checkpoint(team, townships.get(0));
        this.closedExit = fixtures.checkpoint(team, townships.get(1));
        fixtures.retire(closedExit, ReportingDay.of(2020, 2, 1));
    }

    @BeforeEach
    void aMorning() {
        records.open(townships.get(0), villages.get(0), TODAY, "08:05", 0);
        records.open(townships.get(0), exit, TODAY.previous(), "08:10", 1);
        records.covert(townships.get(1), villages.get(1), TODAY.plus(-3), "15:00");
        records.problem(townships.get(0), TODAY.previous(), Records.at(TODAY.previous(), "18:00"), null);
        records.problem(townships.get(0), TODAY.plus(-4), Records.at(TODAY.plus(-3), "18:00"), TODAY.plus(-2));
        records.draft(villages.get(2), TODAY, "OPEN");
    }

    @Test
    void saysWhatIsMissingInChinese() throws Exception {
        mvc.perform(board())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("今日还差")))
                .andExpect(content().string(containsString("2个镇街、1处卡口")))
                .andExpect(content().string(containsString("，1项问题已逾期")))
                .andExpect(content().string(containsString("进驻第26天")))
                .andExpect(content().string(containsString("2/2起封闭")))
                .andExpect(content().string(containsString(DRAFT)));
    }

    /** A drawing alone says nothing to who cannot see it, and no number to anybody. */
    @Test
    void theBarsOfFourteenDaysHaveTheirTable() throws Exception {
        String page = mvc.perform(board()).andReturn().getResponse().getContentAsString();
        String table = page.substring(page.indexOf("柱图的逐日数据"));
        String rows = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
        assertThat(table.substring(0, table.indexOf("<tbody>")))
                .contains(">2/6<", ">2/19<")
                .doesNotContain(">2/5<");
        assertThat(rows)
                .contains(
                        "<td class=\"r\">未查</td>".repeat(12) + "<td class=\"r\">不合格</td><td class=\"r\">待查</td>",
                        "<td class=\"r\">停用</td>".repeat(14),
                        "site=" + exit);
    }

    @Test
    void saysItInEnglish() throws Exception {
        mvc.perform(board().cookie(new Cookie("DDLANGUAGE", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 townships, 1 checkpoint")))
                .andExpect(content().string(containsString("; 1 problem is overdue")))
                .andExpect(content().string(containsString("Day 26 of the posting")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/dashboard?mode=open",
                "/dashboard?mode=covert",
                "/dashboard?day=2020-02-18",
                "/dashboard?day=2020-01-25",
                "/dashboard/coverage?of=townships",
                "/dashboard/coverage?of=checkpoints&day=2020-02-18",
                "/dashboard/coverage?of=covert&day=2020-02-16"
            })
    void everyPageSpeaksBothLanguagesWithoutGaps(String address) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            String page = page(get(address).cookie(new Cookie("DDLANGUAGE", language)));
            assertThat(page).doesNotContain("??").doesNotContain("style=\"");
        }
    }

    @Test
    void aCellShowsTheRecordsOfItsDay() throws Exception {
        String page = page(get("/dashboard/cell?township=" + townships.get(0) + "&day=2020-02-18"));
        assertThat(page).contains("卡口检查", "不合格1", "夜间无人值守", "未销号", "未报").doesNotContain("??");
    }

    @Test
    void theListBehindAFigureHasAsManyRowsAsTheFigure() throws Exception {
        records.open(townships.get(0), villages.get(0), TODAY, "08:30", 0);
        records.open(townships.get(1), villages.get(1), TODAY, "08:31", 1);
        assertThat(page(board())).contains("<b class=\"num\">2<small> / 3</small></b>");
        String rows = page(get("/dashboard/coverage?of=townships"));
        assertThat(rows.split("<th scope=\"row\">", -1)).hasSize(1 + 2);
        assertThat(rows).contains("已明查2个镇街，共3个");
    }

    @Test
    void everyFigureLeadsToExactlyItsRows() throws Exception {
        records.problem(townships.get(1), TODAY, Records.at(TODAY, "18:00"), null);
        records.problem(townships.get(1), TODAY.plus(-6), Records.at(TODAY.plus(-5), "18:00"), TODAY);
        for (int i = 0; i < 3; i++) {
            UUID enterprise = records.enterprise(townships.get(0), true, false, 100);
            records.resumption(enterprise, townships.get(0), TODAY, i == 0 ? "FILED" : "RESUMED", 100, 50);
        }
        String today = page(board());
        assertThat(today).contains("2<small> 项", "2/3");
        assertThat(rows(today, "/problems")).hasSize(2);
        assertThat(rows(today, "/enterprises")).hasSize(2);
        String yesterday = page(board("2020-02-18"));
        assertThat(yesterday).contains("2<small> 项", "0/3");
        assertThat(rows(yesterday, "/problems")).hasSize(2);
        assertThat(rows(yesterday, "/enterprises")).isEmpty();
    }

    /** The different records that the list behind the board's figure links to. */
    private Set<String> rows(String board, String list) throws Exception {
        Matcher figure = Pattern.compile("class=\"kpi\" href=\"(" + list + "\\?[^\"]+)\"")
                .matcher(board);
        assertThat(figure.find()).isTrue();
        String rows = page(get(figure.group(1).replace("&amp;", "&")));
        return Pattern.compile("href=\"" + list + "/([0-9a-f-]{36})\"")
                .matcher(rows)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void asksAsManyStatementsWithTenTimesTheRecords() throws Exception {
        List<String> few = statements.during(() -> page(board()));
        for (int i = 0; i < 10; i++) {
            records.open(townships.get(1), villages.get(1), TODAY.plus(-i), "09:00", 0);
            records.covert(townships.get(2), villages.get(2), TODAY.plus(-i), "09:30");
            records.problem(townships.get(2), TODAY.plus(-i), Records.at(TODAY.plus(-i), "12:00"), null);
            records.draft(villages.get(i % 3), TODAY, "OPEN");
            UUID enterprise = records.enterprise(townships.get(0), true, true, 100);
            records.resumption(enterprise, townships.get(0), TODAY.plus(-i), "RESUMED", 100, 50);
        }
        List<String> many = statements.during(() -> page(board()));
        assertThat(many).hasSameSizeAs(few);
        assertThat(many).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aTeamWithoutAnythingIsToldWhatToDo() throws Exception {
        Actor other = fixtures.leader(fixtures.team());
        for (String language : List.of("zh-CN", "en")) {
            String page = mvc.perform(get("/dashboard")
                            .cookie(new Cookie("DDLANGUAGE", language))
                            .with(As.actor(other)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).doesNotContain("??");
        }
        mvc.perform(get("/dashboard").with(As.actor(other))).andExpect(content().string(containsString("请联系管理员登记")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEADER", "MUNICIPAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForLeadersAndMunicipalStaffOnly(Role role) throws Exception {
        Actor actor = role == Role.INSPECTOR
                ? fixtures.inspector(team)
                : role == Role.COVERT_INSPECTOR
                        ? fixtures.covertInspector(team)
                        : role == Role.LIAISON
                                ? fixtures.liaison(townships.get(0))
                                : role == Role.DEPARTMENT ? fixtures.department() : fixtures.of(role);
        mvc.perform(get("/dashboard").with(As.actor(actor))).andExpect(status().isForbidden());
    }

    @Test
    void anotherTeamsBoardIsNotFound() throws Exception {
        TeamFixture other = fixtures.team();
        UUID foreign = fixtures.township(other);
        mvc.perform(get("/dashboard?team=" + other.team()).with(As.actor(leader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/dashboard/cell?township=" + foreign).with(As.actor(leader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/dashboard/coverage?of=everything").with(As.actor(leader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void municipalStaffChooseATeam() throws Exception {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        mvc.perform(get("/dashboard").with(As.actor(municipal))).andExpect(redirectedUrl("/overview"));
        String page = mvc.perform(get("/dashboard?team=" + team.team()).with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("team=" + team.team()).doesNotContain(DRAFT, "/dispatches/2020");
    }

    /** Of the city there is no wall: who sees several teams finds theirs. */
    @Test
    void municipalStaffChooseTheTeamOfAWall() throws Exception {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        String choice = mvc.perform(get("/dashboard/wall").with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(choice).contains("href=\"/dashboard/wall?team=" + team.team());
        mvc.perform(get("/dashboard/wall?team=" + team.team()).with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-board=\"/dashboard?team=" + team.team())));
    }

    @Test
    void aFutureDayAndADayBeforeThePostingAreRefused() throws Exception {
        mvc.perform(board("2020-02-20")).andExpect(status().isConflict());
        mvc.perform(board("2020-01-24")).andExpect(status().isConflict());
        mvc.perform(board("2020-02-30")).andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "14, 14", "24, 24", "'', 24"})
    void theMatrixGoesBackAsFarAsAsked(String days, int shown) throws Exception {
        String page = page(get("/dashboard").param("days", days));
        assertThat(page.split("<a class=\"cell", -1)).hasSize(1 + townships.size() * shown);
        assertThat(page).contains("aria-current=\"true\">" + shown + "日");
    }

    /** An address that means nothing shows nothing else in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"days=5000", "days=nonsense", "mode=nonsense", "mode=OPEN"})
    void anAddressThatMeansNothingIsToldSo(String query) throws Exception {
        mvc.perform(get("/dashboard?" + query).with(As.actor(leader)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到")));
        mvc.perform(get("/dashboard?mode=&days=").with(As.actor(leader))).andExpect(status().isOk());
    }

    @Test
    void theSpanStaysWhenTheDayOrTheModeChanges() throws Exception {
        assertThat(page(get("/dashboard?days=7&mode=open")))
                .contains("/dashboard?day=2020-02-18&amp;mode=open&amp;days=7")
                .contains("/dashboard?day=2020-02-19&amp;mode=covert&amp;days=7");
    }

    @Test
    void theWallShowsTheSameFiguresWithoutAnythingToOperate() throws Exception {
        String wall = page(get("/dashboard/wall"));
        assertThat(wall)
                .contains("2个镇街、1处卡口", "，1项问题已逾期", "<b>1</b><small> / 3</small>", "wall.js")
                .doesNotContain("<a ", "<button", "<form", "??", "style=\"");
        mvc.perform(get("/dashboard/wall").with(As.actor(fixtures.inspector(team))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/dashboard/wall?team=" + fixtures.team().team()).with(As.actor(leader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void weighsLittle() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page(board()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(40_000);
    }

    private MockHttpServletRequestBuilder board() {
        return get("/dashboard").with(As.actor(leader));
    }

    private MockHttpServletRequestBuilder board(String day) {
        return get("/dashboard?day=" + day).with(As.actor(leader));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
