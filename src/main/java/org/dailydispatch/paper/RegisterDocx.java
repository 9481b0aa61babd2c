package org.dailydispatch.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.springframework.stereotype.Component;

/** A list as a file of Word, on its side. */
@Component
public class RegisterDocx {

    private static final String BLACK = "000000";
    private static final String RED = "B00000";
    private static final int MARGIN = 15;
    private static final int LETTERS = 9;
    private static final int CELLS = 8;

    private final PaperFonts fonts;

    public RegisterDocx(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** The file; the same list may be written by many at once. */
    public byte[] file(Register register) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(Legible.of(register.title()));
            PaperStyles.lay(document, fonts);
            int wide = page(document, register.large());
            pageNumber(document);
            if (!register.mark().isEmpty()) {
                line(document, register.mark(), fonts.heading(), LETTERS, RED);
            }
            XWPFParagraph title = line(document, register.title(), fonts.title(), PaperSize.THIRD, BLACK);
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setStyle(PaperStyles.TITLE);
            register.lines().forEach((label, text) -> line(document, label + "：" + text, fonts.body(), LETTERS, BLACK));
            register.tables().forEach(table -> table(document, table, wide));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @return how wide the text is, in twentieths of a point */
    private static int page(XWPFDocument document, boolean large) {
        BigInteger width = PaperSize.mm(large ? 420 : 297);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(width);
        size.setH(PaperSize.mm(large ? 297 : 210));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = PaperSize.mm(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(PaperSize.mm(MARGIN / 2));
        margins.setFooter(PaperSize.mm(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        return width.subtract(margin).subtract(margin).intValue();
    }

    private void pageNumber(XWPFDocument document) {
        XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr(" PAGE ");
    }

    private static XWPFParagraph line(XWPFDocument document, String text, String font, int points, String colour) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTP().addNewPPr();
        PaperText.run(paragraph, text, font, points, colour);
        return paragraph;
    }

    private void table(XWPFDocument document, Part.Table table, int wide) {
        XWPFParagraph above = line(document, Register.caption(table), fonts.heading(), PaperSize.TABLE, BLACK);
        above.setKeepNext(true);
        List<Integer> percents = table.percents();
        XWPFTable written = document.createTable(1, percents.size());
        written.setWidthType(TableWidthType.DXA);
        written.setWidth(wide);
        written.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        written.getRow(0).setRepeatHeader(true);
        row(written.getRow(0), table.columns().stream().map(Part.Column::name).toList(), table, wide, true);
        for (List<String> row : table.rows()) {
            row(written.createRow(), row, table, wide, false);
        }
    }

    private void row(XWPFTableRow row, List<String> cells, Part.Table table, int wide, boolean head) {
        row.setCantSplitRow(true);
        List<Integer> percents = table.percents();
        for (int place = 0; place < cells.size(); place++) {
            XWPFTableCell cell = row.getCell(place);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(wide * percents.get(place) / 100));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            boolean figures = table.columns().get(place).figures();
            paragraph.setAlignment(
                    head ? ParagraphAlignment.CENTER : figures ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            PaperText.run(paragraph, cells.get(place), head ? fonts.heading() : fonts.body(), CELLS, BLACK);
        }
    }
}
