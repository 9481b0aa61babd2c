package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/**
 * Walks through the program as each person by following links, once to every kind of page (addresses that differ only in
 * ids, days or filters are one kind). Every page answers and fits the screen; whoever comes to a kind of page first
 * looks at it with axe, in both languages at both sizes. Takes a quarter of an hour and more: it runs where asked for
 * by {@code -Dpages=every}; the pages of the daily work are looked at by {@link OneDayTest} each time.
 */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@EnabledIfSystemProperty(named = "pages", matches = "every")
class EveryPageTest {

    private static final String PASSWORD = "Zhucheng-2020-demo";
    private static final int MOST_KINDS = 60;

    /** Kinds of page that axe has seen already, as whichever person came first. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

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
    @ValueSource(strings = {"leader", "inspector", "covert", "liaison", "municipal", "health", "admin", "auditor"})
    void everyPageAnswersFitsTheScreenAndIsAccessible(String username) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = browser.window(Screen.LAPTOP, "zh-CN")) {
            Page page = window.newPage();
            signIn(page, username);
            Deque<String> ahead = new ArrayDeque<>(List.of(path(page.url())));
            Set<String> seen = new HashSet<>(Set.of(kind(ahead.getFirst())));
            while (!ahead.isEmpty() && seen.size() <= MOST_KINDS) {
                String address = ahead.removeFirst();
                look(window, page, address, faults);
                for (String next : links(page)) {
                    if (seen.add(kind(next))) {
                        ahead.add(next);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The page in both languages, at both sizes; where somebody has been before, whether it answers and fits a phone. */
    private void look(BrowserContext window, Page page, String address, List<String> faults) {
        boolean first = LOOKED_AT.add(kind(address));
        for (String language : first ? List.of("en", "zh-CN") : List.of("zh-CN")) {
            window.addCookies(List.of(new Cookie("DDLANGUAGE", language).setUrl(url(""))));
            Response response = page.navigate(url(address));
            if (response.status() >= 400) {
                faults.add(address + " answers " + response.status());
                return;
            }
            for (Screen screen : first ? List.of(Screen.values()) : List.of(Screen.PHONE)) {
                page.setViewportSize(screen.width(), 900);
                String where = address + " " + language + " " + screen;
                if (first) {
                    Browser.faults(page).forEach(fault -> faults.add(where + " " + fault));
                }
                fits(page, where, screen, faults);
            }
        }
    }

    private void signIn(Page page, String username) {
        page.navigate(url("/login"));
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("form[action='/login'] button");
    }

    private static void fits(Page page, String where, Screen screen, List<String> faults) {
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > screen.width()) {
            faults.add(where + " is " + width + " px wide");
        }
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
