package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;

/** A person at a browser of his own, who looks at each page in both languages and at both sizes. */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "Zhucheng-2020-demo";

    private final BrowserContext window;
    private final Page page;
    private final String base;
    private final String username;
    private final Screen screen;

    private Visitor(Browser browser, String base, String username, Screen screen) {
        this.window = browser.window(screen, "zh-CN");
        this.page = window.newPage();
        this.base = base;
        this.username = username;
        this.screen = screen;
    }

    static Visitor signedIn(Browser browser, String base, String username, Screen screen) {
        Visitor visitor = new Visitor(browser, base, username, screen);
        visitor.open("/login");
        visitor.page.fill("#username", username);
        visitor.page.fill("#password", PASSWORD);
        visitor.page.click("form[action='/login'] button");
        return visitor;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(base + path);
    }

    String path() {
        return page.url().substring(base.length());
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** The page as it stands, in both languages at both sizes: axe finds nothing and nothing sticks out; pictures stay. */
    void look(String name) {
        for (String language : List.of("en", "zh-CN")) {
            window.addCookies(List.of(new Cookie("DDLANGUAGE", language).setUrl(base)));
            page.reload();
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            for (Screen size : Screen.values()) {
                page.setViewportSize(size.width(), size == Screen.PHONE ? 844 : 900);
                assertThat(Browser.faults(page))
                        .as(name + " " + language + " " + size)
                        .isEmpty();
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(name + " " + language + " " + size)
                        .isLessThanOrEqualTo(size.width());
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target", "screenshots", "story", name + "-" + language + "-" + size + ".png")));
            }
        }
        page.setViewportSize(screen.width(), screen == Screen.PHONE ? 844 : 900);
    }

    /** Answers every item of an inspection form with "passed", with numbers that a pass allows. */
    void passEverything() {
        for (Locator item : page.locator(".item[id^='q-']").all()) {
            item.locator(".tri .p").click();
            for (Locator number : item.locator(".measures input").all()) {
                number.fill(
                        number.getAttribute("name").matches(".*(defective|missing|gatherings|abnormal).*") ? "0" : "5");
            }
            for (Locator option : item.locator(".options .chip").all()) {
                option.click();
            }
        }
    }

    @Override
    public String toString() {
        return username;
    }

    @Override
    public void close() {
        window.close();
    }
}
