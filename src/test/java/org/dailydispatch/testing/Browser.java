package org.dailydispatch.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's Chromium, driven by Playwright. */
public final class Browser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    public Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));
    }

    /** For {@code @EnabledIf}; says why browser tests do not run where Chromium is missing. */
    public static boolean isInstalled() {
        boolean installed = Files.isExecutable(CHROMIUM);
        if (!installed) {
            LOG.warn("No Chromium on this machine: the browser tests do not run");
        }
        return installed;
    }

    /** A browser window of its own, with its own cookies. */
    public BrowserContext window(Screen screen, String language) {
        return browser.newContext(new NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(1)
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    /** What axe finds wrong on the page (WCAG 2.2 A and AA, and its best practices), each with the places. */
    public static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Browser::describe).toList();
    }

    private static String describe(Rule rule) {
        List<String> places = rule.getNodes().stream()
                .limit(3)
                .map(CheckedNode::getHtml)
                .map(html -> html.length() > 160 ? html.substring(0, 160) : html)
                .toList();
        return rule.getId() + ": " + rule.getHelp() + " " + places;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** The two sizes that every page is made for. */
    public enum Screen {
        PHONE(390, 844),
        LAPTOP(1440, 900);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }
    }
}
