package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dailydispatch.testing.OfficialPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers drawn as they are seen: they lie under target/screenshots/paper. */
class PaperPicturesTest {

    @Test
    void aFullPaper() throws IOException {
        assertThat(OfficialPictures.of("full", Samples.pdf().file(Samples.full()))
                        .pages())
                .isGreaterThan(4);
    }

    @Test
    void aDraft() throws IOException {
        byte[] pdf = Samples.pdf().file(Samples.of(new Part.Text("正文。")));
        assertThat(OfficialPictures.of("draft", pdf).pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a line in the margin, 10, 100",
        "something over the text, 60, 285",
        "something beside the page number, 5, 30",
        "red where none belongs, 60, 100",
        "a blank page, 0, 0"
    })
    void whatIsWrongIsSeen(String fault, int millimetresFromTheLeft, int millimetresFromBelow) throws IOException {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Samples.pdf().file(Samples.of(new Part.Text("正文。"))))) {
            spoil(document, fault, millimetresFromTheLeft, millimetresFromBelow);
            document.save(spoilt);
        }
        assertThatThrownBy(() -> OfficialPictures.of("spoilt", spoilt.toByteArray()))
                .isInstanceOf(AssertionError.class);
    }

    private static void spoil(PDDocument document, String fault, int fromTheLeft, int fromBelow) throws IOException {
        if (fault.contains("blank")) {
            document.addPage(new PDPage(PDRectangle.A4));
            return;
        }
        try (PDPageContentStream pen =
                new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, false, true)) {
            pen.setNonStrokingColor(fault.contains("red") ? 1f : 0f, 0f, 0f);
            pen.addRect(fromTheLeft * 72 / 25.4f, fromBelow * 72 / 25.4f, 6, 2);
            pen.fill();
        }
    }
}
