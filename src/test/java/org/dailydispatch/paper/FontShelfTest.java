package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Font files of one's own: used where they can be, told of where they cannot. */
@ExtendWith(OutputCaptureExtension.class)
class FontShelfTest {

    private static final String FREE = "NotoSerifSC-SemiBold";
    private static final String OTHER = "NotoSansSC-Medium";
    private static final int RECORD = 16;
    private static final int HEADER = 12;

    @TempDir
    Path folder;

    @Test
    void aTrueTypeFileIsUsedForItsPart(CapturedOutput log) throws IOException {
        Path file = Files.write(folder.resolve("bought.ttf"), font());
        FontShelf shelf = shelf(file);
        assertThat(fontOfTheHead(shelf)).isEqualTo(OTHER);
        assertThat(new FontFaults(shelf).found()).isEmpty();
        assertThat(log).doesNotContain("cannot be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.ttf", "collection.ttc", "outlines.otf", "closed.ttf", "text.ttf", "empty.ttf"})
    void anyOtherFileIsToldOfAndTheFreeFontTakesItsPlace(String name, CapturedOutput log) throws IOException {
        Path file = folder.resolve(name);
        byte[] content = content(name);
        if (content != null) {
            Files.write(file, content);
        }
        FontShelf shelf = shelf(file);
        assertThat(fontOfTheHead(shelf)).isEqualTo(FREE);
        assertThat(new FontFaults(shelf).found()).isEqualTo(List.of(new FontFault("title", file.toString())));
        assertThat(log).contains("WARN", file + " for title of papers cannot be used");
    }

    @Test
    void withoutAFileOfOnesOwnNothingIsReadAhead() {
        FontShelf shelf = new FontShelf(PaperFiles.NONE);
        assertThat(shelf.takesOthers()).isFalse();
        assertThat(new FontFaults(shelf).found()).isEmpty();
    }

    private static FontShelf shelf(Path title) {
        return new FontShelf(new PaperFiles(title, null, null, null, null, null));
    }

    private static String fontOfTheHead(FontShelf shelf) throws IOException {
        byte[] pdf = new PaperPdf(shelf).file(Samples.of(new Part.Text("正文。")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Printed.lines(document).stream()
                    .filter(line -> line.text().equals("第九督导组文件"))
                    .findFirst()
                    .orElseThrow()
                    .font();
        }
    }

    private static byte @Nullable [] content(String name) throws IOException {
        return switch (name) {
            case "collection.ttc" -> collection(font());
            case "outlines.otf" -> outlines(font());
            case "closed.ttf" -> closed(font());
            case "text.ttf" -> "no font".getBytes(StandardCharsets.UTF_8);
            case "empty.ttf" -> new byte[0];
            default -> null;
        };
    }

    private static byte[] font() throws IOException {
        try (InputStream font = FontShelfTest.class.getResourceAsStream("/fonts/" + OTHER + ".ttf")) {
            return Objects.requireNonNull(font).readAllBytes();
        }
    }

    /** A collection of one: its head before the font, whose tables lie so much further back. */
    private static byte[] collection(byte[] font) {
        ByteBuffer all = ByteBuffer.allocate(RECORD + font.length);
        all.put("ttcf".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x00010000)
                .putInt(1)
                .putInt(RECORD)
                .put(font);
        for (int table = 0; table < all.getShort(RECORD + 4); table++) {
            int offset = RECORD + HEADER + table * RECORD + 8;
            all.putInt(offset, all.getInt(offset) + RECORD);
        }
        return all.array();
    }

    /** OpenType with outlines of PostScript: another mark at the beginning, and no table of TrueType's outlines. */
    private static byte[] outlines(byte[] font) {
        ByteBuffer all = ByteBuffer.wrap(font);
        all.put(0, "OTTO".getBytes(StandardCharsets.US_ASCII));
        all.put(table(all, "glyf"), "CFF ".getBytes(StandardCharsets.US_ASCII));
        return font;
    }

    /** One whose maker forbids to embed it: fsType 2 in the table OS/2. */
    private static byte[] closed(byte[] font) {
        ByteBuffer all = ByteBuffer.wrap(font);
        all.putShort(all.getInt(table(all, "OS/2") + 8) + 8, (short) 2);
        return font;
    }

    /** Where the record of the table stands. */
    private static int table(ByteBuffer font, String name) {
        byte[] found = new byte[4];
        for (int table = 0; table < font.getShort(4); table++) {
            int place = HEADER + table * RECORD;
            font.get(place, found);
            if (new String(found, StandardCharsets.US_ASCII).equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
