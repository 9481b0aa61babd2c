package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataBetweenStarts() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder))) {
            Notes.in(server).write("kept");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder))) {
            assertThat(Notes.in(server).read()).containsExactly("kept");
        }
    }

    @Test
    void staysDurableAndPrivateWhateverItsFilesSay() throws SQLException, IOException {
        EmbeddedPostgres.start(Servers.in(folder)).close();
        Files.writeString(folder.resolve("postgres/postgresql.conf"), """
                fsync = off
                full_page_writes = off
                synchronous_commit = off
                listen_addresses = '*'
                """, StandardOpenOption.APPEND);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder))) {
            Notes notes = Notes.in(server);
            assertThat(notes.query("SHOW fsync")).containsExactly("on");
            assertThat(notes.query("SHOW full_page_writes")).containsExactly("on");
            assertThat(notes.query("SHOW synchronous_commit")).containsExactly("on");
            assertThat(notes.query("SHOW listen_addresses")).containsExactly("127.0.0.1");
        }
    }

    @Test
    void unpacksItsProgramsOnceAndClearsWhatAnInterruptedStartLeft() throws IOException {
        Path binaries = folder.resolve("binaries");
        Files.createDirectories(binaries.resolve("unpacking-interrupted/bin"));
        Files.createDirectories(folder.resolve("postgres-new-interrupted/base"));
        EmbeddedPostgres.start(EmbeddedPostgresSettings.in(folder)).close();
        Path program = Binaries.unpackedIn(binaries).program("postgres");
        Object first = Files.getAttribute(program, "unix:ino");

        EmbeddedPostgres.start(EmbeddedPostgresSettings.in(folder)).close();

        assertThat(Files.getAttribute(program, "unix:ino")).isEqualTo(first);
        assertThat(Servers.namesIn(binaries))
                .hasSize(2)
                .contains("lock")
                .noneMatch(name -> name.startsWith("unpacking-"));
        assertThat(Servers.namesIn(folder))
                .containsExactlyInAnyOrder("binaries", "lock", "password", "postgres", "superuser-password");
    }

    @Test
    void listensOnTheChosenPort() throws IOException {
        int port = freePort();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder).withPort(port))) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.jdbcUrl("notes")).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/notes");
        }
    }

    @Test
    void saysThatTheChosenPortIsTakenAndCanStartAfterwards() throws IOException {
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(folder).withPort(other.getLocalPort())))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageStartingWith(
                            "The port %d of the embedded database cannot be used", other.getLocalPort());
        }
        EmbeddedPostgres.start(Servers.in(folder)).close();
    }

    @Test
    void saysWhyPostgresItselfCannotStart() throws IOException {
        EmbeddedPostgres.start(Servers.in(folder)).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(folder)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("did not start: database files are incompatible with server (see ");
    }

    @Test
    void saysThatThePasswordOfItsDataIsMissing() throws IOException {
        EmbeddedPostgres.start(Servers.in(folder)).close();
        Files.delete(folder.resolve("superuser-password"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(folder)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("superuser-password")
                .hasMessageContaining("missing; put it back from the backup.");
    }

    @Test
    void makesTheProgramsOwnPasswordAnewWhenItIsLost() throws IOException, SQLException {
        EmbeddedPostgres.start(Servers.in(folder)).close();
        Files.delete(folder.resolve("password"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Servers.in(folder))) {
            assertThat(Notes.in(server).read()).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(file)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessage("The embedded database in the folder %s cannot start: file already exists %s.", file, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b", "a`b", "a\"b", "a\nb"})
    void refusesAFolderWhoseNameAShellWouldRead(String name) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(Servers.in(folder.resolve(name))))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("choose another folder with daily-dispatch.embedded.directory");
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesAPortThatIsNone(int port) {
        EmbeddedPostgresSettings settings = Servers.in(folder);
        assertThatThrownBy(() -> settings.withPort(port))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("between 0 (any free port) and 65535, not " + port);
    }

    @Test
    void worksInAFolderWithSpacesAndQuotes() throws SQLException {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(EmbeddedPostgresSettings.in(folder.resolve("the team's data, 2020")))) {
            Notes.in(server).write("kept");
            assertThat(Notes.in(server).read()).isEqualTo(List.of("kept"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }
}
