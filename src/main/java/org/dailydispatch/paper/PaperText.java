package org.dailydispatch.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Writes paragraphs of an official paper: each on its lines of 22 a page, in a font by name. */
class PaperText {

    private static final String BLACK = "000000";
    private static final int HUNDREDTHS = 100;
    private static final int TWIPS = 20;

    private final XWPFDocument document;

    PaperText(XWPFDocument document) {
        this.document = document;
    }

    XWPFParagraph line(String text, String font, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        CTPPr properties = paragraph.getCTP().addNewPPr();
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(PaperSize.LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        if (!text.isEmpty()) {
            run(paragraph, text, font, points, BLACK);
        }
        return paragraph;
    }

    XWPFParagraph centred(String text, String font, int points, String colour) {
        XWPFParagraph paragraph = line("", font, points);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        if (!text.isEmpty()) {
            run(paragraph, text, font, points, colour);
        }
        return paragraph;
    }

    /** A title on lines of about the same width. */
    XWPFParagraph title(String text, String font) {
        List<String> lines = Width.lines(text, PaperSize.TITLE_HALVES);
        XWPFParagraph paragraph = centred(lines.get(0), font, PaperSize.SECOND, BLACK);
        for (String further : lines.subList(1, lines.size())) {
            paragraph.getRuns().get(paragraph.getRuns().size() - 1).addBreak();
            run(paragraph, further, font, PaperSize.SECOND, BLACK);
        }
        return paragraph;
    }

    /** A paragraph of the body: two characters in, what follows from the edge. */
    XWPFParagraph indented(String text, String font, boolean keepWithNext) {
        XWPFParagraph paragraph = line(text, font, PaperSize.THIRD);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setKeepNext(keepWithNext);
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(2L * HUNDREDTHS));
        indent.setFirstLine(BigInteger.valueOf(2L * PaperSize.THIRD * TWIPS));
        return paragraph;
    }

    /** @param hundredths of a character */
    XWPFParagraph fromRight(String text, String font, int hundredths) {
        XWPFParagraph paragraph = line(text, font, PaperSize.THIRD);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setRightChars(BigInteger.valueOf(hundredths));
        indent.setRight(BigInteger.valueOf((long) hundredths * PaperSize.THIRD * TWIPS / HUNDREDTHS));
        return paragraph;
    }

    /** A blank at either end of each line, and further lines under the end of the first words. */
    XWPFParagraph hanging(String text, String font, int points, int characters) {
        XWPFParagraph paragraph = line(text, font, points);
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf((characters + 1L) * points * TWIPS));
        indent.setHanging(BigInteger.valueOf((long) characters * points * TWIPS));
        indent.setRight(BigInteger.valueOf((long) points * TWIPS));
        return paragraph;
    }

    void empty(int lines) {
        for (int line = 0; line < lines; line++) {
            line("", "", PaperSize.THIRD);
        }
    }

    /** A line as low as can be, after which nothing comes. */
    void carrier() {
        XWPFParagraph paragraph = document.createParagraph();
        CTSpacing spacing = paragraph.getCTP().addNewPPr().addNewSpacing();
        spacing.setLine(BigInteger.valueOf(TWIPS));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    /** Lets a line grow with what is larger than the lines of the text. */
    static void atLeast(XWPFParagraph paragraph) {
        paragraph.getCTP().getPPr().getSpacing().setLineRule(STLineSpacingRule.AT_LEAST);
    }

    /** A tabulator at the right edge. */
    static void rightStop(XWPFParagraph paragraph) {
        CTTabStop stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(PaperSize.WIDTH.subtract(PaperSize.LEFT).subtract(PaperSize.RIGHT));
    }

    static void run(XWPFParagraph paragraph, String text, String font, int points, String colour) {
        XWPFRun run = paragraph.createRun();
        style(run, font, points, colour);
        String[] parts = Legible.of(text).split("\t", -1);
        run.setText(parts[0]);
        for (int part = 1; part < parts.length; part++) {
            run.addTab();
            run.setText(parts[part], part);
        }
    }

    static void style(XWPFRun run, String font, int points, String colour) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        fonts(properties.addNewRFonts(), font);
        run.setFontSize(points);
        run.setColor(colour);
        if (points == PaperSize.THIRD) {
            properties.addNewSpacing().setVal(PaperSize.BETWEEN_CHARACTERS);
        }
    }

    /** One font for letters of every kind. */
    static void fonts(CTFonts fonts, String name) {
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
        fonts.setCs(name);
    }
}
