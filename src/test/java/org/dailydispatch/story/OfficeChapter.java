package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What surrounds a day of supervision: the places, the language, one's password, signing out. */
final class OfficeChapter {

    private static final String OLD_PASSWORD = "Zhucheng-2020-demo";
    private static final String NEW_PASSWORD = "weifang-reads-nine-teams";

    private OfficeChapter() {}

    /** A road entry is added, renamed and retired; the leader's board counts it while it is in force. */
    static void theAdministratorKeepsThePlaces(Visitor admin, Visitor leader, String today) {
        leader.open("/dashboard");
        int expected = expectedCheckpoints(leader);
        admin.open("/admin/sites");
        admin.look("sites");
        admin.page().locator("a[href$='/admin/sites/new']").first().click();
        admin.page().locator("main form button.pri").click();
        assertThat(admin.page().locator("main .fld .err").count()).isGreaterThanOrEqualTo(4);
        admin.look("site-refused");
        Page form = admin.page();
        form.selectOption(
                "#townshipId",
                form.locator("#townshipId option:has-text('枳沟镇')").first().getAttribute("value"));
        form.selectOption("#kind", "ROAD_ENTRY");
        form.fill("#code", "TEST-1");
        form.fill("#nameZh", "测试路口");
        form.fill("#nameEn", "Test entry");
        form.fill("#shortZh", "测试路口");
        form.fill("#shortEn", "Test entry");
        form.fill("#position", "99");
        form.fill("#inForceFrom", today);
        form.locator("main form button.pri").click();
        String site = admin.path().replaceFirst("\\?.*", "");
        assertThat(site).matches("/admin/sites/[0-9a-f-]{36}");
        assertThat(admin.text("h1")).isEqualTo("测试路口");
        admin.look("site");
        leader.open("/dashboard");
        assertThat(expectedCheckpoints(leader)).isEqualTo(expected + 1);

        admin.page().locator("a[href='" + site + "/edit']").click();
        admin.page().fill("#nameZh", "测试路口（改）");
        admin.page().locator("main form button.pri").click();
        assertThat(admin.text("h1")).isEqualTo("测试路口（改）");

        admin.page().fill("#day", today);
        admin.page().locator("form[action$='/retire'] button").click();
        assertThat(admin.page().locator("form[action$='/reopen']").count()).isEqualTo(1);
        assertThat(admin.page().locator("main table tbody tr").first().innerText())
                .contains(today);
    }

    private static int expectedCheckpoints(Visitor leader) {
        Locator checkpoints = leader.page().locator(".kpi").nth(1);
        return Integer.parseInt(
                checkpoints.locator("b").innerText().replaceAll(".*/\\s*", "").strip());
    }

    /** By the buttons of the page, as a person does it; whoever has signed out sees nothing more. */
    static void somebodyChangesLanguageAndPasswordAndLeaves(Visitor person) {
        Page page = person.page();
        person.open("/me");
        page.locator("form.language button").first().click();
        page.waitForSelector("html[lang=en]");
        page.locator("form.language button").first().click();
        page.waitForSelector("html[lang=zh-CN]");
        person.look("me");
        changePassword(page, "not-the-password-at-all");
        assertThat(page.locator("main .fld .err").count()).isPositive();
        changePassword(page, OLD_PASSWORD);
        assertThat(person.text(".note")).isNotBlank();
        page.locator("form.sign-out button").click();
        assertThat(person.path()).startsWith("/login");
        person.look("login");
        person.open("/overview");
        assertThat(person.path()).startsWith("/login");
        person.signInHere();
        assertThat(page.locator(".errsum").count()).isPositive();
        page.fill("#username", person.toString());
        page.fill("#password", NEW_PASSWORD);
        page.click("form[action='/login'] button");
        assertThat(person.path()).startsWith("/overview");
    }

    private static void changePassword(Page page, String present) {
        page.fill("#present", present);
        page.fill("#chosen", NEW_PASSWORD);
        page.fill("#again", NEW_PASSWORD);
        page.locator("form[action='/me/password'] button").click();
    }
}
