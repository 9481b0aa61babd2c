package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code postmaster.pid} says. It outlives a crash, and its number may by then belong to a stranger.
 *
 * @param process the number of the server's process, then
 */
record PidFile(long process) {

    /** Reads the file; null when it says nothing. */
    static @Nullable PidFile read(Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        // PostgreSQL writes a negative number for a server without clients.
        return first.matches("-?\\d{1,18}") ? new PidFile(Math.abs(Long.parseLong(first))) : null;
    }

    /** Whether the process lives, is PostgreSQL, and serves this folder. */
    boolean isServerOf(Path data, Path postgres) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> isPostgres(handle.info()))
                .filter(handle -> worksIn(data) || names(handle.info(), data) || isExactly(handle.info(), postgres))
                .isPresent();
    }

    private static boolean isPostgres(ProcessHandle.Info info) {
        return Stream.concat(info.command().stream(), firstWord(info).stream())
                .map(Path::of)
                .map(Path::getFileName)
                .anyMatch(name -> name != null && name.toString().matches("postgres(\\.exe)?"));
    }

    private static Optional<String> firstWord(ProcessHandle.Info info) {
        return info.commandLine().map(line -> line.split(" ", 2)[0]);
    }

    /** Linux: a server's working directory is its data folder, under whatever name. */
    private boolean worksIn(Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process), "cwd"), data);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean names(ProcessHandle.Info info, Path data) {
        return info.arguments().map(List::of).orElse(List.of()).contains(data.toString());
    }

    /** Windows tells no more than the program; this one is unpacked inside the data folder. */
    private static boolean isExactly(ProcessHandle.Info info, Path postgres) {
        return FileTrees.isWindows()
                && info.command().map(Path::of).filter(postgres::equals).isPresent();
    }
}
