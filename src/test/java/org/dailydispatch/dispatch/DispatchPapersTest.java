package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.ProblemLine;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.paper.Part;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
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
        service.edit(leader, DAY, latest().revision(), RECOMMENDATION, "复查未整改问题。", records.remarks());
        return latest();
    }

    private Dispatch latest() {
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    private byte[] file(String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String pdf(String query) throws Exception {
        try (PDDocument read = Loader.loadPDF(file(PAGE + ".pdf" + query))) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
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
                .contains("第" + signed.issue() + "期")
                .contains(String.valueOf(signed.signer()))
                .contains(String.valueOf(signed.sha256()))
                .contains("抄送：" + signed.content().copies())
                .doesNotContain("草稿");
        assertThat(docx()).contains("校验码（SHA-256）：" + signed.sha256());
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
        assertThat(ledger.rows()).extracting(row -> row.get(1)).isEqualTo(ofTheDay);
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
        jdbc.sql("""
                        update inspection set answers = jsonb_build_array(
                            jsonb_build_object('item', 'a', 'verdict', 'PASS', 'photos', jsonb_build_array(cast(:photo as text))))
                        where id = :id""").param("photo", photo.toString()).param("id", inspection).update();
        jdbc.sql("""
                        insert into photo (id, owner_kind, owner_id, slot, place, author_id, team_id, sha256, content_type,
                            size, width, height, created_at, state, file)
                        select :id, 'inspection', i.id, 'a', 1, i.author_id, i.team_id, repeat('a', 64), 'image/jpeg', 1, 4, 3,
                            i.filed_at, 'FILED', replace(cast(:id as text), '-', '') from inspection i where i.id = :inspection""").param("id", photo).param("inspection", inspection).update();
        return photo;
    }
}
