package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dailydispatch.access.Actor;
import org.dailydispatch.attachment.ChosenPhoto;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.ProblemLine;
import org.dailydispatch.document.Words;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.paper.Part;
import org.dailydispatch.photo.NewPhoto;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoIntake;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Keepable;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.Workbooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The dispatch as a paper: what is in the files, which photos may go with it, and that both stay as they were signed. */
@DatabaseTest
class DispatchPapersTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final String PAGE = "/dispatches/" + DAY;
    private static final String PASSWORD = "a password of a test";
    private static final String RECOMMENDATION = "各镇街核对台账。";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchArchive archive;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private DispatchPapers papers;

    @Autowired
    private PhotoChoice choice;

    @Autowired
    private DispatchSigning signing;

    @Autowired
    private PhotoIntake intake;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    private DayRecords records;
    private Actor leader;

    @BeforeEach
    void aDay() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
    }

    private Dispatch draft() {
        service.assemble(leader, DAY);
        service.edit(leader, DAY, new OwnSections(latest().revision(), RECOMMENDATION, "复查未整改问题。", records.remarks()));
        return latest();
    }

    private Dispatch latest() {
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    private byte[] file(String address) throws Exception {
        return fileOf(leader, address);
    }

    private byte[] fileOf(Actor reader, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String pdf(String query) throws Exception {
        try (PDDocument read = Loader.loadPDF(file(PAGE + ".pdf" + query))) {
            // A page's number stands between its last word and the first of the next.
            return new PDFTextStripper().getText(read).replaceAll("\\s", "").replaceAll("—\\d+—", "");
        }
    }

    private String docx() throws Exception {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file(PAGE + ".docx")))) {
            return read.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void aDraftIsMarkedAndHasNeitherNumberNorSeal() throws Exception {
        draft();
        assertThat(pdf(""))
                .contains("草稿，未签发")
                .contains(RECOMMENDATION)
                .doesNotContainPattern("第\\d+期")
                .doesNotContain("SHA-256");
        assertThat(docx()).contains("草稿，未签发").contains(RECOMMENDATION).doesNotContainPattern("第\\d+期");
    }

    @Test
    void aSignedOneSaysEverySentenceItsNumberItsSignerAndItsHash() throws Exception {
        archive.publish(leader, DAY, TestClock.START, TestClock.START, RECOMMENDATION, "复查。");
        Dispatch signed = latest();
        String text = pdf("?version=1");
        signed.content().sections().forEach(section -> {
            assertThat(text).contains(section.title().replace(" ", ""));
            section.paragraphs()
                    .forEach(paragraph ->
                            assertThat(text).contains(paragraph.text().replaceAll("\\s", "")));
        });
        assertThat(text)
                .contains(signed.issue() + "号（第" + signed.issue() + "期）", "〔2020〕")
                .contains(String.valueOf(signed.signer()))
                .contains(String.valueOf(signed.sha256()))
                .contains("抄送：" + signed.content().copies())
                .doesNotContain("草稿");
        assertThat(docx()).contains("校验码（SHA-256）：" + signed.sha256());
    }

    /** It has none yet, and the page says which one it would get. */
    @Test
    void aDraftsPrintBearsItsIssueAlone() throws Exception {
        Dispatch draft = draft();
        assertThat(html("/print")).contains("<p class=\"iss num\">第" + draft.nextIssue() + "期</p>");
    }

    @Test
    void thePageAndItsPrintBearTheNumberOfThePaperAndTheDateWithTheSignature() throws Exception {
        archive.publish(leader, DAY, TestClock.START, TestClock.START, RECOMMENDATION, "复查。");
        Dispatch signed = latest();
        String number = Words.OF_THE_DOCUMENT.number(signed.teamNumber(), DAY, Objects.requireNonNull(signed.issue()));
        assertThat(number).contains("〔2020〕" + signed.issue() + "号（第" + signed.issue() + "期）");
        for (String address : List.of("", "/print")) {
            assertThat(html(address))
                    .as(address)
                    .containsOnlyOnce("<p class=\"iss num\">" + number + "</p>")
                    .containsPattern("<p class=\"sign\">.*" + signed.content().date());
        }
    }

    private String html(String address) throws Exception {
        return new String(file(PAGE + address), StandardCharsets.UTF_8);
    }

    @Test
    void theLedgerOfProblemsIsAttachedAsItWas() {
        Dispatch draft = draft();
        List<String> ofTheDay = Stream.of("problems-new", "problems-closed", "problems-returned", "problems-open")
                .flatMap(key -> draft.content().figure(key).stream())
                .flatMap(figure -> figure.rows().stream())
                .map(FigureRow::label)
                .distinct()
                .sorted()
                .toList();
        assertThat(ofTheDay).isNotEmpty();
        Part.Table ledger =
                (Part.Table) papers.of(draft).attachments().get(0).body().get(0);
        assertThat(ledger.rows())
                .extracting(row -> row.get(1).substring(0, row.get(1).indexOf('；')))
                .isEqualTo(ofTheDay);
    }

    @Test
    void theLedgerSaysWhoHasToPutEachProblemRightAndByWhen() throws Exception {
        Dispatch draft = draft();
        assertThat(draft.content().ledger())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.unit()).isEqualTo("某镇政府"));
        String paper = pdf("");
        assertThat(paper.substring(paper.lastIndexOf("问题台账")))
                .contains("责任单位、时限", "某镇政府；时限2月17日18时", "2月15日发现；明查", "夜间无人值守（台账信息，较重）", "逾期2天");
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file(PAGE + ".docx")))) {
            XWPFTable ledger = read.getTables().get(read.getTables().size() - 1);
            assertThat(ledger.getText()).contains("某镇政府；时限2月17日18时", "责任单位、时限");
        }
    }

    /** A document from before there was a ledger in it has it in the rows of its figures. */
    @Test
    void anOldDispatchStillHasItsLedger() throws Exception {
        draft();
        jdbc.sql("update dispatch set content = jsonb_set(content::jsonb - 'ledger' - 'others' - 'own', '{sections}',"
                        + " (content::jsonb -> 'sections') - -1 - -1) where id = ?")
                .param(latest().id())
                .update();
        assertThat(latest().content().ledger()).isNull();
        assertThat(service.standing(latest()).fresh()).isTrue();
        assertThat(service.standing(latest()).records()).isEmpty();
        assertThat(((Part.Table) papers.of(latest()).attachments().get(0).body().get(0)).rows())
                .hasSize(3);
        assertThat(pdf("")).contains("问题、程度和整改情况", "九、明日安排复查未整改问题。");
    }

    @Test
    void everyOutputSaysUpToWhenTheRecordsWereRead() throws Exception {
        archive.publish(leader, DAY, TestClock.START, TestClock.START, RECOMMENDATION, "复查。");
        String asOf = Words.OF_THE_DOCUMENT.asOf(TestClock.START, ZoneId.of("Asia/Shanghai"));
        assertThat(asOf).matches("数据截至2月19日\\d+时\\d\\d分");
        assertThat(pdf("")).contains(asOf);
        assertThat(docx()).contains(asOf);
        for (String page : List.of(PAGE, PAGE + "/print", PAGE + "/plain")) {
            assertThat(new String(file(page), StandardCharsets.UTF_8)).as(page).contains(asOf);
        }
        Actor liaison = fixtures.liaison(records.townships[0]);
        for (Actor reader : List.of(liaison, fixtures.department())) {
            assertThat(mvc.perform(get(PAGE + (reader.equals(liaison) ? "" : "?team=" + records.team.team()))
                                    .with(As.actor(reader)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .contains(asOf);
        }
    }

    @Test
    void aCorrectionSaysItselfWhatItChangedAndItsReadersAreTold() throws Exception {
        signing.sign(leader, DAY, draft().revision(), PASSWORD);
        signing.publish(leader, DAY, 1);
        assertThat(told()).isEqualTo(1);
        records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "补报一项");
        service.correct(leader, DAY, "补报一项问题。");
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        signing.publish(leader, DAY, 2);

        assertThat(latest().changed()).contains("新发现问题1项→2项", "未销号问题3项→4项").doesNotContain("逾期问题");
        String changed = "数字更正：" + latest().changed();
        assertThat(pdf("")).contains("更正说明：补报一项问题。" + changed);
        assertThat(new String(file(PAGE), StandardCharsets.UTF_8)).contains(changed);
        assertThat(pdf("?version=1")).doesNotContain("数字更正");
        assertThat(told()).isEqualTo(2);
        assertThat(new String(fileOf(records.inspector, "/notices"), StandardCharsets.UTF_8))
                .contains("的日调度已更正（第2版）：补报一项问题。", "的日调度已发布（第1版）");
    }

    /** The reason may tell of another township. */
    @Test
    void whoReadsAPartIsToldThatItWasCorrectedAndNotWhy() throws Exception {
        signing.sign(leader, DAY, draft().revision(), PASSWORD);
        signing.publish(leader, DAY, 1);
        Actor liaison = fixtures.liaison(records.townships[1]);
        Actor department = fixtures.department();
        assertThat(new String(fileOf(liaison, PAGE), StandardCharsets.UTF_8)).doesNotContain("更正版");
        service.correct(leader, DAY, "甲镇补报一项问题。");
        service.edit(leader, DAY, new OwnSections(latest().revision(), RECOMMENDATION, "另行安排。", records.remarks()));
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        signing.publish(leader, DAY, 2);

        String team = "?team=" + records.team.team();
        for (Actor reader : List.of(liaison, department)) {
            for (String address : List.of(PAGE + team, PAGE + "/versions/2" + team, PAGE + "/print" + team)) {
                assertThat(new String(fileOf(reader, address), StandardCharsets.UTF_8))
                        .as(address)
                        .containsPattern("（更正版第2版）2020年2月\\d+日\\d+时\\d\\d分更正发布")
                        .doesNotContain("更正说明", "甲镇补报");
            }
            assertThat(new String(fileOf(reader, "/dispatches" + team), StandardCharsets.UTF_8))
                    .contains("v2")
                    .doesNotContain("甲镇补报");
            assertThat(Workbooks.sheet(fileOf(reader, "/dispatches.xlsx" + team), 0))
                    .contains("已发布\t2")
                    .doesNotContain("甲镇补报");
        }
        assertThat(Workbooks.sheet(fileOf(records.inspector, "/dispatches.xlsx"), 0))
                .contains("甲镇补报");
    }

    @Test
    void aCorrectionOfACategoryOrOfWordsDoesNotSayThatNothingChanged() throws Exception {
        UUID problem = records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "分类有误");
        signing.sign(leader, DAY, draft().revision(), PASSWORD);
        jdbc.sql("update problem set category = 'STAFFING', version = version + 1 where id = ?")
                .param(problem)
                .update();
        service.correct(leader, DAY, "类别更正。");
        assertThat(latest().changed()).contains("整改情况（按类别）：", "台账信息发现").doesNotContain("没有变化", "正文有改动：九");
        service.edit(leader, DAY, new OwnSections(latest().revision(), RECOMMENDATION, "另行安排。", records.remarks()));
        assertThat(latest().changed()).contains("正文有改动：", "明日安排");
        // A statement kept before an edit is not what is signed.
        jdbc.sql("update dispatch set changed = '所列数字没有变化' where id = ?")
                .param(latest().id())
                .update();
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        assertThat(latest().intact()).isTrue();
        assertThat(pdf("")).contains("数字更正：" + latest().changed().replace(" ", ""));
        assertThat(latest().changed()).contains("整改情况（按类别）：", "明日安排").doesNotContain("没有变化");
    }

    /** What the team's inspector was told of the dispatch. */
    private int told() {
        return jdbc.sql("select count(*) from notice where recipient_id = ? and kind = 'DISPATCH_PUBLISHED'")
                .param(records.inspector.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aChosenPhotoIsInBothFilesAndWhatItsRecordLostIsNotSigned() throws Exception {
        UUID inspection = records.open(records.checkpoints[1], records.townships[1], 0);
        UUID photo = UUID.randomUUID();
        intake.take(
                records.inspector,
                new NewPhoto(photo, Photo.OF_INSPECTION, inspection, "a", null, null),
                new ByteArrayInputStream(Samples.jpeg(64, 48)));
        jdbc.sql("update photo set state = 'FILED' where id = ?").param(photo).update();
        showing(inspection, photo);
        Dispatch draft = draft();
        choice.choose(leader, draft, draft.revision(), List.of(photo));
        jdbc.sql("update inspection set answers = '[]' where id = ?")
                .param(inspection)
                .update();
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), PASSWORD))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("attachment.gone"));
        showing(inspection, photo);
        signing.sign(leader, DAY, latest().revision(), PASSWORD);

        String caption = "图1 " + latest().photos().get(0).caption();
        assertThat(pdf("")).contains(caption.replace(" ", "")).doesNotContain("照片文件已缺失");
        byte[] written = file(PAGE + ".pdf");
        assertThat(Keepable.faults(written)).isEmpty();
        try (PDDocument read = Loader.loadPDF(written)) {
            int images = 0;
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(images).isEqualTo(1);
        }
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file(PAGE + ".docx")))) {
            assertThat(read.getAllPictures()).hasSize(1);
        }
        assertThat(docx()).contains(caption);
    }

    private void showing(UUID inspection, UUID photo) {
        jdbc.sql("""
                        update inspection set answers = jsonb_build_array(
                            jsonb_build_object('item', 'a', 'verdict', 'PASS', 'photos', jsonb_build_array(cast(:photo as text))))
                        where id = :id""").param("photo", photo.toString()).param("id", inspection).update();
    }

    @Test
    void thePlainTextHasAllSentencesAndCanBeCopied() throws Exception {
        Dispatch draft = draft();
        String page = new String(file(PAGE + "/plain"), StandardCharsets.UTF_8);
        assertThat(page).contains("<textarea").contains("/js/copy.js").contains("id=\"copy\"");
        String text = DispatchText.of(papers.of(draft));
        assertThat(text).startsWith("【草稿，未签发】\n【" + draft.content().masthead() + "】");
        draft.content()
                .sections()
                .forEach(section -> section.paragraphs()
                        .forEach(paragraph -> assertThat(text).contains(paragraph.text())));
        for (ProblemLine line : draft.content().problems()) {
            assertThat(text).contains(line.number());
        }
    }

    @Test
    void photosOfOpenVisitsAreOfferedAndOfCovertOnesNeverReleasedOrNot() {
        UUID open = photographed("OPEN", true);
        photographed("COVERT", false);
        photographed("COVERT", true);
        assertThat(choice.offered(leader, draft())).extracting(ChosenPhoto::id).containsExactly(open);
    }

    /** The line of a problem in the document says not how it was found: the record does. */
    @Test
    void photosOfProblemsAreOfferedButOfThoseFoundCovertlyNeverReleasedOrNot() {
        UUID visit = records.covert(records.villages[0], records.townships[0], true);
        UUID hidden = records.covert(records.villages[1], records.townships[1], false);
        UUID open = stepped(null);
        UUID released = stepped(visit);
        stepped(hidden);
        Dispatch draft = draft();
        assertThat(draft.content().problems().stream().map(ProblemLine::description))
                .contains("公开发现", "暗访" + visit)
                .doesNotContain("暗访" + hidden);
        assertThat(choice.offered(leader, draft)).extracting(ChosenPhoto::id).containsExactly(open);
        assertThatThrownBy(() -> choice.choose(leader, draft, draft.revision(), List.of(released)))
                .isInstanceOf(RefusedException.class);
    }

    /** A photo of a step of a problem that the visit found, or that was found openly. */
    private UUID stepped(@Nullable UUID covert) {
        UUID problem = records.problem(
                records.townships[1], DAY, "2020-02-17T10:00:00Z", covert == null ? "公开发现" : "暗访" + covert);
        UUID photo = Ids.next();
        if (covert != null) {
            jdbc.sql("update problem set source = 'COVERT', inspection_id = ? where id = ?")
                    .params(covert, problem)
                    .update();
        }
        jdbc.sql("""
                        insert into photo (id, owner_kind, owner_id, slot, place, author_id, team_id, sha256, content_type,
                            size, width, height, created_at, state, file)
                        select :id, 'problem', p.id, 'a', 1, p.found_by, p.team_id, repeat('a', 64), 'image/jpeg', 1, 4, 3,
                            p.found_at, 'FILED', replace(cast(:id as text), '-', '') from problem p where p.id = :problem""").param("id", photo).param("problem", problem).update();
        return photo;
    }

    @Test
    void aPhotoThatIsNotOfferedIsRefused() {
        UUID covert = photographed("COVERT", true);
        Dispatch draft = draft();
        assertThatThrownBy(() -> choice.choose(leader, draft, draft.revision(), List.of(covert)))
                .isInstanceOf(RefusedException.class);
        assertThat(latest().photos()).isEmpty();
    }

    @Test
    void theChoiceIsSavedSealedAndFrozen() throws Exception {
        UUID open = photographed("OPEN", true);
        Dispatch draft = draft();
        mvc.perform(post(PAGE + "/photos")
                        .param("revision", String.valueOf(draft.revision()))
                        .param("photos", open.toString())
                        .with(csrf())
                        .with(As.actor(leader)))
                .andExpect(status().is3xxRedirection());
        assertThat(latest().photos()).extracting(ChosenPhoto::id).containsExactly(open);
        assertThat(new String(file(PAGE + "/photos"), StandardCharsets.UTF_8)).contains("checked");
        assertThat(new String(file(PAGE), StandardCharsets.UTF_8)).contains("现场照片（1张）");
        jdbc.sql("""
                        update dispatch set state = 'SIGNED', signed_at = now(), signer_name = 'x', signed_by = author_id,
                            issue_number = 1, sha256 = repeat('0', 64) where id = :id""").param("id", latest().id()).update();
        Dispatch signed = latest();
        assertThatThrownBy(() -> choice.choose(leader, signed, signed.revision(), List.of()))
                .isInstanceOf(RefusedException.class);
        assertThat(latest().photos()).hasSize(1);
        // The row has no file in the store of this test: the paper says so and does not fail.
        assertThat(pdf("")).contains("现场照片").contains("照片文件已缺失");
    }

    /** A visit of the day with one photo. */
    private UUID photographed(String mode, boolean released) {
        UUID photo = Ids.next();
        UUID inspection = mode.equals("OPEN")
                ? records.open(records.checkpoints[1], records.townships[1], 0)
                : records.covert(records.villages[released ? 0 : 1], records.townships[released ? 0 : 1], released);
        showing(inspection, photo);
        jdbc.sql("""
                        insert into photo (id, owner_kind, owner_id, slot, place, author_id, team_id, sha256, content_type,
                            size, width, height, created_at, state, file)
                        select :id, 'inspection', i.id, 'a', 1, i.author_id, i.team_id, repeat('a', 64), 'image/jpeg', 1, 4, 3,
                            i.filed_at, 'FILED', replace(cast(:id as text), '-', '') from inspection i where i.id = :inspection""").param("id", photo).param("inspection", inspection).update();
        return photo;
    }
}
