package org.dailydispatch.story;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.dailydispatch.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Value;

/** One browser for all tests of a class, and the address of the program. */
abstract class InBrowser {

    /** A busy machine takes its time for a large picture. */
    private static final int PATIENCE = 30_000;

    static Browser browser;

    @Value("${local.server.port}")
    int port;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    String base() {
        return "http://localhost:" + port;
    }
}
