package org.dailydispatch.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.DispatchPublished;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.stage.StageService;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the files hold: what their owner's pages hold, and what they say about themselves. */
class DownloadRowsTest extends AnExportingProgram {

    private static final String DAYS = "from=" + DAY + "&to=" + DAY;

    @Autowired
    DailyDownloads daily;

    @Autowired
    Ledgers ledgers;

    @Autowired
    StageService reports;

    private TeamFixture otherTeam;
    private Actor covert;
    private Actor liaison;

    @BeforeEach
    void aDay() {
        otherTeam = fixtures.team();
        UUID otherTownship = fixtures.township(otherTeam);
        covert = fixtures.covertInspector(team);
        liaison = fixtures.liaison(township);
        UUID village = fixtures.village(team, township);
        records.open(township, village, DAY, "09:00", 1);
        records.covert(township, village, DAY, "10:00");
        Records secret = new Records(jdbc, team, covert);
        UUID unreleased = secret.unreleased(township, village, DAY, "11:00");
        secret.covertProblem(unreleased, township, DAY, Records.at(DAY, "23:00"));
        records.problem(township, DAY, Records.at(DAY, "23:00"), null);
        records.problem(township, DAY, Records.at(DAY, "23:00"), DAY);
        records.report(township, DAY, "17:30", false, false);
        UUID enterprise = records.enterprise(township, true, false, 100);
        records.resumption(enterprise, township, DAY, "RESUMED", 100, 60);
        agreed();
        reports.assemble(leader, Ids.next(), DAY, DAY);
        Records others = new Records(jdbc, otherTeam, fixtures.inspector(otherTeam));
        others.problem(otherTownship, DAY, Records.at(DAY, "23:00"), null);
        others.enterprise(otherTownship, true, false, 50);
        note(fixtures.inspector(team).id(), false, "巡查所见");
        note(covert.id(), true, "暗中所见");
        plan(DAY, covert.id(), township);
        fixtures.village(otherTeam, otherTownship);
    }

    private void note(UUID author, boolean secret, String text) {
        jdbc.sql("""
                        insert into note (id, team_id, author_id, covert, text, day, written_at)
                        values (?, ?, ?, ?, ?, ?, now())""")
                .params(Ids.next(), team.team(), author, secret, text, DAY.date())
                .update();
    }

    private void plan(ReportingDay day, UUID person, UUID where) {
        UUID plan = Ids.next();
        jdbc.sql("insert into covert_plan (id, team_id, day, made_by, made_at) values (?, ?, ?, ?, now())")
                .params(plan, team.team(), day.date(), leader.id())
                .update();
        jdbc.sql("insert into covert_plan_target (plan_id, township_id) values (?, ?)")
                .params(plan, where)
                .update();
        jdbc.sql("insert into covert_plan_person (plan_id, account_id) values (?, ?)")
                .params(plan, person)
                .update();
    }

    /** A consultation of the day, with an item due on it that the township is charged with. */
    private void agreed() {
        UUID meeting = Ids.next();
        jdbc.sql("""
                        insert into meeting (id, team_id, kind, day, starts_at, place, content, author_id, saved_at)
                        values (?, ?, 'CONSULTATION', ?, '09:00', '会议室', '{}', ?, now())""").params(meeting, team.team(), DAY.date(), leader.id()).update();
        jdbc.sql("""
                        insert into meeting_item (id, meeting_id, team_id, position, text, township_id, unit, agreed_on, agreed_at,
                            due_on)
                        values (?, ?, ?, 1, '补齐台账', ?, '测试镇', ?, now(), ?)""")
                .params(Ids.next(), meeting, team.team(), township, DAY.date(), DAY.date())
                .update();
    }

    /** The columns that a file over several days has besides. */
    private record Same(String what, String page, int columnsBesides) {}

    private static final List<Same> LISTS = List.of(
            new Same("problems", "/problems.xlsx?state=ALL&foundFrom=" + DAY + "&foundTo=" + DAY, 0),
            new Same("inspections", "/inspections.xlsx?" + DAYS, 0),
            new Same("orders", "/orders.xlsx?state=ALL", 0),
            new Same("dispatches", "/dispatches.xlsx?" + DAYS, 0),
            new Same("meetings", "/meetings.xlsx?" + DAYS, 0),
            new Same("items", "/meetings/items.xlsx?state=ALL&" + DAYS, 0),
            new Same("stages", "/stages.xlsx?" + DAYS, 0),
            new Same("notes", "/notes.xlsx?" + DAYS, 0),
            new Same("plans", "/covert-plans.xlsx", 0),
            new Same("sites", "/admin/sites.xlsx?day=" + DAY, 0),
            new Same("enterprises", "/enterprises.xlsx?day=" + DAY, 1),
            new Same("reports", "/township-reports.xlsx?day=" + DAY, 2));

