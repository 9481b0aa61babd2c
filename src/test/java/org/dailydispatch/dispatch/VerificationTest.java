package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Unlocked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class VerificationTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final String SIGNED = ", signed as the audit trail says";
    private static final String TO_DRAFT = "state = 'DRAFT', signed_at = null, signed_by = null, signer_name = null,"
            + " sha256 = null, published_at = null, published_by = null";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchSigning signing;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Verification verification;

    @Autowired
    private SignedDispatches command;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    private DayRecords records;
    private Actor leader;

    @BeforeEach
    void aSignedDay() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
        sign(DAY);
    }

    /** Other tests verify everything there is. */
    @AfterEach
    void takeItAway() {
        Unlocked.dispatches(jdbc, "delete from dispatch where team_id = ?", records.team.team());
    }

    private void sign(ReportingDay day) {
        service.assemble(leader, day);
        service.edit(leader, day, new OwnSections(revision(day), "建议。", "安排。", records.remarks()));
        signing.sign(leader, day, revision(day), "a password of a test");
    }

    private int revision(ReportingDay day) {
        return dispatches.latest(leader, day, null).orElseThrow().revision();
    }

    private Verdict verdict() {
        return verification.of(leader, DAY, null).get(0);
    }

    private void tamper(String assignment) {
        assertThat(Unlocked.dispatches(
                        jdbc,
                        "update dispatch set " + assignment + " where team_id = ? and day = ?",
                        records.team.team(),
                        java.sql.Date.valueOf(DAY.date())))
                .isEqualTo(1);
    }

    /** What the command prints about this team; others' dispatches are not this test's. */
    private List<String> printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int faults = command.verify(new PrintStream(out, true, StandardCharsets.UTF_8));
        String all = out.toString(StandardCharsets.UTF_8);
        assertThat(faults).isEqualTo((int) all.lines()
                .filter(line -> line.startsWith("WRONG") || line.startsWith("MISSING"))
                .count());
        String team = jdbc.sql("select name_zh from team where id = ?")
                .param(records.team.team())
                .query(String.class)
                .single();
        return all.lines().filter(line -> line.contains(" " + team + " ")).toList();
    }

    @Test
    void whatWasNotTouchedMatches() {
        assertThat(verdict().matches()).isTrue();
        assertThat(verdict().computed()).isEqualTo(verdict().kept()).matches("[0-9a-f]{64}");
        assertThat(printed())
                .singleElement()
                .asString()
                .startsWith("OK ")
                .contains(verdict().kept());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recommendations  | recommendations = '别的建议'
            tomorrow         | tomorrow = ''
            correction       | correction = '没有更正过'
            remarks          | remarks = '{}'
            issue            | issue_number = 7
            signer           | signer_name = '别人'
            signedBy         | signed_by = (select min(id::text)::uuid from account where id <> signed_by)
            signedAt         | signed_at = signed_at - interval '1 day'
            changed          | changed = '没有更正过'
            content.ledger   | content = jsonb_set(content::jsonb, '{ledger}', '[]')
            asOf             | as_of = as_of - interval '1 second'
            content.title    | content = jsonb_set(content::jsonb, '{title}', '"另一个标题"')
            sections.general | content = jsonb_set(content::jsonb, '{sections,0,paragraphs,0,pieces,0,text}', '"改了一句"')
            content.problems | content = jsonb_set(content::jsonb, '{problems}', '[]')""")
    void aChangeInTheDatabaseIsToldWithItsPlace(String part, String assignment) {
        tamper(assignment);
        assertThat(verdict().matches()).isFalse();
        assertThat(verdict().different()).containsExactly(part);
        assertThat(printed())
                .filteredOn(line -> line.startsWith("WRONG"))
                .singleElement()
                .asString()
                .contains("computed " + verdict().computed(), "differs in " + part);
    }

    @Test
    void ofTwoSignersTheFirstIsSealedToo() {
        jdbc.sql("update team set second_signature = true where id = ?")
                .param(records.team.team())
                .update();
        sign(DAY.previous());
        signing.sign(fixtures.leader(records.team), DAY.previous(), revision(DAY.previous()), "a password of a test");
        assertThat(verification.of(leader, DAY.previous(), null).get(0).matches())
                .isTrue();
        Unlocked.dispatches(
                jdbc,
                "update dispatch set first_signer_name = '别人' where team_id = ? and day = ?",
                records.team.team(),
                java.sql.Date.valueOf(DAY.previous().date()));
        assertThat(verification.of(leader, DAY.previous(), null).get(0).different())
                .containsExactly("firstSigner");
    }

    /** As everything that was signed while the content was jsonb: in the database's order of properties and its spacing. */
    @Test
    void contentInTheOrderOfTheDatabaseMatches() {
        String before = content();
        tamper("content = content::jsonb::text");
        assertThat(content()).as("written in another way").isNotEqualTo(before);
        assertThat(verdict().matches()).isTrue();
        assertThat(printed()).singleElement().asString().startsWith("OK ");
    }

    private String content() {
        return jdbc.sql("select content from dispatch where team_id = ?")
                .param(records.team.team())
                .query(String.class)
                .single();
    }

    /** What was signed before signers belonged to the hash matches without them. */
    @Test
    void aVersionSealedInTheOldFormIsVerifiedInIt() {
        tamper("seal_form = 1");
        assertThat(verdict().matches()).as("nobody makes a new one an old one").isFalse();
        tamper("sha256 = '" + verdict().computed() + "', parts = '{}'");
        assertThat(verdict().computed()).isEqualTo(verdict().kept());
        tamper("signer_name = '别人'");
        assertThat(verdict().computed()).isEqualTo(verdict().kept());
    }

    @Test
    void aFigureThatDoesNotAddUpIsToldThoughItCannotBeShown() {
        String key = jdbc.sql("select content::jsonb #>> '{figures,0,key}' from dispatch where team_id = ?")
                .param(records.team.team())
                .query(String.class)
                .single();
        tamper("content = jsonb_set(content::jsonb, '{figures,0,numerator}', '9')");
        assertThat(verdict().different()).containsExactly("figures." + key);
        assertThatThrownBy(() -> dispatches.latest(leader, DAY, null)).isNotNull();
    }

    @Test
    void whoeverForgesTheHashTooIsFoundOutByTheTrail() {
        tamper("recommendations = '别的建议'");
        tamper("sha256 = '" + verdict().computed() + "'");
        assertThat(verdict().kept()).isEqualTo(verdict().computed());
        assertThat(verdict().matches()).isFalse();
        assertThat(printed()).singleElement().asString().contains("the audit trail says another sha256");
    }

    /** A version from before townships' counts had rows is read and verified without them. */
    @Test
    void aVersionWithoutRowsBehindItsTownshipsIsVerifiedAndShown() {
        tamper("content = content::jsonb - 'townshipFigures'");
        assertThat(verdict().different()).containsExactly("content.townshipFigures");
        tamper("sha256 = '" + verdict().computed() + "', parts = '{}'");
        Dispatch old = dispatches.latest(leader, DAY, null).orElseThrow();
        assertThat(old.intact()).isTrue();
        assertThat(old.content().townshipFigures()).isNull();
        assertThat(old.content().townships())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(old.content().counted(line, "OPEN_VISITS")).isNull());
    }

    @Test
    void anOldVersionWithoutPartsIsStillVerifiedAsAWhole() {
        tamper("parts = '{}'");
        assertThat(verdict().matches()).isTrue();
        tamper("tomorrow = '别的安排'");
        assertThat(verdict().matches()).isFalse();
        assertThat(verdict().different()).isEmpty();
    }

    @Test
    void aNumberThatIsGoneIsMissing() {
        sign(DAY.previous());
        assertThat(printed()).hasSize(2).allMatch(line -> line.startsWith("OK "));
        Unlocked.dispatches(
                jdbc,
                "delete from dispatch where team_id = ? and day = ?",
                records.team.team(),
                java.sql.Date.valueOf(DAY.date()));
        assertThat(printed())
                .filteredOn(line -> line.startsWith("MISSING"))
                .singleElement()
                .asString()
                .contains("issue 1 v1");
    }

    private List<String> missing() {
        return printed().stream().filter(line -> line.startsWith("MISSING")).toList();
    }

    private void undo(String deed) {
        assertThat(Unlocked.dispatches(jdbc, deed, records.team.team())).isEqualTo(1);
    }

    private String page() throws Exception {
        return mvc.perform(get("/dispatches/" + DAY + "/verify").with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void correction() {
        signing.publish(leader, DAY, 1);
        service.correct(leader, DAY, "更正");
        service.edit(leader, DAY, new OwnSections(revision(DAY), "更正的建议。", "更正的安排。"));
        signing.sign(leader, DAY, revision(DAY), "a password of a test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from dispatch where team_id = ?",
                "update dispatch set " + TO_DRAFT + " where team_id = ?"
            })
    void theLastIssueOfAllIsMissedToo(String deed) throws Exception {
        assertThat(page()).doesNotContain("签发过而现已不在的版本");
        undo(deed);
        assertThat(missing()).singleElement().asString().endsWith(" " + DAY + " issue 1 v1" + SIGNED);
        assertThat(page()).contains("签发过而现已不在的版本", "第1期第1版（" + DAY + "）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from dispatch where version_number = 2 and team_id = ?",
                "update dispatch set " + TO_DRAFT + " where version_number = 2 and team_id = ?"
            })
    void theLastCorrectionIsMissedToo(String deed) throws Exception {
        correction();
        assertThat(missing()).isEmpty();
        undo(deed);
        assertThat(missing()).singleElement().asString().endsWith(" " + DAY + " issue 1 v2" + SIGNED);
        assertThat(page()).contains("第1期第2版（" + DAY + "）", verdict().kept());
    }

    /** A correction that is only being written is nothing that is missing, and the version below it is. */
    @Test
    void belowADraftOfACorrectionTheVersionBeforeIsMissed() {
        signing.publish(leader, DAY, 1);
        service.correct(leader, DAY, "更正");
        assertThat(missing()).isEmpty();
        undo("delete from dispatch where version_number = 1 and team_id = ?");
        assertThat(missing()).singleElement().asString().contains(" issue 1 v1");
    }

    @Test
    void aNumberThatWasGivenIsMissedThoughTheTrailDoesNotTellOfIt() {
        jdbc.sql("update team_number set last_number = 2 where series = 'dispatch' and team_id = ?")
                .param(records.team.team())
                .update();
        assertThat(missing()).singleElement().asString().endsWith(" issue 2 v1");
    }

    /** The trail of older signatures tells no number. */
    @Test
    void whatOnlyTheTrailTellsIsMissed() {
        jdbc.sql("""
                        insert into audit_event (at, actor_name, action, object_type, object_id, team_id, detail)
                        values (timestamptz '2020-02-18T12:00:00Z', '某', 'DISPATCH_SIGNED', 'dispatch', :id, :team,
                            '{"day": "2020-02-18", "version": 1, "sha256": "0"}')""")
                .param("id", Ids.next().toString())
                .param("team", records.team.team())
                .update();
        assertThat(missing()).singleElement().asString().endsWith(" 2020-02-18 v1" + SIGNED);
    }

    @Test
    void onlyWhoMayReadADispatchMayVerifyIt() {
        Actor city = fixtures.of(Role.MUNICIPAL);
        assertThatThrownBy(() -> verification.of(city, DAY, records.team.team()))
                .as("not published yet")
                .isInstanceOf(NotFoundException.class);
        signing.publish(leader, DAY, 1);
        assertThat(verification.of(city, DAY, records.team.team())).hasSize(1);
        Actor stranger = new DayRecords(fixtures, jdbc).leader;
        assertThatThrownBy(() -> verification.of(stranger, DAY, records.team.team()))
                .isInstanceOf(NotFoundException.class);
    }
}
