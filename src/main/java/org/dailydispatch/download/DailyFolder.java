package org.dailydispatch.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dailydispatch.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where a copy of what is written after a publishing goes, for whoever fetches it from there. */
@Component
class DailyFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DailyFolder.class);

    private final DownloadSettings settings;
    private final Workbooks workbooks;

    DailyFolder(DownloadSettings settings, Workbooks workbooks) {
        this.settings = settings;
        this.workbooks = workbooks;
    }

    boolean on() {
        return settings.daily().to() != null;
    }

    /**
     * Does nothing for what a person asked for, and for what holds unreleased covert visits: the folder is shared. A file
     * of the same name, of an earlier version, is replaced as a whole.
     *
     * @param owner in whose reach the file was written
     * @return whether the copy is there
     * @throws IOException where the folder does not take it
     */
    boolean copy(Download download, Actor owner, Path whole) throws IOException {
        Path folder = settings.daily().to();
        if (download.dispatchId() == null || folder == null) {
            return false;
        }
        if (Sharing.refuses(owner)) {
            LOG.warn("Export {} is not copied: its account sees covert visits that are not released", download.id());
            return false;
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
        return true;
    }
}
