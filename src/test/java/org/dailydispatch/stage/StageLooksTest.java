package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Value;

/** The pages of stage reports on a laptop and on a phone: axe finds nothing, and nothing sticks out. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class StageLooksTest {

    @Value("${local.server.port}")
    int port;

    @Test
    void everyPageFitsTheScreenAndIsAccessible() {
        try (Browser browser = new Browser()) {
            String report = null;
            for (Screen screen : Screen.values()) {
                for (String language : List.of("zh-CN", "en")) {
                    try (BrowserContext window = browser.window(screen, language)) {
                        Page page = window.newPage();
                        signIn(page);
                        page.navigate(at("/stages/new"));
                        clean(page);
                        report = report == null ? written(page) : report;
                        for (String address : List.of(
                                report,
                                report + "/print",
                                report + "/figures/on-post-rate",
                                at("/stages?to=2020-01-01"))) {
                            page.navigate(address);
                            clean(page);
                        }
                        page.navigate(at("/stages"));
                        clean(page);
                    }
                }
            }
        }
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private void signIn(Page page) {
        page.navigate(at("/login"));
        page.fill("#username", "leader");
        page.fill("#password", "Zhucheng-2020-demo");
        page.click("form[action='/login'] button");
        page.waitForURL(at("/dashboard**"));
    }

    /** A draft whose text names a phone number, so that its page shows everything that it can. */
    private String written(Page page) {
        page.fill("#from", "2020-02-10");
        page.fill("#to", "2020-02-18");
        page.click("form[action='/stages'] button.pri");
        String report = page.url();
        page.fill("#summary", "有事拨打13812345678。");
        page.fill("#recommendations", "继续抽查。");
        page.click("form.ed-form button.pri");
        assertThat(page.locator("#identities li")).isNotNull();
        assertThat(page.locator("#identities li").count()).isEqualTo(1);
        return report;
    }

    private static void clean(Page page) {
        assertThat(Browser.faults(page)).as(page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(page.viewportSize().width);
    }
}