    @Test
    void aFileHoldsTheRowsOfItsPageForEverybody() throws Exception {
        Map<String, Integer> inspections = new LinkedHashMap<>();
        Map<String, Integer> own = new LinkedHashMap<>();
        for (Actor actor :
                List.of(leader, covert, fixtures.inspector(team), liaison, municipal(), fixtures.leader(otherTeam))) {
            for (Same list : LISTS) {
                boolean skip = list.what().equals("reports") && actor.is(Role.MUNICIPAL, Role.LIAISON);
                if (skip || !mayAsk(actor, list.what())) {
                    continue;
                }
                List<List<String>> page = rows(bytes(actor, list.page()), 0);
                List<List<String>> file = rows(write(actor, list.what(), ""), 1).stream()
                        .map(row -> row.subList(list.columnsBesides(), row.size()))
                        .toList();
                assertThat(file).as(list.what() + " of " + actor.role()).isEqualTo(page);
                if (actor.equals(leader)) {
                    own.put(list.what(), file.size() - 1);
                }
                if (list.what().equals("inspections")) {
                    inspections.put(actor.role() + (actor.equals(leader) ? " own" : ""), file.size() - 1);
                }
            }
        }
        assertThat(own)
                .containsEntry("meetings", 1)
                .containsEntry("items", 1)
                .containsEntry("stages", 1)
                .containsEntry("notes", 2)
                .containsEntry("plans", 1);
        assertThat(own.get("sites")).isPositive();
        assertThat(inspections)
                .containsEntry("LEADER own", 3)
                .containsEntry("COVERT_INSPECTOR", 1)
                .containsEntry("INSPECTOR", 1)
                .containsEntry("LIAISON", 2)
                .containsEntry("LEADER", 0);
    }

    private boolean mayAsk(Actor actor, String what) {
        return ledgers.find(actor, what).isPresent();
    }

    @Test
    void unreleasedCovertVisitsAreInNoFileOutsideTheTeam() throws Exception {
        for (Actor actor : List.of(liaison, municipal(), fixtures.inspector(team))) {
            for (String what : List.of("problems", "inspections")) {
                List<List<String>> file = rows(write(actor, what, ""), 1);
                assertThat(file.toString()).as(what + actor.role()).doesNotContain(covert.displayName());
            }
        }
        String more = "&team=" + team.team();
        List<List<String>> coverage = rows(write(municipal(), "coverage", more), 1);
        assertThat(coverage).hasSize(2);
        assertThat(coverage.get(1).subList(3, 6)).containsExactly("1", "0", "1");
    }

    @Test
    void notesAndPlansGoToThoseAloneWhosePageTheyAre() throws Exception {
        plan(DAY.plus(3), covert.id(), township);
        plan(DAY, fixtures.covertInspector(team).id(), township);
        assertThat(rows(write(leader, "plans", ""), 1))
                .as("of the days asked for")
                .hasSize(1 + 2);
        assertThat(rows(write(covert, "plans", ""), 1)).as("that name him").hasSize(1 + 1);
        assertThat(rows(write(covert, "notes", ""), 1).toString())
                .contains("暗中所见")
                .doesNotContain("巡查所见");
        assertThat(rows(write(fixtures.inspector(team), "notes", ""), 1)).hasSize(1);
        for (Actor actor : List.of(liaison, municipal(), fixtures.department(), fixtures.inspector(team))) {
            for (String what : List.of("plans", "notes")) {
                if (!what.equals("notes") || !actor.is(Role.INSPECTOR)) {
                    send(actor, "/exports?what=" + what + "&format=XLSX&" + DAYS)
                            .andExpect(status().isUnprocessableContent());
                }
            }
        }
    }

    @Test
    void sitesAreThoseInForceOnADayOfTheRangeOfTheTeamAskedFor() throws Exception {
        List<List<String>> own = rows(write(leader, "sites", ""), 1);
        assertThat(rows(write(municipal(), "sites", "&team=" + team.team()), 1)).isEqualTo(own);
        assertThat(rows(write(leader, "sites", "&township=" + township), 1)).isEqualTo(own);
        assertThat(rows(write(leader, "sites", "&township=" + fixtures.township(team)), 1))
                .hasSize(1);
        assertThat(rows(write(municipal(), "sites", "&team=" + otherTeam.team()), 1))
                .hasSize(2);
        jdbc.sql("update site_period set in_force_to = ? where site_id in (select id from site where county_id = ?)")
                .params(DAY.plus(-1).date(), otherTeam.county())
                .update();
        assertThat(rows(write(municipal(), "sites", "&team=" + otherTeam.team()), 1))
                .hasSize(1);
    }

