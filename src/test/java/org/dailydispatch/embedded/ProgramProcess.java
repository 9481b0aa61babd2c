package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dailydispatch.DailyDispatchApplication;

/**
 * The whole program in a process of its own, started as {@code ./mvnw spring-boot:run} starts it: without the classes and
 * settings of the tests, with {@code SERVER_PORT} in the environment. Closing it kills it.
 */
final class ProgramProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path output;
    private final Process process;

    private ProgramProcess(Path output, Process process) {
        this.output = output;
        this.process = process;
    }

    static ProgramProcess in(Path workingDirectory, int port) throws IOException {
        return in(workingDirectory, port, Map.of());
    }

    /** With more in its environment, and as many arguments. */
    static ProgramProcess in(Path workingDirectory, int port, Map<String, String> environment, String... arguments)
            throws IOException {
        Path output = workingDirectory.resolve("output");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                programsClassPath(),
                DailyDispatchApplication.class.getName()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("DAILY_DISPATCH"));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return new ProgramProcess(output, builder.start());
    }

    private static String programsClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the program has said this, and gives all that it said. */
    String said(String expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> output().contains(expected) || !process.isAlive());
        assertThat(output()).contains(expected);
        return output();
    }

    /** Waits until it has ended by itself, and gives how; the rest of what it said is in {@link #said}. */
    int ended() throws InterruptedException {
        end();
        return process.exitValue();
    }

    /** SIGTERM: what a service manager, {@code docker stop} and a closed terminal's shell send. */
    void terminate() throws InterruptedException {
        process.destroy();
        end();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    private void end() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .withFailMessage(this::output)
                .isTrue();
    }

    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
