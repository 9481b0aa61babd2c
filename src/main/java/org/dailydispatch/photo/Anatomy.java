package org.dailydispatch.photo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a JPEG or PNG file is built, found without decoding it: whether it is whole, in how many passes it is drawn, and
 * what is in it besides the picture (comments, metadata, whatever follows its end).
 */
final class Anatomy {

    /** What makes a file a page, a script or a document for a program that looks for one. */
    private static final List<String> FOREIGN =
            List.of("<script", "<html", "<!doctype", "<?php", "<iframe", "javascript:", "www.w3.org/2000/svg", "%pdf-");

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHUNK_FRAME = 12;
    private static final int ZIP_END = 22;
    private static final int ZIP_LONGEST_COMMENT = 65_535;

    private final byte[] content;
    private final List<String> besides = new ArrayList<>();
    private int passes;
    private boolean whole;

    private Anatomy(byte[] content) {
        this.content = content;
    }

    static Anatomy of(byte[] content, PictureType type) {
        Anatomy anatomy = new Anatomy(content);
        switch (type) {
            case JPEG -> anatomy.walkJpeg();
            case PNG -> anatomy.walkPng();
            default -> throw new IllegalArgumentException(type + " is not taken apart");
        }
        return anatomy;
    }

    /** Whether the file has its end. */
    boolean whole() {
        return whole;
    }

    int passes() {
        return passes;
    }

    /** Whether another program would find a page, a script, a document or an archive in the file. */
    boolean disguises() {
        Stream<String> texts = besides.stream().map(text -> text.toLowerCase(Locale.ROOT));
        return texts.anyMatch(text -> FOREIGN.stream().anyMatch(text::contains)) || endsAsArchive();
    }

    private void walkJpeg() {
        int at = 2;
        while (at + 1 < content.length && unsigned(at) == 0xFF) {
            int marker = unsigned(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0xD9) {
                endsAt(at + 2);
                return;
            } else if (standsAlone(marker)) {
                at += 2;
            } else {
                int next = at + 2 + shortAt(at + 2);
                if (next > content.length || next < at + 4) {
                    return;
                }
                at = segment(marker, at + 4, next);
            }
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** @return where the next marker stands */
    private int segment(int marker, int from, int to) {
        if (marker == 0xDA) {
            passes++;
            return afterPass(to);
        }
        if (marker == 0xFE || (marker >= 0xE0 && marker <= 0xEF)) {
            note(from, to);
        }
        return to;
    }

    private int afterPass(int from) {
        int at = from;
        while (at + 1 < content.length) {
            int following = unsigned(at + 1);
            if (unsigned(at) == 0xFF && following != 0 && !standsAlone(following)) {
                return at;
            }
            at++;
        }
        return content.length;
    }

    private void walkPng() {
        int at = PNG_SIGNATURE;
        while (at + PNG_CHUNK_FRAME <= content.length) {
            long length = (long) shortAt(at) << 16 | shortAt(at + 2);
            if (at + PNG_CHUNK_FRAME + length > content.length) {
                return;
            }
            String name = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            int next = (int) (at + PNG_CHUNK_FRAME + length);
            if (name.equals("IEND")) {
                endsAt(next);
                return;
            }
            if (!name.equals("IDAT")) {
                note(at, next);
            }
            at = next;
        }
    }

    private void endsAt(int end) {
        whole = true;
        note(end, content.length);
    }

    private void note(int from, int to) {
        besides.add(new String(content, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** Archives are read from their end, so that anything may stand before them. */
    private boolean endsAsArchive() {
        int first = Math.max(0, content.length - ZIP_END - ZIP_LONGEST_COMMENT);
        for (int at = content.length - ZIP_END; at >= first; at--) {
            boolean signature = content[at] == 'P' && content[at + 1] == 'K' && shortAt(at + 2) == 0x0506;
            int comment = unsigned(at + 20) | unsigned(at + 21) << 8;
            if (signature && at + ZIP_END + comment <= content.length) {
                return true;
            }
        }
        return false;
    }

    private int unsigned(int at) {
        return content[at] & 0xFF;
    }

    private int shortAt(int at) {
        return at + 1 < content.length ? unsigned(at) << 8 | unsigned(at + 1) : 0;
    }
}
