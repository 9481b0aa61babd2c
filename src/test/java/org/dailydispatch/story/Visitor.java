package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final List<String> brokenScripts = new ArrayList<>();

    private Visitor(Browser browser, String language, String base, String username, Screen screen) {
        this(browser.window(screen, language), base, username, screen);
    }

    private Visitor(BrowserContext window, String base, String username, Screen screen) {
        this.window = window;
        this.page = window.newPage();
        this.base = base;
        this.username = username;
        this.screen = screen;
        page.onPageError(brokenScripts::add);
    }

    static Visitor signedIn(Browser browser, String base, String username, Screen screen) {
        return new Visitor(browser, "zh-CN", base, username, screen).signIn();
    }

    /** In a browser that runs no scripts. */
    static Visitor withoutScript(Browser browser, String base, String username, Screen screen) {
        return new Visitor(browser.windowWithoutScript(screen, "zh-CN"), base, username, screen).signIn();
    }

    static Visitor in(String language, Browser browser, String base, String username) {
        return signedOut(language, browser, base, username).signIn();
    }

    static Visitor signedOut(String language, Browser browser, String base) {
        return signedOut(language, browser, base, "nobody");
    }

    private static Visitor signedOut(String language, Browser browser, String base, String username) {
        // Without the worker, which fetches forms ahead for every page of an inspector: every page is looked at anyway.
        Visitor visitor =
                new Visitor(browser.windowWithoutWorkers(Screen.LAPTOP, language), base, username, Screen.LAPTOP);
        visitor.window.addCookies(List.of(new Cookie("DDLANGUAGE", language).setUrl(base)));
        return visitor;
    }

    private Visitor signIn() {
        open("/login");
        return signInHere();
    }

    /** Where the page that asks for the password stands open already. */
    Visitor signInHere() {
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("form[action='/login'] button");
        return this;
    }

    void speaks(String language) {
        window.addCookies(List.of(new Cookie("DDLANGUAGE", language).setUrl(base)));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(base + path);
    }

    /** What scripts of pages failed with since this was last asked; not a request that leaving the page cut off. */
    List<String> brokenScripts() {
        List<String> broken = brokenScripts.stream()
                .filter(error -> !error.contains("Failed to fetch"))
                .toList();
        brokenScripts.clear();
        return broken;
    }

    String path() {
        return page.url().substring(base.length());
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /**
     * The page as it stands, in both languages at both sizes: axe finds nothing, nothing sticks out, the mark of the
     * demonstration is to be seen, and pictures stay.
     */
    void look(String name) {
        assertThat(brokenScripts()).as(name).isEmpty();
        for (String language : List.of("en", "zh-CN")) {
            speaks(language);
            reload();
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            for (Screen size : Screen.values()) {
                page.setViewportSize(size.width(), size == Screen.PHONE ? 844 : 900);
                assertThat(Browser.faults(page))
                        .as(name + " " + language + " " + size)
                        .isEmpty();
                assertThat(page.locator(".demo:visible span:visible, .demo-strip:visible span:visible")
                                .allInnerTexts())
                        .as(name + " " + language + " " + size)
                        .containsAnyOf("演示时钟", "Demonstration clock");
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
        assertThat(brokenScripts()).as(name).isEmpty();
    }

    /** Chromium refuses to load a page anew while it is about to leave it: then the one that comes. */
    private void reload() {
        try {
            page.reload();
        } catch (PlaywrightException leaving) {
            if (!String.valueOf(leaving.getMessage()).contains("Not attached to an active page")) {
                throw leaving;
            }
            page.waitForLoadState();
            page.reload();
        }
    }

    /** The items of the inspection form to which the last step led, once all of them have come. */
    List<Locator> items() {
        Locator items = page.locator(".item[id^='q-']");
        items.first().waitFor();
        page.waitForLoadState();
        return items.all();
    }

    /** Answers every item of an inspection form with "passed", with numbers that a pass allows. */
    void passEverything() {
        for (Locator item : items()) {
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
