package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.dailydispatch.testing.Keepable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files claim of themselves, PDF/A-2a and PDF/UA-1, asked of somebody else: veraPDF. */
class KeepableTest {

    @Test
    void aFullPaper() {
        assertThat(Keepable.faults(Samples.pdf().file(Samples.full()))).isEmpty();
    }

    @Test
    void aShortPaperWithALetterThatNoFontHas() {
        assertThat(Keepable.faults(Samples.pdf().file(Samples.of(new Part.Text("正文𠮷😀。")))))
                .isEmpty();
    }

    @Test
    void aList() {
        Register register =
                new Register("zh-CN", "问题台账", "演示数据", Map.of("日期", "2020-02-19"), "行数", List.of(Samples.table(60)));
        assertThat(Keepable.faults(Samples.pdf().file(register))).isEmpty();
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("without what says what it is", "6.6", catalog -> catalog.setMetadata(null)),
                damage("without tags", "6.7", catalog -> catalog.getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT)),
                damage(
                        "without a language",
                        "7.2",
                        catalog -> catalog.getCOSObject().removeItem(COSName.LANG)),
                damage("without colours of its own", "6.2", catalog -> catalog.setOutputIntents(List.of())));
    }

    private static Arguments damage(String name, String clause, Consumer<PDDocumentCatalog> damage) {
        return Arguments.of(Named.of(name, damage), clause);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void whatADamagedOneLacksIsNamed(Consumer<PDDocumentCatalog> damage, String clause) throws IOException {
        byte[] whole = Samples.pdf().file(Samples.of(new Part.Text("正文。")));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(whole)) {
            damage.accept(document.getDocumentCatalog());
            document.save(damaged);
        }
        assertThat(Keepable.faults(damaged.toByteArray()))
                .anySatisfy(fault -> assertThat(fault).contains(" " + clause));
    }
}
