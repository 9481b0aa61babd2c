package org.dailydispatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.dispatch.DispatchPublished;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.problem.ProblemStepped;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.review.Corrections;
import org.dailydispatch.signature.SecondSignatureAwaited;
import org.dailydispatch.signature.SecondSignatureAwaited.Document;
import org.dailydispatch.signature.SecondSignatureOver;
import org.dailydispatch.stage.StagePublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of what, in the transaction in which it happens. */
class EventNoticesTest extends ATownship {

    @Autowired
    Checklists checklists;

    @Autowired
    InspectionService inspections;

    @Autowired
    Corrections corrections;

    @Autowired
    NoticeWords words;

    private ProblemStepped step(StepKind kind, Actor by) {
        return new ProblemStepped(problem, kind, team.team(), township, by.id());
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, PROBLEM_ASSIGNED",
        "RETURNED, PROBLEM_RETURNED",
        "EXTENSION_GRANTED, EXTENSION_GRANTED",
        "EXTENSION_REFUSED, EXTENSION_REFUSED"
    })
    void whatTheTownshipHasToDoIsToldToItsLiaisonsAlone(StepKind kind, NoticeKind told) {
        Actor second = fixtures.liaison(township);
        Actor elsewhere = fixtures.liaison(fixtures.township(team));

        happens(step(kind, leader));

        assertThat(kindsToldTo(liaison)).containsExactly(told);
        assertThat(kindsToldTo(second)).containsExactly(told);
        for (Actor other : List.of(elsewhere, leader, inspector, fixtures.of(Role.MUNICIPAL))) {
            assertThat(kindsToldTo(other)).doesNotContain(told);
        }
    }

    @ParameterizedTest
    @CsvSource({"REPORTED_DONE, PROBLEM_REPORTED_DONE", "EXTENSION_ASKED, EXTENSION_ASKED"})
    void whatWaitsForTheLeaderIsToldToHimAlone(StepKind kind, NoticeKind told) {
        Actor ofAnotherTeam = fixtures.leader(fixtures.team());

        happens(step(kind, liaison));

        assertThat(kindsToldTo(leader)).containsExactly(told);
        assertThat(kindsToldTo(liaison)).isEmpty();
        assertThat(kindsToldTo(ofAnotherTeam)).isEmpty();
    }

    @Test
    void whoeverDidItKnowsAlready() {
        happens(step(StepKind.REPORTED_DONE, leader));

        assertThat(kindsToldTo(leader)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FOUND", "CLOSED", "CHANGED"})
    void otherStepsTellNobody(StepKind kind) {
        happens(step(kind, inspector));

        assertThat(kindsToldTo(liaison)).isEmpty();
        assertThat(kindsToldTo(leader)).isEmpty();
    }

    @Test
    void whatIsReturnedTwiceOnOneDayIsToldTwice() {
        happens(step(StepKind.RETURNED, leader));
        happens(step(StepKind.RETURNED, leader));

        assertThat(kindsToldTo(liaison)).hasSize(2);
    }

    @Test
    void aNoticeIsKeptWithTheDeedOrNotAtAll() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    events.publishEvent(step(StepKind.ASSIGNED, leader));
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");

        assertThat(toldTo(liaison)).isEmpty();
    }

    @Test
    void itsWordsAreInTheReadersLanguageAndItLeadsToTheProblem() {
        happens(step(StepKind.ASSIGNED, leader));
        String number = jdbc.sql("select number from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
        Notice notice = toldTo(liaison).get(0);

        assertThat(words.of(notice, Locale.SIMPLIFIED_CHINESE))
                .startsWith("测试镇")
                .contains("问题" + number + "已交办")
                .endsWith("整改时限2020-02-20 09:00");
        assertThat(words.of(notice, Locale.ENGLISH))
                .startsWith("Test Town")
                .contains("problem " + number + " is assigned")
                .endsWith("due 2020-02-20 09:00");
        assertThat(notice.address()).isEqualTo("/problems/" + problem);
    }

    @Test
    void aStoppedAccountIsNotTold() {
        jdbc.sql("update account set active = false where id = ?")
                .param(liaison.id())
                .update();

        happens(step(StepKind.ASSIGNED, leader));

        assertThat(toldTo(liaison)).isEmpty();
    }

    @Test
    void aPublishedDispatchIsToldToItsReaders() {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        Actor department = fixtures.department();
        Actor auditor = fixtures.of(Role.AUDITOR);
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        Actor foreign = fixtures.liaison(fixtures.township(fixtures.team()));
        UUID dispatch = UUID.randomUUID();

        happens(new DispatchPublished(dispatch, team.team(), DAY, 1, leader.id()));

        for (Actor reader : List.of(municipal, department, liaison, inspector)) {
            assertThat(toldTo(reader)).as(reader.role().name()).anySatisfy(notice -> {
                assertThat(notice.objectId()).isEqualTo(dispatch);
                assertThat(notice.address()).isEqualTo("/dispatches/2020-02-19?team=" + team.team());
            });
        }
        for (Actor other : List.of(auditor, administrator, foreign, leader)) {
            assertThat(toldTo(other)).as(other.role().name()).isEmpty();
        }
    }

    @Test
    void aPublishedStageReportIsToldToTheTeamAndTheCity() {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        Actor covert = fixtures.covertInspector(team);
        UUID report = UUID.randomUUID();

        happens(new StagePublished(report, team.team(), DAY, DAY, 1, leader.id(), ""));

        for (Actor reader : List.of(municipal, inspector, covert)) {
            assertThat(toldTo(reader)).as(reader.role().name()).anySatisfy(notice -> {
                assertThat(notice.objectId()).isEqualTo(report);
                assertThat(notice.address()).isEqualTo("/stages/" + report);
                assertThat(words.of(notice, Locale.SIMPLIFIED_CHINESE)).contains("2020-02-19至2020-02-19的阶段报告已发布（第1版）");
            });
        }
        for (Actor other : List.of(
                leader,
                liaison,
                fixtures.department(),
                fixtures.of(Role.AUDITOR),
                fixtures.inspector(fixtures.team()))) {
            assertThat(toldTo(other)).as(other.role().name()).isEmpty();
        }
    }

    /** The reason may tell of another township. */
    @Test
    void whyADispatchIsCorrectedIsToldToWhoReadsAllOfIt() {
        Actor department = fixtures.department();
        happens(new DispatchPublished(UUID.randomUUID(), team.team(), DAY, 2, leader.id(), "乙镇补报一项"));

        assertThat(toldTo(inspector)).singleElement().satisfies(notice -> {
            assertThat(words.of(notice, Locale.SIMPLIFIED_CHINESE)).endsWith("2020-02-19的日调度已更正（第2版）：乙镇补报一项");
            assertThat(words.toAGroup(notice, Locale.SIMPLIFIED_CHINESE)).endsWith("2020-02-19的日调度已更正（第2版）");
        });
        for (Actor reader : List.of(liaison, department)) {
            assertThat(toldTo(reader)).singleElement().satisfies(notice -> {
                assertThat(words.of(notice, Locale.SIMPLIFIED_CHINESE)).endsWith("2020-02-19的日调度已更正（第2版）");
                assertThat(words.of(notice, Locale.ENGLISH)).endsWith("is corrected (version 2)");
            });
        }
        assertThat(jdbc.sql("select count(distinct occasion_id) from notice where team_id = ?")
                        .param(team.team())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofACorrectedStageReportTheReasonIsTold() {
        UUID report = UUID.randomUUID();

        happens(new StagePublished(report, team.team(), DAY, DAY, 2, leader.id(), "补记一次卡点检查" + "。".repeat(200)));

        assertThat(toldTo(inspector)).anySatisfy(notice -> {
            assertThat(words.of(notice, Locale.SIMPLIFIED_CHINESE))
                    .endsWith("2020-02-19至2020-02-19的阶段报告已更正（第2版）：补记一次卡点检查" + "。".repeat(112) + "…");
            assertThat(words.of(notice, Locale.ENGLISH)).contains("is corrected (version 2): 补记一次卡点检查");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DISPATCH, DISPATCH_TO_SIGN, /dispatches/2020-02-19, 2020-02-19的日调度",
        "STAGE, STAGE_TO_SIGN, /stages/{object}, 2020-02-19至2020-02-19的阶段报告"
    })
    void aSecondSignatureIsAskedOfTheOtherLeadersUntilItIsOver(
            Document document, NoticeKind kind, String address, String words) throws Exception {
        Actor deputy = fixtures.leader(team);
        Actor elsewhere = fixtures.leader(fixtures.team());
        UUID id = UUID.randomUUID();

        happens(new SecondSignatureAwaited(document, id, team.team(), DAY, DAY, leader.displayName(), leader.id()));

        assertThat(toldTo(deputy)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(kind);
            assertThat(notice.address()).isEqualTo(address.replace("{object}", id.toString()));
        });
        assertThat(body(deputy, "/notices")).contains(words + "：" + leader.displayName() + "已签");
        for (Actor other : List.of(leader, inspector, liaison, elsewhere)) {
            assertThat(toldTo(other)).as(other.role().name()).isEmpty();
        }
        happens(new SecondSignatureOver(id));
        assertThat(notices.unread(deputy)).isZero();
    }

    @Test
    void aCorrectionIsToldToTheLeaderEachTimeItSaysSomethingNew() {
        Filing filing = filed(inspector, "CHECKPOINT");
        clock.advance(Duration.ofDays(1));
        corrections.handIn(inspector, Filings.saying(filing, "二"), 1, "原因");
        corrections.handIn(inspector, Filings.saying(filing, "二"), 1, "原因");

        assertThat(toldTo(leader)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.CORRECTION_REQUESTED);
            assertThat(notice.covert()).isFalse();
            assertThat(notice.address()).matches("/reviews/corrections/[0-9a-f-]{36}");
        });
        corrections.handIn(inspector, Filings.saying(filing, "三"), 1, "原因");
        assertThat(toldTo(leader)).hasSize(2);
    }

    @Test
    void aCovertVisitIsToldToTheLeaderOfItsTeamAlone() {
        Actor covert = fixtures.covertInspector(team);
        List<Actor> others = List.of(
                liaison,
                inspector,
                covert,
                fixtures.covertInspector(team),
                fixtures.leader(fixtures.team()),
                fixtures.of(Role.MUNICIPAL),
                fixtures.of(Role.ADMINISTRATOR),
                fixtures.of(Role.AUDITOR));

        Filing filing = filed(covert, "VILLAGE");
        clock.advance(Duration.ofDays(1));
        corrections.handIn(covert, Filings.saying(filing, "二"), 1, "原因");

        assertThat(kindsToldTo(leader)).containsExactly(NoticeKind.CORRECTION_REQUESTED, NoticeKind.COVERT_WAITING);
        assertThat(toldTo(leader)).allMatch(Notice::covert);
        others.forEach(
                other -> assertThat(toldTo(other)).as(other.role().name()).isEmpty());
    }

    private Filing filed(Actor author, String list) {
        Checklist checklist = checklists.current(list);
        UUID site = list.equals("VILLAGE") ? fixtures.village(team, township) : fixtures.checkpoint(team, township);
        Filing filing = Filings.passing(checklist, site);
        inspections.file(author, filing);
        return filing;
    }
}
