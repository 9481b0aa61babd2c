package org.dailydispatch.order;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.springframework.stereotype.Component;

/** The official paper as a file of Word, in the layout of GB/T 9704. */
@Component
class OrderDocx {

    static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String RED = "FF0000";
    private static final String BLACK = "000000";
    /** Eighths of a point: 0.35 mm and 0.25 mm of the imprint's lines, 1.5 points of the red one. */
    private static final int THICK = 8;

    private static final int THIN = 6;
    private static final int RED_LINE = 12;
    /** The date stands four characters from the right, in hundredths; the team no nearer than two. */
    private static final int DATE_FROM_RIGHT = 400;

    private static final int SIGNATURE_FROM_RIGHT = 200;
    /** A quarter of a character: half of the half by which a half-width letter is narrower. */
    private static final int QUARTER = 25;

    /** 抄送：, under whose end further lines begin. */
    private static final int COPIES = 3;

    private final PaperFonts fonts;

    OrderDocx(PaperFonts fonts) {
        this.fonts = fonts;
    }

    byte[] file(OrderPaper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PaperFrame.lay(document, fonts, paper);
            PaperText text = new PaperText(document);
            head(text, paper);
            body(text, paper);
            signature(text, paper);
            imprint(text, paper);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The draft's mark stands where an issued paper has nothing; the red head is where it is on both. */
    private void head(PaperText text, OrderPaper paper) {
        XWPFParagraph mark = text.line(paper.draftMark(), fonts.heading(), PaperSize.THIRD);
        mark.setSpacingAfter(PaperSize.ABOVE_THE_HEAD - PaperSize.LINE);
        XWPFParagraph masthead = text.centred(paper.masthead(), fonts.title(), mastheadSize(paper.masthead()), RED);
        PaperText.atLeast(masthead);
        text.empty(2);
        XWPFParagraph number = text.centred(paper.number(), fonts.body(), PaperSize.THIRD, BLACK);
        CTPBdr lines = number.getCTP().getPPr().addNewPBdr();
        border(lines.addNewBottom(), RED_LINE, RED, PaperSize.ABOVE_THE_RED_LINE);
        text.empty(2);
        text.centred(paper.title(), fonts.title(), PaperSize.SECOND, BLACK);
        text.empty(1);
        text.line(paper.addressee(), fonts.body(), PaperSize.THIRD);
    }

    private void body(PaperText text, OrderPaper paper) {
        paper.body()
                .forEach(paragraph -> text.indented(
                        paragraph.text(), paragraph.heading() ? fonts.heading() : fonts.body(), paragraph.heading()));
    }

    /** The date four characters from the right, the team in the middle over it; where that is too long, the date gives way. */
    private void signature(PaperText text, OrderPaper paper) {
        text.empty(2);
        int wider = (PaperText.halves(paper.signature()) - PaperText.halves(paper.date())) * QUARTER;
        int edge = Math.max(SIGNATURE_FROM_RIGHT, DATE_FROM_RIGHT - wider);
        XWPFParagraph signature = text.fromRight(paper.signature(), fonts.body(), edge);
        signature.setKeepNext(true);
        text.fromRight(paper.date(), fonts.body(), edge + wider);
    }

    /** 版记: at the foot of the last page, between lines; a last empty line carries its frame. */
    private void imprint(PaperText text, OrderPaper paper) {
        if (!paper.copies().isEmpty()) {
            CTPBdr first = framed(text.hanging(paper.copies(), fonts.body(), PaperSize.FOURTH, COPIES));
            border(first.addNewTop(), THICK, BLACK, BigInteger.ONE);
        }
        XWPFParagraph printed =
                text.line("　" + paper.printer() + "\t" + paper.printed() + "　", fonts.body(), PaperSize.FOURTH);
        PaperText.rightStop(printed);
        CTPBdr last = framed(printed);
        boolean alone = paper.copies().isEmpty();
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

    /** As large as the line takes, and no larger than a head is wont to be. */
    private static int mastheadSize(String masthead) {
        int points = (int) (156 / 25.4 * 72) / Math.max(1, masthead.length());
        return Math.min(44, Math.max(PaperSize.SECOND, points - 2));
    }
}
