package org.dailydispatch.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** Where a copy of what is written after a publishing goes, for whoever fetches it from there. */
@Component
class DailyFolder {

    private final DownloadSettings settings;
    private final Workbooks workbooks;

    DailyFolder(DownloadSettings settings, Workbooks workbooks) {
        this.settings = settings;
        this.workbooks = workbooks;
    }

    /** Does nothing for what a person asked for. A file of the same name, of an earlier version, is replaced as a whole. */
    void copy(Download download, Path whole) throws IOException {
        Path folder = settings.daily().to();
        if (download.dispatchId() == null || folder == null) {
            return;
        }
        Files.createDirectories(folder);
        String name =
                workbooks.fileName(download) + "." + download.wanted().format().ending();
        Path part = folder.resolve("." + download.id() + ".part");
        try {
            Files.copy(whole, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
