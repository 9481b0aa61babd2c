package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/** What a first load sends over the network, compressed: 60 KB for an inspector's page, 120 KB for a board. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class PageWeightTest {

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
        "inspector, /today, 60",
        "inspector, FORM, 60",
        "leader, /dashboard?day=2020-02-18, 120",
        "municipal, /overview, 120"
    })
    void aFirstLoadIsLight(String username, String path, int kilobytes) {
        String base = "http://localhost:" + port;
        try (Visitor visitor = Visitor.signedIn(browser, base, username, Screen.PHONE)) {
            String address =
                    path.equals("FORM") ? visitor.page().getAttribute(".tl a[href*='/inspections/new']", "href") : path;
            assertThat(firstLoad(visitor.page().context(), base + address))
                    .isPositive()
                    .isLessThanOrEqualTo(kilobytes * 1024L);
        }
    }

    /** Bytes received for a page and all that it needs, with an empty cache. */
    private static long firstLoad(BrowserContext window, String url) {
        Page page = window.newPage();
        CDPSession network = window.newCDPSession(page);
        AtomicLong received = new AtomicLong();
        network.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        received.addAndGet((long) event.get("encodedDataLength").getAsDouble()));
        network.send("Network.enable");
        JsonObject noCache = new JsonObject();
        noCache.addProperty("cacheDisabled", true);
        network.send("Network.setCacheDisabled", noCache);
        page.navigate(url);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return received.get();
    }
}
