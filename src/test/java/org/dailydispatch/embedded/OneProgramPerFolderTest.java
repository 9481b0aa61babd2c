package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneProgramPerFolderTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void followLinks() throws IOException {
        data = folder.toRealPath().resolve("data");
    }

    @Test
    void aSecondStartInThisProgramIsRefused() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(data))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(data)))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessage(sentence(ProcessHandle.current().pid()));
            assertThat(server.directory()).isEqualTo(data);
        }
    }

    @Test
    void aSecondStartUnderAnotherNameOfTheFolderIsRefused() throws IOException {
        Files.createDirectory(data);
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        try (DirectoryLock held = DirectoryLock.take(DataDirectory.create(data))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(link)))
                    .hasMessage(sentence(ProcessHandle.current().pid()));
            assertThat(held).isNotNull();
        }
    }

    @Test
    void anotherProgramIsRefusedEvenAfterThisOneTriedTwice() throws Exception {
        try (DirectoryLock held = DirectoryLock.take(DataDirectory.create(data))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(data)))
                    .isInstanceOf(EmbeddedPostgresException.class);
            try (Child second = Child.in(folder).run("write", "note", "data")) {
                assertThat(second.report())
                        .isEqualTo(
                                "refused: " + sentence(ProcessHandle.current().pid()));
            }
            assertThat(held).isNotNull();
        }
    }

    @Test
    void thisProgramIsRefusedWhileAnotherRuns() throws Exception {
        try (Child first = Child.in(folder).run("hold", "note", "data")) {
            assertThat(first.report()).isEqualTo("holds");
            assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(data)))
                    .hasMessage(sentence(first.process().pid()));
            first.process().destroy();
            first.end();
        }
        EmbeddedPostgres.start(Servers.in(data)).close();
    }

    private String sentence(long process) {
        return "Daily Dispatch is already running on the data folder " + data + " (process " + process
                + "); stop it first, or choose another folder with daily-dispatch.embedded.directory.";
    }
}
