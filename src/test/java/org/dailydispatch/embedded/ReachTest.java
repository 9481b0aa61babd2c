package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, from where, and what is found there. One server for all, as nothing here changes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachTest {

    private static final int TIMEOUT_MILLIS = 2_000;

    @TempDir
    static Path folder;

    private EmbeddedPostgres server;

    @BeforeAll
    void start() {
        server = EmbeddedPostgres.start(Servers.in(folder));
        server.createDatabase("notes");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersOnTheLoopbackAddressOnly() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(1), server.port()), TIMEOUT_MILLIS);
            assertThat(socket.isConnected()).isTrue();
        }
        assertThat(otherAddresses())
                .isNotEmpty()
                .allSatisfy(address -> assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, server.port()), TIMEOUT_MILLIS);
                            }
                        })
                        .isInstanceOf(IOException.class));
    }

    @Test
    void offersNoSocketInTheFileSystem() throws SQLException, IOException {
        assertThat(asSuperuser("SHOW unix_socket_directories")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "dailydispatch", "postgres"})
    void refusesAnotherPassword(String password) {
        for (String user : List.of(server.username(), Databases.SUPERUSER)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("notes"), user, password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "superuser-password"})
    void keepsPasswordsInFilesThatTheirOwnerAloneReads(String name) throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(folder.resolve(name))).matches("[\\w-]{32}");
    }

    @Test
    void makesItsPasswordsByChance() throws IOException {
        assertThat(Files.readString(folder.resolve("superuser-password"))).isNotEqualTo(server.password());
    }

    @Test
    void storesPasswordsAsScramVerifiersOnly() throws SQLException, IOException {
        assertThat(asSuperuser("SELECT count(*) FROM pg_authid WHERE rolpassword LIKE 'SCRAM-SHA-256$%'"))
                .isEqualTo("2");
    }

    @Test
    void runsTheProgramAsARoleWithoutRightsOverTheServer() throws SQLException {
        assertThat(Notes.in(server).query("""
                        SELECT concat_ws(' ', rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls)
                        FROM pg_roles WHERE rolname = current_user""")).containsExactly("f f f f f");
    }

    @ParameterizedTest
    @CsvSource({
        "server_encoding, UTF8",
        "log_timezone, UTC",
        "data_checksums, on",
        "max_connections, 50",
        "shared_buffers, 128MB",
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "password_encryption, scram-sha-256"
    })
    void isSetUpAs(String setting, String value) throws SQLException {
        assertThat(Notes.in(server).query("SHOW " + setting)).containsExactly(value);
    }

    @Test
    void isPostgres18() throws SQLException {
        assertThat(Notes.in(server).query("SHOW server_version"))
                .first()
                .asString()
                .startsWith("18.");
    }

    @Test
    void knowsChineseWhateverTheMachineIsSetTo() throws SQLException {
        assertThat(Notes.in(server)
                        .query("SELECT concat_ws(' ', datlocprovider, datlocale) FROM pg_database"
                                + " WHERE datname = current_database()"))
                .containsExactly("b C.UTF-8");
        assertThat(Notes.in(server).query("SELECT upper('é') || length('诸城𠮷')"))
                .containsExactly("É3");
    }

    @Test
    void createsADatabaseOnceAndDropsItWithItsConnections() throws SQLException {
        server.createDatabase("short_lived");
        server.createDatabase("short_lived");
        try (var open =
                DriverManager.getConnection(server.jdbcUrl("short_lived"), server.username(), server.password())) {
            server.dropDatabase("short_lived");
            assertThat(open.isValid(1)).isFalse();
        }
        assertThat(Notes.in(server).query("SELECT datname FROM pg_database WHERE datname = 'short_lived'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Notes", "a b", "a;drop", "1a", "a?ssl=false", "名"})
    void refusesANameThatIsNoDatabases(String name) {
        assertThatThrownBy(() -> server.createDatabase(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.dropDatabase(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.jdbcUrl(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private String asSuperuser(String query) throws SQLException, IOException {
        String password = Files.readString(folder.resolve("superuser-password"));
        try (var connection = DriverManager.getConnection(server.jdbcUrl("notes"), Databases.SUPERUSER, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /** Every other address of this machine, and one more that Linux counts as loopback. */
    private static List<InetAddress> otherAddresses() throws IOException {
        InetAddress ours = loopback(1);
        Stream<InetAddress> own = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
        return Stream.concat(own, Stream.of(loopback(2)))
                .filter(address -> !address.equals(ours))
                .toList();
    }

    private static InetAddress loopback(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }
}
