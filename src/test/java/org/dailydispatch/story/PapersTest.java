package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
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

    private static void onPaper(Page page) {
        page.setViewportSize(TYPE_AREA, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
