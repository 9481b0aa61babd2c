package org.dailydispatch.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The user of the operating system that PostgreSQL runs as. PostgreSQL refuses to run as root, yet programs in containers
 * often do; then it runs in a user namespace of its own where it is not root and the files stay root's, or, where the
 * machine forbids that, as an unprivileged user to whom the data are given.
 *
 * @param prefix the words before a command that change the user; none when PostgreSQL may run as this program's user
 */
record ProcessUser(List<String> prefix) {

    /** "nobody" on Linux; PostgreSQL's tools want a user that has a name. */
    private static final int UNPRIVILEGED = 65_534;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * Chooses a user and proves that it works.
     *
     * @param program what this user must be able to run
     * @param data the folder that this user must own; given to it if need be
     */
    static ProcessUser of(Path program, Path data) throws IOException {
        if (!isRoot()) {
            return new ProcessUser(List.of());
        }
        ProcessUser namespace = new ProcessUser(List.of("unshare", "-U"));
        if (namespace.mayUse(program, data)) {
            return namespace;
        }
        return unprivileged(program, data);
    }

    /** This user's way to run a command. */
    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Data that an ordinary user made stay that user's: it will want to start without root again. */
    static ProcessUser unprivileged(Path program, Path data) throws IOException {
        int owner = (int) Files.getAttribute(data, "unix:uid");
        int id = owner == 0 ? UNPRIVILEGED : owner;
        if (owner == 0) {
            FileTrees.give(data, id);
        }
        letEnter(data.resolveSibling(""));
        for (ProcessUser user : List.of(withSetpriv(id), withChroot(id))) {
            if (user.mayUse(program, data)) {
                return user;
            }
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL does not run as root, and the unprivileged user %d cannot use the folder %s; start Daily Dispatch as an ordinary user, or choose with daily-dispatch.embedded.directory a folder whose parents others may enter."
                        .formatted(id, data));
    }

    private static ProcessUser withSetpriv(int id) {
        return new ProcessUser(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"));
    }

    /** The same by a tool that even the smallest Linux has. */
    private static ProcessUser withChroot(int id) {
        return new ProcessUser(List.of("chroot", "--userspec=" + id + ":" + id, "--groups=", "/"));
    }

    private boolean mayUse(Path program, Path data) throws IOException {
        List<String> probe = List.of(
                "sh",
                "-c",
                "test \"$(id -u)\" != 0 && test -x \"$1\" && test -w \"$2\"",
                "sh",
                program.toString(),
                data.toString());
        try {
            return Command.run(command(probe), Path.of("/"), LIMIT).succeeded();
        } catch (IOException noSuchTool) {
            return false;
        }
    }

    private static void letEnter(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private static boolean isRoot() {
        return !FileTrees.isWindows() && new UnixSystem().getUid() == 0;
    }
}
