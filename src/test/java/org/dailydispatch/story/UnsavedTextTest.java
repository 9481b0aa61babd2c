package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a leader typed and did not save: signing takes it along, with a script or without, and leaving the page asks. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class UnsavedTextTest extends InBrowser {

    private static final String PAGE = "/dispatches/2020-02-19";
    private static final String PASSWORD = "Zhucheng-2020-demo";

    @Test
    void signingTakesAlongWhatIsOnTheScreen() {
        try (Visitor plain = Visitor.withoutScript(browser, base(), "leader", Screen.LAPTOP)) {
            open(plain);
            typed(plain.page(), "没有脚本时写的建议。");
            sign(plain.page(), "wrong password");
            assertThat(plain.page().inputValue("#recommendations")).isEqualTo("没有脚本时写的建议。");
            assertThat(plain.page().inputValue("#tomorrow")).isEqualTo("明日安排。");
            assertThat(plain.page().isChecked("#nobodyNamed")).isTrue();
            assertThat(plain.text(".signbox .errsum")).contains("密码");
        }
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            open(leader);
            Page page = leader.page();
            AtomicInteger asked = new AtomicInteger();
            page.onDialog(dialog -> {
                asked.incrementAndGet();
                dialog.accept();
            });
            leader.open(PAGE);
            assertThat(asked).as("nothing typed").hasValue(0);
            typed(page, "没有保存的建议。");
            leader.open(PAGE);
            assertThat(asked).as("typed and left").hasValue(1);
            assertThat(page.inputValue("#recommendations")).isEqualTo("没有脚本时写的建议。");
            typed(page, "最后的建议。");
            page.check("#figuresChecked");
            page.check("#nobodyNamed");
            page.fill("#password", PASSWORD);
            page.press("#password", "Enter");
            leader.page().locator(".sha code").waitFor();
            assertThat(asked).as("what is sent is not lost").hasValue(1);
            assertThat(leader.text("#s-recommendations")).contains("最后的建议。");
            Locator publish = page.locator("form[action$='/publish']");
            publish.locator("summary").click();
            publish.locator("button").click();
            assertThat(page.locator("form[action$='/publish']").count()).isZero();
        }
    }

    private static void open(Visitor leader) {
        leader.open(PAGE);
        Locator assemble = leader.page().locator("form[action$='/assemble'] button");
        if (assemble.count() > 0) {
            assemble.click();
        }
    }

    private static void typed(Page page, String recommendations) {
        page.fill("#recommendations", recommendations);
        page.fill("#tomorrow", "明日安排。");
        page.locator("#s-remarks input").all().forEach(remark -> remark.fill("道路积雪，已电话了解情况。"));
    }

    private static void sign(Page page, String password) {
        page.check("#figuresChecked");
        page.check("#nobodyNamed");
        page.fill("#password", password);
        page.locator("button[formaction*='/sign']").click();
    }
}
