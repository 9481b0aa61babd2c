package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void nameData() {
        data = folder.resolve("data");
    }

    /** A failed test must not leave a server behind. */
    @AfterEach
    void stopOrphan() throws IOException {
        if (Files.exists(Servers.pidFile(data))) {
            EmbeddedPostgres.start(Servers.in(data)).close();
        }
    }

    @Test
    void theNextStartWorksAtOnceAfterTheProgramWasKilled() throws Exception {
        long orphan = killAProgramThatWrote("before the crash");
        assertThat(Servers.runs(orphan)).isTrue();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(data))) {
            assertThat(Notes.in(server).read()).containsExactly("before the crash");
            assertThat(Servers.processIn(data)).isNotEqualTo(orphan);
        }
        await().until(() -> !Servers.runs(orphan));
    }

    @Test
    void theNextStartWorksAfterTheProgramAndItsServerWereKilled() throws Exception {
        long orphan = killAProgramThatWrote("before the power cut");
        ProcessHandle.of(orphan).ifPresent(ProcessHandle::destroyForcibly);
        await().until(() -> !Servers.runs(orphan));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(data))) {
            assertThat(Notes.in(server).read()).containsExactly("before the power cut");
        }
    }

    @Test
    void aStrangerThatGotTheServersNumberIsLeftAlone() throws Exception {
        startAndWrite("kept");
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            leavePidFile(stranger.pid() + "\n" + data + "\n");
            try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(data))) {
                assertThat(Notes.in(server).read()).containsExactly("kept");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void theServerOfAnotherFolderThatGotTheNumberIsLeftAlone() throws Exception {
        startAndWrite("kept");
        Path elsewhere = folder.resolve("elsewhere");
        try (EmbeddedPostgres other = EmbeddedPostgres.start(Servers.in(elsewhere))) {
            leavePidFile(Servers.processIn(elsewhere) + "\n" + data + "\n");
            try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(data))) {
                assertThat(Notes.in(server).read()).containsExactly("kept");
            }
            assertThat(Notes.in(other).read()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "not a number\n", "999999999999999999999\n", "0\n"})
    void aBrokenPidFileIsNoObstacle(String content) throws Exception {
        startAndWrite("kept");
        leavePidFile(content);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(data))) {
            assertThat(Notes.in(server).read()).containsExactly("kept");
        }
    }

    @Test
    void aFolderThatMovedAfterTheCrashStillFindsItsOrphan() throws Exception {
        long orphan = killAProgramThatWrote("before the move");
        Path moved = Files.move(data, folder.resolve("moved"));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(moved))) {
            assertThat(Notes.in(server).read()).containsExactly("before the move");
        }
        await().until(() -> !Servers.runs(orphan));
    }

    private long killAProgramThatWrote(String note) throws Exception {
        try (Child child = Child.in(folder).run("hold", note, "data")) {
            assertThat(child.report()).isEqualTo("holds");
            child.process().destroyForcibly();
            child.end();
        }
        return Servers.processIn(data);
    }

    private void startAndWrite(String note) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(data))) {
            Notes.in(server).write(note);
        }
    }

    /** Written by the data's owner, as PostgreSQL would. */
    private void leavePidFile(String content) throws IOException {
        Files.writeString(Servers.pidFile(data), content);
    }
}
