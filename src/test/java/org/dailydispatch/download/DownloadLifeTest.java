package org.dailydispatch.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.export.SpreadsheetFiles;
import org.dailydispatch.export.SpreadsheetFiles.Written;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.Refused;
import org.dailydispatch.testing.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From being asked for to being gone; nothing but a whole file is ever offered. */
class DownloadLifeTest extends AnExportingProgram {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Autowired
    DownloadSweeper sweeper;

    private UUID id;

    @BeforeEach
    void aProblemIsAskedFor() throws Exception {
        records.problem(township, DAY, Records.at(DAY, "23:00"), null);
        id = ask(leader, "problems", "");
    }

    @Test
    void itWaitsIsWrittenAndTaken() throws Exception {
        assertThat(state(id)).isEqualTo("QUEUED");
        page(leader, "/exports/" + id)
                .andExpect(header().string("Refresh", "3"))
                .andExpect(content().string(containsString("排队中")));
        page(leader, "/exports/" + id + "/file").andExpect(status().isConflict());

        writeAll();
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(filesOf(id)).containsExactly(id + ".xlsx");
        byte[] file = page(leader, "/exports/" + id + "/file")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(DAY.toString())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(file).isEqualTo(Files.readAllBytes(settings.folder().resolve(id + ".xlsx")));
        Download done = repository.one(id);
        assertThat(done.rows()).isEqualTo(1);
        assertThat(done.size()).isEqualTo((long) file.length);
        assertThat(done.sha256())
                .isEqualTo(SpreadsheetFiles.sha256(settings.folder().resolve(id + ".xlsx")));
        page(leader, "/exports/" + id)
                .andExpect(header().doesNotExist("Refresh"))
                .andExpect(content().string(containsString(String.valueOf(done.sha256()))));
        assertThat(jdbc.sql("select action from audit_event where object_id = ? order by at, id")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("EXPORT_ASKED", "EXPORT_WRITTEN", "EXPORT_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=x", "what=nonsense", "after=z", "state=DONE&what=y"})
    void aFilterThatCannotBeReadIsSaidSo(String query) throws Exception {
        page(leader, "/exports?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("没有这个选项，请重新选择")))
                .andExpect(content().string(not(containsString("/exports/" + id))));
        page(leader, "/exports.xlsx?" + query).andExpect(Refused.withWords());
    }

    @Test
    void theHistoryIsNarrowedByWhatItsAddressSays() throws Exception {
        page(leader, "/exports?state=QUEUED&what=problems")
                .andExpect(content().string(containsString("/exports/" + id)));
        page(leader, "/exports?state=DONE").andExpect(content().string(not(containsString("/exports/" + id))));
        page(leader, "/exports?what=orders").andExpect(content().string(not(containsString("/exports/" + id))));
        page(leader, "/exports?after=" + id).andExpect(content().string(not(containsString("\"/exports/" + id))));
        page(leader, "/exports.xlsx?state=QUEUED").andExpect(status().isOk());
        String name = leader.displayName();
        page(leader, "/exports?owner=" + name.substring(1))
                .andExpect(content().string(containsString("/exports/" + id)))
                .andExpect(content().string(containsString("value=\"" + name.substring(1) + "\"")))
                .andExpect(content().string(containsString("/exports.xlsx?owner=")));
        page(leader, "/exports?owner=nobody-of-this-name")
                .andExpect(content().string(not(containsString("/exports/" + id))));
    }

    /** Whoever answers for a file that has left finds it years later: who, what of it, how much, which bytes, until when. */
    @Test
    void theHistorySaysWhoTookWhatHowManyRowsWhichBytesAndUntilWhen() throws Exception {
        UUID narrowed = ask(leader, "problems", "&township=" + township);
        writeAll();
        Download done = repository.one(narrowed);
        String name = jdbc.sql("select name_zh from township where id = ?")
                .param(township)
                .query(String.class)
                .single();
        Instant kept = Objects.requireNonNull(done.expiresAt());
        assertThat(kept).isAfter(done.askedAt());
        String expires = AT.format(kept);
        String history = page(leader, "/exports").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        String row = history.substring(history.indexOf("\"/exports/" + narrowed + "\""));
        assertThat(row.substring(0, row.indexOf("</li>")))
                .contains("<span>" + leader.displayName() + "</span>", "<span>" + name + "</span>", DAY + " – " + DAY)
                .contains("<span>1行</span>", ">" + expires + "</time>", "<span>" + done.sha256() + "</span>");
        byte[] file = page(leader, "/exports.xlsx?state=DONE&owner=" + leader.displayName())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<String> lines = Workbooks.sheet(file, 0).lines().toList();
        String line =
                lines.stream().filter(each -> each.contains(name)).findFirst().orElseThrow();
        assertThat(line.split("\t"))
                .contains(leader.displayName(), name, "1", String.valueOf(done.sha256()))
                .contains(String.valueOf(daysOfWorkbooks(kept)));
        assertThat(Workbooks.lastSheet(file)).contains("已完成", leader.displayName());
    }

    /** Workbooks count days from the end of 1899, by the clock on the wall. */
    private static double daysOfWorkbooks(Instant instant) {
        return 25_569 + (instant.getEpochSecond() + Duration.ofHours(8).toSeconds()) / 86_400.0;
    }

    @Test
    void aFileTakenFromAPageIsOnTheTrailWithItsFilter() throws Exception {
        page(leader, "/problems.xlsx?state=ALL&township=" + township).andExpect(status().isOk());
        assertThat(jdbc.sql("select detail ->> 'filters' from audit_event where action = 'EXPORTED' and actor_id = ?")
                        .param(leader.id())
                        .query(String.class)
                        .single())
                .contains(jdbc.sql("select name_zh from township where id = ?")
                        .param(township)
                        .query(String.class)
                        .single());
    }

    /** What happens to it while it is in a state, and the state that it is in then. */
    @ParameterizedTest
    @CsvSource({
        "QUEUED, cancel, CANCELLED",
        "QUEUED, lease, QUEUED",
        "RUNNING, cancel, CANCELLED",
        "RUNNING, lease, FAILED download.reason.cutOff",
        "DONE, cancel, DONE",
        "DONE, lease, DONE"
    })
    void whatBecomesOfIt(String before, String deed, String after) throws Exception {
        if (before.equals("RUNNING")) {
            queue.claim(UUID.randomUUID(), reportingClock.now());
        } else if (before.equals("DONE")) {
            writeAll();
        }
        assertThat(state(id)).isEqualTo(before);
        if (deed.equals("cancel")) {
            send(leader, "/exports/" + id + "/cancel")
                    .andExpect(redirectedUrl("/exports/" + id))
                    .andExpect(flash().attribute(
                                    "done", before.equals("DONE") ? "download.refused.ended" : "download.cancelled"));
        } else {
            clock.advance(settings.lease().plusSeconds(1));
            queue.giveUpCutOff(reportingClock.now());
        }
        assertThat(state(id)).isEqualTo(after);
        boolean offered = after.equals("DONE");
        page(leader, "/exports/" + id)
                .andExpect(content().string(offered ? containsString("下载文件") : not(containsString("下载文件"))));
        page(leader, "/exports/" + id + "/file").andExpect(offered ? status().isOk() : status().isConflict());
    }

    @Test
    void aProgramThatWasGivenUpCannotFinishAnyMore() throws Exception {
        UUID claim = UUID.randomUUID();
        queue.claim(claim, reportingClock.now());
        clock.advance(settings.lease().plusSeconds(1));
        assertThat(queue.giveUpCutOff(reportingClock.now())).isEqualTo(1);

        writer.write(id, claim);
        assertThat(queue.done(id, claim, leader, new Written(1, 1, "0".repeat(64)), reportingClock.now()))
                .isFalse();
        assertThat(state(id)).isEqualTo("FAILED download.reason.cutOff");
        assertThat(filesOf(id)).isEmpty();
    }

    @Test
    void aSignOfLifeKeepsItGoing() {
        UUID claim = UUID.randomUUID();
        queue.claim(claim, reportingClock.now());
        clock.advance(settings.lease().minusSeconds(1));
        assertThat(queue.goesOn(id, claim, DownloadStep.ROWS, 7, reportingClock.now()))
                .isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(queue.giveUpCutOff(reportingClock.now())).isZero();
        assertThat(repository.one(id).rows()).isEqualTo(7);
        assertThat(queue.goesOn(id, UUID.randomUUID(), DownloadStep.ROWS, 8, reportingClock.now()))
                .isFalse();
    }

    @Test
    void whatIsCancelledWhileItIsWrittenLeavesNoFile() throws Exception {
        UUID claim = UUID.randomUUID();
        queue.claim(claim, reportingClock.now());
        send(leader, "/exports/" + id + "/cancel").andExpect(status().isFound());
        writer.write(id, claim);
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(filesOf(id)).isEmpty();
    }

    @Test
    void twoProgramsNeverGetTheSame() {
        assertThat(queue.claim(UUID.randomUUID(), reportingClock.now())).contains(id);
        assertThat(queue.claim(UUID.randomUUID(), reportingClock.now())).isEmpty();
    }

    @Test
    void onlySoManyAreWrittenAtOnce() throws Exception {
        ask(leader, "problems", "");
        ask(leader, "problems", "");
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(settings.atOnce());
        List<UUID> written = Collections.synchronizedList(new ArrayList<>());
        DownloadDesk desk = new DownloadDesk(
                queue,
                (each, claim) -> {
                    written.add(each);
                    begun.countDown();
                    awaitQuietly(end);
                },
                reportingClock,
                settings);
        assertThat(settings.atOnce()).isEqualTo(2);
        assertThat(desk.run()).isEqualTo(2);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(desk.run()).isZero();
        assertThat(written).hasSize(2);
        end.countDown();
        desk.stop();
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlySoManyWaitForOnePerson() throws Exception {
        ask(leader, "problems", "");
        ask(leader, "problems", "");
        send(leader, "/exports?what=problems&format=CSV&from=" + DAY + "&to=" + DAY)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已有3个导出没有完成")));
        ask(fixtures.leader(team), "problems", "");
    }

    @Test
    void othersGetNeitherTheFileNorItsPage() throws Exception {
        writeAll();
        Actor colleague = fixtures.inspector(team);
        Actor otherLeader = fixtures.leader(fixtures.team());
        for (Actor other : List.of(colleague, otherLeader, municipal())) {
            page(other, "/exports/" + id).andExpect(status().isNotFound());
            page(other, "/exports/" + id + "/file").andExpect(status().isNotFound());
            send(other, "/exports/" + id + "/cancel").andExpect(status().isNotFound());
            page(other, "/exports").andExpect(content().string(not(containsString(id.toString()))));
        }
        Actor second = fixtures.leader(team);
        page(second, "/exports/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("下载文件"))));
        page(second, "/exports/" + id + "/file").andExpect(status().isNotFound());
        Actor auditor = fixtures.of(Role.AUDITOR);
        page(auditor, "/exports").andExpect(content().string(containsString(id.toString())));
        page(auditor, "/exports/" + id + "/file").andExpect(status().isForbidden());
    }

    @Test
    void whoIsStoppedOrMovedGetsNothing() throws Exception {
        UUID second = ask(leader, "problems", "");
        jdbc.sql("update account set active = false where id = ?")
                .param(leader.id())
                .update();
        writeAll();
        assertThat(state(id)).isEqualTo("FAILED download.reason.stopped");
        assertThat(filesOf(second)).isEmpty();

        Actor moved = fixtures.leader(team);
        UUID third = ask(moved, "coverage", "");
        jdbc.sql("update account set role = 'INSPECTOR' where id = ?")
                .param(moved.id())
                .update();
        writeAll();
        assertThat(state(third)).isEqualTo("FAILED download.reason.notAllowed");

        Actor mover = fixtures.leader(team);
        UUID fourth = ask(mover, "problems", "");
        writeAll();
        Actor elsewhere = new Actor(
                mover.id(),
                mover.username(),
                mover.displayName(),
                Role.LEADER,
                fixtures.team().team(),
                null,
                null);
        page(mover, "/exports/" + fourth + "/file").andExpect(status().isOk());
        page(elsewhere, "/exports/" + fourth + "/file").andExpect(status().isNotFound());
    }

    @Test
    void afterItsTimeTheHistoryStaysAndTheFileGoes() throws Exception {
        writeAll();
        clock.advance(settings.keep());
        page(leader, "/exports/" + id + "/file")
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("已过保留期")));
        assertThat(filesOf(id)).hasSize(1);
        sweeper.sweep();
        assertThat(filesOf(id)).isEmpty();
        page(leader, "/exports/" + id + "/file").andExpect(status().isGone());
        page(leader, "/exports").andExpect(content().string(containsString(id.toString())));
    }

    @Test
    void aFileThatIsNotWhatWasWrittenIsNotSent() throws Exception {
        writeAll();
        byte[] file = Files.readAllBytes(settings.folder().resolve(id + ".xlsx"));
        file[file.length / 2] ^= 1;
        Files.write(settings.folder().resolve(id + ".xlsx"), file);
        page(leader, "/exports/" + id + "/file")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("不一致")));
    }

