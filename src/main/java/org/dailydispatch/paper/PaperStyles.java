package org.dailydispatch.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a file of Word, so that its headings are headings: for the outline, for a contents table, for a screen reader. */
final class PaperStyles {

    static final String TITLE = "Title";
    static final String ATTACHMENT = "Attachment";

    private final CTStyles styles = CTStyles.Factory.newInstance();
    private final PaperFonts fonts;

    private PaperStyles(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** The style of a heading of this rank. */
    static String heading(int rank) {
        return "Heading" + rank;
    }

    static void lay(XWPFDocument document, PaperFonts fonts) {
        PaperStyles styles = new PaperStyles(fonts);
        styles.ordinary();
        styles.add(TITLE, "Title", fonts.title(), PaperSize.SECOND);
        styles.add(ATTACHMENT, "Attachment Title", fonts.title(), PaperSize.SECOND)
                .addNewPPr()
                .addNewOutlineLvl()
                .setVal(BigInteger.ZERO);
        for (int rank = 1; rank <= Part.LOWEST; rank++) {
            styles.add(heading(rank), "heading " + rank, fonts.ofRank(rank), PaperSize.THIRD)
                    .addNewPPr()
                    .addNewOutlineLvl()
                    .setVal(BigInteger.valueOf(rank - 1L));
        }
        XWPFStyles kept = document.createStyles();
        kept.setStyles(styles.styles);
    }

    /** The indents count characters of the ordinary size: it has to be that of the text. */
    private void ordinary() {
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr ordinary = defaults.addNewRPrDefault().addNewRPr();
        PaperText.fonts(ordinary.addNewRFonts(), fonts.body());
        ordinary.addNewSz().setVal(BigInteger.valueOf(2L * PaperSize.THIRD));
        ordinary.addNewLang().setEastAsia("zh-CN");
        CTStyle normal = style("Normal", "Normal");
        normal.setDefault(true);
    }

    private CTStyle add(String id, String name, String font, int points) {
        CTStyle style = style(id, name);
        style.addNewBasedOn().setVal("Normal");
        style.addNewNext().setVal("Normal");
        style.addNewQFormat();
        CTRPr letters = style.addNewRPr();
        PaperText.fonts(letters.addNewRFonts(), font);
        letters.addNewSz().setVal(BigInteger.valueOf(2L * points));
        return style;
    }

    private CTStyle style(String id, String name) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }
}
