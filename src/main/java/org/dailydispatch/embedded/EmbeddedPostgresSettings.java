package org.dailydispatch.embedded;

import java.nio.file.Path;

/**
 * Where the embedded server lives and how it ends. Durability is not among the settings: it is always on.
 *
 * @param directory the data folder; created when missing, kept between starts
 * @param binaries where PostgreSQL itself is unpacked; may be shared by several data folders
 * @param port the TCP port on 127.0.0.1, or 0 for any free one
 * @param stoppedWithJvm whether a shutdown hook of the JVM stops the server; false where something else closes it, because
 *     hooks run side by side and the server must outlive its connections
 */
public record EmbeddedPostgresSettings(Path directory, Path binaries, int port, boolean stoppedWithJvm) {

    /** The greatest TCP port. */
    private static final int MAX_PORT = 65_535;

    public EmbeddedPostgresSettings {
        if (port < 0 || port > MAX_PORT) {
            throw new EmbeddedPostgresException(
                    "The port of the embedded database must be between 0 (any free port) and 65535, not %d."
                            .formatted(port));
        }
        directory = directory.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    /** A server with everything below this folder, on any free port, stopped with the JVM at the latest. */
    public static EmbeddedPostgresSettings in(Path directory) {
        return new EmbeddedPostgresSettings(directory, directory.resolve("binaries"), 0, true);
    }

    /** The same with a fixed port; 0 for any free one. */
    public EmbeddedPostgresSettings withPort(int fixed) {
        return new EmbeddedPostgresSettings(directory, binaries, fixed, stoppedWithJvm);
    }

    /** The same with PostgreSQL unpacked elsewhere, so that many short-lived data folders unpack it once. */
    public EmbeddedPostgresSettings withBinaries(Path shared) {
        return new EmbeddedPostgresSettings(directory, shared, port, stoppedWithJvm);
    }

    /** The same without a shutdown hook: the caller closes the server, after everything that uses it. */
    public EmbeddedPostgresSettings closedByCaller() {
        return new EmbeddedPostgresSettings(directory, binaries, port, false);
    }
}