    @Test
    void whatAProgramLeftBehindWhenItDiedIsRemoved() throws Exception {
        UUID claim = UUID.randomUUID();
        queue.claim(claim, reportingClock.now());
        Files.createDirectories(settings.folder());
        Files.writeString(settings.folder().resolve(id + ".xlsx." + claim + ".part"), "half");
        Files.writeString(settings.folder().resolve("notes.txt"), "of somebody else");
        sweeper.sweep();
        assertThat(filesOf(id)).hasSize(1);
        clock.advance(settings.lease().plusSeconds(1));
        queue.giveUpCutOff(reportingClock.now());
        sweeper.sweep();
        assertThat(filesOf(id)).isEmpty();
        assertThat(settings.folder().resolve("notes.txt")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what=nothing&format=XLSX&from=2020-02-18&to=2020-02-18|what",
                "what=problems&format=ODT&from=2020-02-18&to=2020-02-18|format",
                "what=problems&format=XLSX&from=2020-02-30&to=2020-02-18|from",
                "what=problems&format=XLSX&from=2020-02-18&to=2020-02-17|to",
                "what=problems&format=XLSX&from=2020-02-18&to=2020-02-20|to",
                "what=problems&format=XLSX&from=2019-02-18&to=2020-02-19|to",
                "what=problems&format=XLSX&from=2020-02-18&to=2020-02-18&township=01705af0-0000-7000-8000-000000000000|township",
                "what=problems&format=XLSX&from=2020-02-18&to=2020-02-18&byTeam=true|form",
            })
    void whatCannotBeIsSaidBesideItsField(String typed, String field) throws Exception {
        send(leader, "/exports?" + typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString(
                                field.equals("form") ? "role=\"alert\"" : "id=\"" + field + "-error\"")));
    }
}
