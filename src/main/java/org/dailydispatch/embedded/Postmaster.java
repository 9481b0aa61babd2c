package org.dailydispatch.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of one data folder. It is started by {@code pg_ctl}, which gives it a session of its own: Ctrl-C on a
 * terminal goes to this program alone, and the server stays until the program has finished with it.
 */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

    /** Recovery after a crash may have much to replay. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(15);

    /** So that pg_ctl gives up before it is given up. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** Between the choice of a free port and its use another program may take it. */
    private static final int ATTEMPTS = 3;

    private final Path data;
    private final Binaries binaries;
    private final ProcessUser user;

    Postmaster(Path data, Binaries binaries, ProcessUser user) {
        this.data = data;
        this.binaries = binaries;
        this.user = user;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param fixedPort the port, or 0 for any free one
     * @return the port that it listens on
     */
    int start(int fixedPort) throws IOException {
        String reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = fixedPort == 0 ? freePort() : requireFree(fixedPort);
            Files.deleteIfExists(startLog());
            Command.Result result =
                    pgCtl(START, "start", "--log=" + startLog(), "--options=" + String.join(" ", serverOptions(port)));
            if (result.succeeded()) {
                return port;
            }
            reason = Files.exists(startLog()) ? ServerLog.reason(startLog()) : ServerLog.reason(result.output());
            log.debug("PostgreSQL did not start on port {}: {}", port, result.output());
        }
        throw new EmbeddedPostgresException("The embedded database in %s did not start: %s (see %s and %s)."
                .formatted(data, reason, startLog(), data.resolve("log")));
    }

    /** Stops the server; returns when its process is gone. */
    void stop() {
        try {
            Command.Result fast = pgCtl(FAST_STOP, "stop", "--mode=fast");
            if (fast.succeeded() || !runs()) {
                return;
            }
            log.warn("PostgreSQL did not stop in time and is stopped at once: {}", fast.output());
            Command.Result immediate = pgCtl(IMMEDIATE_STOP, "stop", "--mode=immediate");
            if (!immediate.succeeded()) {
                throw new EmbeddedPostgresException("The embedded database in %s could not be stopped: %s."
                        .formatted(data, ServerLog.reason(immediate.output())));
            }
        } catch (IOException failure) {
            throw new EmbeddedPostgresException(
                    "The embedded database in %s could not be stopped: %s.".formatted(data, Failures.describe(failure)),
                    failure);
        }
    }

    /**
     * Ends what a killed program left behind. The caller holds the folder's lock, so a server of this folder can only be an
     * orphan; a process that merely got its number is left alone. PostgreSQL itself would refuse to start beside such a
     * process, or with a file that a power cut left empty.
     */
    void stopOrphan() throws IOException {
        if (runs()) {
            log.warn("The last run ended without stopping its PostgreSQL; stopping it now");
            stop();
        } else if (Files.exists(pidFile())) {
            log.warn("The last run ended without stopping its PostgreSQL; its data are recovered now");
            Files.delete(pidFile());
        }
    }

    /** On the command line they win over every file: neither durability nor privacy can be configured away. */
    static List<String> serverOptions(int port) {
        return List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c password_encryption=scram-sha-256",
                "-c fsync=on",
                "-c full_page_writes=on",
                "-c synchronous_commit=on");
    }

    private Command.Result pgCtl(Duration limit, String action, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("pg_ctl").toString(),
                action,
                "--pgdata=" + data,
                "--wait",
                "--timeout=" + limit.minus(MARGIN).toSeconds()));
        words.addAll(List.of(options));
        return Command.run(user.command(words), data.resolveSibling(""), limit);
    }

    private boolean runs() throws IOException {
        if (!Files.exists(pidFile())) {
            return false;
        }
        PidFile file = PidFile.read(pidFile());
        return file != null && file.isServerOf(data, binaries.program("postgres"));
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Path startLog() {
        return data.resolve("start.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(loopback(0));
            return socket.getLocalPort();
        }
    }

    private static int requireFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(loopback(port));
            return port;
        } catch (BindException taken) {
            throw new EmbeddedPostgresException(
                    "The port %d of the embedded database cannot be used on this machine (%s); choose another with daily-dispatch.embedded.port, or 0 for any free one."
                            .formatted(port, taken.getMessage()),
                    taken);
        }
    }

    private static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }
}
