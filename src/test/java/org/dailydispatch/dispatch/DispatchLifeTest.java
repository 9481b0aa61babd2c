package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Change;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.Unlocked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DispatchLifeTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final String PASSWORD = "a password of a test";

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchSigning signing;

    @Autowired
    private DispatchArchive archive;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TransactionTemplate transaction;

    private DayRecords records;
    private Actor leader;

    @BeforeEach
    void aDay() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    private Dispatch latest() {
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    private Dispatch draft() {
        service.assemble(leader, DAY);
        service.edit(leader, DAY, new OwnSections(latest().revision(), "各镇街核对台账。", "复查未整改问题。", records.remarks()));
        return latest();
    }

    private Dispatch signed() {
        signing.sign(leader, DAY, draft().revision(), PASSWORD);
        return latest();
    }

    private Dispatch published() {
        signing.publish(leader, DAY, signed().version());
        return latest();
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void assemblyCountsTheDaysRecordsAndEveryFigureHasItsRows() {
        Map<String, String> expected = Map.of(
                "townships-visited", "2个",
                "checkpoints-checked", "1处",
                "villages-checked", "2处",
                "covert-visited", "1处",
                "problems-new", "1项",
                "problems-open", "3项",
                "problems-overdue", "2项",
                "resumption-rate", "50.0%",
                "on-post-rate", "40.7%",
                "projects-started", "1个");
        List<Figure> figures = draft().content().figures();
        expected.forEach((key, value) -> assertThat(figures)
                .as(key)
                .filteredOn(figure -> figure.key().equals(key))
                .extracting(Figure::value)
                .containsExactly(value));
        figures.stream()
                .filter(figure -> !figure.rate())
                .forEach(figure -> assertThat(figure.rows()).as(figure.key()).hasSize((int) figure.numerator()));
    }

    /** Of three villages and five sites in force: comparable, because coverage counts of the same. */
    @Test
    void whatWasVisitedIsOfWhatIsInForce() {
        Map<String, Long> expected = Map.of("villages-checked", 3L, "villages-clean", 3L, "covert-visited", 5L);
        DispatchContent content = draft().content();
        expected.forEach(
                (key, of) -> assertThat(content.figure(key).orElseThrow().denominator())
                        .as(key)
                        .isEqualTo(of));
    }

    @Test
    void whatIsCovertAndNotReleasedCountsNowhere() {
        DayRecords other = new DayRecords(fixtures, jdbc);
        service.assemble(other.leader, DAY);
        String before = textOf(other.leader);
        other.covert(other.villages[0], other.townships[0], false);
        service.refresh(
                other.leader,
                DAY,
                dispatches.latest(other.leader, DAY, null).orElseThrow().revision());
        assertThat(textOf(other.leader)).isEqualTo(before);
    }

    private String textOf(Actor actor) {
        return dispatches
                .latest(actor, DAY, null)
                .orElseThrow()
                .content()
                .sections()
                .toString();
    }

    @Test
    void assemblingTwiceKeepsTheFirstDraft() {
        UUID first = draft().id();
        service.assemble(leader, DAY);
        assertThat(latest().id()).isEqualTo(first);
    }

    @Test
    void daysOutsideThePostingAreRefused() {
        refused("dispatch.refused.future", () -> service.assemble(leader, DAY.next()));
        refused("dispatch.refused.notStationed", () -> service.assemble(leader, ReportingDay.of(2020, 1, 24)));
    }

    @Test
    void aRecordAfterAssemblyIsNamedAsAChangeAndRefreshingTakesItIn() {
        Dispatch draft = draft();
        assertThat(service.standing(draft).fresh()).isTrue();
        UUID late = records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "测温枪失灵");

        DraftStanding standing = service.standing(latest());

        assertThat(standing.fresh()).isFalse();
        Change found = standing.changes().stream()
                .filter(change -> change.key().equals("problems-new"))
                .findFirst()
                .orElseThrow();
        assertThat(found.before()).isEqualTo("1项");
        assertThat(found.after()).isEqualTo("2项");
        assertThat(found.added()).extracting(row -> row.id()).containsExactly(late);
        service.refresh(leader, DAY, latest().revision());
        assertThat(service.standing(latest()).fresh()).isTrue();
        assertThat(latest().recommendations()).isEqualTo("各镇街核对台账。");
    }

    @Test
    void aRevisionWithoutANewNumberIsAChangeToo() {
        draft();
        jdbc.sql("update inspection set revision = 2, failed = 3 where team_id = ? and failed = 2")
                .param(records.team.team())
                .update();
        assertThat(service.standing(latest()).changes()).anySatisfy(change -> {
            assertThat(change.moved()).isFalse();
            assertThat(change.revised()).isNotEmpty();
        });
        refused("dispatch.sign.stale", () -> signing.sign(leader, DAY, latest().revision(), PASSWORD));
    }

    @Test
    void aSuggestionIsAdoptedOnceAsASentenceOfTheRecommendations() {
        Suggestion suggestion = service.standing(draft()).suggestions().get(0);
        service.adopt(leader, DAY, new OwnSections(latest().revision(), "各镇街核对台账。", "复查。", Map.of()), suggestion.key());
        assertThat(latest().recommendations()).isEqualTo("各镇街核对台账。\n" + suggestion.sentence());
        assertThat(service.standing(latest()).suggestions()).doesNotContain(suggestion);
    }

    @Test
    void savingOverSomebodyElsesTextIsRefused() {
        int revision = draft().revision();
        service.edit(leader, DAY, new OwnSections(revision, "另一人先保存。", "复查。"));
        assertThatThrownBy(() -> service.edit(leader, DAY, new OwnSections(revision, "后保存。", "复查。")))
                .isInstanceOf(StaleVersionException.class);
        assertThat(latest().recommendations()).isEqualTo("另一人先保存。");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLength() {
        int revision = draft().revision();
        refused(
                "dispatch.refused.tooLong",
                () -> service.edit(leader, DAY, new OwnSections(revision, "长".repeat(100_000), "复查。")));
        service.edit(leader, DAY, new OwnSections(revision, "龘𠮷😀<b>=1+1</b>\u0000", "复查。"));
        assertThat(latest().recommendations()).isEqualTo("龘𠮷😀<b>=1+1</b>");
    }

    @Test
    void signingLocksTheDraftUnderANumberAndAHashThatHolds() {
        Dispatch signed = signed();
        assertThat(signed.state()).isEqualTo(DispatchState.SIGNED);
        assertThat(signed.issue()).isEqualTo(1);
        assertThat(signed.signer()).isEqualTo(leader.displayName());
        assertThat(signed.sha256()).matches("[0-9a-f]{64}");
        assertThat(signed.intact()).isTrue();
        refused(
                "dispatch.refused.locked",
                () -> service.edit(leader, DAY, new OwnSections(signed.revision(), "改", "改")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dispatch set recommendations = 'x' where id = ?",
                "update dispatch set changed = 'x' where id = ?",
                "update dispatch set state = 'DRAFT', signed_at = null, sha256 = null where id = ?",
                "update dispatch set signer_name = 'x', state = 'PUBLISHED', published_at = signed_at,"
                        + " published_by = signed_by where id = ?",
                "update dispatch set issue_number = 7, state = 'PUBLISHED', published_at = signed_at,"
                        + " published_by = signed_by where id = ?",
                "delete from dispatch where id = ?"
            })
    void whatIsSignedIsLockedEvenAgainstTheDatabase(String deed) {
        UUID id = signed().id();
        assertThatThrownBy(() -> jdbc.sql(deed).param(id).update()).hasMessageContaining("never changed or deleted");
        signing.publish(leader, DAY, 1);
        assertThat(latest().intact()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update dispatch set published_at = as_of where id = ?")
                        .param(id)
                        .update())
                .as("nor is it published another time")
                .hasMessageContaining("never changed or deleted");
        assertThatThrownBy(() -> jdbc.sql(deed).param(id).update()).hasMessageContaining("never changed or deleted");
    }

    /** What nobody has signed may be thrown away. */
    @Test
    void aDraftIsNotLocked() {
        UUID id = draft().id();
        assertThat(jdbc.sql("delete from dispatch where id = ?").param(id).update())
                .isEqualTo(1);
    }

    @Test
    void aChangeBehindTheProgramsBackBreaksTheHash() {
        UUID id = signed().id();
        Unlocked.dispatches(jdbc, "update dispatch set recommendations = '另一句' where id = ?", id);
        assertThat(latest().intact()).isFalse();
        Unlocked.dispatches(jdbc, "update dispatch set recommendations = '各镇街核对台账。' where id = ?", id);
        assertThat(latest().intact()).isTrue();
        Unlocked.dispatches(
                jdbc,
                "update dispatch set content = jsonb_set(content::jsonb, '{figures,0,numerator}', '9') where id = ?",
                id);
        assertThatThrownBy(this::latest)
                .as("a figure that its rows do not add up to")
                .isNotNull();
    }

    @Test
    void aWrongPasswordSignsNothing() {
        int revision = draft().revision();
        refused("dispatch.sign.password", () -> signing.sign(leader, DAY, revision, "wrong"));
        assertThat(latest().draft()).isTrue();
    }

    @Test
    void figuresThatAreNotFreshAreNotSigned() {
        int revision = draft().revision();
        records.open(records.villages[2], records.townships[2], 0);
        refused("dispatch.sign.stale", () -> signing.sign(leader, DAY, revision, PASSWORD));
        assertThat(latest().issue()).isNull();
    }

    @Test
    void emptySectionsAreNotSigned() {
        service.assemble(leader, DAY);
        service.edit(leader, DAY, new OwnSections(latest().revision(), " ", "", records.remarks()));
        refused("dispatch.sign.empty", () -> signing.sign(leader, DAY, latest().revision(), PASSWORD));
    }

    @Test
    void ofTwoLeadersWhoSignAtTheSameTimeOneSucceedsAndTheOtherIsToldWho() throws Exception {
        Actor deputy = fixtures.leader(records.team);
        int revision = draft().revision();
        List<Throwable> failures = atTheSameTime(
                () -> signing.sign(leader, DAY, revision, PASSWORD),
                () -> signing.sign(deputy, DAY, revision, PASSWORD));
        assertThat(failures).singleElement().isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.key()).isEqualTo("dispatch.sign.taken");
            assertThat(refused.arguments().get(0)).isEqualTo(latest().signer());
        });
        assertThat(latest().issue()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'DISPATCH_SIGNED' and object_id = ?")
                        .param(latest().id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void publishedTwiceAtTheSameTimeItIsPublishedOnce() throws Exception {
        signed();
        List<Throwable> failures =
                atTheSameTime(() -> signing.publish(leader, DAY, 1), () -> signing.publish(leader, DAY, 1));
        assertThat(failures).singleElement().isInstanceOf(RefusedException.class);
        assertThat(latest().published()).isTrue();
    }

    /** Both are held at the team's row by a third transaction, so that neither is done before the other has begun. */
    private List<Throwable> atTheSameTime(Runnable... deeds) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.length);
        List<Future<?>> running = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from team where id = ? for update")
                    .param(records.team.team())
                    .query()
                    .listOfRows();
            for (Runnable deed : deeds) {
                running.add(threads.submit(deed));
            }
            await().until(() -> waitingForTheTeam() == deeds.length);
        });
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                failures.add(Objects.requireNonNull(failed.getCause()));
            }
        }
        threads.shutdown();
        return failures;
    }

    private int waitingForTheTeam() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                          and query like '%from team t%for no key update%'""").query(Integer.class).single();
    }

    @Test
    void numbersHaveNoGapsAndARefusedSignatureTakesNone() {
        published();
        int revision = draftOn(DAY.previous());
        refused("dispatch.sign.password", () -> signing.sign(leader, DAY.previous(), revision, "wrong"));
        signing.sign(leader, DAY.previous(), revision, PASSWORD);
        assertThat(dispatches.latest(leader, DAY.previous(), null).orElseThrow().issue())
                .isEqualTo(2);
    }

    private int draftOn(ReportingDay day) {
        service.assemble(leader, day);
        Map<String, String> remarks = records.remarks();
        service.edit(
                leader,
                day,
                new OwnSections(
                        dispatches.latest(leader, day, null).orElseThrow().revision(), "建议", "安排", remarks));
        return dispatches.latest(leader, day, null).orElseThrow().revision();
    }

    @Test
    void aCorrectionIsANewVersionUnderTheSameNumberAndTheOldOneStays() {
        Dispatch first = published();
        refused("dispatch.refused.noReason", () -> service.correct(leader, DAY, "  "));
        records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "补报一项");
        clock.advance(Duration.ofHours(2));
        service.correct(leader, DAY, "补报一项问题，更正新发现问题数。");
        refused("dispatch.refused.draftExists", () -> service.correct(leader, DAY, "再次更正"));
        Dispatch correction = latest();
        assertThat(correction.version()).isEqualTo(2);
        assertThat(correction.issue()).isEqualTo(first.issue());
        assertThat(dispatches.latest(records.inspector, DAY, null).orElseThrow().version())
                .as("what others read until the correction is published")
                .isEqualTo(1);
        signing.sign(leader, DAY, correction.revision(), PASSWORD);
        signing.publish(leader, DAY, 2);
        assertThat(dispatches.latest(records.inspector, DAY, null).orElseThrow().version())
                .isEqualTo(2);
        Dispatch old = dispatches.version(records.inspector, DAY, null, 1);
        assertThat(old.content()).isEqualTo(first.content());
        assertThat(old.intact()).isTrue();
    }

    @Test
    void onlyTheTeamsLeaderSeesWhatIsNotPublished() {
        draft();
        for (Actor other : strangersAndReaders()) {
            assertThat(dispatches.latest(other, DAY, records.team.team()))
                    .as(other.role().name())
                    .isEmpty();
        }
        assertThat(latest()).isNotNull();
    }

    @Test
    void publishedItIsReadByItsTeamTheCityDepartmentsAndAuditorsButNotByOtherTeams() {
        published();
        List<Actor> readers = List.of(
                records.inspector,
                fixtures.covertInspector(records.team),
                fixtures.of(Role.MUNICIPAL),
                fixtures.department(),
                fixtures.of(Role.AUDITOR),
                fixtures.liaison(records.townships[0]));
        for (Actor reader : readers) {
            assertThat(dispatches.latest(reader, DAY, records.team.team()))
                    .as(reader.role().name())
                    .isPresent();
        }
        DayRecords elsewhere = new DayRecords(fixtures, jdbc);
        for (Actor stranger : List.of(
                elsewhere.leader,
                elsewhere.inspector,
                fixtures.liaison(elsewhere.townships[0]),
                fixtures.of(Role.ADMINISTRATOR))) {
            assertThat(dispatches.latest(stranger, DAY, records.team.team()))
                    .as(stranger.role().name())
                    .isEmpty();
            assertThatThrownBy(() -> dispatches.version(stranger, DAY, records.team.team(), 1))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private List<Actor> strangersAndReaders() {
        return List.of(
                records.inspector,
                fixtures.covertInspector(records.team),
                fixtures.of(Role.MUNICIPAL),
                fixtures.department(),
                fixtures.of(Role.AUDITOR),
                fixtures.liaison(records.townships[0]),
                new DayRecords(fixtures, jdbc).leader);
    }

    @Test
    void theArchiveWritesAPastDayAsOfItsInstant() {
        Instant asOf = TestClock.START.minusSeconds(61);
        archive.publish(leader, DAY, asOf, TestClock.START, "建议。", "安排。");
        Dispatch archived = latest();
        assertThat(archived.published()).isTrue();
        assertThat(archived.intact()).isTrue();
        assertThat(archived.asOf()).isEqualTo(asOf);
        assertThat(archived.content().figure("reports-draft").orElseThrow().value())
                .as("reports filed a second later were drafts then")
                .isEqualTo("2个");
    }

    @Test
    void assemblingAsksTheSameNumberOfStatementsForTenTimesTheRecords() throws Exception {
        int before = statements.during(() -> service.assemble(leader, DAY)).size();
        DayRecords large = new DayRecords(fixtures, jdbc);
        for (int i = 0; i < 10; i++) {
            large.ordinaryAgain(i);
        }
        int after = statements.during(() -> service.assemble(large.leader, DAY)).size();
        assertThat(after).isEqualTo(before).isLessThanOrEqualTo(12);
    }
}
