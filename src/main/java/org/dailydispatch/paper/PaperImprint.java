package org.dailydispatch.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** The lines of a file of Word: the red one under the head, and 版记 between its own at the foot of the last page. */
final class PaperImprint {

    private static final String RED = "FF0000";
    private static final String BLACK = "000000";
    /** Eighths of a point: 0.35 mm and 0.25 mm of the imprint's lines, 1.5 points of the red one. */
    private static final int THICK = 8;

    private static final int THIN = 6;
    private static final int RED_LINE = 12;

    /** 抄送：, under whose end further lines begin. */
    private static final int COPIES = 3;

    private PaperImprint() {}

    static void redLine(XWPFParagraph number) {
        CTPBdr lines = number.getCTP().getPPr().addNewPBdr();
        border(lines.addNewBottom(), RED_LINE, RED, PaperSize.ABOVE_THE_RED_LINE);
    }

    /** A last empty line carries the frame. */
    static void write(PaperText text, PaperFonts fonts, Paper.Imprint imprint) {
        if (!imprint.copies().isEmpty()) {
            CTPBdr first = framed(text.hanging(imprint.copies(), fonts.body(), PaperSize.FOURTH, COPIES));
            border(first.addNewTop(), THICK, BLACK, BigInteger.ONE);
        }
        XWPFParagraph printed =
                text.line("　" + imprint.printer() + "\t" + imprint.printed() + "　", fonts.body(), PaperSize.FOURTH);
        PaperText.rightStop(printed);
        CTPBdr last = framed(printed);
        boolean alone = imprint.copies().isEmpty();
        border(last.addNewTop(), alone ? THICK : THIN, BLACK, BigInteger.ONE);
        border(last.addNewBottom(), THICK, BLACK, BigInteger.ONE);
        text.carrier();
    }

    private static CTPBdr framed(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        CTFramePr frame = paragraph.getCTP().getPPr().addNewFramePr();
        frame.setW(PaperSize.WIDTH.subtract(PaperSize.LEFT).subtract(PaperSize.RIGHT));
        frame.setWrap(STWrap.AROUND);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setYAlign(STYAlign.BOTTOM);
        return paragraph.getCTP().getPPr().addNewPBdr();
    }

    private static void border(CTBorder border, int eighths, String colour, BigInteger space) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setColor(colour);
        border.setSpace(space);
    }
}
