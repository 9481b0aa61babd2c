package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   postgres-linux-x86_64.txz",
        "Linux,      aarch64, postgres-linux-arm_64.txz",
        "Mac OS X,   aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X,   x86_64,  postgres-darwin-x86_64.txz",
        "Windows 11, amd64,   postgres-windows-x86_64.txz",
        "FreeBSD,    riscv64, postgres-freebsd-riscv64.txz"
    })
    void knowsTheArchiveOfEachPlatform(String system, String architecture, String archive) {
        assertThat(Binaries.archiveName(system, architecture)).isEqualTo(archive);
    }

    @Test
    void saysWhatToDoWhereThereIsNoArchive() {
        assertThatThrownBy(() -> Binaries.unpackedIn(folder.resolve("binaries"), "postgres-plan9-vax.txz"))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessage(
                        "This build of Daily Dispatch brings no PostgreSQL for this machine (postgres-plan9-vax.txz); set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL 18 of your own.");
        assertThat(folder.resolve("binaries")).doesNotExist();
    }

    @Test
    void unpacksFilesFoldersAndLinks() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Archive.unpack(archiveOf("lib/deep/file", "lib/deep/link"), target);
        assertThat(target.resolve("lib/deep/file")).hasContent("content");
        assertThat(Files.readSymbolicLink(target.resolve("lib/deep/link"))).isEqualTo(Path.of("file"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("lib/deep"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("lib/deep/file"))))
                .isEqualTo("rw-r--r--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "lib/../../outside"})
    void refusesAnArchiveThatLeadsOutOfItsFolder(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        InputStream archive = archiveOf(name, "link");
        assertThatThrownBy(() -> Archive.unpack(archive, target))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the archive leads out of its folder");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static InputStream archiveOf(String file, String link) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options()))) {
            byte[] content = "content".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(file, true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            TarArchiveEntry symbolic = new TarArchiveEntry(link, TarConstants.LF_SYMLINK);
            symbolic.setLinkName("file");
            tar.putArchiveEntry(symbolic);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
