package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The ledger as a list, as a board, on paper and as a file. */
@DatabaseTest
class LedgerPagesTest {

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final StatementCounter statements;
    private final LedgerRows rows;
    private final Records records;
    private final Fixtures fixtures;
    private final TeamFixture team;
    private final UUID township;
    private final Actor leader;

    @Autowired
    LedgerPagesTest(MockMvc mvc, JdbcClient jdbc, StatementCounter statements, Fixtures fixtures, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.statements = statements;
        this.rows = new LedgerRows(jdbc);
        this.fixtures = fixtures;
        this.team = fixtures.team();
        this.township = fixtures.township(team);
        this.leader = fixtures.leader(team);
        this.records = new Records(jdbc, team, leader);
    }

    @BeforeEach
    void oneOfEachState() {
        UUID closed = rows.set(
                records.problem(township, Findings.DAY.plus(-3), Findings.TOMORROW, Findings.DAY.plus(-1)),
                "description = '已销号的一项'");
        rows.set(problem("待交办的一项"), "state = 'PENDING_ASSIGNMENT', severity = 'MAJOR'");
        rows.recurrence(problem("复发的一项"), closed);
        rows.set(problem("待复查的一项"), "state = 'AWAITING_RECHECK', returned_times = 2");
        rows.merged(problem("并案的一项"), closed);
        rows.set(problem("作废的一项"), "state = 'VOID', void_reason = '记录有误'");
    }

    private UUID problem(String description) {
        UUID id = records.problem(township, Findings.DAY, Findings.TOMORROW, null);
        return rows.set(id, "description = '" + description + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "'',              待交办 复发 待复查,              已销号 并案 作废",
        "state=ALL,       待交办 复发 待复查 已销号,       并案 作废",
        "state=MERGED,    并案,                           待交办 作废",
        "state=VOID,      作废,                           待交办 并案",
        "recurred=true,   复发,                           待交办 待复查",
        "words=一项,      待交办 已销号,                  并案 作废",
        "returned=true,   待复查,                         待交办 复发",
        "place=没有这里,  '',                             待交办 复发 待复查",
        "measure=CLOSED,  已销号,                         待交办 复发",
        "measure=RETURNED&state=ALL, 待复查,              待交办 已销号",
    })
    void theListShowsWhatIsAskedFor(String query, String shown, String hidden) throws Exception {
        String page =
                ok("/problems?" + query.replace("一项", "%E4%B8%80%E9%A1%B9").replace("没有这里", "%E6%B2%A1"));
        assertThat(shown.isEmpty() ? new String[0] : shown.split(" "))
                .allSatisfy(word -> assertThat(page).contains(word + "的一项"));
        assertThat(hidden.split(" ")).allSatisfy(word -> assertThat(page).doesNotContain(word + "的一项"));
    }

    /** Of three problems in two townships, each filter keeps one and drops the others. */
    @ParameterizedTest
    @CsvSource({"place=%s, 点位", "township=%s, 别镇", "source=PUBLIC, 群众", "site=%s, 点位"})
    void aFilterKeepsItsRowAndDropsTheOthers(String query, String shown) throws Exception {
        UUID village = fixtures.village(team, township);
        UUID elsewhere = fixtures.township(team);
        String place = rows.nameOf(village);
        rows.set(problem("点位的一项"), "site_id = '" + village + "'");
        rows.set(problem("群众的一项"), "source = 'PUBLIC'");
        rows.set(records.problem(elsewhere, Findings.DAY, Findings.TOMORROW, null), "description = '别镇的一项'");
        String value = switch (query.substring(0, query.indexOf('='))) {
            case "place" -> URLEncoder.encode(place.substring(1), StandardCharsets.UTF_8);
            case "township" -> elsewhere.toString();
            default -> village.toString();
        };
        String page = ok("/problems?" + query.formatted(value));
        for (String word : List.of("点位", "别镇", "群众", "待交办")) {
            assertThat(page.contains(word + "的一项")).as(word).isEqualTo(word.equals(shown));
        }
    }

