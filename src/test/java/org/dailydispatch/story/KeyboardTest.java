package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** A checkpoint filed by Tab, Space, Enter and what is typed. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class KeyboardTest extends InBrowser {

    private static final int MANY = 400;

    /** What the key for the focused element is: the answer "passed", a number, a box, or the button that goes on. */
    private static final String KEY = """
            button => {
              const at = document.activeElement;
              if (at.matches('.tri input[value=PASS]:not(:checked), .options input:not(:checked)')) return 'Space';
              if (at.matches('.measures input')) return /defective|missing|gatherings|abnormal/.test(at.name) ? '0' : '5';
              return at.matches(button) ? 'Enter' : '';
            }""";

    @Test
    void aCheckpointIsFiledWithoutAPointer() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.LAPTOP)) {
            Page page = inspector.page();
            inspector.open("/today/sites?kind=EXPRESSWAY_EXIT");
            tabTo(page, ".tl a[href*='/inspections/new?']");
            page.waitForSelector("#form");
            tabTo(page, "button[value='check']");
            page.waitForURL("**/check*");
            assertThat(page.locator(".errsum").count()).isZero();
            tabTo(page, "button[form='file']");
            page.waitForURL("**/receipt*");
            assertThat(page.locator(".rcpt .no b").innerText()).startsWith("D-0219-");
        }
    }

    /** Tabs on, answers what comes by, and presses Enter on what was looked for. */
    private static void tabTo(Page page, String button) {
        for (int pressed = 0; pressed < MANY; pressed++) {
            page.keyboard().press("Tab");
            String key = (String) page.evaluate(KEY, button);
            if (!key.isEmpty()) {
                page.keyboard().press(key);
            }
            if (key.equals("Enter")) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + button);
    }
}
