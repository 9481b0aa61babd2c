package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger and the page of one problem, as the browser sees them. */
@DatabaseTest
class ProblemPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Problems problems;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    Actor inspector = Actors.a(Role.INSPECTOR);
    Actor leader = inspector;
    Actor liaison = inspector;

    @BeforeEach
    void aTeamWithItsPeople() {
        team = fixtures.team();
        township = fixtures.township(team);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void theHeadlineSaysHowManyAreOpenAndOverdue() throws Exception {
        open(Findings.many(2, team, township, inspector));
        open(List.of(Findings.due(team, township, inspector, "夜间无人值守", TestClock.START.minus(Duration.ofDays(2)))));
        list(leader, "")
                .andExpect(content()
                        .string(allOf(containsString("3项未销号"), containsString("1项已逾期"), containsString("逾期2天"))));
        list(leader, "?overdue=true")
                .andExpect(content().string(allOf(containsString("夜间无人值守"), not(containsString("问题1")))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            state=CLOSED,                              false
            state=PENDING_ASSIGNMENT,                  true
            severity=SERIOUS&category=STAFFING,        true
            severity=MAJOR,                            false
            source=OPEN&foundFrom=2020-02-19,          true
            foundTo=2020-02-18,                        false
            openOn=2020-02-18,                         false
            openOn=2020-02-19,                         true
            figure=FOUND&day=2020-02-19,               true
            figure=CLOSED&day=2020-02-19,              false
            sort=FOUND,                                true
            """)
    void aFilterOfTheAddressKeepsOrDropsTheRow(String query, boolean shown) throws Exception {
        open(List.of(Findings.of(team, township, inspector, "值守登记缺页")));
        list(leader, "?" + query)
                .andExpect(status().isOk())
                .andExpect(content().string(shown ? containsString("值守登记缺页") : not(containsString("值守登记缺页"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity=BAD", "foundFrom=2020-02-30", "township=1", "openOn=１２", "figure=x", "asOf=now"})
    void aFilterThatCannotBeReadIsSaidAndShowsNothing(String query) throws Exception {
        open(List.of(Findings.of(team, township, inspector, "值守登记缺页")));
        list(leader, "?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("看不懂"),
                                not(containsString("值守登记缺页")),
                                not(containsString("没有未销号的问题")),
                                not(containsString("<b class=\"num\">0</b>")))));
    }

    @Test
    void aPageEndsAfterFiftyRowsAndTheNextGoesOn() throws Exception {
        open(Findings.many(51, team, township, inspector));
        String first = body(list(leader, "?sort=FOUND"));
        assertThat(descriptions(first)).hasSize(50);
        String next = first.replaceAll("(?s).*href=\"(/problems[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String second = body(mvc.perform(get(URI.create(next)).with(As.actor(leader))));
        assertThat(descriptions(second)).hasSize(1).doesNotContainAnyElementsOf(descriptions(first));
    }

    private static List<String> descriptions(String page) {
        return Pattern.compile("问题\\d+<")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theFileHasTheRowsOfTheListAndTextStaysText() throws Exception {
        open(List.of(
                Findings.of(team, township, inspector, "=1+1"),
                Findings.of(team, township, inspector, "龘𠮷😀"),
                Findings.due(team, township, inspector, "旧", TestClock.START.minusSeconds(60))));
        byte[] file = mvc.perform(
                        get("/problems.xlsx?overdue=").with(As.actor(leader)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("问题编号");
            assertThat(rows).extracting(row -> row.getCellText(7)).contains("=1+1", "龘𠮷😀", "旧");
            assertThat(rows.get(1).getCellText(19)).isEqualTo("待交办 今日逾期");
        }
    }

    @Test
    void eachReaderSeesWhatIsHis() throws Exception {
        UUID id = open(List.of(Findings.of(team, township, inspector, "组内问题")))
                .get(0)
                .id();
        Actor otherInspector = fixtures.inspector(team);
        Actor covert = fixtures.covertInspector(team);
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        for (Actor reader : List.of(inspector, otherInspector, leader, liaison, municipal)) {
            detail(reader, id).andExpect(status().isOk());
            list(reader, "").andExpect(status().isOk());
        }
        TeamFixture elsewhere = fixtures.team();
        List<Actor> foreign = List.of(
                covert,
                fixtures.inspector(elsewhere),
                fixtures.leader(elsewhere),
                fixtures.liaison(fixtures.township(team)));
        for (Actor reader : foreign) {
            detail(reader, id).andExpect(status().isNotFound());
            list(reader, "?state=ALL").andExpect(content().string(not(containsString("组内问题"))));
        }
        UUID own = open(List.of(Findings.of(team, township, covert, "自己发现的")))
                .get(0)
                .id();
        detail(covert, own).andExpect(status().isOk());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DEPARTMENT", "ADMINISTRATOR", "AUDITOR"})
    void otherRolesHaveNoLedger(Role role) throws Exception {
        Actor actor = role == Role.DEPARTMENT ? fixtures.department() : fixtures.of(role);
        list(actor, "").andExpect(status().isForbidden());
        mvc.perform(get("/problems.xlsx").with(As.actor(actor))).andExpect(status().isForbidden());
        detail(actor, Ids.next()).andExpect(status().isForbidden());
    }

    @Test
    void anUnknownProblemAndAnUnreadableIdAreNotFound() throws Exception {
        detail(leader, Ids.next()).andExpect(status().isNotFound());
        mvc.perform(get("/problems/not-an-id").with(As.actor(leader))).andExpect(status().isNotFound());
    }

    @Test
    void theFileOfAFilterThatCannotBeReadIsRefused() throws Exception {
        mvc.perform(get("/problems.xlsx?severity=BAD").with(As.actor(leader))).andExpect(status().isBadRequest());
    }

    private List<OpenedProblem> open(List<NewProblem> found) {
        List<OpenedProblem> opened = transaction.execute(status -> problems.open(inspector, found));
        return opened == null ? List.of() : opened;
    }

    private ResultActions list(Actor actor, String query) throws Exception {
        return mvc.perform(get("/problems" + query).with(As.actor(actor)));
    }

    private ResultActions detail(Actor actor, UUID id) throws Exception {
        return mvc.perform(get("/problems/{id}", id).with(As.actor(actor)));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
