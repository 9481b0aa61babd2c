package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/**
 * Walks through the program as each person by following links, once to every kind of page (addresses that differ only in
 * ids, days or filters are one kind). Every page answers, fits the screen and gives axe nothing to find. Pictures are
 * left in target/screenshots.
 */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class EveryPageTest {

    private static final String PASSWORD = "Zhucheng-2020-demo";
    private static final int MOST_KINDS = 60;

    private static Browser browser;

    @Value("${local.server.port}")
    int port;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "inspector, PHONE, zh-CN",
        "inspector, LAPTOP, en",
        "covert, PHONE, en",
        "covert, LAPTOP, zh-CN",
        "leader, PHONE, zh-CN",
        "leader, PHONE, en",
        "leader, LAPTOP, zh-CN",
        "leader, LAPTOP, en",
        "liaison, PHONE, zh-CN",
        "liaison, LAPTOP, en",
        "municipal, PHONE, en",
        "municipal, LAPTOP, zh-CN",
        "health, PHONE, zh-CN",
        "health, LAPTOP, en",
        "admin, PHONE, en",
        "admin, LAPTOP, zh-CN",
        "auditor, PHONE, zh-CN",
        "auditor, LAPTOP, en"
    })
    void everyPageAnswersFitsTheScreenAndIsAccessible(String username, Screen screen, String language) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = browser.window(screen, language)) {
            Page page = window.newPage();
            signIn(page, username, language);
            Deque<String> ahead = new ArrayDeque<>(List.of(path(page.url())));
            Set<String> seen = new HashSet<>(Set.of(kind(ahead.getFirst())));
            while (!ahead.isEmpty() && seen.size() <= MOST_KINDS) {
                String address = ahead.removeFirst();
                Response response = page.navigate(url(address));
                inspect(page, response, address, screen, faults);
                picture(page, username, screen, language, address);
                for (String next : links(page)) {
                    if (seen.add(kind(next))) {
                        ahead.add(next);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void signIn(Page page, String username, String language) {
        page.navigate(url("/login"));
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("form[action='/login'] button");
        page.navigate(url("/me"));
        if (!language.equals(page.getAttribute("html", "lang"))) {
            page.click("form.language button");
        }
        page.navigate(url("/"));
    }

    private static void inspect(Page page, Response response, String address, Screen screen, List<String> faults) {
        if (response.status() >= 400) {
            faults.add(address + " answers " + response.status());
            return;
        }
        Browser.faults(page).forEach(fault -> faults.add(address + " " + fault));
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > screen.width()) {
            faults.add(address + " is " + width + " px wide");
        }
    }

    private static void picture(Page page, String username, Screen screen, String language, String address) {
        String name = kind(address).replaceAll("[^a-zA-Z0-9{}]+", "_") + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", username + "-" + screen + "-" + language, name)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return ((List<String>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)"
                        + ".filter(href => href.startsWith(location.origin))"
                        + ".map(href => href.slice(location.origin.length).split('#')[0])"))
                .stream()
                        .filter(address -> !address.contains(".xlsx") && !address.isEmpty())
                        .toList();
    }

    /** The address with ids, days and the values of filters left out. */
    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "{id}")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}", "{day}")
                .replaceAll("=[^&]*", "=")
                .replaceAll("/\\d+", "/{n}")
                .replaceAll("\\?.*", "");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private String path(String url) {
        return url.substring(url("").length());
    }
}
