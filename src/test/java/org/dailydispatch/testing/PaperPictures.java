package org.dailydispatch.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A PDF as its reader sees it: every page drawn, kept under target/screenshots/paper to be looked at, and asked where there
 * is ink. Measures in millimetres from the upper left corner.
 */
public final class PaperPictures {

    private static final int DOTS_PER_INCH = 150;
    private static final double DOTS_PER_MM = DOTS_PER_INCH / 25.4;
    private static final int DARK = 200;

    private final List<BufferedImage> pages = new ArrayList<>();

    /** Draws the pages and writes them to files of this name and their number. */
    public PaperPictures(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots", "paper"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, DOTS_PER_INCH);
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
                pages.add(picture);
            }
        }
    }

    /** How many pages there are. */
    public int pages() {
        return pages.size();
    }

    /** What of a page has ink; the first page is 1. */
    public Box ink(int page) {
        return boxOf(page, PaperPictures::isInk, new Box(0, 0, 1_000, 1_000));
    }

    /** What of a page within this box has ink. */
    public Box ink(int page, Box within) {
        return boxOf(page, PaperPictures::isInk, within);
    }

    /** What of a page is red. */
    public Box red(int page) {
        return boxOf(page, PaperPictures::isRed, new Box(0, 0, 1_000, 1_000));
    }

    private Box boxOf(int page, IntPredicate wanted, Box within) {
        BufferedImage picture = pages.get(page - 1);
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = (int) (within.top * DOTS_PER_MM);
                y < Math.min(picture.getHeight(), within.bottom * DOTS_PER_MM);
                y++) {
            for (int x = (int) (within.left * DOTS_PER_MM);
                    x < Math.min(picture.getWidth(), within.right * DOTS_PER_MM);
                    x++) {
                if (wanted.test(picture.getRGB(x, y))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        return right < 0
                ? Box.NOTHING
                : new Box(left / DOTS_PER_MM, top / DOTS_PER_MM, right / DOTS_PER_MM, bottom / DOTS_PER_MM);
    }

    private static boolean isInk(int colour) {
        return (colour >> 16 & 0xff) < DARK || (colour >> 8 & 0xff) < DARK || (colour & 0xff) < DARK;
    }

    private static boolean isRed(int colour) {
        return (colour >> 16 & 0xff) > DARK && (colour >> 8 & 0xff) < 80 && (colour & 0xff) < 80;
    }

    /** A part of a page. */
    public record Box(double left, double top, double right, double bottom) {

        /** Where there is nothing. */
        public static final Box NOTHING = new Box(0, 0, 0, 0);

        /** Whether this lies within the other, give or take a dot and the overhang of a letter. */
        public boolean liesWithin(Box other) {
            double hair = 0.6;
            return left >= other.left - hair
                    && right <= other.right + hair
                    && top >= other.top - hair
                    && bottom <= other.bottom + hair;
        }
    }
}
