package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of an external program, with an end. Its output goes through a file and not through a pipe: a server that it
 * starts may inherit the output and keep a pipe open for ever.
 */
final class Command {

    private Command() {}

    /**
     * What a program said.
     *
     * @param status its exit status, or -1 when it did not end in time and was ended
     * @param output standard output and standard error together
     */
    record Result(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    /** Runs a program to its end; an interrupt of this thread is kept for later, as half a start helps nobody. */
    static Result run(List<String> words, Path workingDirectory, Duration limit) throws IOException {
        Path output = Files.createTempFile("daily-dispatch-command", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            // PostgreSQL's tools speak the user's language; their messages are read here.
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            int status = waitFor(process, limit);
            return new Result(status, new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int waitFor(Process process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return process.exitValue();
                    }
                    process.destroyForcibly();
                    return -1;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
