package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds in PostgreSQL's output the one line that a person needs. */
final class ServerLog {

    private ServerLog() {}

    static String reason(Path file) throws IOException {
        return Files.exists(file) ? reason(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)) : "";
    }

    /** The last complaint, or else the last line, without its full stop. */
    static String reason(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String reason = lines.stream()
                .filter(line -> line.matches(".*\\b(FATAL|PANIC|error): .*"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
        return reason.replaceFirst("^.*?\\b(FATAL|PANIC|error): +", "").replaceFirst("\\.$", "");
    }
}
