package org.dailydispatch.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's Chromium, driven by Playwright. */
public final class Browser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXE = axe();
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
        return browser.newContext(options(screen, language));
    }

    /** The same in a browser that runs no scripts. */
    public BrowserContext windowWithoutScript(Screen screen, String language) {
        return browser.newContext(options(screen, language).setJavaScriptEnabled(false));
    }

    /** The same in a browser without service workers. */
    public BrowserContext windowWithoutWorkers(Screen screen, String language) {
        return browser.newContext(options(screen, language).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private static NewContextOptions options(Screen screen, String language) {
        return new NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(1)
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    }

    /** The same with options of one's own. */
    public BrowserContext window(NewContextOptions options) {
        return browser.newContext(
                options.setViewportSize(Screen.PHONE.width, Screen.PHONE.height).setLocale("zh-CN"));
    }

    /**
     * What axe finds wrong on the page (WCAG 2.2 A and AA, and its best practices), each with the places. All its rules
     * run; only the lists of what passed, which nobody reads, are left out.
     */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                  .map(rule => rule.id + ': ' + rule.help + ' '
                    + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' '))""");
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
