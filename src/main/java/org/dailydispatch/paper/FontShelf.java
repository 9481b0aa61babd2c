package org.dailydispatch.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The fonts that PDF is written with, by their part in a paper; read when the first paper is written, and once. A file that
 * cannot be used is told of in the log and on the administration's front page ({@link FontFaults}), and the font in the
 * program takes its place.
 */
@Component
class FontShelf {

    private static final Logger LOG = LoggerFactory.getLogger(FontShelf.class);

    private static final String WHOLE = "NotoSerifSC-Regular.ttf";
    private static final String STRONG = "NotoSerifSC-SemiBold.ttf";
    private static final String SANS = "NotoSansSC-Medium.ttf";
    private static final int LETTERS = 0x110000;

    private final PaperFiles files;
    private @Nullable Shelf shelf;

    FontShelf(PaperFiles files) {
        this.files = files;
    }

    /**
     * @param fonts by the name that the style sheet knows them by; they read their own content as they are asked, so that
     *     one paper at a time may be written with them
     * @param letters which letters can be written, whatever their part in a paper
     * @param faults the files that cannot be used
     */
    record Shelf(Map<String, TrueTypeFont> fonts, BitSet letters, List<FontFault> faults) {}

    /** Whether any file is asked for besides those of the program. */
    boolean takesOthers() {
        return !files.equals(PaperFiles.NONE);
    }

    synchronized Shelf shelf() {
        Shelf read = shelf;
        if (read == null) {
            read = read();
            shelf = read;
        }
        return read;
    }

    private Shelf read() {
        TrueTypeFont whole = own(WHOLE);
        TrueTypeFont strong = own(STRONG);
        Map<String, TrueTypeFont> fonts = new LinkedHashMap<>();
        List<FontFault> faults = new ArrayList<>();
        fonts.put("title", bought("title", files.title(), strong, faults));
        fonts.put("body", bought("body", files.body(), whole, faults));
        fonts.put("heading", bought("heading", files.heading(), own(SANS), faults));
        fonts.put("second", bought("second", files.second(), strong, faults));
        fonts.put("page", bought("page", files.page(), whole, faults));
        fonts.put("whole", whole);
        fonts.put("further", bought("further", files.further(), whole, faults));
        BitSet letters = new BitSet(LETTERS);
        addLetters(letters, whole);
        addLetters(letters, fonts.get("further"));
        return new Shelf(fonts, letters, List.copyOf(faults));
    }

    private static TrueTypeFont bought(
            String part, @Nullable Path file, TrueTypeFont otherwise, List<FontFault> faults) {
        if (file == null) {
            return otherwise;
        }
        try (PDDocument trial = new PDDocument()) {
            byte[] content = Files.readAllBytes(file);
            // Refuses what is no TrueType, and fonts whose makers forbid to embed them.
            PDType0Font.load(trial, new ByteArrayInputStream(content), true);
            return parsed(content);
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("The font {} for {} of papers cannot be used: {}", file, part, unusable.toString());
            faults.add(new FontFault(part, file.toString()));
            return otherwise;
        }
    }

    private static TrueTypeFont own(String name) {
        try (InputStream font = FontShelf.class.getResourceAsStream("/fonts/" + name)) {
            if (font == null) {
                throw new IllegalStateException("The program lacks its font " + name);
            }
            return parsed(font.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static TrueTypeFont parsed(byte[] content) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(content));
    }

    private static void addLetters(BitSet letters, TrueTypeFont font) {
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int letter = 0; letter < LETTERS; letter++) {
                if (glyphs.getGlyphId(letter) > 0) {
                    letters.set(letter);
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
