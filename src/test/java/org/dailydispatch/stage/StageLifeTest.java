package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Identity;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.signature.CanonicalJson;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.Unlocked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** A stage report from the first draft to the published correction. */
@DatabaseTest
class StageLifeTest {

    private static final String PASSWORD = "a password of a test";
    private static final String REMARK = "系统启用前的日报存于纸质台账。";

    @Autowired
    private StageService service;

    @Autowired
    private StageSigning signing;

    @Autowired
    private Stages stages;

    @Autowired
    private SignedStages command;

    @Autowired
    private StageVerification verification;

    @Autowired
    private CanonicalJson json;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    private Posting posting;
    private Actor leader;
    private final UUID id = Ids.next();

    @BeforeEach
    void assemble() {
        clock.reset();
        posting = new Posting(fixtures, jdbc);
        leader = posting.leader;
        service.assemble(leader, id, Posting.FROM, Posting.TO);
    }

    /** Other tests verify every dispatch there is. */
    @AfterEach
    void takeTheDispatchesAway() {
        Unlocked.dispatches(jdbc, "delete from dispatch where team_id = ?", posting.team.team());
    }

    private Stage latest() {
        return stages.of(leader, id, null);
    }

    private Map<String, String> values() {
        return latest().content().figures().stream().collect(Collectors.toMap(Figure::key, Figure::value));
    }

    /** Retired after the fact, and opened again: a visit counts on days on which the place is in force, as in coverage. */
    @ParameterizedTest
    @CsvSource({"2020-02-03, , 0/1", "2020-02-04, , 1/1", "2020-02-02, 2020-02-04, 1/1", "2020-02-03, 2020-02-05, 0/1"})
    void aPlaceCountsOnlyWhileItIsInForce(LocalDate last, @Nullable LocalDate again, String counts) {
        fixtures.retire(posting.checkpoint, new ReportingDay(last));
        if (again != null) {
            jdbc.sql("insert into site_period (site_id, in_force_from) values (?, ?)")
                    .params(posting.checkpoint, again)
                    .update();
        }
        service.refresh(leader, id, latest().revision());
        Figure checked = latest().content().figures().stream()
                .filter(figure -> figure.key().equals("points-checked"))
                .findFirst()
                .orElseThrow();
        assertThat(checked.numerator() + "/" + checked.denominator()).isEqualTo(counts);
        assertThat(checked.rows()).hasSize((int) checked.numerator());
    }

    /** Not of the last day that it tells of, when some of what it says was read later. */
    @Test
    void thePaperIsOfTheDayOnWhichItsRecordsWereRead() {
        assertThat(Posting.TO).isLessThan(ReportingDay.of(2020, 2, 19));
        assertThat(latest().content().date()).isEqualTo("2020年2月19日");
        clock.advance(Duration.ofDays(1));
        assertThat(service.standing(latest()).fresh())
                .as("another day alone is no change")
                .isTrue();
    }

    private void written() {
        service.edit(leader, id, latest().revision(), "覆盖面逐步扩大。", "各镇街核对台账。", REMARK);
    }