    @Test
    void theCoverSaysWhatTheRowsAre() throws Exception {
        try (ReadableWorkbook workbook = workbook(write(leader, "problems", "&township=" + township))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("封面", "问题台账");
            String cover = sheets.get(0).read().toString();
            List<String> words = words(sheets.get(0).read());
            assertThat(words)
                    .contains("问题台账", "口径", DAY + " – " + DAY, "数据截至", "2020-02-19 09:00:00", "行数 · 问题台账", "2");
            assertThat(cover).doesNotContain("??");
            assertThat(words)
                    .contains("镇街园区", nameOf("township", township))
                    .anyMatch(text -> text.contains(leader.displayName()));
        }
        try (ReadableWorkbook workbook = workbook(write(municipal(), "problems", "&team=" + team.team()))) {
            assertThat(words(workbook.getFirstSheet().read())).contains("督导组", nameOf("team", team.team()));
        }
    }

    @Test
    void everyColumnIsExplainedOnTheCoverAndInTheFilesOfPages() throws Exception {
        for (byte[] file : List.of(
                write(leader, "problems", ""),
                bytes(leader, LISTS.get(0).page()),
                write(leader, "enterprises", ""),
                bytes(leader, "/enterprises.xlsx?day=" + DAY))) {
            try (ReadableWorkbook workbook = workbook(file)) {
                List<Sheet> sheets = workbook.getSheets().toList();
                boolean cover = sheets.get(0).getName().equals("封面");
                List<Row> explained = sheets.get(cover ? 0 : sheets.size() - 1).read();
                List<Row> list = sheets.get(cover ? 1 : 0).read();
                List<String> words = words(explained);
                assertThat(words.subList(words.indexOf("各列含义"), words.size())).containsAll(words(list.subList(0, 1)));
                assertThat(words)
                        .containsAnyOf(
                                "日期和时间，时区Asia/Shanghai。应当整改到位的最后时刻；批准延期的，为延后的时刻", "百分比，保留一位小数；分母为零时空着。在岗人数÷职工总数");
            }
        }
    }

    private String nameOf(String table, UUID id) {
        return jdbc.sql("select name_zh from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void everyColumnHasAWidthFitForWhatItHoldsAndTheHeadIsFrozenAndFiltered() throws Exception {
        String sheet = part(write(leader, "problems", ""), "xl/worksheets/sheet2.xml");
        List<Double> widths = Pattern.compile("<col [^>]*?width=\"([0-9.]+)\"")
                .matcher(sheet)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(widths).hasSizeGreaterThan(8).allMatch(width -> width >= 5 && width <= 80);
        assertThat(Set.copyOf(widths)).as("not all the same").hasSizeGreaterThan(1);
        assertThat(sheet).contains("<autoFilter", "state=\"frozen\"");
    }

    /** By the directory at its end: sizes behind an entry that is read from the front are not everywhere understood. */
    private static String part(byte[] file, String name) throws IOException {
        Path kept = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(kept, file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(kept);
        }
    }

    @Test
    void theCityHasASheetForEachTeam() throws Exception {
        Actor city = municipal();
        try (ReadableWorkbook workbook = workbook(write(city, "problems", "&byTeam=true"))) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            workbook.getSheets().skip(1).forEach(sheet -> rows.put(sheet.getName(), size(sheet)));
            assertThat(rows)
                    .containsEntry(nameOf(team), 2)
                    .containsEntry(nameOf(otherTeam), 1)
                    .hasSize(jdbc.sql("select count(*) from team")
                            .query(Integer.class)
                            .single());
        }
        send(city, "/exports?what=problems&format=CSV&byTeam=true&" + DAYS)
                .andExpect(status().isUnprocessableContent());
        send(city, "/exports?what=problems&format=XLSX&byTeam=true&" + DAYS + "&team=" + team.team())
                .andExpect(status().isUnprocessableContent());
    }

    private String nameOf(TeamFixture fixture) {
        return jdbc.sql("select t.name_zh || ' ' || c.name_zh from team t join county c on c.id = t.county_id"
                        + " where t.id = ?")
                .param(fixture.team())
                .query(String.class)
                .single();
    }

