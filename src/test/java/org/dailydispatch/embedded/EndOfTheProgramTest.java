package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndOfTheProgramTest {

    @TempDir
    Path folder;

    @Test
    void theServerStopsWithTheProgram() throws Exception {
        try (Child child = Child.in(folder).run("hold", "note", "data")) {
            assertThat(child.report()).isEqualTo("holds");
            long server = Servers.processIn(folder.resolve("data"));
            assertThat(Servers.runs(server)).isTrue();

            child.process().destroy();
            child.end();

            assertThat(Servers.pidFile(folder.resolve("data"))).doesNotExist();
            await().until(() -> !Servers.runs(server));
        }
    }

    @Test
    void controlCReachesTheProgramAndNotItsServer() throws Exception {
        assumeFalse(interruptsAreIgnored(), "this build runs in the background, where Ctrl-C does nothing");
        try (Child child = Child.in(folder).through("setsid").run("work until the end", "after Ctrl-C", "data")) {
            assertThat(child.report()).isEqualTo("holds");

            interruptGroup(child.process().pid());
            child.end();

            assertThat(Servers.pidFile(folder.resolve("data"))).doesNotExist();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder.resolve("data")))) {
            assertThat(Notes.in(server).read()).containsExactly("after Ctrl-C");
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder));
        server.close();
        server.close();
        assertThat(Servers.pidFile(folder)).doesNotExist();
    }

    @Test
    void aServerThatIsGoneAlreadyIsNoObstacle() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder));
        long process = Servers.processIn(folder);
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
        await().until(() -> !Servers.runs(process));
        server.close();
        EmbeddedPostgres.start(Servers.in(folder)).close();
    }

    /** What a terminal does on Ctrl-C: a signal to every process of the foreground group. */
    private void interruptGroup(long leader) throws IOException {
        assertThat(Command.run(
                                List.of("sh", "-c", "kill -s INT -- \"-$1\"", "sh", String.valueOf(leader)),
                                folder,
                                Duration.ofSeconds(10))
                        .succeeded())
                .isTrue();
    }

    /** A shell starts background jobs with SIGINT ignored, and children inherit it. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line -> (Long.parseUnsignedLong(
                                                line.substring("SigIgn:".length())
                                                        .strip(),
                                                16)
                                        & 0b10)
                                != 0);
    }
}
