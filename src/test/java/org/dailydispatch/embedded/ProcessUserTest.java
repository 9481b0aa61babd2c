package org.dailydispatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to run PostgreSQL as somebody: an ordinary user, and root with the tools that a machine may have or lack. */
class ProcessUserTest {

    private static final int NOBODY = 65_534;

    /** Classes and PostgreSQL where every user may read them; a build may lie in root's home directory. */
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeEach
    void requireRoot() throws IOException {
        assumeTrue(new UnixSystem().getUid() == 0, "only root can become other users");
        enterable(shared);
        enterable(folder);
    }

    @Test
    void anOrdinaryUserStartsItsServerAndRootCanGoOnWithoutTakingTheData() throws Exception {
        Child.Builder ordinary = ordinaryProgram();
        FileTrees.give(folder, NOBODY);
        assertThat(run(ordinary, "first")).isEqualTo("wrote: [first]");
        assertThat(owner(folder.resolve("data/password"))).isEqualTo(NOBODY);

        assertThat(run(rootsProgram(), "second")).isEqualTo("wrote: [first, second]");
        assertThat(run(ordinary, "third")).isEqualTo("wrote: [first, second, third]");
    }

    @Test
    void rootStartsItsServerInANamespaceWithoutGivingTheDataAway() throws Exception {
        assumeTrue(
                Command.run(List.of("unshare", "-U", "true"), folder, Duration.ofSeconds(10))
                        .succeeded(),
                "this machine forbids user namespaces");
        folder.toFile().setReadable(false, false);
        assertThat(run(rootsProgram(), "first")).isEqualTo("wrote: [first]");
        assertThat(owner(folder.resolve("data/postgres"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"setpriv", "chroot"})
    void rootStartsItsServerAsAnUnprivilegedUserWhereNamespacesAreMissing(String tool) throws Exception {
        Child.Builder withoutUnshare = rootsProgramWith(tool);
        assertThat(run(withoutUnshare, "first")).isEqualTo("wrote: [first]");
        assertThat(owner(folder.resolve("data/postgres"))).isEqualTo(NOBODY);
        assertThat(owner(folder.resolve("data/password"))).isZero();

        assertThat(run(withoutUnshare, "second")).isEqualTo("wrote: [first, second]");
        assertThat(run(rootsProgram(), "third")).isEqualTo("wrote: [first, second, third]");
    }

    @Test
    void rootMovesItsDataToAMachineWithoutNamespaces() throws Exception {
        assertThat(run(rootsProgram(), "first")).isEqualTo("wrote: [first]");
        Child.Builder withoutUnshare = rootsProgramWith("setpriv");
        assertThat(run(withoutUnshare, "second")).isEqualTo("wrote: [first, second]");
    }

    @Test
    void rootIsToldWhenTheUnprivilegedUserCannotReachTheFolder() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path data = Files.createDirectories(closed.resolve("data/postgres"));
        assertThatThrownBy(() -> ProcessUser.unprivileged(Path.of("/bin/sh"), data))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("the unprivileged user 65534 cannot use the folder " + data);
    }

    @Test
    void anOrdinaryUserIsToldThatTheFolderIsNotTheirs() throws Exception {
        Path data = Files.createDirectory(
                folder.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Child.Builder ordinary = ordinaryProgram();
        Files.setAttribute(folder, "unix:uid", NOBODY);
        assertThat(run(ordinary, "first")).startsWith("refused: ").endsWith("this user may not use " + data + "/lock.");
    }

    /** With a copy of PostgreSQL of its own in the data folder. */
    private Child.Builder ordinaryProgram() throws IOException {
        return rootsProgram()
                .withBinaries(folder.resolve("data/binaries"))
                .through("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private Child.Builder rootsProgramWith(String tool) throws IOException {
        return rootsProgram().withEnvironment("PATH", tools(tool));
    }

    private Child.Builder rootsProgram() throws IOException {
        return Child.in(folder)
                .withOwnClasses(Files.createDirectories(shared.resolve("library")))
                .withBinaries(shared.resolve("binaries"));
    }

    /** A machine that has nothing but these. */
    private String tools(String changer) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "id", "dirname", changer)) {
            Path link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, locate(tool));
            }
        }
        return tools.toString();
    }

    private static Path locate(String tool) {
        return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static String run(Child.Builder program, String note) throws Exception {
        try (Child child = program.run("write", note, "data")) {
            String report = child.report();
            child.end();
            return report;
        }
    }

    private static void enterable(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
