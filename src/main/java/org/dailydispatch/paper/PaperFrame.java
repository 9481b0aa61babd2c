package org.dailydispatch.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** What is around the text of an official paper: page, margins, grid of lines, page numbers, fonts and what stands in for them. */
final class PaperFrame {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String FONT_TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String BLACK = "000000";
    private static final BigInteger ONE_CHARACTER = BigInteger.valueOf(100);

    private PaperFrame() {}

    static void lay(XWPFDocument document, PaperFonts fonts, Paper paper) throws IOException {
        document.getProperties().getCoreProperties().setTitle(Legible.of(paper.title()));
        document.getProperties().getCoreProperties().setCreator(Legible.of(paper.signature().by()));
        PaperStyles.lay(document, fonts);
        page(document);
        document.setEvenAndOddHeadings(true);
        number(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT, fonts);
        number(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT, fonts);
        fontTable(document, fonts.otherwise());
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(PaperSize.WIDTH);
        size.setH(PaperSize.HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(PaperSize.TOP);
        margins.setBottom(PaperSize.BOTTOM);
        margins.setLeft(PaperSize.LEFT);
        margins.setRight(PaperSize.RIGHT);
        margins.setHeader(PaperSize.FOOTER);
        margins.setFooter(PaperSize.FOOTER);
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        // Lines alone: a grid of characters narrower than the letters makes some programs give a letter two places.
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(PaperSize.LINE));
    }

    /** — 1 —, one character from the outer edge. */
    private static void number(
            XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side, PaperFonts fonts) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        CTInd indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setLeftChars(ONE_CHARACTER);
        indent.setRightChars(ONE_CHARACTER);
        PaperText.run(paragraph, "— ", fonts.page(), PaperSize.FOURTH, BLACK);
        field(paragraph, fonts).addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        field(paragraph, fonts).addNewInstrText().setStringValue(" PAGE ");
        field(paragraph, fonts).addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        PaperText.run(paragraph, "1", fonts.page(), PaperSize.FOURTH, BLACK);
        field(paragraph, fonts).addNewFldChar().setFldCharType(STFldCharType.END);
        PaperText.run(paragraph, " —", fonts.page(), PaperSize.FOURTH, BLACK);
    }

    private static CTR field(XWPFParagraph paragraph, PaperFonts fonts) {
        XWPFRun run = paragraph.createRun();
        PaperText.style(run, fonts.page(), PaperSize.FOURTH, BLACK);
        return run.getCTR();
    }

    /** Word asks this table what to take for a font that is not installed. */
    private static void fontTable(XWPFDocument document, Map<String, String> otherwise) throws IOException {
        StringBuilder fonts = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        fonts.append("<w:fonts xmlns:w=\"").append(MAIN).append("\">");
        otherwise.forEach((name, other) -> fonts.append("<w:font w:name=\"")
                .append(escaped(name))
                .append("\"><w:altName w:val=\"")
                .append(escaped(other))
                .append("\"/><w:charset w:val=\"86\"/></w:font>"));
        fonts.append("</w:fonts>");
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            OPCPackage file = document.getPackage();
            PackagePart part = file.createPart(name, FONT_TABLE_TYPE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(fonts.toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