    /** A county holds what any team found in it; what somebody else may see it does not widen. */
    @Test
    void aCountyKeepsItsProblemsAndOpensNoOther() throws Exception {
        TeamFixture other = fixtures.team();
        UUID foreign = new Records(jdbc, other, leader)
                .problem(fixtures.township(other), Findings.DAY, Findings.TOMORROW, null);
        rows.set(foreign, "description = '别县的一项'");
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        String own = ok(municipal, "/problems?view=list&county=" + team.county());
        assertThat(own)
                .contains("待交办的一项", "/problems.xlsx?county=" + team.county())
                .containsPattern("<option value=\"" + team.county() + "\" selected")
                .containsPattern("<option value=\"" + township + "\"")
                .doesNotContain("别县的一项");
        assertThat(ok(municipal, "/problems?county=" + other.county()))
                .contains("别县的一项")
                .doesNotContain("待交办的一项");
        assertThat(ok(leader, "/problems?county=" + other.county())).doesNotContain("别县的一项", "待交办的一项");
        assertThat(ok(municipal, "/problems/print?county=" + other.county()))
                .contains("<dt>县市区</dt>", "别县的一项")
                .doesNotContain("待交办的一项");
        assertThat(answer("/problems?county=north", Locale.ENGLISH).getStatus()).isEqualTo(400);
    }

