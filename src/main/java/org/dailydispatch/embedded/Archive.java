package org.dailydispatch.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Reads a {@code .txz}: a tar archive, compressed with xz. */
final class Archive {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final int EXECUTABLE = 0100;

    private Archive() {}

    /** Unpacks everything, on the disk when this returns, readable by every user of the machine whatever the umask. */
    static void unpack(InputStream compressed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)))) {
            permit(folder, true);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
        FileTrees.sync(folder);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            createFolders(folder, target);
            return;
        }
        createFolders(folder, target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            inside(folder, target.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            write(tar, target);
            permit(target, (entry.getMode() & EXECUTABLE) != 0);
        } else {
            throw new IOException(
                    "the archive holds something that is neither a file nor a folder: " + entry.getName());
        }
    }

    private static void write(InputStream content, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }

    private static void createFolders(Path top, Path folder) throws IOException {
        Path path = folder.normalize();
        if (!path.equals(top) && !Files.isDirectory(path)) {
            createFolders(top, path.resolveSibling(""));
            Files.createDirectory(path);
            permit(path, true);
        }
    }

    private static void permit(Path path, boolean executable) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path inside(Path folder, Path target) throws IOException {
        Path path = target.normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive leads out of its folder: " + target);
        }
        return path;
    }
}
