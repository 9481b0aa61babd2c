package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One problem from the failed item through return and re-check to 销号, as four people, each at a screen of his own. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class FromFailureToClosureTest extends InBrowser {

    private static final String FOUND = "村口无人值守，外来车辆未登记";
    private static final String ONLY_PROMISED = "现场仍无人值守，只贴了排班表。";
    private static final String DONE = "已增派两人，昼夜轮流值守，补登车辆11辆。";

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAnInspectorFindsTheTownshipMendsAndAnotherPersonCloses() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE);
                Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP);
                Visitor liaison = Visitor.signedIn(browser, base(), "liaison", Screen.PHONE);
                Visitor second = Visitor.signedIn(browser, base(), "inspector2", Screen.PHONE)) {
            fails(inspector);
            String problem = assigned(leader);
            reportedDone(liaison, problem, "已安排值守。", "closure-told");
            returned(second, problem);
            liaisonSeesWhy(liaison, problem);
            reportedDone(liaison, problem, DONE, "closure-returned");
            mayNotClose(liaison, problem);
            closed(second, problem);
            everyStepStandsInTheTimeline(leader, problem);
        }
    }

    private void fails(Visitor inspector) {
        UUID village = new Places(jdbc).village();
        inspector.open("/inspections/new?site=" + village);
        inspector.passEverything();
        Locator item = inspector.items().get(0);
        item.locator(".tri .f").click();
        item.locator("textarea").fill(FOUND);
        item.locator(".sevs .chip").nth(1).click();
        item.locator(".chips.two .chip").nth(2).click();
        item.locator(".pick input").last().setInputFiles(photo());
        PlaywrightAssertions.assertThat(item.locator(".shots [role=status]")).hasText("已传 1/1");
        inspector.page().click("button[value='check']");
        inspector.page().waitForURL("**/check*");
        assertThat(inspector.page().locator(".errsum").allInnerTexts()).isEmpty();
        inspector.page().locator(".ph-bot button").click();
        inspector.page().waitForURL("**/receipt*");
    }

    private static String assigned(Visitor leader) {
        leader.open("/problems?words=" + FOUND);
        String problem =
                leader.page().locator("main a[href^='/problems/0']").first().getAttribute("href");
        leader.open(problem);
        assertThat(leader.text("h1")).contains(FOUND);
        leader.page().fill("#unit", "枳沟镇人民政府");
        leader.page().fill("#person", "值班负责人");
        leader.page().locator("form[action$='/assign'] button").click();
        assertThat(leader.text(".tags")).contains("整改中");
        return problem;
    }

    private static void reportedDone(Visitor liaison, String problem, String measures, String picture) {
        liaison.open("/notices");
        liaison.page().locator("main a[href^='/notices/']").first().click();
        liaison.page().waitForURL("**" + problem);
        liaison.look(picture);
        liaison.page().fill("#measures", measures);
        liaison.page().setInputFiles("#files", photo());
        liaison.page().locator("form[action$='/done'] button").click();
        assertThat(liaison.text(".tags")).contains("待复查");
    }

    private static void returned(Visitor second, String problem) {
        second.open(problem);
        second.page().locator("button[formaction$='/return']").click();
        assertThat(second.text(".errsum")).isNotBlank();
        second.page().fill("#note", ONLY_PROMISED);
        second.page().locator("button[formaction$='/return']").click();
        assertThat(second.text(".tags")).contains("整改中");
    }

    private static void liaisonSeesWhy(Visitor liaison, String problem) {
        liaison.open(problem);
        assertThat(liaison.text("main")).contains(ONLY_PROMISED).contains("退回");
    }

    private static void mayNotClose(Visitor liaison, String problem) {
        liaison.open(problem);
        assertThat(liaison.page().locator("form[action$='/close']").count()).isZero();
    }

    /** Closing wants a photo for what is worse than general. */
    private static void closed(Visitor second, String problem) {
        second.open(problem);
        second.page().fill("#note", "夜间到场复查，两人在岗。");
        second.page().locator("form[action$='/close'] button.pri").click();
        assertThat(second.text(".errsum")).isNotBlank();
        assertThat(second.page().inputValue("#note")).isEqualTo("夜间到场复查，两人在岗。");
        second.page().setInputFiles("#files", photo());
        second.page().locator("form[action$='/close'] button.pri").click();
        assertThat(second.text(".tags")).contains("已销号");
        second.look("closure-closed");
    }

    private static void everyStepStandsInTheTimeline(Visitor leader, String problem) {
        leader.open(problem);
        assertThat(leader.page().locator(".timeline li b").allInnerTexts())
                .containsExactly("发现", "交办", "报告整改完成", "退回重改", "报告整改完成", "复查通过，销号");
        assertThat(leader.text(".timeline"))
                .contains(FOUND)
                .contains(ONLY_PROMISED)
                .contains(DONE);
        leader.open("/problems?state=CLOSED&words=" + FOUND);
        assertThat(leader.page().locator("main a[href='" + problem + "']").count())
                .isPositive();
    }

    private static FilePayload photo() {
        return new FilePayload("photo.jpg", "image/jpeg", Samples.jpeg(640, 480));
    }
}
