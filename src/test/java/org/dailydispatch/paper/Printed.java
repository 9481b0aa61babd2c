package org.dailydispatch.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a PDF where they stand, line by line; measures in millimetres from the upper left corner. */
final class Printed {

    private static final double MM = 25.4 / 72;

    private Printed() {}

    /** A line of letters whose feet stand on the same height. */
    record Line(int page, double foot, List<TextPosition> letters) {

        String text() {
            return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        }

        double left() {
            return letters.get(0).getXDirAdj() * MM;
        }

        double right() {
            TextPosition last = letters.get(letters.size() - 1);
            return (last.getXDirAdj() + last.getWidthDirAdj()) * MM;
        }

        double points() {
            TextPosition first = letters.get(0);
            return Math.round(first.getTextMatrix().getScalingFactorX() * 10) / 10.0;
        }

        String font() {
            return letters.get(0).getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
        }
    }

    static List<Line> lines(PDDocument document) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            TreeMap<Long, List<TextPosition>> feet = new TreeMap<>();
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    feet.computeIfAbsent(Math.round(letter.getYDirAdj() * 2.0), foot -> new ArrayList<>())
                            .add(letter);
                }
            };
            reader.setStartPage(page);
            reader.setEndPage(page);
            reader.getText(document);
            for (List<TextPosition> letters : feet.values()) {
                letters.sort((one, other) -> Float.compare(one.getXDirAdj(), other.getXDirAdj()));
                lines.add(new Line(page, letters.get(0).getYDirAdj() * MM, letters));
            }
        }
        return lines;
    }

    /** All of the text without any white space. */
    static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
}
