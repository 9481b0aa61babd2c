package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds everything of one embedded server: {@code lock}, two password files, {@code binaries} and
 * {@code postgres} with the data itself.
 *
 * @param path absolute, without symbolic links, so that two names of one folder are one folder
 */
record DataDirectory(Path path) {

    /** PostgreSQL's tools hand these to a shell inside double quotes; no escaping of theirs would survive it. */
    private static final String SPECIAL = "\"$`\n\r";

    static DataDirectory create(Path path) throws IOException {
        refuseSpecialCharacters(path);
        return new DataDirectory(Files.createDirectories(path).toRealPath());
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    Path ownerPassword() {
        return path.resolve("password");
    }

    Path superuserPassword() {
        return path.resolve("superuser-password");
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    private static void refuseSpecialCharacters(Path path) {
        if (path.toString().chars().anyMatch(character -> SPECIAL.indexOf(character) >= 0)) {
            throw new EmbeddedPostgresException(
                    "The embedded database cannot live in %s, because a quote, a dollar sign, a backquote or a line break in the name of a folder confuses PostgreSQL's tools; choose another folder with daily-dispatch.embedded.directory."
                            .formatted(path));
        }
    }
}
