package org.dailydispatch.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** SHA-256 of all that a form said, by which the same form sent again is known. Each part goes in with its length. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param said the form's fields, in an order of their own; null where one was not sent */
    static String of(List<@Nullable String> said, List<String> photos, List<MultipartFile> files) throws IOException {
        Fingerprint print = new Fingerprint();
        for (String field : said) {
            print.add(field == null ? "" : field);
        }
        for (String photo : photos) {
            print.add(photo);
        }
        for (MultipartFile file : files) {
            print.add(Long.toString(file.getSize()));
            try (InputStream content = file.getInputStream()) {
                content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), print.digest));
            }
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
