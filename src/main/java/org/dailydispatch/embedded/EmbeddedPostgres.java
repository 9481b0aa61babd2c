package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL 18 that belongs to this program alone: durable, reachable from this machine only and with a
 * password. As a bean it says that the embedded server is in use; with a database URL of one's own there is none.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path directory;
    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final Databases databases;
    private final String password;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private @Nullable Thread hook;

    private EmbeddedPostgres(
            Path directory, DirectoryLock lock, Postmaster postmaster, Databases databases, String password) {
        this.directory = directory;
        this.lock = lock;
        this.postmaster = postmaster;
        this.databases = databases;
        this.password = password;
    }

    /**
     * Starts the server of a data folder; the first start creates it, a start after a crash recovers it.
     *
     * @throws EmbeddedPostgresException with one sentence for people: the folder is in use, the port is taken, there are
     *     no binaries for this machine, or PostgreSQL itself says why it cannot start
     */
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        try {
            DataDirectory directory = DataDirectory.create(settings.directory());
            DirectoryLock lock = DirectoryLock.take(directory);
            try {
                EmbeddedPostgres server = start(settings, directory, lock);
                if (settings.stoppedWithJvm()) {
                    server.stopWithJvm();
                }
                return server;
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new EmbeddedPostgresException(
                    "The embedded database in the folder %s cannot start: %s."
                            .formatted(settings.directory(), Failures.describe(failure)),
                    failure);
        }
    }

    private static EmbeddedPostgres start(
            EmbeddedPostgresSettings settings, DataDirectory directory, DirectoryLock lock) throws IOException {
        long begin = System.nanoTime();
        Binaries binaries = Binaries.unpackedIn(settings.binaries());
        Cluster cluster = new Cluster(directory, binaries);
        Secrets secrets = Secrets.of(directory, cluster.exists());
        ProcessUser user = cluster.prepare(secrets);
        Postmaster postmaster = new Postmaster(cluster.path(), binaries, user);
        postmaster.stopOrphan();
        int port = postmaster.start(settings.port());
        try {
            Databases databases = new Databases(port, secrets.superuser());
            databases.ensureOwner(secrets.owner());
            log.info(
                    "Embedded PostgreSQL listens on 127.0.0.1:{} with its data in {} (started in {} ms)",
                    port,
                    directory.path(),
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
            return new EmbeddedPostgres(directory.path(), lock, postmaster, databases, secrets.owner());
        } catch (RuntimeException failure) {
            postmaster.stop();
            throw failure;
        }
    }

    /** The JDBC address of one of this server's databases, without user and password. */
    public String jdbcUrl(String database) {
        return databases.url(database);
    }

    /** The owner of the databases: an ordinary role without rights over the server. */
    public String username() {
        return Databases.OWNER;
    }

    /** The owner's password: random, made at the first start, kept in a file that only its owner reads. */
    public String password() {
        return password;
    }

    /** The data folder. */
    public Path directory() {
        return directory;
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return databases.port();
    }

    /** Creates a database that belongs to {@link #username()}, unless it is there. */
    public void createDatabase(String name) {
        databases.create(name);
    }

    /** Removes a database with all its data, and ends the connections to it. */
    public void dropDatabase(String name) {
        databases.drop(name);
    }

    /** Stops the server; open connections are ended, open transactions rolled back. Closing twice is harmless. */
    @Override
    public void close() {
        if (!open.compareAndSet(true, false)) {
            return;
        }
        forgetHook();
        try {
            postmaster.stop();
            log.info("Embedded PostgreSQL stopped");
        } finally {
            lock.close();
        }
    }

    private void stopWithJvm() {
        Thread stopper = new Thread(this::close, "embedded-postgres-stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        hook = stopper;
    }

    private void forgetHook() {
        Thread registered = hook;
        if (registered == null || Thread.currentThread() == registered) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(registered);
        } catch (IllegalStateException alreadyShuttingDown) {
            log.trace("The JVM is already shutting down", alreadyShuttingDown);
        }
    }
}
