package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** An inspector's work in a browser that runs no scripts, on a phone. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class WithoutScriptTest extends InBrowser {

    private static final int NARROWEST = 320;

    /** Words that stand on more than one line. In Chinese a word is the whole answer. */
    private static final String BROKEN_WORDS = """
            () => [...document.querySelectorAll('.tri label')].flatMap(label => {
              const text = [...label.childNodes].find(node => node.nodeType === 3 && node.data.trim());
              return [...text.data.matchAll(/\\S+/g)].filter(word => {
                const range = document.createRange();
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
              }).map(word => word[0]);
            })""";

    /** What reaches beyond the page where the page scrolls sideways. */
    private static final String STICKING_OUT = """
            () => {
              const root = document.documentElement;
              return root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('main *')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth)
                .map(element => element.outerHTML.slice(0, 80)).slice(0, 9);
            }""";

    @Test
    void aCheckpointWithAFailureAndItsPhotoIsFiledFromTodayToTheReceipt() {
        try (Visitor inspector = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
            Page page = inspector.page();
            inspector.open("/today");
            page.locator(".tl a[href*='/inspections/new']").nth(1).click();
            inspector.passEverything();
            Locator failing = page.locator("#q-disinfection");
            failing.locator(".tri .f").click();
            failing.locator("textarea").fill("台账缺昨日");
            failing.locator(".shots summary").click();
            failing.locator("input[type=file]").first().setInputFiles(photo());
            page.click("button[value='check']");

            assertThat(inspector.path()).contains("/check");
            assertThat(page.locator(".errsum").allInnerTexts()).isEmpty();
            assertThat(page.locator(".photos img").count()).isEqualTo(1);
            page.locator(".ph-bot button").click();

            assertThat(inspector.path()).contains("/receipt");
            assertThat(inspector.text(".rcpt .no b")).matches("D-0219-\\d{3}");
            inspector.open(inspector.path().replace("/receipt", ""));
            assertThat(page.locator("main").innerText()).contains("台账缺昨日");
            assertThat(page.locator(".photos img").count()).isEqualTo(1);
        }
    }

    @Test
    void aQuickNoteIsKeptWithItsPhoto() {
        try (Visitor inspector = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
            Page page = inspector.page();
            inspector.open("/notes/new");
            page.locator("#files").setInputFiles(photo());
            page.locator("form.note-form button.wide").click();
            assertThat(page.locator(".photos img").count())
                    .as("kept beside the error")
                    .isEqualTo(1);
            page.fill("#text", "路口没有人值守");
            page.locator("form.note-form button.wide").click();

            assertThat(inspector.path()).matches("/notes/[0-9a-f-]{36}\\?kept");
            assertThat(page.locator(".photos a").count()).isEqualTo(1);
            page.setViewportSize(NARROWEST, 700);
            assertThat(page.evaluate(STICKING_OUT)).isEqualTo(List.of());
            inspector.open("/notes/new");
            assertThat(page.evaluate(STICKING_OUT)).isEqualTo(List.of());
        }
    }

    @Test
    void theFormFitsANarrowPhone() {
        for (String language : List.of("zh-CN", "en")) {
            try (Visitor inspector = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
                Page page = begin(inspector, language);
                for (int width : List.of(NARROWEST, Screen.PHONE.width())) {
                    page.setViewportSize(width, 700);
                    assertThat(page.evaluate(STICKING_OUT))
                            .as(language + " " + width)
                            .isEqualTo(List.of());
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target",
                                    "screenshots",
                                    "story",
                                    "form-without-script-" + language + "-" + width + ".png")));
                }
            }
        }
    }

    /** With scripts, for axe is one. */
    @Test
    void axeFindsNothingOnTheFormOfANarrowPhone() {
        for (String language : List.of("zh-CN", "en")) {
            try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
                Page page = begin(inspector, language);
                page.setViewportSize(NARROWEST, 700);
                assertThat(page.evaluate(STICKING_OUT)).as(language).isEqualTo(List.of());
                assertThat(Browser.faults(page)).as(language).isEmpty();
            }
        }
    }

    /** A word of the three-way answer stays whole on every phone, also in the longer language. */
    @Test
    void noAnswerBreaksInsideAWord() {
        for (String language : List.of("zh-CN", "en")) {
            try (Visitor inspector = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
                Page page = begin(inspector, language);
                for (int width : List.of(NARROWEST, Screen.PHONE.width())) {
                    page.setViewportSize(width, 700);
                    assertThat(page.locator(".tri label").first().isVisible()).isTrue();
                    assertThat(page.evaluate(BROKEN_WORDS))
                            .as(language + " " + width)
                            .isEqualTo(List.of());
                }
            }
        }
    }

    /** A form in which one item fails. */
    private static Page begin(Visitor inspector, String language) {
        Page page = inspector.page();
        inspector.speaks(language);
        inspector.open("/today/sites?kind=CHECKPOINT");
        page.locator(".tl a[href*='/inspections/new']").last().click();
        page.locator("#q-disinfection .tri .f").click();
        return page;
    }

    private static FilePayload photo() {
        return new FilePayload("photo.jpg", "image/jpeg", Samples.jpeg(640, 480));
    }
}
