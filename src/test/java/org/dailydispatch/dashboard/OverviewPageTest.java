package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
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
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class OverviewPageTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final StatementCounter statements;
    private final OverviewService overviews;
    private final Actor municipal;
    private final TeamFixture team;

    @Autowired
    OverviewPageTest(
            MockMvc mvc,
            Fixtures fixtures,
            JdbcClient jdbc,
            StatementCounter statements,
            OverviewService overviews,
            TestClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.statements = statements;
        this.overviews = overviews;
        clock.reset();
        this.municipal = fixtures.of(Role.MUNICIPAL);
        this.team = fixtures.team();
    }

    @BeforeEach
    void aTeamsMorning() {
        aMorningOf(team);
    }

    @Test
    void putsATeamIntoOneLine() {
        TeamLine line = overviews.of(TODAY).teams().stream()
                .filter(each -> each.team().id().equals(team.team()))
                .findFirst()
                .orElseThrow();
        assertThat(line.dayOfPosting()).isEqualTo(26);
        assertThat(line.townships().counts()).isEqualTo("1/2");
        assertThat(line.checkpoints().counts()).isEqualTo("0/1");
        assertThat(line.covert()).isEqualTo(1);
        assertThat(line.problems().open()).isEqualTo(1);
        assertThat(line.problems().overdue()).isEqualTo(1);
        assertThat(line.medianDays()).isEqualByComparingTo("1.1");
        assertThat(line.reports().counts()).isEqualTo("1/2");
        assertThat(line.resumption().counts()).isEqualTo("1/1");
        assertThat(line.bars()).hasSize(14);
        assertThat(line.completeDays()).isZero();
    }

    @Test
    void theMedianLeadsToTheClosedOfWhichItIs() throws Exception {
        MatchResult link = Pattern.compile("<a class=\"share\" href=\"(/problems\\?figure=CLOSED_LATELY[^\"]*team="
                        + team.team() + ")\">按销号(\\d+)项</a>")
                .matcher(page("zh"))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(link.group(2)).isEqualTo("1");
        String list = mvc.perform(get(URI.create(link.group(1).replace("&amp;", "&")))
                        .cookie(new Cookie("DDLANGUAGE", "zh"))
                        .with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("的14天销号1项", "本表 1 项");
        assertThat(list.split("<th scope=\"row\"", -1)).hasSize(1 + 1);
    }

    @Test
    void asksAsManyStatementsForManyTeams() throws Exception {
        List<String> few = statements.during(() -> page("zh-CN"));
        for (int i = 0; i < 5; i++) {
            aMorningOf(fixtures.team());
        }
        List<String> many = statements.during(() -> page("zh-CN"));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void speaksBothLanguages() throws Exception {
        assertThat(page("zh-CN")).contains("未发布", "/dashboard?day=2020-02-19").doesNotContain("??");
        assertThat(page("en"))
                .contains("not published", "without full coverage")
                .doesNotContain("??");
    }

    @Test
    void theSpreadsheetHasARowPerTeam() throws Exception {
        byte[] file = mvc.perform(get("/overview.xlsx").with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read())
                    .hasSize(1 + overviews.of(TODAY).teams().size());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MUNICIPAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForMunicipalStaffOnly(Role role) throws Exception {
        UUID township = fixtures.township(team);
        Actor actor = switch (role) {
            case INSPECTOR -> fixtures.inspector(team);
            case COVERT_INSPECTOR -> fixtures.covertInspector(team);
            case LEADER -> fixtures.leader(team);
            case LIAISON -> fixtures.liaison(township);
            case DEPARTMENT -> fixtures.department();
            default -> fixtures.of(role);
        };
        mvc.perform(get("/overview").with(As.actor(actor))).andExpect(status().isForbidden());
        mvc.perform(get("/overview.xlsx").with(As.actor(actor))).andExpect(status().isForbidden());
    }

    @Test
    void aDayBeforeAllTeamsIsEmptyAndAFutureOneRefused() throws Exception {
        assertThat(overviews.of(ReportingDay.of(2019, 12, 31)).teams()).isEmpty();
        mvc.perform(get("/overview?day=2019-12-31").with(As.actor(municipal))).andExpect(status().isOk());
        mvc.perform(get("/overview?day=2020-02-20").with(As.actor(municipal))).andExpect(status().isConflict());
    }

    private void aMorningOf(TeamFixture each) {
        Records records = new Records(jdbc, each, fixtures.inspector(each));
        UUID north = fixtures.township(each);
        UUID south = fixtures.township(each);
        UUID village = fixtures.village(each, north);
        fixtures.checkpoint(each, south);
        records.open(north, village, TODAY, "08:00", 0);
        records.covert(south, fixtures.village(each, south), TODAY, "08:30");
        records.problem(north, TODAY.plus(-2), Records.at(TODAY.previous(), "18:00"), null);
        records.problem(north, TODAY.plus(-2), Records.at(TODAY.previous(), "18:00"), TODAY.previous());
        records.report(north, TODAY, "08:50", false, true);
        records.report(south, TODAY, null, false, false);
        UUID enterprise = records.enterprise(north, true, false, 100);
        records.resumption(enterprise, north, TODAY.previous(), "RESUMED", 100, 60);
    }

    private String page(String language) throws Exception {
        return mvc.perform(get("/overview")
                        .cookie(new Cookie("DDLANGUAGE", language))
                        .with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
