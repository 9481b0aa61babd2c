package org.dailydispatch.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file as it came over the network, in a temporary file until it has been looked at. */
final class Upload implements AutoCloseable {

    static final int MOST_MEGABYTES = 12;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;

    private final Path file;
    private final String sha256;

    private Upload(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /**
     * Reads the content to its end.
     *
     * @throws RefusedPhotoException where there is nothing, or too much
     */
    static Upload of(InputStream content) throws IOException {
        Path file = Files.createTempFile("photo-", ".part");
        try {
            return new Upload(file, copy(content, file));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static String copy(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256Digest();
        long read = 0;
        byte[] buffer = new byte[16_384];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                read += length;
                if (read > MOST_BYTES) {
                    throw new RefusedPhotoException(PhotoFault.LARGE);
                }
                out.write(buffer, 0, length);
            }
        }
        if (read == 0) {
            throw new RefusedPhotoException(PhotoFault.EMPTY);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String sha256() {
        return sha256;
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
