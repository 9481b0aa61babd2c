package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.TestDatabase;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Every file of permissions.csv, for everybody who may have it, says what its page says: all rows, and none besides. */
@SpringBootTest(properties = "daily-dispatch.demonstration=true")
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class})
class ExportsTest {

    private static final List<String> PEOPLE =
            List.of("inspector", "covert", "leader", "liaison", "municipal", "health", "admin", "auditor");

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final String TABLE_ROW = "<th scope=\"row\"";

    /** How a page marks a row where it is no link to a thing of the list's own address: what differs from row to row. */
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("/assignments", TABLE_ROW),
            Map.entry("/assignments/rota", TABLE_ROW),
            Map.entry("/today/sites", "href=\"/inspections/new\\?site=(" + UUID + ")\""),
            Map.entry("/reviews", "href=\"(/inspections/" + UUID + ")\""),
            Map.entry("/notices/deliveries", "action=\"/notices/deliveries/(" + UUID + ")/retry\""),
            Map.entry("/dashboard/cell", "href=\"(/inspections/" + UUID + ")\""),
            Map.entry("/dashboard/coverage", "href=\"(/dashboard/cell\\?township=" + UUID + ")"),
            Map.entry("/comparisons", TABLE_ROW),
            Map.entry("/coverage", "id=\"unit-[a-z]+\""),
            Map.entry("/coverage/rows", TABLE_ROW),
            Map.entry("/coverage/reports", TABLE_ROW),
            Map.entry("/coverage/claims", "id=\"township-(" + UUID + ")\""),
            Map.entry("/problems/figures", TABLE_ROW),
            Map.entry("/township-reports", "<tr[ >]|<li><a href=\"/township-reports/2020"),
            Map.entry("/overview", TABLE_ROW),
            Map.entry("/overview/counties/{id}", TABLE_ROW),
            Map.entry("/dispatches", "href=\"(/dispatches/2020-[^\".]*)\""),
            // Those of the tables on rectification, and of the townships' lines, stand on sheets of their own.
            Map.entry("/dispatches/{day}", "href=\"(/dispatches/[^\"]*/figures/(?!line-)[^\"?._]+)[\"?]"),
            Map.entry("/dispatches/{day}/figures/{key}", "<tr[ >]"),
            Map.entry("/stages/{id}", "href=\"(/stages/[^\"]*/figures/[^\"?.]+)[\"?]"),
            Map.entry("/stages/{id}/figures/{figure}", "<tr[ >]"),
            Map.entry("/admin/counties", TABLE_ROW),
            Map.entry("/admin/campaigns", "<tr[ >]"),
            Map.entry("/audit", "<tr[ >]"));

    /** Where a file has names in full, or the team's, that the page shortens or leaves out: one text of a row is there. */
    private static final Set<String> OWN_NAMES =
            Set.of("/township-reports", "/meetings/items", "/dispatches", "/stages");

    /** Whose file ends with the line of all of them, as the page's table does. */
    private static final Set<String> WITH_TOTALS = Set.of("/problems/figures");

    /** Whose last sheet is headed by the title of an official document, which is Chinese in every language. */
    private static final Set<String> DOCUMENTS = Set.of("/dispatches/{day}", "/stages/{id}");

    private static final Pattern PAGER =
            Pattern.compile("(?:class=\"pager|<nav class=\"pad\")[^>]*>(.*?)</(?:nav|p)>", Pattern.DOTALL);
    private static final Pattern NEXT =
            Pattern.compile("href=\"([^\"]+)\"[^>]*>(?:<span>)?(?:后一页|下一页|更多点位|更早[^<]*)<", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @TestFactory
    List<DynamicTest> aFileSaysWhatItsPageSays() throws Exception {
        DemonstrationObjects objects = DemonstrationExtras.added(jdbc, mvc);
        List<DynamicTest> tests = new ArrayList<>();
        for (PermissionRow row : PermissionsTest.rows()) {
            String expected = row.targets().get(0).expected();
            for (int place = 0; row.pattern().endsWith(".xlsx") && place < PEOPLE.size(); place++) {
                if (expected.charAt(place) == '2') {
                    String name = PEOPLE.get(place);
                    tests.add(DynamicTest.dynamicTest(
                            row.pattern() + " of " + name,
                            () -> compare(row, objects.address(row, "own"), objects.actor(name))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(80);
        return tests;
    }

    private void compare(PermissionRow row, String file, Actor actor) throws Exception {
        String pattern = row.pattern().replace(".xlsx", "");
        Shown shown = shown(pattern, file.replaceFirst("\\.xlsx", ""), actor);
        try (ReadableWorkbook workbook = workbook(file, actor, Locale.SIMPLIFIED_CHINESE)) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.size() - 1).as("rows").isEqualTo(shown.rows());
            for (Row each : rows.subList(1, rows.size())) {
                List<String> words = words(each);
                if (OWN_NAMES.contains(pattern)) {
                    assertThat(words).anyMatch(shown.text()::contains);
                } else {
                    assertThat(shown.text()).contains(words.subList(0, Math.min(1, words.size())));
                }
            }
        }
        try (ReadableWorkbook workbook = workbook(file, actor, Locale.ENGLISH)) {
            workbook.getSheets()
                    .limit(workbook.getSheets().count() - (DOCUMENTS.contains(pattern) ? 1 : 0))
                    .map(ExportsTest::head)
                    .forEach(head -> assertThat(head)
                            .isNotEmpty()
                            .allSatisfy(label -> assertThat(label)
                                    .isNotBlank()
                                    .doesNotContain("??")
                                    .doesNotContainPattern(HAN)));
        }
    }

    /** The texts of a row, each as long as a page shows it. */
    private static List<String> words(Row row) {
        return row.stream()
                .filter(cell -> cell != null && cell.getType() == CellType.STRING)
                .map(Cell::asString)
                .map(text -> text.lines().findFirst().orElse(""))
                .map(line -> line.substring(
                        0, line.offsetByCodePoints(0, Math.min(50, line.codePointCount(0, line.length())))))
                .map(String::strip)
                .toList();
    }

    private static List<String> head(Sheet sheet) {
        try {
            List<Row> rows = sheet.read();
            return rows.get(0).stream()
                    .filter(cell -> cell != null)
                    .map(Cell::asString)
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private ReadableWorkbook workbook(String file, Actor actor, Locale locale) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(file)
                        .cookie(new Cookie("DDLANGUAGE", locale.toLanguageTag()))
                        .with(As.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    /** All pages of the list, one after the other. */
    private Shown shown(String pattern, String first, Actor actor) throws Exception {
        String mark = MARKS.getOrDefault(pattern, "href=\"(" + pattern + "/" + UUID + ")");
        boolean each = !mark.contains("(/") && !mark.contains("(" + UUID);
        Set<String> distinct = new HashSet<>();
        int all = 0;
        StringBuilder text = new StringBuilder();
        for (String address = first; address != null; ) {
            MockHttpServletResponse response = mvc.perform(get(java.net.URI.create(address))
                            .with(As.actor(actor))
                            .locale(Locale.SIMPLIFIED_CHINESE))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            String page = response.getContentAsString(StandardCharsets.UTF_8);
            String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                    .replaceAll("(?s)<thead[^>]*>.*?</thead>", "")
                    .replaceAll(WITH_TOTALS.contains(pattern) ? "</?tfoot>" : "(?s)<tfoot>.*?</tfoot>", "");
            Matcher marks = Pattern.compile(mark).matcher(main);
            while (marks.find()) {
                all++;
                distinct.add(marks.group(marks.groupCount() > 0 ? 1 : 0));
            }
            text.append(HtmlUtils.htmlUnescape(main));
            Matcher pager = PAGER.matcher(main);
            Matcher next = NEXT.matcher(pager.find() ? pager.group(1) : "");
            address = next.find() ? HtmlUtils.htmlUnescape(next.group(1)) : null;
        }
        return new Shown(each ? all : distinct.size(), text.toString());
    }

    private record Shown(int rows, String text) {}
}
