package org.dailydispatch.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes the pieces of a paper's body into a file of Word. */
final class PaperParts {

    private static final String BLACK = "000000";
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final BigInteger TEXT_WIDTH = PaperSize.mm(PaperSize.TEXT_WIDTH);

    private final XWPFDocument document;
    private final PaperText text;
    private final PaperFonts fonts;
    private int pictures;

    PaperParts(XWPFDocument document, PaperText text, PaperFonts fonts) {
        this.document = document;
        this.text = text;
        this.fonts = fonts;
    }

    void write(Part part) throws IOException {
        if (part instanceof Part.Heading heading) {
            text.indented(heading.text(), fonts.ofRank(heading.rank()), true)
                    .setStyle(PaperStyles.heading(heading.rank()));
        } else if (part instanceof Part.Text paragraph) {
            text.indented(paragraph.text(), fonts.body(), false);
        } else if (part instanceof Part.Table table) {
            table(table);
        } else if (part instanceof Part.Picture picture) {
            picture(picture);
        }
    }

    private void table(Part.Table table) {
        if (!table.caption().isEmpty()) {
            text.centred(table.caption(), fonts.heading(), PaperSize.FOURTH, BLACK).setKeepNext(true);
        }
        List<Integer> percents = table.percents();
        XWPFTable written = document.createTable(table.rows().size() + 1, percents.size());
        written.setWidthType(TableWidthType.DXA);
        written.setWidth(TEXT_WIDTH.intValue());
        written.setTableAlignment(TableRowAlign.CENTER);
        CTTblLayoutType layout = written.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        XWPFTableRow head = written.getRow(0);
        head.setRepeatHeader(true);
        row(head, table.columns().stream().map(Part.Column::name).toList(), table, true);
        for (int place = 0; place < table.rows().size(); place++) {
            row(written.getRow(place + 1), table.rows().get(place), table, false);
        }
    }

    private void row(XWPFTableRow row, List<String> cells, Part.Table table, boolean head) {
        row.setCantSplitRow(true);
        for (int place = 0; place < cells.size(); place++) {
            XWPFTableCell cell = row.getCell(place);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(TEXT_WIDTH.intValue() * table.percents().get(place) / 100));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            // Rows of their own height, not of the text's lines.
            CTPPr properties = paragraph.getCTP().addNewPPr();
            properties.addNewSnapToGrid().setVal(false);
            boolean figures = table.columns().get(place).figures();
            paragraph.setAlignment(
                    head
                            ? ParagraphAlignment.CENTER
                            : figures ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            PaperText.run(paragraph, cells.get(place), head ? fonts.heading() : fonts.body(), PaperSize.TABLE, BLACK);
        }
    }

    private void picture(Part.Picture picture) throws IOException {
        XWPFParagraph paragraph = text.centred("", fonts.body(), PaperSize.THIRD, BLACK);
        PaperText.atLeast(paragraph);
        paragraph.setKeepNext(!picture.caption().isEmpty());
        XWPFRun run = paragraph.createRun();
        pictures++;
        try (InputStream jpeg = new ByteArrayInputStream(picture.jpeg())) {
            run.addPicture(
                    jpeg,
                    PictureType.JPEG,
                    "picture-" + pictures + ".jpg",
                    Units.toEMU(picture.millimetresWide() * POINTS_PER_MM),
                    Units.toEMU(picture.millimetresHigh() * POINTS_PER_MM));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        CTNonVisualDrawingProps facts =
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        facts.setDescr(Legible.of(picture.said()));
        if (!picture.caption().isEmpty()) {
            text.centred(picture.caption(), fonts.body(), PaperSize.FOURTH, BLACK);
        }
    }
}
