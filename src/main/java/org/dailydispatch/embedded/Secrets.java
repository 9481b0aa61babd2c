package org.dailydispatch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The server's two passwords, made at the first start and kept in the data folder.
 *
 * @param superuser for this launcher alone
 * @param owner for the program, whose role owns its database and nothing else
 */
record Secrets(String superuser, String owner) {

    /** 192 bits: beyond guessing, and whole Base64 characters. */
    private static final int RANDOM_BYTES = 24;

    /**
     * Reads the passwords, and makes what is missing. The owner's can be made anew, because the superuser sets it at every
     * start; the superuser's cannot once the data exist.
     */
    static Secrets of(DataDirectory directory, boolean dataExist) throws IOException {
        Path superuser = directory.superuserPassword();
        if (dataExist && !Files.exists(superuser)) {
            throw new EmbeddedPostgresException(
                    "The file %s with the password of the data in %s is missing; put it back from the backup."
                            .formatted(superuser, directory.cluster()));
        }
        return new Secrets(readOrMake(superuser), readOrMake(directory.ownerPassword()));
    }

    private static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, random());
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never shows a password in a log. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
