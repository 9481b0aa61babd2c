package org.dailydispatch.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pictures in a folder, spread over subfolders by the first two letters of their names. */
final class FolderStore implements PhotoStore {

    private static final String UNFINISHED = ".part";
    private static final int DEPTH = 2;

    private final Path folder;

    /** @param folder made when the first picture comes */
    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        Path subfolder = subfolder(name);
        Files.createDirectories(subfolder);
        Path unfinished = subfolder.resolve(name + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, place(name), StandardCopyOption.ATOMIC_MOVE);
        sync(subfolder);
    }

    /** So that the new name outlives a loss of power too. Windows cannot open a folder, and needs no such thing. */
    private static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // The content itself is safe; only this file system keeps names in its own way.
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(place(name)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    @Override
    public Map<String, Instant> written() throws IOException {
        Map<String, Instant> written = new HashMap<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    if (facts.isRegularFile()) {
                        String name = file.getFileName().toString();
                        written.put(name, facts.lastModifiedTime().toInstant());
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** It was finished, or deleted, while the folder was read. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    if (failed instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failed;
                }
            });
        }
        return Map.copyOf(written);
    }

    private Path place(String name) {
        return subfolder(name).resolve(name);
    }

    private Path subfolder(String name) {
        return folder.resolve(name.substring(0, 2));
    }
}