    private void signed() {
        written();
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isTrue();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void figuresAreOfThePeriodAndCoverageOfThePosting() {
        assertThat(values())
                .containsEntry("stationed", "2020-01-25")
                .containsEntry("supervision-began", "2020-01-27")
                .containsEntry("visits-open", "2次")
                .containsEntry("townships-covered", "2个")
                .containsEntry("coverage-day", "2020-02-03")
                .containsEntry("points-visits", "1次")
                .containsEntry("reports", "1份")
                .containsEntry("projects-first-day", "2020-02-14")
                .containsEntry("resumption-day", "2020-02-12")
                .containsEntry("on-post-rate", "60.0%");
    }

    @Test
    void problemsFoundBeforeAndClosedWithinCountAsClosedAndThoseClosedAfterwardsAsOpen() {
        assertThat(values())
                .containsEntry("problems-found", "3项")
                .containsEntry("problems-closed", "2项")
                .containsEntry("problems-open", "2项")
                .containsEntry("problems-overdue", "1项");
    }

    @Test
    void aCovertVisitCountsFromItsReleaseOn() {
        assertThat(values()).containsEntry("visits-covert", "1次");
        assertThat(service.standing(latest()).fresh()).isTrue();
        jdbc.sql("update inspection set released_at = ?, released_by = ? where team_id = ? and mode = 'COVERT'"
                        + " and released_at is null")
                .params(Timestamp.from(TestClock.START), leader.id(), posting.team.team())
                .update();
        StageStanding standing = service.standing(latest());
        assertThat(standing.fresh()).isFalse();
        assertThat(standing.changes()).anySatisfy(change -> {
            assertThat(change.key()).isEqualTo("visits-covert");
            assertThat(change.after()).isEqualTo("2次");
        });
        assertThat(standing.records()).anyMatch(record -> record.added());
    }

    @Test
    void lateDataAreSeenKeepTheDraftFromBeingSignedAndComeInWithARefresh() {
        written();
        assertThat(service.standing(latest()).fresh()).isTrue();
        posting.records.open(posting.north, posting.checkpoint, ReportingDay.of(2020, 2, 18), "18:00", 0);
        assertThat(service.standing(latest()).fresh()).isFalse();
        refused("stage.sign.stale", () -> signing.sign(leader, id, latest().revision(), PASSWORD));
        service.refresh(leader, id, latest().revision());
        assertThat(values()).containsEntry("points-visits", "2次");
        assertThat(latest().summary()).isEqualTo("覆盖面逐步扩大。");
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isTrue();
    }

    @Test
    void signingAsksForThePasswordBothTextsAndTheRevisionThatWasSeen() {
        service.edit(leader, id, latest().revision(), "", "", REMARK);
        refused("stage.sign.empty", () -> signing.sign(leader, id, latest().revision(), PASSWORD));
        written();
        refused("stage.sign.password", () -> signing.sign(leader, id, latest().revision(), "wrong"));
        assertThatThrownBy(() -> signing.sign(leader, id, latest().revision() - 1, PASSWORD))
                .isInstanceOf(StaleVersionException.class);
        assertThat(latest().draft()).isTrue();
    }

    @Test
    void whatIsMissingIsNamedAndNeedsARemarkBeforeAnybodySigns() {
        service.edit(leader, id, latest().revision(), "覆盖面逐步扩大。", "各镇街核对台账。", " ");
        refused("stage.sign.unreported", () -> signing.sign(leader, id, latest().revision(), PASSWORD));
        assertThat(values())
                .containsEntry("dispatches-missing", "18日")
                .containsEntry("reports-draft", "1份")
                .containsEntry("reports-missing", "34份");
        assertThat(figure("dispatches-missing").denominator()).as("days").isEqualTo(18);
        assertThat(figure("reports-missing").denominator())
                .as("two townships a day")
                .isEqualTo(36);
        assertThat(figure("dispatches-missing").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.detail()).isEqualTo("2月1日至2月18日"));
        assertThat(figure("reports-missing").rows())
                .extracting(row -> row.id() + " " + row.counted() + " " + row.detail())
                .containsExactlyInAnyOrder(
                        posting.north + " 17 2月1日至2月2日、2月4日至2月18日", posting.south + " 17 2月1日至2月2日、2月4日至2月18日");
        written();
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isTrue();
        assertThat(latest().remark()).isEqualTo(REMARK);
    }

    private Figure figure(String key) {
        return latest().content().figure(key).orElseThrow();
    }

