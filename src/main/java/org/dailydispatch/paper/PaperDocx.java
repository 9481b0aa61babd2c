package org.dailydispatch.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.springframework.stereotype.Component;

/** An official paper as a file of Word, in the layout of GB/T 9704. */
@Component
public class PaperDocx {

    /** What a file of Word is called on the way. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String RED = "FF0000";
    private static final String BLACK = "000000";
    /** The date stands four characters from the right, in hundredths; who signs no nearer than two. */
    private static final int DATE_FROM_RIGHT = 400;

    private static final int SIGNATURE_FROM_RIGHT = 200;
    /** A quarter of a character: half of the half by which a half-width letter is narrower. */
    private static final int QUARTER = 25;

    private final PaperFonts fonts;

    public PaperDocx(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** The file; the same paper may be written by many at once. */
    public byte[] file(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PaperFrame.lay(document, fonts, paper);
            PaperText text = new PaperText(document);
            PaperParts parts = new PaperParts(document, text, fonts);
            head(text, paper);
            for (Part part : paper.body()) {
                parts.write(part);
            }
            int last = document.getParagraphs().size() - 1;
            attachmentList(text, paper);
            signature(text, paper.signature());
            keepTogether(document, paper, last);
            remarks(text, paper);
            for (int place = 0; place < paper.attachments().size(); place++) {
                attachment(text, parts, paper, place);
            }
            if (paper.hasImprint()) {
                PaperImprint.write(text, fonts, paper.imprint());
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The draft's mark stands where an issued paper has nothing; the red head is where it is on both. */
    private void head(PaperText text, Paper paper) {
        Paper.Head head = paper.head();
        XWPFParagraph mark = text.line(head.mark(), fonts.heading(), PaperSize.THIRD);
        mark.setSpacingAfter(PaperSize.ABOVE_THE_HEAD - PaperSize.LINE);
        XWPFParagraph masthead = text.centred(head.masthead(), fonts.title(), PaperSize.masthead(head.masthead()), RED);
        PaperText.atLeast(masthead);
        text.empty(2);
        XWPFParagraph number = text.centred(head.number(), fonts.body(), PaperSize.THIRD, BLACK);
        PaperImprint.redLine(number);
        text.empty(2);
        text.title(paper.title(), fonts.title()).setStyle(PaperStyles.TITLE);
        if (!paper.note().isEmpty()) {
            text.centred(paper.note(), fonts.second(), PaperSize.THIRD, BLACK);
        }
        text.empty(1);
        if (!paper.addressee().isEmpty()) {
            text.line(paper.addressee(), fonts.body(), PaperSize.THIRD);
        }
    }

    /** 附件说明: an empty line under the body, two characters in. */
    private void attachmentList(PaperText text, Paper paper) {
        if (!paper.attachments().isEmpty()) {
            text.empty(1);
            for (int place = 0; place < paper.attachments().size(); place++) {
                String before = place == 0 ? "附件：" : "　　　";
                text.indented(before + paper.attachmentLine(place), fonts.body(), false);
            }
        }
    }

    /** The date four characters from the right, the team in the middle over it; where that is too long, the date gives way. */
    private void signature(PaperText text, Paper.Signature signature) {
        text.empty(2);
        int wider = (Width.halves(signature.by()) - Width.halves(signature.date())) * QUARTER;
        int edge = Math.max(SIGNATURE_FROM_RIGHT, DATE_FROM_RIGHT - wider);
        text.fromRight(signature.by(), fonts.body(), edge).setKeepNext(true);
        text.fromRight(signature.date(), fonts.body(), edge + wider);
    }

    /** The signature never stands on a page without text: the last lines of the body go with it. */
    private static void keepTogether(XWPFDocument document, Paper paper, int last) {
        List<Part> body = paper.body();
        if (!body.isEmpty() && body.get(body.size() - 1) instanceof Part.Text) {
            List<XWPFParagraph> written = document.getParagraphs();
            written.subList(last, written.size() - 1).forEach(paragraph -> paragraph.setKeepNext(true));
        }
    }

    private void remarks(PaperText text, Paper paper) {
        paper.remarks()
                .forEach(remark ->
                        text.indented("（" + remark + "）", fonts.body(), false).setAlignment(ParagraphAlignment.LEFT));
    }

    private void attachment(PaperText text, PaperParts parts, Paper paper, int place) throws IOException {
        XWPFParagraph label = text.line(paper.attachmentLabel(place), fonts.heading(), PaperSize.THIRD);
        label.setPageBreak(true);
        label.setKeepNext(true);
        text.empty(1);
        Paper.Attachment attachment = paper.attachments().get(place);
        XWPFParagraph name = text.title(attachment.name(), fonts.title());
        name.setStyle(PaperStyles.ATTACHMENT);
        name.setKeepNext(true);
        text.empty(1);
        for (Part part : attachment.body()) {
            parts.write(part);
        }
    }
}
