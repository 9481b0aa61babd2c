package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a printer gets of an order and of a problem; what a phone shows of the board. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class PapersTest extends InBrowser {

    /** Of the text on paper: 156 mm, in pixels of 1/96 inch. */
    private static final int TYPE_AREA = 590;

    /** The lines of the head, and by how much it sticks out of the text's edges. */
    private static final String HEAD = """
            () => {
              const head = document.querySelector('.masthead'), edge = document.querySelector('.sheet').getBoundingClientRect();
              const text = document.createRange();
              text.selectNodeContents(head);
              const boxes = [...text.getClientRects()];
              return [new Set(boxes.map(box => Math.round(box.top))).size,
                Math.max(0, ...boxes.map(box => Math.round(Math.max(box.right - edge.right, edge.left - box.left)))),
                Math.round(parseFloat(getComputedStyle(head).fontSize) * 72 / 96)];
            }""";

    /** Of A4 across without its margins: 273 mm. */
    private static final int LANDSCAPE = 1032;

    /** What sticks out of the paper. */
    private static final String CUT = """
            width => [...document.querySelectorAll('main table, main svg.chart, main .kpi, main h1')]
              .filter(each => each.getClientRects().length && each.getBoundingClientRect().right > width)
              .map(each => each.outerHTML.slice(0, 80))""";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        // the team, the lines of its head, its size in points as in the file of Word
        "督导组, 1, 44",
        "潍坊市派驻诸城市督导组, 1, 32",
        "潍坊市疫情防控工作派驻诸城市督导, 1, 22",
        "潍坊市新冠肺炎疫情防控工作派驻诸城市督导服务第一工作组, 2, 22"
    })
    void theHeadOfAnOrderStaysOnThePaper(String team, int lines, int points) {
        jdbc.sql("update team set name_zh = ? where id = (select team_id from account where username = 'leader')")
                .param(team)
                .update();
        String order = jdbc.sql("select id from supervision_order where issued_at is not null limit 1")
                .query(String.class)
                .single();
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            leader.open("/orders/" + order + "/print");
            assertThat(leader.text(".masthead")).isEqualTo(team + "文件");
            onPaper(leader.page());
            assertThat(leader.page().evaluate(HEAD)).isEqualTo(List.of(lines, 0, points));
        }
    }

    @Test
    void aPrintedProblemHasNothingToPress() {
        try (Visitor liaison = Visitor.signedIn(browser, base(), "liaison", Screen.PHONE)) {
            liaison.open("/problems?state=RECTIFYING");
            String problem = liaison.page()
                    .locator("main th[scope=row] a[href^='/problems/0']")
                    .first()
                    .getAttribute("href");
            liaison.open(problem + "/outside-links/new");
            liaison.page().fill("#person", "王五");
            liaison.page().fill("#unit", "益海食品厂");
            liaison.page().locator("form[action$='/outside-links'] button").click();
            for (String address : List.of(problem, problem + "/print")) {
                liaison.open(address);
                String number = liaison.text("main p.num");
                liaison.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                assertThat(liaison.page().locator("main button:visible").count() > 0)
                        .as(address)
                        .isEqualTo(address.equals(problem));
                onPaper(liaison.page());
                assertThat(liaison.page()
                                .locator("button:visible, input:visible, main .btn:visible")
                                .count())
                        .as(address)
                        .isZero();
                assertThat(liaison.text("main")).contains(number, "问题情况");
            }
        }
    }

    @Test
    void aPhoneShowsOneStateOfTheBoardAndTheTabsOfTheOthers() {
        try (Visitor liaison = Visitor.signedIn(browser, base(), "liaison", Screen.PHONE)) {
            liaison.open("/problems?view=board");
            assertThat(liaison.page().locator(".board .column:visible").count()).isEqualTo(1);
            assertThat(liaison.page().locator("nav.states a:visible").count()).isGreaterThanOrEqualTo(4);
            liaison.page().setViewportSize(Screen.LAPTOP.width(), 900);
            assertThat(liaison.page().locator(".board .column:visible").count()).isGreaterThanOrEqualTo(4);
        }
    }

    /** On A4 across: every column and the curve's table, and nothing to press. */
    @Test
    void aPrintedBoardIsWholeAndHasNothingToPress() throws IOException {
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = leader.page();
            leader.open("/dashboard");
            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument printed = Loader.loadPDF(paper)) {
                PDRectangle sheet = printed.getPage(0).getMediaBox();
                assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
                // Fonts give some characters as the radicals that look the same.
                String text = Normalizer.normalize(new PDFTextStripper().getText(printed), Normalizer.Form.NFKC);
                assertThat(text).contains("已复工/应复工", "在岗/职工", "复工率=已复工企业数", "上次暗访");
            }
            page.setViewportSize(LANDSCAPE, 700);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("button:visible, input:visible, summary:visible, main .btn:visible, .seg:visible")
                            .allInnerTexts())
                    .isEmpty();
            assertThat(page.evaluate(CUT, LANDSCAPE)).isEqualTo(List.of());
        }
    }

    private static void onPaper(Page page) {
        page.setViewportSize(TYPE_AREA, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
