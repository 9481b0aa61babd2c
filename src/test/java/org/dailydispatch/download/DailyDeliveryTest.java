package org.dailydispatch.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.Unlocked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written after a publishing is tried again, and brought to the folder again and again until it is taken. */
class DailyDeliveryTest extends AnExportingProgram {

    private static final Path FOLDER = Path.of("target/daily-exports");
    private static final Path ASIDE = Path.of("target/daily-exports-aside");

    @Autowired
    DailyDeliveries deliveries;

    @Autowired
    Workbooks workbooks;

    @BeforeEach
    void aProblem() {
        records.problem(township, DAY, Records.at(DAY, "23:00"), null);
    }

    @AfterEach
    void theFolderTakesFiles() throws IOException {
        if (Files.isRegularFile(FOLDER)) {
            Files.delete(FOLDER);
        }
        if (Files.exists(ASIDE)) {
            Files.move(ASIDE, FOLDER);
        }
    }

    /** A file stands where the folder ought to be. */
    private static void theFolderTakesNothing() throws IOException {
        if (Files.exists(FOLDER)) {
            Files.move(FOLDER, ASIDE);
        }
        Files.createFile(FOLDER);
    }

    /** An export that was asked for after a publishing, for this account. */
    private UUID daily(Actor owner) throws Exception {
        UUID id = ask(owner, "problems", "");
        UUID dispatch = Ids.next();
        jdbc.sql("""
                        insert into dispatch (id, team_id, day, version_number, state, author_id, as_of, saved_at, content, version)
                        values (?, ?, ?, 1, 'DRAFT', ?, now(), now(), '{}', 0)""").params(dispatch, team.team(), DAY.date(), leader.id()).update();
        jdbc.sql("update download set dispatch_id = ? where id = ?")
                .params(dispatch, id)
                .update();
        return id;
    }

    private Path copy(UUID id) {
        return FOLDER.resolve(workbooks.fileName(repository.one(id)) + ".xlsx");
    }

    private String delivery(UUID id) {
        List<DailyDelivery> all = deliveries.of(id);
        return all.isEmpty() ? "none" : all.get(0).state() + " " + all.get(0).tries();
    }

    private List<String> trail(UUID id) {
        return jdbc.sql("select action from audit_event where object_id = ? and action like '%COPIED' order by at, id")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    @Test
    void aFolderThatTakesNothingOnceGetsItsCopyLater() throws Exception {
        Actor city = municipal();
        UUID id = daily(city);
        theFolderTakesNothing();
        writeAll();
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(delivery(id)).isEqualTo("WAITING 1");
        page(city, "/exports/" + id).andExpect(content().string(containsString("还没有送达，已试1次")));
        theFolderTakesFiles();
        deliveries.run();
        assertThat(delivery(id)).as("not before its time").isEqualTo("WAITING 1");
        clock.advance(Duration.ofMinutes(5));
        deliveries.run();
        assertThat(delivery(id)).isEqualTo("DELIVERED 2");
        assertThat(copy(id)).hasSameBinaryContentAs(settings.folder().resolve(id + ".xlsx"));
        assertThat(trail(id)).containsExactly("EXPORT_COPIED");
        page(city, "/exports/" + id).andExpect(content().string(containsString("已送达")));
        Files.delete(copy(id));
        clock.advance(Duration.ofDays(1));
        deliveries.run();
        assertThat(copy(id)).doesNotExist();
    }

    @Test
    void afterSixTriesItIsGivenUpAndTheTrailSaysSo() throws Exception {
        UUID id = daily(municipal());
        theFolderTakesNothing();
        writeAll();
        for (int more = 1; more < DailyDeliveries.MOST_TRIES; more++) {
            assertThat(delivery(id)).isEqualTo("WAITING " + more);
            clock.advance(Duration.ofMinutes(5L * (long) Math.pow(3, more - 1)));
            deliveries.run();
        }
        assertThat(delivery(id)).isEqualTo("GIVEN_UP " + DailyDeliveries.MOST_TRIES);
        assertThat(trail(id)).containsExactly("EXPORT_NOT_COPIED");
    }

    @Test
    void whatHoldsUnreleasedCovertVisitsIsNotCopied() throws Exception {
        for (Actor seeing : List.of(leader, fixtures.covertInspector(team))) {
            jdbc.sql("delete from download").update();
            Unlocked.dispatches(jdbc, "delete from dispatch where team_id = ?", team.team());
            UUID id = daily(seeing);
            Files.deleteIfExists(copy(id));
            writeAll();
            assertThat(state(id)).isEqualTo("DONE");
            assertThat(delivery(id)).isEqualTo("REFUSED 0");
            assertThat(copy(id)).doesNotExist();
            deliveries.run();
            assertThat(copy(id)).doesNotExist();
            page(seeing, "/exports/" + id).andExpect(content().string(containsString("不发送")));
        }
    }

    @Test
    void whoseAccountIsStoppedBeforeTheNextTryGetsNothingDelivered() throws Exception {
        Actor city = municipal();
        UUID id = daily(city);
        theFolderTakesNothing();
        writeAll();
        theFolderTakesFiles();
        Files.deleteIfExists(copy(id));
        jdbc.sql("update account set active = false where id = ?")
                .param(city.id())
                .update();
        clock.advance(Duration.ofMinutes(5));
        deliveries.run();
        assertThat(delivery(id)).isEqualTo("REFUSED 2");
        assertThat(copy(id)).doesNotExist();
    }

    @Test
    void whatAPersonAskedForGoesNowhereByItself() throws Exception {
        UUID id = ask(municipal(), "problems", "");
        writeAll();
        assertThat(delivery(id)).isEqualTo("none");
    }

    /** Whose it is, why it failed, and how it stands after that. */
    @ParameterizedTest
    @CsvSource({
        "true, download.reason.error, QUEUED",
        "true, download.reason.cutOff, QUEUED",
        "true, download.reason.stopped, FAILED download.reason.stopped",
        "true, download.reason.tooMany, FAILED download.reason.tooMany",
        "false, download.reason.error, FAILED download.reason.error",
        "false, download.reason.cutOff, FAILED download.reason.cutOff",
    })
    void whatFailsForAPassingReasonIsWrittenAgainWhereNobodyWouldAsk(boolean daily, String reason, String after)
            throws Exception {
        Actor city = municipal();
        UUID id = daily ? daily(city) : ask(city, "problems", "");
        UUID claim = UUID.randomUUID();
        queue.claim(claim, reportingClock.now());
        queue.failed(id, claim, reason, reportingClock.now());
        assertThat(state(id)).isEqualTo(after);
        assertThat(queue.claim(UUID.randomUUID(), reportingClock.now())).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        writeAll();
        assertThat(state(id)).isEqualTo(after.equals("QUEUED") ? "DONE" : after);
    }

    @Test
    void itIsNotTriedForever() throws Exception {
        UUID id = daily(municipal());
        for (int tried = 1; tried <= DownloadQueue.MOST_TRIES; tried++) {
            clock.advance(Duration.ofHours(1));
            assertThat(queue.claim(UUID.randomUUID(), reportingClock.now())).contains(id);
            clock.advance(settings.lease().plusSeconds(1));
            assertThat(queue.giveUpCutOff(reportingClock.now())).isEqualTo(1);
        }
        assertThat(state(id)).isEqualTo("FAILED download.reason.cutOff");
    }
}