    /** Five states of what was due, each with its rows, together as many as there are townships and days. */
    @Test
    void reportsAreToldInFiveStates() {
        posting.records.report(posting.north, Posting.TO, "17:00", false, true);
        posting.records.report(posting.south, Posting.TO, "17:00", true, false);
        service.refresh(leader, id, latest().revision());
        assertThat(values())
                .containsEntry("reports", "3份")
                .containsEntry("reports-filed", "1份")
                .containsEntry("reports-late", "1份")
                .containsEntry("reports-zero", "1份")
                .containsEntry("reports-draft", "1份")
                .containsEntry("reports-missing", "32份");
        for (String state : List.of("filed", "late", "zero", "draft")) {
            assertThat(figure("reports-" + state).denominator()).isEqualTo(2 * 18);
            assertThat(figure("reports-" + state).rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.kind()).isEqualTo(RowKind.TOWNSHIP_REPORT));
        }
        String text = latest().content().sections().get(0).paragraphs().get(0).text();
        assertThat(text).contains("报送日报3份（应报36份）：按时1份，迟报1份，零报告1份，填报中1份，未报32份（");
        // What is handed in late is seen, and moves from one state to the other.
        jdbc.sql(
                        "update township_report set state = 'FILED', late = true, filed_at = ? where team_id = ? and state = 'DRAFT'")
                .params(Timestamp.from(TestClock.START), posting.team.team())
                .update();
        assertThat(service.standing(latest()).changes())
                .extracting(change -> change.key() + " " + change.after())
                .contains("reports-late 2份", "reports-draft 0份");
    }

    @Test
    void aReportOfOneFigureStillSaysWhatIsMissing() {
        Figure all = Figure.sum(
                "reports-missing",
                "未报",
                "份",
                TestClock.START,
                List.of(FigureRow.one(RowKind.TOWNSHIP, posting.north, 0, "北", "2月1日至2月2日")
                        .weighing(2, 2)));
        DispatchContent now = latest().content();
        DispatchContent old = new DispatchContent(
                now.masthead(),
                now.title(),
                now.team(),
                now.date(),
                now.addressee(),
                now.copies(),
                now.sections(),
                List.of(all),
                List.of(),
                0,
                List.of(),
                null);
        assertThat(Missing.in(old)).containsExactly(all);
        assertThat(Missing.reports(old)).isEqualTo(2);
    }

    @Test
    void whereNothingIsMissingNothingIsSaidOfItAndNoRemarkIsNeeded() {
        UUID one = Ids.next();
        service.assemble(leader, one, Posting.TO, Posting.TO);
        posting.records.report(posting.north, Posting.TO, "17:00", false, true);
        posting.records.report(posting.south, Posting.TO, "17:00", true, false);
        published(Posting.TO, 1, "各镇街核对台账。");
        service.refresh(leader, one, stages.of(leader, one, null).revision());
        Stage whole = stages.of(leader, one, null);
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.content().figure("reports-missing"))
                .hasValueSatisfying(figure -> assertThat(figure.zero()).isTrue());
        service.edit(leader, one, whole.revision(), "小结。", "建议。", "");
        assertThat(signing.sign(leader, one, stages.of(leader, one, null).revision(), PASSWORD))
                .isTrue();
    }

    private void published(ReportingDay day, int issue, String recommendations) {
        jdbc.sql("""
                        insert into dispatch (id, team_id, day, version_number, issue_number, state, author_id, as_of, saved_at,
                            content, recommendations, tomorrow, signed_at, signed_by, signer_name, sha256, published_at,
                            published_by, version)
                        values (:id, :team, :day, 1, :issue, 'PUBLISHED', :leader, :at, :at, '{}', :recommendations, '安排。',
                            :at, :leader, '测试', repeat('0', 64), :at, :leader, 0)""")
                .param("id", Ids.next())
                .param("team", posting.team.team())
                .param("day", day.date())
                .param("issue", issue)
                .param("leader", leader.id())
                .param("at", Timestamp.from(TestClock.START))
                .param("recommendations", recommendations)
                .update();
    }

    @Test
    void whatTheDispatchesRecommendedIsCountedLineByLineAndWhatTheyRepeatIsNamed() {
        published(ReportingDay.of(2020, 2, 4), 1, "1. 核对外来人员台账。\n2. 补足卡点夜间人员。");
        published(ReportingDay.of(2020, 2, 5), 2, "一、核对外来人员台账；\n");
        published(ReportingDay.of(2020, 2, 6), 3, "");
        service.refresh(leader, id, latest().revision());
        Figure daily = figure("recommendations-daily");
        assertThat(daily.value()).isEqualTo("3条");
        assertThat(daily.rows())
                .extracting(row -> row.label() + " " + row.counted() + " " + row.detail())
                .containsExactly("第1期日调度 2 2月4日 核对外来人员台账；补足卡点夜间人员", "第2期日调度 1 2月5日 核对外来人员台账");
        assertThat(latest().content()
                        .section("orders")
                        .orElseThrow()
                        .paragraphs()
                        .get(0)
                        .text())
                .isEqualTo("日调度提出工作建议3条，其中多次提出的有：核对外来人员台账（2次）。");
        assertThat(latest().content()
                        .section("orders")
                        .orElseThrow()
                        .paragraphs()
                        .get(1)
                        .text())
                .isEqualTo("所提建议的落实情况没有记录可据，留待判断。");
    }

    /** As the dispatch kept it; a sentence that the leader took out again is none. */
    @Test
    void whatCameOfAdoptedSuggestionsIsToldWithItsRows() {
        published(ReportingDay.of(2020, 2, 4), 1, "1. 请暗访南镇。");
        String township = """
                [{"kind": "TOWNSHIP", "id": "%s", "revision": 0, "label": "南镇", "detail": "近期无暗访", "counted": 1, "of": 1,
                "sources": []}]""".formatted(posting.south);
        Unlocked.dispatches(
                jdbc,
                "update dispatch set adopted = cast(? as jsonb) where team_id = ?",
                """
                        [{"key": "adopted-1", "reason": "NO_COVERT_VISIT", "about": "", "sentence": "请暗访南镇。",
                        "asOf": "2020-02-04T10:00:00Z", "rows": %s, "kept": null},
                        {"key": "adopted-2", "reason": "NO_COVERT_VISIT", "about": "", "sentence": "已删去。",
                        "asOf": "2020-02-04T10:00:00Z", "rows": %s, "kept": null}]""".formatted(township, township),
                posting.team.team());
        service.refresh(leader, id, latest().revision());
        assertThat(figure("advice-adopted").value()).isEqualTo("1条");
        assertThat(figure("advice-townships-visited").rows())
                .extracting(row -> row.label() + " " + row.detail())
                .containsExactly("南镇 2月4日建议，2月5日暗访");
        assertThat(figure("advice-townships-visited").full()).isTrue();
    }

    @Test
    void aNumberThatTellsWhoSomebodyIsKeepsItFromBeingSignedUntilItIsCleared() {
        service.edit(leader, id, latest().revision(), "请拨打13812345678。", "各镇街核对台账。", REMARK);
        refused("stage.sign.identities", () -> signing.sign(leader, id, latest().revision(), PASSWORD));
        List<Identity> found = service.identities(latest()).open();
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.place()).isEqualTo("summary"));
        refused(
                "stage.identity.noReason",
                () -> service.clear(
                        leader, id, latest().revision(), found.get(0).key(), " "));
        refused("stage.identity.gone", () -> service.clear(leader, id, latest().revision(), "nothing", "公开电话"));
        service.clear(leader, id, latest().revision(), found.get(0).key(), "政务公开电话");
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isTrue();
    }

    @Test
    void whatIsSignedIsLockedEvenAgainstTheDatabase() {
        signed();
        Stage stage = latest();
        assertThat(stage.signed()).isTrue();
        assertThat(stage.intact()).isTrue();
        assertThat(stage.sha256()).hasSize(64);
        assertThat(stage.line().issue()).isEqualTo(1);
        refused("stage.refused.locked", () -> service.edit(leader, id, stage.revision(), "改", "改", "改"));
        refused("stage.refused.locked", () -> service.refresh(leader, id, stage.revision()));
        assertThatThrownBy(() -> signing.sign(leader, id, stage.revision(), PASSWORD))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("stage.sign.taken");
                    assertThat(String.valueOf(refusal.arguments().get(1)))
                            .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
                });
        for (String deed : List.of(
                "update stage_report set summary = 'x' where report_id = ?",
                "update stage_report set state = 'DRAFT' where report_id = ?",
                "update stage_report set signer_name = '别人', state = 'PUBLISHED', published_at = signed_at,"
                        + " published_by = signed_by where report_id = ?",
                "update stage_report set first_signed_at = signed_at, first_signer_name = '别人', state = 'PUBLISHED',"
                        + " first_signed_by = (select min(id::text)::uuid from account where id <> signed_by),"
                        + " published_at = signed_at, published_by = signed_by where report_id = ?",
                "delete from stage_report where report_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(deed).param(id).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatIsChangedBehindTheProgramsBackIsSeen() {
        signed();
        asIfUnlocked("update stage_report set summary = summary || '。' where report_id = ?");
        assertThat(latest().intact()).isFalse();
        assertThat(verified())
                .singleElement()
                .asString()
                .startsWith("WRONG ")
                .contains(" computed ")
                .doesNotContain("audit trail");
    }

    @Test
    void thePartThatWasChangedIsNamed() {
        signed();
        assertThat(verification.of(leader, id))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.matches()).isTrue());
        asIfUnlocked("update stage_report set content = jsonb_set(content, '{figures,0,definition}', '\"x\"'),"
                + " remark = remark || '。' where report_id = ?");
        assertThat(verification.of(leader, id).get(0).different()).containsExactly("figures.stationed", "remark");
        assertThat(verified()).singleElement().asString().endsWith(" differs in figures.stationed, remark");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signer   | signer_name = '别人'
            signedBy | signed_by = (select min(id::text)::uuid from account where id <> signed_by)
            signedAt | signed_at = signed_at - interval '1 day'
            changed  | changed = '没有更正过'""")
    void anotherSignerIsSeenAndNamed(String part, String assignment) {
        signed();
        asIfUnlocked("update stage_report set " + assignment + " where report_id = ?");
        assertThat(latest().intact()).isFalse();
        assertThat(verification.of(leader, id).get(0).different()).containsExactly(part);
        assertThat(verified()).singleElement().asString().startsWith("WRONG ").endsWith(" differs in " + part);
    }

    @Test
    void ofTwoSignersTheFirstIsSealedToo() {
        jdbc.sql("update team set second_signature = true where id = ?")
                .param(posting.team.team())
                .update();
        written();
        signing.sign(fixtures.leader(posting.team), id, latest().revision(), PASSWORD);
        signing.sign(leader, id, latest().revision(), PASSWORD);
        assertThat(latest().intact()).isTrue();
        asIfUnlocked("update stage_report set first_signer_name = '别人' where report_id = ?");
        assertThat(latest().intact()).isFalse();
        assertThat(verification.of(leader, id).get(0).different()).containsExactly("firstSigner");
    }

    /** Nobody makes a new one an old one, whose signers its hash does not cover. */
    @Test
    void theFormOfASealIsNoMatterOfChoice() {
        signed();
        asIfUnlocked("update stage_report set seal_form = 1 where report_id = ?");
        assertThat(latest().intact()).isFalse();
    }

    @Test
    void whatWasSignedBeforeRemarksAndPartsWereKeptStillHolds() {
        signed();
        Stage stage = latest();
        ObjectNode form = json.object();
        form.put("report", id.toString());
        form.put("team", leader.team().toString());
        form.put("from", "2020-02-01");
        form.put("to", "2020-02-18");
        form.put("version", 1);
        form.put("issue", 1);
        form.put("asOf", stage.asOf().toString());
        form.set(
                "content",
                json.read(jdbc.sql("select content from stage_report where report_id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
        form.put("summary", stage.summary());
        form.put("recommendations", stage.recommendations());
        form.put("correction", "");
        asIfUnlocked("update stage_report set remark = '', parts = '{}', seal_form = 1, sha256 = '"
                + CanonicalJson.hash(json.text(form)) + "' where report_id = ?");
        assertThat(latest().intact()).isTrue();
        assertThat(verification.of(leader, id).get(0).sameContent()).isTrue();
        asIfUnlocked("update stage_report set summary = 'x' where report_id = ?");
        assertThat(verification.of(leader, id).get(0).sameContent()).isFalse();
        assertThat(verification.of(leader, id).get(0).different()).isEmpty();
    }

    @Test
    void publishingIsToldToTheReadersAndToNobodyElse() {
        Actor inspector = fixtures.inspector(posting.team);
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        Actor department = fixtures.department();
        signed();
        assertThat(told(inspector)).isZero();
        signing.publish(leader, id, 1);
        assertThat(told(inspector)).isEqualTo(1);
        assertThat(told(municipal)).isEqualTo(1);
        assertThat(told(leader)).isZero();
        assertThat(told(department)).isZero();
        service.correct(leader, id, "更正");
        service.edit(leader, id, latest().revision(), "更正的小结。", "更正的建议。", REMARK);
        signing.sign(leader, id, latest().revision(), PASSWORD);
        signing.publish(leader, id, 2);
        assertThat(told(municipal)).isEqualTo(2);
    }

    private int told(Actor reader) {
        return jdbc.sql(
                        "select count(*) from notice where recipient_id = ? and kind = 'STAGE_PUBLISHED' and object_id = ?")
                .params(reader.id(), id)
                .query(Integer.class)
                .single();
    }

    @Test
    void theCommandVerifiesEachSignedVersionAndAsksTheTrail() {
        signed();
        assertThat(verified()).singleElement().asString().startsWith("OK ");
        asIfUnlocked("update stage_report set sha256 = repeat('0', 64) where report_id = ?");
        assertThat(verified()).singleElement().asString().startsWith("WRONG ").contains("the audit trail says another");
        asIfUnlocked("update stage_report set issue_number = 3 where report_id = ?");
        assertThat(verified()).filteredOn(line -> line.startsWith("MISSING")).hasSize(2);
        asIfUnlocked("delete from stage_report where report_id = ?");
    }

    private void asIfUnlocked(String deed) {
        jdbc.sql("alter table stage_report disable trigger stage_report_is_locked")
                .update();
        try {
            jdbc.sql(deed).param(id).update();
        } finally {
            jdbc.sql("alter table stage_report enable trigger stage_report_is_locked")
                    .update();
        }
    }

    /** What the command says of this team's reports; it counts every fault that it says. */
    private List<String> verified() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int faults = command.verify(new PrintStream(out, true, StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("WRONG") || line.startsWith("MISSING")))
                .hasSize(faults);
        String team = jdbc.sql("select name_zh from team where id = ?")
                .param(posting.leader.team())
                .query(String.class)
                .single();
        return lines.stream().filter(line -> line.contains(" " + team + " ")).toList();
    }

    @Test
    void aCorrectionIsTheNextVersionUnderTheSameNumberAndTheFirstStaysAsItWas() {
        signed();
        signing.publish(leader, id, 1);
        String before = latest().content().figure("points-visits").orElseThrow().value();
        posting.records.open(posting.north, posting.checkpoint, ReportingDay.of(2020, 2, 18), "18:00", 0);
        refused("stage.refused.noReason", () -> service.correct(leader, id, " "));
        service.correct(leader, id, "补记一次卡点检查");
        refused("stage.refused.draftExists", () -> service.correct(leader, id, "再改"));
        assertThat(latest().version()).isEqualTo(2);
        assertThat(values()).containsEntry("points-visits", "2次");
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isTrue();
        signing.publish(leader, id, 2);
        assertThat(latest().line().issue()).isEqualTo(1);
        assertThat(latest().line().correction()).isEqualTo("补记一次卡点检查");
        Stage first = stages.of(leader, id, 1);
        assertThat(first.intact()).isTrue();
        assertThat(first.content().figure("points-visits").orElseThrow().value())
                .isEqualTo(before);
        assertThat(stages.list(leader, StageFilter.NONE, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.version()).isEqualTo(2));
    }

    @Test
    void onlyWhatIsSignedIsPublishedAndOnce() {
        refused("stage.publish.notSigned", () -> signing.publish(leader, id, 1));
        signed();
        signing.publish(leader, id, 1);
        refused("stage.publish.taken", () -> signing.publish(leader, id, 1));
        assertThatThrownBy(() -> signing.publish(leader, id, 2)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whereTheTeamWantsTwoSignaturesAnotherLeaderGivesTheSecond() {
        jdbc.sql("update team set second_signature = true where id = ?")
                .param(posting.team.team())
                .update();
        written();
        Actor deputy = fixtures.leader(posting.team);
        assertThat(signing.sign(leader, id, latest().revision(), PASSWORD)).isFalse();
        assertThat(latest().halfSigned()).isTrue();
        assertThat(toSign(deputy)).isEqualTo(1);
        refused("stage.sign.second", () -> signing.sign(leader, id, latest().revision(), PASSWORD));
        assertThat(signing.sign(deputy, id, latest().revision(), PASSWORD)).isTrue();
        assertThat(toSign(deputy)).isZero();
        assertThat(latest().firstSigner()).isEqualTo(leader.displayName());
    }

    private int toSign(Actor asked) {
        return jdbc.sql("""
                        select count(*) from notice
                        where recipient_id = ? and kind = 'STAGE_TO_SIGN' and object_id = ? and read_at is null""").params(asked.id(), id).query(Integer.class).single();
    }

    @Test
    void draftsAreTheLeadersAndWhatIsPublishedIsTheTeamsAndTheCitys() {
        Actor inspector = fixtures.inspector(posting.team);
        List<Actor> readers = List.of(
                inspector,
                fixtures.covertInspector(posting.team),
                fixtures.of(Role.MUNICIPAL),
                fixtures.of(Role.AUDITOR));
        List<Actor> strangers = List.of(
                fixtures.liaison(posting.north),
                fixtures.department(),
                fixtures.of(Role.ADMINISTRATOR),
                fixtures.leader(fixtures.team()));
        readers.forEach(
                reader -> assertThatThrownBy(() -> stages.of(reader, id, null)).isInstanceOf(NotFoundException.class));
        signed();
        assertThat(stages.versions(inspector, id)).isEmpty();
        signing.publish(leader, id, 1);
        service.correct(leader, id, "更正");
        readers.forEach(
                reader -> assertThat(stages.of(reader, id, null).version()).isEqualTo(1));
        strangers.forEach(stranger ->
                assertThatThrownBy(() -> stages.of(stranger, id, null)).isInstanceOf(NotFoundException.class));
        assertThat(stages.list(strangers.get(3), StageFilter.NONE, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-10, 2020-02-09, stage.refused.backwards",
        "2020-02-10, 2020-02-20, stage.refused.future",
        "2020-01-24, 2020-02-10, stage.refused.before",
    })
    void aReportIsAboutDaysOfThePostingUpToToday(String from, String to, String key) {
        refused(key, () -> service.assemble(leader, Ids.next(), ReportingDay.parse(from), ReportingDay.parse(to)));
    }

    @Test
    void theSameRequestTwiceIsOneReportAndAnotherTeamsIdIsNotFound() {
        service.assemble(leader, id, Posting.FROM, Posting.TO);
        assertThat(stages.list(leader, StageFilter.NONE, 10)).hasSize(1);
        Actor stranger = fixtures.leader(fixtures.team());
        assertThatThrownBy(() -> service.assemble(stranger, id, Posting.FROM, Posting.TO))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void moreDaysAndMoreRecordsTakeNoMoreStatements() throws Exception {
        int few = statements
                .during(() -> service.assemble(leader, Ids.next(), Posting.TO, Posting.TO))
                .size();
        for (int day = 1; day <= 18; day++) {
            posting.records.open(posting.north, posting.checkpoint, ReportingDay.of(2020, 2, day), "11:00", 0);
            posting.records.problem(posting.south, ReportingDay.of(2020, 2, day), Posting.LATER, null);
        }
        int many = statements
                .during(() -> service.assemble(leader, Ids.next(), ReportingDay.of(2020, 1, 25), Posting.TO))
                .size();
        assertThat(many).isEqualTo(few);
    }
}
