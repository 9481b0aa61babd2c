package org.dailydispatch.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    PhotoStore store() {
        return new FolderStore(folder.resolve("photos"));
    }

    @Test
    void whatABreakLeftBehindHasAName() throws IOException {
        Path left = folder.resolve("photos/01/0123456789abcdef0123456789abcdef.jpg.part");
        Files.createDirectories(left.getParent());
        Files.write(left, new byte[] {1});

        assertThat(store().written().keySet()).containsExactly("0123456789abcdef0123456789abcdef.jpg.part");
        assertThat(store().written().values())
                .containsExactly(Files.getLastModifiedTime(left).toInstant());
        store().delete("0123456789abcdef0123456789abcdef.jpg.part");
        assertThat(left).doesNotExist();
    }
}
