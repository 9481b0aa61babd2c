package org.dailydispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Fonts that an administrator has bought are named in the settings, and stand in the files. */
class PaperConfigurationTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withUserConfiguration(PaperConfiguration.class)
            .withBean(PaperDocx.class);

    @Test
    void fontsNamedInTheSettingsStandInAFileOfWordWithThoseThatStandInForThem() {
        program.withPropertyValues(
                        "daily-dispatch.paper.fonts.title=方正公文小标宋",
                        "daily-dispatch.paper.fonts.title-otherwise=思源宋体",
                        "daily-dispatch.paper.fonts.body=方正仿宋_GBK",
                        "daily-dispatch.paper.fonts.heading=方正黑体_GBK",
                        "daily-dispatch.paper.fonts.second=方正楷体_GBK",
                        "daily-dispatch.paper.fonts.page=方正书宋_GBK")
                .run(context -> {
                    byte[] file = context.getBean(PaperDocx.class).file(Samples.full());
                    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                        assertThat(font(document, Samples.full().head().masthead()))
                                .isEqualTo("方正公文小标宋");
                        assertThat(font(document, Samples.NUMBER)).isEqualTo("方正仿宋_GBK");
                        assertThat(font(document, "一、总体情况")).isEqualTo("方正黑体_GBK");
                        assertThat(font(document, "（一）明查")).isEqualTo("方正楷体_GBK");
                        assertThat(document.getHeaderFooterPolicy()
                                        .getDefaultFooter()
                                        .getParagraphs()
                                        .get(0)
                                        .getRuns()
                                        .get(0)
                                        .getFontFamily(XWPFRun.FontCharRange.eastAsia))
                                .isEqualTo("方正书宋_GBK");
                        assertThat(fontTable(document))
                                .contains(
                                        "w:name=\"方正公文小标宋\"><w:altName w:val=\"思源宋体\"",
                                        "w:name=\"方正仿宋_GBK\"><w:altName w:val=\"仿宋\"");
                    }
                });
    }

    @Test
    void withoutSettingsTheFontsAreThePrescribedOnesAndNoFileIsRead() {
        program.run(context -> {
            assertThat(context.getBean(PaperFonts.class)).isEqualTo(PaperFonts.PRESCRIBED);
            assertThat(context.getBean(PaperFiles.class)).isEqualTo(PaperFiles.NONE);
        });
    }

    @Test
    void eachFontFileIsFoundUnderItsSetting() {
        program.withPropertyValues(
                        "daily-dispatch.paper.files.title=/srv/title.ttf",
                        "daily-dispatch.paper.files.body=/srv/body.ttf",
                        "daily-dispatch.paper.files.heading=/srv/heading.ttf",
                        "daily-dispatch.paper.files.second=/srv/second.ttf",
                        "daily-dispatch.paper.files.page=/srv/page.ttf",
                        "daily-dispatch.paper.files.further=/srv/further.ttf")
                .run(context -> assertThat(context.getBean(PaperFiles.class))
                        .isEqualTo(new PaperFiles(
                                Path.of("/srv/title.ttf"),
                                Path.of("/srv/body.ttf"),
                                Path.of("/srv/heading.ttf"),
                                Path.of("/srv/second.ttf"),
                                Path.of("/srv/page.ttf"),
                                Path.of("/srv/further.ttf"))));
    }

    private static String font(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.getParagraphs().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        return paragraph.getRuns().get(0).getFontFamily(XWPFRun.FontCharRange.eastAsia);
    }

    private static String fontTable(XWPFDocument document) throws Exception {
        return new String(
                document.getPackage()
                        .getPart(PackagingURIHelper.createPartName("/word/fontTable.xml"))
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
