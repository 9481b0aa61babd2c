package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's own data folder: made beside its place and renamed, so that half a folder is never taken for data. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private static final String NEW = "postgres-new-";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Written into postgresql.conf, where a site may change them; what must hold is on the server's command line. */
    private static final List<String> SETTINGS = List.of(
            "max_connections=50",
            "shared_buffers=128MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] %d ",
            // A file for each day of the week, overwritten a week later: the log has an end.
            "logging_collector=on",
            "log_directory=log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_truncate_on_rotation=on");

    private final DataDirectory directory;
    private final Binaries binaries;

    Cluster(DataDirectory directory, Binaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
    }

    Path path() {
        return directory.cluster();
    }

    boolean exists() {
        return Files.isDirectory(path());
    }

    /** Makes the data folder at the first start; says as whom its server runs. */
    ProcessUser prepare(Secrets secrets) throws IOException {
        FileTrees.deleteLeftovers(directory.path(), NEW);
        if (exists()) {
            return user(path());
        }
        log.info("Creating the database in {}", path());
        Path fresh = Files.createTempDirectory(directory.path(), NEW);
        ProcessUser user = user(fresh);
        initialise(fresh, user, secrets.superuser());
        Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
        FileTrees.sync(directory.path());
        return user;
    }

    private ProcessUser user(Path data) throws IOException {
        return ProcessUser.of(binaries.program("postgres"), data);
    }

    private void initialise(Path data, ProcessUser user, String password) throws IOException {
        Path passwordFile = directory.path().resolve("initdb-password");
        try {
            PrivateFiles.write(passwordFile, password);
            shareOwner(data, passwordFile);
            Command.Result result = Command.run(user.command(initdb(data, passwordFile)), directory.path(), LIMIT);
            if (!result.succeeded()) {
                throw new EmbeddedPostgresException("PostgreSQL could not create its data in %s: %s."
                        .formatted(path(), ServerLog.reason(result.output())));
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> initdb(Path data, Path passwordFile) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + Databases.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        SETTINGS.forEach(setting -> words.add("--set=" + setting));
        return words;
    }

    private static void shareOwner(Path data, Path file) throws IOException {
        if (!FileTrees.isWindows()) {
            Object owner = Files.getAttribute(data, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!owner.equals(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
