package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dailydispatch.testing.Guest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's first day with the program: he starts it, signs in, stops it, starts it again, loses it, starts it again. */
class WholeProgramTest {

    private static final String PASSWORD = "Zhucheng-2020-demo";
    private static final List<String> ACCOUNTS =
            List.of("inspector", "covert", "leader", "liaison", "municipal", "health", "admin", "auditor");

    private static final String FIRST_ADMINISTRATOR = "to be changed at the first sign-in";

    /** The last line but one of the welcome, in English: whoever reads it may sign in. */
    private static final String WELCOME = "Each township has its liaison";

    @TempDir
    Path folder;

    private Path data;
    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        data = folder.resolve("data");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        bringBinaries();
    }

    /** Spares the unpacking, which other tests see. */
    private void bringBinaries() throws IOException {
        Files.createDirectories(data);
        Files.createDirectories(Servers.BINARIES);
        Files.createSymbolicLink(data.resolve("binaries"), Servers.BINARIES.toAbsolutePath());
    }

    /** A failed test must not leave a server behind. */
    @AfterEach
    void stopOrphan() throws IOException {
        if (Files.exists(Servers.pidFile(data))) {
            EmbeddedPostgres.start(Servers.in(data)).close();
        }
    }

    @Test
    void whoSignsInStaysSignedInWhateverBecomesOfTheProgram() throws Exception {
        Guest guest = new Guest(port);
        try (ProgramProcess first = ProgramProcess.in(folder, port)) {
            assertThat(first.said(WELCOME))
                    .contains("http://localhost:" + port, PASSWORD)
                    .contains(ACCOUNTS);
            assertThat(guest.get("/login").statusCode()).isEqualTo(200);
            assertThat(guest.signIn("inspector", PASSWORD)).isEqualTo("/");
            assertSignedIn(guest);
            long server = Servers.processIn(data);
            assertThat(Servers.runs(server)).isTrue();

            first.terminate();

            await().until(() -> !Servers.runs(server));
            assertThat(Servers.pidFile(data)).doesNotExist();
        }
        long orphan;
        try (ProgramProcess second = ProgramProcess.in(folder, port)) {
            assertThat(second.said(WELCOME)).doesNotContain("Loading the demonstration");
            assertSignedIn(guest);
            orphan = Servers.processIn(data);

            second.kill();
        }
        try (ProgramProcess third = ProgramProcess.in(folder, port)) {
            third.said(WELCOME);
            assertThat(Servers.processIn(data)).isNotEqualTo(orphan);
            assertSignedIn(guest);
            third.terminate();
        }
        assertThat(Servers.runs(orphan)).isFalse();
        theCommandVerifiesWhatIsSignedAndEnds();
    }

    /** With the program's own main method: the demonstration's dispatches, and no other work beside. */
    private void theCommandVerifiesWhatIsSignedAndEnds() throws Exception {
        try (ProgramProcess command = ProgramProcess.in(folder, port, Map.of(), "--verify-dispatches")) {
            assertThat(command.ended()).isZero();
            String said = command.said("OK ");
            assertThat(said.lines().filter(line -> line.startsWith("OK ")))
                    .hasSizeGreaterThan(20)
                    .allMatch(line -> line.matches("OK .* sha256 [0-9a-f]{64}.*"));
            assertThat(said)
                    .doesNotContain("WRONG", "MISSING", "Loading the demonstration")
                    // Nobody reaches it, and the program's own port stays free for the program.
                    .doesNotContain("port " + port);
        }
        assertThat(Servers.pidFile(data)).doesNotExist();
    }

    @Test
    void withADatabaseOfOnesOwnTheEmbeddedServerIsNeverTouched() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (EmbeddedPostgres own = EmbeddedPostgres.start(Servers.in(elsewhere))) {
            own.createDatabase("office");
            Map<String, String> environment = Map.of(
                    "SPRING_DATASOURCE_URL", own.jdbcUrl("office"),
                    "SPRING_DATASOURCE_USERNAME", own.username(),
                    "SPRING_DATASOURCE_PASSWORD", own.password());
            try (ProgramProcess program = ProgramProcess.in(folder, port, environment)) {
                String said = program.said("Started DailyDispatchApplication");
                assertThat(program.said(FIRST_ADMINISTRATOR))
                        .doesNotContain("Loading the demonstration", PASSWORD, WELCOME);
                assertThat(said).contains("office");
                assertThat(new Guest(port).get("/login").body()).doesNotContain("演示");
                assertThat(Servers.namesIn(data)).containsExactly("binaries");
                program.terminate();
            }
            assertThat(Servers.runs(Servers.processIn(elsewhere))).isTrue();
        }
    }

    private static void assertSignedIn(Guest guest) throws IOException, InterruptedException {
        assertThat(guest.get("/me").statusCode()).isEqualTo(200);
        assertThat(guest.get("/today").statusCode()).isEqualTo(200);
    }
}
