package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a correction of a stage report says of itself: what it changed of the version before, and why. */
@DatabaseTest
class StageCorrectionTest {

    private static final String PASSWORD = "a password of a test";
    private static final String REMARK = "纸质留存。";

    /** After it was signed. */
    private static final Instant LATER = TestClock.START.plusSeconds(600);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StageService service;

    @Autowired
    private StageSigning signing;

    @Autowired
    private Stages stages;

    @Autowired
    private StageVerification verification;

    @Autowired
    private SignedStages command;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Posting posting;
    private Actor leader;
    private final UUID id = Ids.next();
    private final String page = "/stages/" + id;

    @BeforeEach
    void aPublishedReport() {
        clock.reset();
        posting = new Posting(fixtures, jdbc);
        leader = posting.leader;
        service.assemble(leader, id, Posting.FROM, Posting.TO);
        service.edit(leader, id, latest().revision(), "小结。", "建议。", REMARK);
        sign();
        signing.publish(leader, id, 1);
    }

    private void sign() {
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isTrue();
    }

    private Stage latest() {
        return stages.of(leader, id, null);
    }

    private byte[] file(String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(posting.inspector)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String page(String address) throws Exception {
        return new String(file(address), StandardCharsets.UTF_8);
    }

    private String pdf(String query) throws Exception {
        try (PDDocument read = Loader.loadPDF(file(page + ".pdf" + query))) {
            // A page's number stands between its last word and the first of the next.
            return new PDFTextStripper().getText(read).replaceAll("\\s", "").replaceAll("—\\d+—", "");
        }
    }

    @Test
    void pagePaperSealAndNoticeSayWhatChangedAndWhy() throws Exception {
        posting.records.open(posting.north, posting.checkpoint, ReportingDay.of(2020, 2, 18), "18:00", 0);
        service.correct(leader, id, "补记一次卡点检查");
        assertThat(latest().changed()).contains("1次→2次", "正文有改动：").doesNotContain("没有变化");
        sign();
        signing.publish(leader, id, 2);

        String said = "数字更正：" + latest().changed();
        assertThat(page(page)).contains(said);
        assertThat(page(page + "/print")).contains(said);
        assertThat(pdf("")).contains("更正说明：补记一次卡点检查。" + said.replaceAll("\\s", ""));
        assertThat(pdf("?version=1")).doesNotContain("数字更正");
        assertThat(page("/notices")).contains("阶段报告已更正（第2版）：补记一次卡点检查", "阶段报告已发布（第1版）");
        assertThat(latest().intact()).isTrue();
        tamper("changed = '所列数字没有变化'");
        assertThat(latest().intact()).isFalse();
        assertThat(verification.of(leader, id).get(0).different()).containsExactly("changed");
    }

    /** No number is another, but the attached ledger is printed too. */
    @Test
    void aLedgerThatReadsOtherwiseIsTold() {
        assertThat(jdbc.sql("update problem set description = '改写过的问题' where team_id = ?")
                        .param(leader.team())
                        .update())
                .isPositive();
        service.correct(leader, id, "改写问题");
        assertThat(latest().changed()).contains("所附问题台账有改动").doesNotContain("没有变化");
    }

    @Test
    void figuresAreCalledInShortAndNotByTheirDefinitions() {
        posting.records.open(posting.north, posting.checkpoint, ReportingDay.of(2020, 2, 18), "18:00", 0);
        service.correct(leader, id, "补记一次卡点检查");
        assertThat(latest().changed()).doesNotContain("每次检查计一次");
    }

    @Test
    void whatIsSignedIsComparedAtSigningAndNotAsItWasOpened() {
        service.correct(leader, id, "改一处");
        assertThat(latest().changed()).isEqualTo("所列数字没有变化");
        service.edit(leader, id, latest().revision(), "小结。", "另外的建议。", REMARK);
        assertThat(latest().changed()).startsWith("所列数字未动，正文有改动：").endsWith("、工作建议");
        jdbc.sql("update stage_report set changed = '' where report_id = ? and version_number = 2")
                .param(id)
                .update();
        sign();
        assertThat(latest().changed()).endsWith("、工作建议");
    }

    /** A correction that was signed before this was said holds, and says nothing. */
    @Test
    void anOlderCorrectionStaysValidWithoutIt() throws Exception {
        service.correct(leader, id, "改一处");
        service.edit(leader, id, latest().revision(), "改过的小结。", "建议。", REMARK);
        sign();
        signing.publish(leader, id, 2);
        tamper("changed = ''");
        tamper("sha256 = '" + verification.of(leader, id).get(0).computed() + "', parts = '{}'");
        assertThat(latest().intact()).isTrue();
        assertThat(page(page)).contains("更正说明：改一处").doesNotContain("数字更正");
    }

    @Test
    void theLastReportAndTheLastCorrectionAreMissed() throws Exception {
        service.correct(leader, id, "改一处");
        service.edit(leader, id, latest().revision(), "改过的小结。", "建议。", REMARK);
        sign();
        assertThat(missing()).isEmpty();
        unlocked("update stage_report set state = 'DRAFT', signed_at = null, signed_by = null, signer_name = null,"
                + " sha256 = null where report_id = ? and version_number = 2");
        assertThat(missing())
                .singleElement()
                .asString()
                .endsWith(" 2020-02-01 to 2020-02-18 issue 1 v2, signed as the audit trail says");
        assertThat(page(page + "/verify")).contains("第1期第2版（2020-02-01 – 2020-02-18）");
        unlocked("delete from stage_report where report_id = ?");
        assertThat(missing()).hasSize(2).allMatch(line -> line.contains(" issue 1 v"));
    }

    @Test
    void itsPageSaysWhichInspectionsWereCorrectedOrReleasedSince() throws Exception {
        assertThat(pageOf(leader)).doesNotContain("id=\"later\"");
        revise("i.day = date '2020-02-04'");
        assertThat(pageOf(leader)).contains("所涉检查有1条更正或公开", "#correct");
        // Of the days before the period those count too that its coverage rests on.
        revise("i.day = date '2020-01-27' and i.mode = 'OPEN'");
        assertThat(pageOf(leader)).contains("所涉检查有2条更正或公开");
        jdbc.sql("update inspection set released_at = ?, released_by = ? where team_id = ? and released_at is null"
                        + " and mode = 'COVERT'")
                .params(Timestamp.from(LATER), leader.id(), leader.team())
                .update();
        assertThat(pageOf(leader)).contains("所涉检查有3条更正或公开");
        assertThat(pageOf(posting.inspector)).as("who may not open covert ones").contains("所涉检查有2条更正或公开");
        assertThat(pageOf(fixtures.of(Role.AUDITOR))).doesNotContain("id=\"later\"");
        service.correct(leader, id, "按更正的检查重汇");
        assertThat(pageOf(leader)).as("a draft has its own words for it").doesNotContain("id=\"later\"");
    }

    private void revise(String which) {
        assertThat(jdbc.sql("update inspection i set revision = i.revision + 1, revised_at = ? where i.team_id = ? and "
                                + which)
                        .params(Timestamp.from(LATER), leader.team())
                        .update())
                .isEqualTo(1);
    }

    private String pageOf(Actor reader) throws Exception {
        return mvc.perform(get(page).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** What the command misses of this team's reports. */
    private List<String> missing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.verify(new PrintStream(out, true, StandardCharsets.UTF_8));
        String team = jdbc.sql("select name_zh from team where id = ?")
                .param(leader.team())
                .query(String.class)
                .single();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("MISSING stage report " + team + " "))
                .toList();
    }

    private void tamper(String assignment) {
        unlocked("update stage_report set " + assignment + " where report_id = ? and version_number = 2");
    }

    private void unlocked(String deed) {
        jdbc.sql("alter table stage_report disable trigger stage_report_is_locked")
                .update();
        try {
            jdbc.sql(deed).param(id).update();
        } finally {
            jdbc.sql("alter table stage_report enable trigger stage_report_is_locked")
                    .update();
        }
    }
}