    @Test
    void theTableNamesWhatItsColumnsHold() throws Exception {
        String head = ok("/problems").replaceAll("(?s).*<thead>(.*?)</thead>.*", "$1");
        assertThat(head.replaceAll("<[^>]*>", "").strip().split("\\s+"))
                .containsExactly(
                        "序号", "问题编号", "问题描述", "镇街与点位", "严重程度", "责任单位", "发现", "整改时限", "状态", "整改措施", "复查结果", "销号时间",
                        "备注");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overdue=1",
                "recurred=yes",
                "view=map",
                "sort=NAME",
                "measure=ALL",
                "asOf=%2B999999999-01-01T00:00:00Z"
            })
    void whatCannotBeReadIsSaidInASentence(String query) throws Exception {
        MockHttpServletResponse answer = answer("/problems?" + query, Locale.SIMPLIFIED_CHINESE);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("看不懂")
                .doesNotContain("待交办的一项");
    }

    @Test
    void tooLongASearchIsSaidAndKept() throws Exception {
        MockHttpServletResponse answer = answer("/problems?words=" + "a".repeat(65), Locale.ENGLISH);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Search for at most 64 characters")
                .contains("a".repeat(65));
    }

    @Test
    void theBoardHasAColumnForEachStateWithItsCountAndTheRestIsALinkAway() throws Exception {
        IntStream.range(0, 12).forEach(i -> problem("整改第" + i + "项"));
        String board = ok("/problems?view=board&severity=&township=" + township);
        assertThat(board.split("class=\"column", -1)).hasSize(1 + 4);
        assertThat(board)
                .contains("待交办的一项", "复发的一项", "待复查的一项", "已销号的一项", "退回2次", "其余3项")
                .doesNotContain("并案的一项", "作废的一项")
                .contains("/problems?township=" + township + "&amp;state=RECTIFYING\"");
        assertThat(ok("/problems?view=board&state=CLOSED"))
                .containsPattern("class=\"column chosen\" aria-labelledby=\"column-CLOSED\"");
        assertThat(ok("/problems?view=board&words=%E5%A4%8D%E5%8F%91"))
                .contains("复发的一项")
                .doesNotContain("待复查的一项");
    }

    @Test
    void aBoardOfMoreAsksNoMoreStatements() throws Exception {
        List<String> few = statements.during(() -> ok("/problems?view=board"));
        IntStream.range(0, 30).forEach(i -> problem("整改第" + i + "项"));
        assertThat(statements.during(() -> ok("/problems?view=board&overdue=true")))
                .hasSameSizeAs(few);
        // One for the counts and one for each column, besides what every page asks.
        assertThat(statements.during(() -> ok("/problems?view=board"))).hasSameSizeAs(few);
    }

    @Test
    void paperNamesTheFiltersAndHasTheRows() throws Exception {
        String paper = ok("/problems/print?severity=MAJOR&sort=NUMBER");
        assertThat(paper)
                .contains("待交办的一项", "<dt>严重程度</dt> <dd>重大</dd>", "<dd>未销号</dd>", "<dd>编号，小的在前</dd>")
                .doesNotContain("复发的一项");
        assertThat(answer("/problems/print?severity=BAD", Locale.ENGLISH).getStatus())
                .isEqualTo(400);
        assertThat(answer("/problems/print", Locale.ENGLISH).getContentAsString(StandardCharsets.UTF_8))
                .contains("Print this page");
    }

    @Test
    void theFileHasAllColumnsOfTheLedgerInItsOrderAndNamesTheFilters() throws Exception {
        byte[] file = answer("/problems.xlsx?sort=SEVERITY&recurred=&view=board", Locale.SIMPLIFIED_CHINESE)
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> sheet = workbook.getFirstSheet().read();
            assertThat(sheet.get(0).stream().map(cell -> cell.getText()))
                    .containsExactly(
                            "序号", "问题编号", "发现日期", "检查方式", "镇街园区", "点位", "问题类别", "问题描述", "严重程度", "佐证（照片）", "责任单位", "责任人",
                            "整改时限", "整改措施", "整改情况", "完成时间", "复查人", "复查时间", "复查结果", "状态", "销号人", "销号时间", "备注");
            assertThat(sheet).hasSize(1 + 4);
            assertThat(sheet.get(1).getCellText(7)).isEqualTo("待交办的一项");
            assertThat(sheet).extracting(row -> row.getCellText(22)).contains("复发");
            assertThat(workbook.getSheet(1).orElseThrow().read().toString()).contains("排序", "全部");
        }
    }

    /** A board has a column of closed ones, so its paper and its file have them too. */
    @Test
    void whatTheBoardShowsIsOnItsPaperAndInItsFile() throws Exception {
        String board = ok("/problems?view=board&state=RECTIFYING");
        assertThat(board).contains("已销号的一项", "本表 4 项", "/problems.xlsx?state=ALL\"", "/problems/print?state=ALL\"");
        assertThat(ok("/problems/print?view=board")).contains("已销号的一项", "本表 4 项", "<dd>全部</dd>");
    }

    @Test
    void moreWordsThanAreSoughtAreSaidAndNotDropped() throws Exception {
        MockHttpServletResponse answer = answer("/problems?words=a%20b%20c%20d%20e%20f", Locale.SIMPLIFIED_CHINESE);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("一次最多搜索5个词", "a b c d e f");
    }

    @Test
    void everyLayoutIsSaidInEnglish() throws Exception {
        for (String address : List.of("/problems", "/problems?view=board", "/problems/print", "/problems/figures")) {
            String page = answer(address, Locale.ENGLISH).getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).as(address).contains("lang=\"en\"").doesNotContain("??", "未销号", "整改统计");
        }
    }

    @Test
    void otherRolesHaveNeitherPaperNorFigures() throws Exception {
        for (String address : List.of("/problems/print", "/problems/figures", "/problems/figures.xlsx")) {
            assertThat(mvc.perform(get(address).with(As.actor(Actors.a(Role.AUDITOR))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    private String ok(Actor reader, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String ok(String address) throws Exception {
        MockHttpServletResponse answer = answer(address, Locale.SIMPLIFIED_CHINESE);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address, Locale locale) throws Exception {
        String language = locale.equals(Locale.ENGLISH) ? "en" : "zh-CN";
        return mvc.perform(get(URI.create(address)).with(As.actor(leader)).cookie(new Cookie("DDLANGUAGE", language)))
                .andReturn()
                .getResponse();
    }
}
