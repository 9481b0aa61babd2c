package org.dailydispatch.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path.
 *
 * @param folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);

    private static final String UNPACKING = "unpacking-";
    private static final int KEY_LENGTH = 16;
    private static final int BUFFER = 1 << 16;

    /** The programs for this machine. The folder's name is the archive's checksum: another archive, another folder. */
    static Binaries unpackedIn(Path parent) throws IOException {
        return unpackedIn(parent, archiveName(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    static Binaries unpackedIn(Path parent, String archive) throws IOException {
        Path folder = parent.resolve(checksum(archive));
        if (!Files.isDirectory(folder)) {
            unpackOnce(archive, Files.createDirectories(parent), folder);
        }
        return new Binaries(folder.toRealPath());
    }

    /** The name under which the archive of a platform lies in its jar. */
    static String archiveName(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT);
        String family = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : system;
        String architecture = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch.toLowerCase(Locale.ROOT);
        };
        return "postgres-%s-%s.txz".formatted(family, architecture);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(FileTrees.isWindows() ? name + ".exe" : name);
    }

    /** The lock is for several programs that share the folder; synchronized, because a lock is the whole JVM's. */
    private static synchronized void unpackOnce(String archive, Path parent, Path folder) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.isDirectory(folder)) {
                return;
            }
            FileTrees.deleteLeftovers(parent, UNPACKING);
            log.info("Unpacking PostgreSQL into {}", folder);
            Path unpacking = Files.createTempDirectory(parent, UNPACKING);
            try (InputStream compressed = open(archive)) {
                Archive.unpack(compressed, unpacking);
            }
            Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
            FileTrees.sync(parent);
        }
    }

    private static String checksum(String archive) throws IOException {
        try (InputStream compressed = open(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = compressed.read(buffer); read >= 0; read = compressed.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(String archive) {
        InputStream stream = Binaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new EmbeddedPostgresException(
                    "This build of Daily Dispatch brings no PostgreSQL for this machine (%s); set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL 18 of your own."
                            .formatted(archive));
        }
        return stream;
    }
}
