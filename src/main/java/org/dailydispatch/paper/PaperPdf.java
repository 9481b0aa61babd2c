package org.dailydispatch.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * An official paper as PDF, in the layout of GB/T 9704: tagged (PDF/UA), fit to be kept (PDF/A-2a), its fonts embedded with
 * what is needed of them, so that it looks the same everywhere and its text can be searched and copied.
 */
@Component
public class PaperPdf {

    /** What PDF is called on the way. */
    public static final String CONTENT_TYPE = "application/pdf";

    private static final int NORMAL = 400;
    private static final double HAIR = 0.5;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final FontShelf fonts;
    private final String style;
    private final String registerStyle;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PaperPdf(FontShelf fonts) {
        this.fonts = fonts;
        this.style = read("/paper/paper.css");
        this.registerStyle = read("/paper/register.css");
    }

    /** The file. One paper is written at a time: the fonts are read by one reader only. */
    public synchronized byte[] file(Paper paper) {
        try {
            double space = paper.hasImprint() ? spaceBeforeImprint(paper) : 0;
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument();
                    PdfBoxRenderer renderer = renderer(document, paper, space, file)) {
                renderer.layout();
                renderer.createPDF();
            }
            return file.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A list on its side, tagged and embedded likewise. */
    public synchronized byte[] file(Register register) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            FontShelf.Shelf shelf = fonts.shelf();
            String html = new RegisterHtml(new Letters(shelf.letters())).of(register, registerStyle);
            try (PdfBoxRenderer renderer = renderer(document, shelf, html, file)) {
                renderer.layout();
                renderer.createPDF();
            }
            return file.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How much is free between the imprint, where it would follow the text, and the foot of its page; in points. */
    private double spaceBeforeImprint(Paper paper) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(document, paper, 0, new ByteArrayOutputStream())) {
            renderer.layout();
            Box imprint = renderer.getSharedContext().getBoxById(PaperHtml.IMPRINT);
            List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
            int foot = pages.get(pages.size() - 1).getBottom();
            int free = foot - imprint.getAbsY() - imprint.getHeight();
            // A hair less, so that rounding never moves the imprint to a page of its own.
            return Math.max(0, free / renderer.getDotsPerPoint() - HAIR);
        }
    }

    private PdfBoxRenderer renderer(PDDocument document, Paper paper, double space, ByteArrayOutputStream file)
            throws IOException {
        FontShelf.Shelf shelf = fonts.shelf();
        return renderer(document, shelf, new PaperHtml(new Letters(shelf.letters()), style).of(paper, space), file);
    }

    private PdfBoxRenderer renderer(PDDocument document, FontShelf.Shelf shelf, String html, ByteArrayOutputStream file)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .withProducer("Daily Dispatch")
                .useReplacementText(Letters.LACKING)
                .withHtmlContent(html, null)
                .toStream(file);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        // What plays several parts is embedded once.
        IdentityHashMap<TrueTypeFont, PDFont> embedded = new IdentityHashMap<>();
        for (Map.Entry<String, TrueTypeFont> font : shelf.fonts().entrySet()) {
            PDFont part = embedded.get(font.getValue());
            if (part == null) {
                part = PDType0Font.load(document, font.getValue(), true);
                embedded.put(font.getValue(), part);
            }
            builder.useFont(new PDFontSupplier(part), font.getKey(), NORMAL, FontStyle.NORMAL, true);
        }
        return builder.buildPdfRenderer();
    }

    private static String read(String resource) {
        try (InputStream style = PaperPdf.class.getResourceAsStream(resource)) {
            if (style == null) {
                throw new IllegalStateException("The program lacks " + resource);
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
