package org.dailydispatch.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.export.SpreadsheetFiles;
import org.springframework.stereotype.Component;

/** Where the files lie. A file gets its name only when it is whole. */
@Component
class DownloadFolder {

    private static final String PART = ".part";
    private static final String NAME = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.(xlsx|docx|pdf|csv)";

    private final Path folder;

    DownloadFolder(DownloadSettings settings) {
        this.folder = settings.folder();
    }

    /** A place for what is being written under this claim. */
    Path part(Download download, UUID claim) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(download.fileName() + "." + claim + PART);
    }

    /** Gives the file its name. */
    void keep(Download download, Path part) throws IOException {
        Files.move(part, folder.resolve(download.fileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    Path file(Download download) {
        return folder.resolve(download.fileName());
    }

    /** Whether the file is there, byte for byte as it was written. */
    boolean intact(Download download) {
        Path file = file(download);
        try {
            return Files.isRegularFile(file)
                    && Long.valueOf(Files.size(file)).equals(download.size())
                    && SpreadsheetFiles.sha256(file).equals(download.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    void remove(Download download) {
        remove(file(download));
    }

    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** The names of everything here that the program wrote, finished or not. */
    List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> file.getFileName().toString().matches(NAME + "(\\.[0-9a-f-]{36}\\" + PART + ")?"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
