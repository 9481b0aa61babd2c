package org.dailydispatch.photo;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes, whatever its name and its sender say. */
enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    OTHER("application/octet-stream");

    private static final int LONGEST_HEAD = 12;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    private final String contentType;

    PictureType(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    static PictureType of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (head.length() < LONGEST_HEAD) {
            return OTHER;
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return WEBP;
        }
        return head.startsWith("ftyp", 4) && HEIC_BRANDS.contains(head.substring(8)) ? HEIC : OTHER;
    }
}
