package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/**
 * A program with an embedded server, in a process of its own. It starts the server in {@code data} below its working
 * directory, or in the folder that it is told, writes one note, and reports in the file {@code report}.
 */
final class ChildProgram {

    /** A name that is not ASCII, chosen here because a parent in another locale could not pass it on. */
    static final String CHINESE_FOLDER = "数据 2020";

    private ChildProgram() {}

    /** Arguments: what to do, the note, the folder. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of("chinese".equals(arguments[2]) ? CHINESE_FOLDER : arguments[2]);
        try {
            run(arguments[0], arguments[1], folder);
        } catch (EmbeddedPostgresException refused) {
            report("refused: " + refused.getMessage());
        }
    }

    private static void run(String task, String note, Path folder) throws Exception {
        EmbeddedPostgresSettings settings = EmbeddedPostgresSettings.in(folder)
                .withBinaries(Path.of(System.getProperty(
                        "binaries", folder.resolve("binaries").toString())));
        switch (task) {
            case "write" -> {
                try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
                    Notes.in(server).write(note);
                    report("wrote: " + Notes.in(server).read());
                }
            }
            case "hold" -> {
                Notes.in(EmbeddedPostgres.start(settings)).write(note);
                report("holds");
                waitForTheEnd();
            }
            case "work until the end" -> {
                EmbeddedPostgres server = EmbeddedPostgres.start(settings.closedByCaller());
                Notes notes = Notes.in(server);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> lastWords(server, notes, note)));
                report("holds");
                waitForTheEnd();
            }
            default -> throw new IllegalArgumentException(task);
        }
    }

    private static void lastWords(EmbeddedPostgres server, Notes notes, String note) {
        try (server) {
            notes.write(note);
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void waitForTheEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static void report(String text) throws IOException {
        Path unfinished = Files.writeString(Path.of("report.new"), text);
        Files.move(unfinished, Path.of("report"), StandardCopyOption.ATOMIC_MOVE);
    }
}
