package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Identity;
import org.dailydispatch.document.RecordChange;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Unlocked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a signature stands for: nobody named, nothing missing without a word, two people where two are wanted. */
@DatabaseTest
class SigningChecksTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final String PASSWORD = "a password of a test";

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchSigning signing;

    @Autowired
    private FalseAlarms alarms;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DayRecords records;
    private Actor leader;

    @BeforeEach
    void aDay() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
    }

    private Dispatch latest() {
        return latest(DAY);
    }

    private Dispatch latest(ReportingDay day) {
        return dispatches.latest(leader, day, null).orElseThrow();
    }

    private void draft(String recommendations) {
        service.assemble(leader, DAY);
        edit(recommendations);
    }

    private void edit(String recommendations) {
        service.edit(leader, DAY, new OwnSections(latest().revision(), recommendations, "复查。", records.remarks()));
    }

    private void refused(String key, Object argument) {
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), PASSWORD))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments()).contains(argument);
                });
        assertThat(latest().draft()).isTrue();
    }

    private List<Identity> found() {
        return alarms.obstacles(latest()).identities();
    }

    @Test
    void anIdentityInTheTextIsNamedWithItsSectionAndNotSigned() {
        draft("联系人电话13800138000。");
        assertThat(found()).singleElement().satisfies(identity -> {
            assertThat(identity.place()).isEqualTo("recommendations");
            assertThat(identity.words()).isEqualTo("13800138000");
        });
        refused("dispatch.sign.identities", 1);
        edit("联系镇值班室。");
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isTrue();
    }

    @Test
    void whatInspectorsTypedIntoRecordsIsReadToo() {
        records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "返乡人员990000199001011239未登记");
        draft("核对台账。");
        assertThat(found())
                .extracting(Identity::place, Identity::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("problems", Identity.Kind.RESIDENT_ID));
        jdbc.sql("update problem set description = '返乡人员一名未登记' where team_id = ? and description like '返乡%'")
                .param(records.team.team())
                .update();
        service.refresh(leader, DAY, latest().revision());
        assertThat(found()).isEmpty();
    }

    @Test
    void namesThatTheRecordsKnowAreFoundButNotTheLeadersOwnNorAnotherTeams() {
        UUID problem = records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "无人值守");
        set(problem, "responsible_person = '赵 大年'");
        String inspector = records.inspector.displayName();
        String liaison = fixtures.liaison(records.townships[0]).displayName();
        Actor stranger = new DayRecords(fixtures, jdbc).inspector;
        draft("请赵大年、" + inspector + "、" + liaison + "、" + leader.displayName() + "、" + stranger.displayName() + "办理。");
        assertThat(found())
                .filteredOn(identity -> identity.place().equals("recommendations"))
                .extracting(Identity::words)
                .containsExactly("赵大年", inspector, liaison);
    }

    /** In office only where the minutes' item is told, in its brackets; elsewhere he is a person like others. */
    @Test
    void whoeverTheMinutesChargeIsFoundElsewhereButNotInHisItem() {
        String person = "欧阳" + "诗涵";
        UUID meeting = Ids.next();
        jdbc.sql("""
                        insert into meeting (id, team_id, kind, day, starts_at, place, content, state, author_id, saved_at)
                        values (?, ?, 'CONSULTATION', date '2020-02-18', time '09:00', '会议室', '{}', 'APPROVED', ?, now())""").params(meeting, records.team.team(), leader.id()).update();
        jdbc.sql("""
                        insert into meeting_item (id, meeting_id, team_id, position, text, unit, person, agreed_on, agreed_at,
                            due_on)
                        values (?, ?, ?, 1, '增派值守', '卫健局（疾控科）', ?, date '2020-02-18',
                            timestamptz '2020-02-18T02:00:00Z', date '2020-02-21')""").params(Ids.next(), meeting, records.team.team(), person).update();
        draft("请" + person + "（卫健局）牵头。");
        assertThat(latest().content().section("agreements").orElseThrow().paragraphs())
                .anyMatch(paragraph -> paragraph.text().contains("（责任单位：卫健局（疾控科） " + person));
        assertThat(found()).singleElement().satisfies(identity -> {
            assertThat(identity.place()).isEqualTo("recommendations");
            assertThat(identity.words()).isEqualTo(person);
        });
    }

    private void set(UUID problem, String assignment) {
        jdbc.sql("update problem set " + assignment + " where id = ?")
                .param(problem)
                .update();
    }

    @Test
    void aFalseAlarmIsClearedSinglyWithAReasonThatTheTrailKeeps() {
        draft("批次号13800138000。\n物资热线13900139000。");
        String key = found().get(0).key();
        assertThatThrownBy(() -> alarms.clear(leader, DAY, latest().revision(), key, " "))
                .isInstanceOf(RefusedException.class);
        alarms.clear(leader, DAY, latest().revision(), key, "是口罩的批次号");
        refused("dispatch.sign.identities", 1);
        alarms.clear(leader, DAY, latest().revision(), found().get(0).key(), "公布的热线");
        assertThat(alarms.obstacles(latest()).cleared()).hasSize(2);
        assertThat(jdbc.sql("select detail::text from audit_event where action = 'DISPATCH_IDENTITY_CLEARED'"
                                + " and object_id = ? order by at, id")
                        .param(latest().id().toString())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .first()
                .asString()
                .contains("是口罩的批次号", "138＊")
                .doesNotContain("13800138000");
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isTrue();
    }

    @Test
    void clearedWordsAreAskedAboutAgainInAnotherLine() {
        draft("批次号13800138000。");
        alarms.clear(leader, DAY, latest().revision(), found().get(0).key(), "批次号");
        assertThat(found()).isEmpty();
        edit("批次号13800138000。\n请打13800138000。");
        assertThat(found())
                .singleElement()
                .satisfies(identity -> assertThat(identity.line()).isEqualTo("请打13800138000。"));
        assertThatThrownBy(() -> alarms.clear(leader, DAY, latest().revision(), "no such key", "批次号"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aMissingReportNeedsARemarkThatBecomesPartOfTheDocument() {
        service.assemble(leader, DAY);
        service.edit(leader, DAY, new OwnSections(latest().revision(), "建议。", "安排。"));
        String name = alarms.obstacles(latest()).unremarked().get(0);
        refused("dispatch.sign.unreported", name);
        service.edit(leader, DAY, new OwnSections(latest().revision(), "建议。", "安排。", records.remarks()));
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        assertThat(latest().remarks())
                .as("of townships that have reported nothing is said")
                .containsExactly(Map.entry(records.townships[2].toString(), "道路中断，已电话了解情况"));
        Unlocked.dispatches(jdbc, "update dispatch set remarks = '{}' where id = ?", latest().id());
        assertThat(latest().intact()).isFalse();
    }

    private void wantTwo() {
        jdbc.sql("update team set second_signature = true where id = ?")
                .param(records.team.team())
                .update();
    }

    @Test
    void whoSignedFirstSignsAloneWhereOneIsEnoughSince() {
        wantTwo();
        draft("建议。");
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isFalse();
        jdbc.sql("update team set second_signature = false where id = ?")
                .param(records.team.team())
                .update();
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isTrue();
        assertThat(latest().firstSigner()).isNull();
    }

    @Test
    void whereTwoSignaturesAreWantedTheFirstLocksNothingAndASecondPersonCompletes() {
        wantTwo();
        Actor deputy = fixtures.leader(records.team);
        draft("建议。");
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isFalse();
        assertThat(latest().halfSigned()).isTrue();
        assertThat(latest().issue())
                .as("the number comes with the last signature")
                .isNull();
        assertThatThrownBy(() -> signing.publish(leader, DAY, 1)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), PASSWORD))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("dispatch.sign.second"));
        assertThat(signing.sign(deputy, DAY, latest().revision(), PASSWORD)).isTrue();
        assertThat(latest().signed()).isTrue();
        assertThat(latest().firstSigner()).isEqualTo(leader.displayName());
        assertThat(latest().signer()).isEqualTo(deputy.displayName());
        signing.publish(leader, DAY, 1);
        assertThat(latest().published()).isTrue();
    }

    /** What the leader has not read that asks him to sign. */
    private List<String> toSign(Actor asked) {
        return jdbc.sql("""
                        select object_id::text from notice
                        where recipient_id = ? and kind = 'DISPATCH_TO_SIGN' and read_at is null""").param(asked.id()).query(String.class).list();
    }

    @Test
    void whoMayGiveTheSecondSignatureIsToldUntilItIsGiven() {
        wantTwo();
        Actor deputy = fixtures.leader(records.team);
        Actor third = fixtures.leader(records.team);
        Actor elsewhere = fixtures.leader(fixtures.team());
        draft("建议。");
        assertThatThrownBy(() -> signing.sign(leader, DAY, latest().revision(), "another password"))
                .isInstanceOf(RefusedException.class);
        assertThat(toSign(deputy)).as("nobody has signed").isEmpty();

        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        assertThat(toSign(deputy)).containsExactly(latest().id().toString());
        assertThat(toSign(third)).hasSize(1);
        assertThat(toSign(leader)).isEmpty();
        assertThat(toSign(elsewhere)).isEmpty();

        signing.sign(deputy, DAY, latest().revision(), PASSWORD);
        assertThat(toSign(deputy)).isEmpty();
        assertThat(toSign(third)).as("nothing remains open").isEmpty();
    }

    @Test
    void whoWasToSignAnotherTextNeedNotAnyMore() {
        wantTwo();
        Actor deputy = fixtures.leader(records.team);
        draft("建议。");
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        edit("另一条建议。");
        assertThat(toSign(deputy)).isEmpty();
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        assertThat(toSign(deputy)).hasSize(1);
        service.refresh(leader, DAY, latest().revision());
        assertThat(toSign(deputy)).isEmpty();
    }

    @Test
    void whereOneSignatureIsEnoughNobodyIsAskedForASecond() {
        Actor deputy = fixtures.leader(records.team);
        draft("建议。");
        assertThat(signing.sign(leader, DAY, latest().revision(), PASSWORD)).isTrue();
        assertThat(toSign(deputy)).isEmpty();
    }

    @Test
    void anEditAndARefreshWithdrawTheFirstSignature() {
        wantTwo();
        Actor deputy = fixtures.leader(records.team);
        draft("建议。");
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        int signedAt = latest().revision();
        edit("另一条建议。");
        assertThat(latest().halfSigned()).isFalse();
        assertThatThrownBy(() -> signing.sign(deputy, DAY, signedAt, PASSWORD))
                .as("what the deputy saw was another text")
                .isInstanceOf(StaleVersionException.class);
        assertThat(signing.sign(deputy, DAY, latest().revision(), PASSWORD)).isFalse();
        service.refresh(leader, DAY, latest().revision());
        assertThat(latest().halfSigned()).isFalse();
    }

    @Test
    void theSecondSignatureAsksForFreshFiguresToo() {
        wantTwo();
        Actor deputy = fixtures.leader(records.team);
        draft("建议。");
        signing.sign(leader, DAY, latest().revision(), PASSWORD);
        records.open(records.villages[2], records.townships[2], 0);
        assertThatThrownBy(() -> signing.sign(deputy, DAY, latest().revision(), PASSWORD))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void twoSignersOfTwoDaysAtOnceAndAFailureLeaveNoGapInTheNumbers() throws Exception {
        List<ReportingDay> days = List.of(DAY, DAY.previous(), DAY.plus(-2));
        for (ReportingDay day : days) {
            service.assemble(leader, day);
            service.edit(leader, day, new OwnSections(latest(day).revision(), "建议。", "安排。", records.remarks()));
        }
        transaction.executeWithoutResult(status -> {
            signing.sign(leader, days.get(2), latest(days.get(2)).revision(), PASSWORD);
            status.setRollbackOnly();
        });
        assertThat(latest(days.get(2)).issue())
                .as("a signature that came to nothing")
                .isNull();
        atOnce(days.subList(0, 2));
        signing.sign(leader, days.get(2), latest(days.get(2)).revision(), PASSWORD);
        assertThat(List.of(latest(days.get(0)).issue(), latest(days.get(1)).issue()))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(latest(days.get(2)).issue()).isEqualTo(3);
    }

    private void atOnce(List<ReportingDay> days) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(days.size());
        CountDownLatch ready = new CountDownLatch(days.size());
        List<Future<?>> running = new ArrayList<>();
        for (ReportingDay day : days) {
            int revision = latest(day).revision();
            running.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return signing.sign(leader, day, revision, PASSWORD);
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
    }

    @Test
    void changesSinceAssemblyAreListedRecordByRecord() {
        draft("建议。");
        UUID visit = records.open(records.villages[2], records.townships[2], 0);
        jdbc.sql("update inspection set revision = 2, failed = 3 where team_id = ? and failed = 2")
                .param(records.team.team())
                .update();
        List<RecordChange> changes = service.standing(latest()).records();
        assertThat(changes)
                .filteredOn(change -> change.id().equals(visit))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(RowKind.INSPECTION);
                    assertThat(change.added()).isTrue();
                    assertThat(change.entered()).contains("townships-visited", "villages-checked");
                });
        assertThat(changes)
                .as("no report and no visit came to be a visit")
                .filteredOn(change -> change.kind() == RowKind.TOWNSHIP)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.calledTheSame()).isTrue();
                    assertThat(change.left()).containsExactly("townships-unvisited");
                });
        assertThat(changes)
                .filteredOn(change -> change.kind() == RowKind.INSPECTION && !change.added())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).contains("不合格2项");
                    assertThat(change.after()).contains("不合格3项");
                });
    }
}