    @Test
    void commaSeparatedValuesHaveTheSameRowsAndAByteOrderMark() throws Exception {
        jdbc.sql("update problem set description = ? where team_id = ? and state = 'CLOSED'")
                .params("=1+1 \"龘𠮷\"\n第二行", team.team())
                .update();
        String csv = new String(write(leader, "problems", "&format=CSV"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF序号,").endsWith("\r\n").contains("\"'=1+1 \"\"龘𠮷\"\"\n第二行\"");
        assertThat(csv.split("\r\n")).hasSize(3);
    }

    @Test
    void aDocumentHasTheSameRowsUnderItsHeadAndSaysWhatItIs() throws Exception {
        List<List<String>> workbook = rows(write(leader, "problems", ""), 1);
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(write(leader, "problems", "&format=DOCX&township=" + township)))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRows()).hasSameSizeAs(workbook);
            assertThat(table.getRow(0).getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList())
                    .isEqualTo(workbook.get(0));
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).toList())
                    .anyMatch(line -> line.startsWith("口径："))
                    .anyMatch(line -> line.startsWith("数据截至："))
                    .contains("行数：2");
        }
        try (PDDocument pdf = Loader.loadPDF(write(leader, "problems", "&format=PDF"))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("问题台账", "行数：2", DAY.toString());
        }
    }

    @Test
    void aDocumentForTheCityHasATableForEachTeam() throws Exception {
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(write(municipal(), "problems", "&format=DOCX&byTeam=true")))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).toList())
                    .contains(nameOf(team) + "（2）", nameOf(otherTeam) + "（1）");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCX", "PDF"})
    void moreRowsThanADocumentHoldsAreRefusedWithAReason(String format) throws Exception {
        for (int more = 0; more < Spreadsheet.MOST_ON_PAPER - 1; more++) {
            records.problem(township, DAY, Records.at(DAY, "23:00"), null);
        }
        UUID id = ask(leader, "problems", "");
        jdbc.sql("update download set format = ? where id = ?")
                .params(format, id)
                .update();
        writeAll();
        assertThat(state(id)).isEqualTo("FAILED download.reason.tooManyOnPaper");
        assertThat(filesOf(id)).isEmpty();
        page(leader, "/exports/" + id + "/file").andExpect(status().isConflict());
        assertThat(new String(bytes(leader, "/exports/" + id), StandardCharsets.UTF_8))
                .contains("最多 " + Spreadsheet.MOST_ON_PAPER + " 行")
                .contains("name=\"format\" value=\"XLSX\"", "name=\"what\" value=\"problems\"", "同样内容导出为 Excel");
    }

    @Test
    void afterAPublishingTheDaysListIsWrittenIntoTheFolder() throws Exception {
        Actor account = municipal();
        jdbc.sql("update account set username = 'daily-exports' where id = ?")
                .param(account.id())
                .update();
        DispatchPublished published = publish();
        daily.published(published);
        daily.published(published);
        assertThat(jdbc.sql("select what from download").query(String.class).list())
                .containsExactly("problems");
        writeAll();
        Path file = Path.of("target/daily-exports")
                .resolve("问题台账_" + DAY + "_"
                        + jdbc.sql("select name_zh from team where id = ?")
                                .param(team.team())
                                .query(String.class)
                                .single()
                        + ".xlsx");
        assertThat(rows(Files.readAllBytes(file), 1)).hasSize(3);

        jdbc.sql("delete from download").update();
        jdbc.sql("update account set active = false where id = ?")
                .param(account.id())
                .update();
        daily.published(published);
        assertThat(jdbc.sql("select count(*) from download")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql(
                        "update account set username = 'former-' || left(id::text, 8) || '-' || right(id::text, 12) where id = ?")
                .param(account.id())
                .update();
    }

    private DispatchPublished publish() {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into dispatch (id, team_id, day, version_number, state, author_id, as_of, saved_at, content, version)
                        values (?, ?, ?, 1, 'DRAFT', ?, now(), now(), '{}', 0)""").params(id, team.team(), DAY.date(), leader.id()).update();
        return new DispatchPublished(id, team.team(), DAY, 1, leader.id());
    }

    private byte[] write(Actor actor, String what, String more) throws Exception {
        String asked = more.contains("format=") ? more : "&format=XLSX" + more;
        String led = send(actor, "/exports?what=" + what + "&" + DAYS + asked)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        writeAll();
        return bytes(actor, led + "/file");
    }

    private byte[] bytes(Actor actor, String address) throws Exception {
        return page(actor, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static ReadableWorkbook workbook(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }

    private static List<List<String>> rows(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook workbook = workbook(file)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheet(sheet).orElseThrow().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
            }
            return rows;
        }
    }

    private static int size(Sheet sheet) {
        try {
            return sheet.read().size() - 1;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> words(List<Row> rows) {
        return rows.stream()
                .flatMap(Row::stream)
                .filter(cell -> cell != null)
                .map(Cell::getText)
                .toList();
    }
}
