package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work in a browser that runs no scripts, by people who have a keyboard only: Tab, Space, Enter, arrows, and what is typed. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class WithoutScriptOrPointerTest extends InBrowser {

    private static final int MANY = 400;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInspectorAddsAVenue() {
        try (Visitor inspector = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
            Page page = inspector.page();
            inspector.open("/venues/new");
            type(page, "#nameZh", "键盘路便利店");
            press(page, "#kind", "ArrowDown");
            press(page, "#townshipId", "ArrowDown");
            press(page, "form.search button.pri", "Enter");
            page.waitForURL("**/inspections/new?**");
            assertThat(inspector.text("h1")).isEqualTo("键盘路便利店");
        }
    }

    @Test
    void aLeaderPlansACovertVisit() {
        try (Visitor leader = Visitor.withoutScript(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = leader.page();
            leader.open("/covert-plans/new");
            press(page, "input[name='people']", "Space");
            press(page, "input[name='targets']", "Space");
            type(page, "#note", "先看登记");
            press(page, "button[value='keep']", "Enter");
            page.waitForURL(url -> url.matches(".*/covert-plans/[0-9a-f-]{36}.*"));
            assertThat(leader.text("main")).contains("先看登记");
        }
    }

    @Test
    void aLeaderSaysWhoGoesWhere() {
        try (Visitor leader = Visitor.withoutScript(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = leader.page();
            leader.open("/assignments?day=2020-02-27");
            press(page, "form[method='post'] select", "ArrowDown");
            press(page, ".save button", "Enter");
            page.waitForSelector(".note[role='status']");
            assertThat(leader.text(".note[role='status']")).contains("1");
        }
    }

    @Test
    void anAdministratorWritesAListAndOrdersIt() {
        try (Visitor admin = Visitor.withoutScript(browser, base(), "admin", Screen.LAPTOP)) {
            Page page = admin.page();
            admin.open("/admin/checklists/new");
            type(page, "#code", "KEYBOARD");
            type(page, "#nameZh", "键盘检查");
            type(page, "#nameEn", "Keyboard check");
            press(page, "input[value='SLAUGHTERHOUSE']", "Space");
            press(page, "main button.pri.lg", "Enter");
            page.waitForURL("**/copy*");
            for (String section : new String[] {"甲", "乙"}) {
                press(page, "a[href$='/sections/new']", "Enter");
                page.waitForURL("**/sections/new");
                type(page, "#nameZh", section);
                type(page, "#nameEn", section.equals("甲") ? "First" : "Second");
                press(page, "main button.pri.lg", "Enter");
                page.waitForURL(url -> !url.endsWith("/sections/new"));
            }
            assertThat(admin.text("main")).containsSubsequence("甲", "乙");
            go(page, "button[id^='section-'][id$='-DOWN']:not([aria-disabled])");
            assertThat(admin.text("main")).containsSubsequence("乙", "甲");
            item(page, "甲", "first", "第一项");
            item(page, "乙", "second", "第二项");
            item(page, "乙", "third", "第三项");
            assertThat(admin.text("main")).containsSubsequence("第二项", "第三项", "第一项");
            go(page, "#item-third-UP");
            assertThat(admin.text("main")).containsSubsequence("第三项", "第二项", "第一项");
            press(page, "a[href$='/copy/publish']", "Enter");
            page.waitForURL("**/publish");
            type(page, "#note", "第一版");
            press(page, "main form button.pri.lg", "Enter");
            page.waitForURL("**/versions/1");
            assertThat(admin.text("main")).containsSubsequence("第三项", "第二项", "第一项");
        }
    }

    private static void item(Page page, String section, String code, String text) {
        go(page, ".adder button[aria-label*='" + section + "']");
        type(page, "#code", code);
        type(page, "#textZh", text);
        type(page, "#textEn", "Item " + code);
        go(page, "main form button.pri.lg");
    }

    @Test
    void whatALeaderReturnsItsAuthorMends() {
        String inspection = "/inspections/" + latestInspection("day = (select max(day) from inspection)");
        try (Visitor leader = Visitor.withoutScript(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = leader.page();
            leader.open(inspection);
            press(page, "a[href$='/return']", "Enter");
            page.waitForURL("**/return");
            type(page, "#reason", "写明到达时间");
            press(page, "main form button.pri.lg", "Enter");
            page.waitForURL(url -> !url.endsWith("/return"));
        }
        try (Visitor author = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
            Page page = author.page();
            author.open("/today");
            press(page, "a[href='" + inspection + "/edit']", "Enter");
            page.waitForURL("**/edit*");
            assertThat(author.text("main")).contains("写明到达时间");
            type(page, "#remark", "八点半到达");
            press(page, "button[value='check']", "Enter");
            page.waitForURL("**/check*");
            press(page, "button[form='file']", "Enter");
            page.waitForURL(url -> !url.contains("/check"));
            author.open(inspection);
            assertThat(author.text("main")).contains("八点半到达");
        }
    }

    @Test
    void aCorrectionIsAskedForAndApproved() {
        String inspection = "/inspections/" + latestInspection("day = '2020-02-18'");
        try (Visitor author = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
            Page page = author.page();
            author.open(inspection + "/edit");
            type(page, "#remark", "补记两人值守");
            press(page, "button[value='check']", "Enter");
            page.waitForURL("**/check*");
            type(page, "#reason", "当时漏写");
            press(page, "button[form='file']", "Enter");
            page.waitForURL("**?requested");
        }
        try (Visitor leader = Visitor.withoutScript(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = leader.page();
            leader.open(inspection);
            assertThat(leader.text("main")).doesNotContain("补记两人值守");
            press(page, "main a[href^='/reviews/corrections/']", "Enter");
            page.waitForURL("**/reviews/corrections/**");
            go(page, "form[action$='/approve'] button");
            leader.open(inspection);
            assertThat(leader.text("main")).contains("补记两人值守");
        }
    }

    /** One of the inspector's that nobody has looked through yet. */
    private String latestInspection(String which) {
        return jdbc.sql("""
                        select i.id::text from inspection i join account a on a.id = i.author_id and a.username = 'inspector'
                        where i.mode = 'OPEN' and not exists (select from review r where r.inspection_id = i.id)
                            and i.""" + which + " order by i.filed_at desc limit 1")
                .query(String.class)
                .single();
    }

    /** Presses what leads to another page, or to this one anew, and waits for it. */
    private static void go(Page page, String element) {
        reach(page, element);
        page.evaluate("() => { document.documentElement.dataset.former = ''; }");
        page.keyboard().press("Enter");
        page.waitForSelector("html:not([data-former]) main");
        page.waitForLoadState();
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().insertText(text);
    }

    private static void press(Page page, String element, String key) {
        reach(page, element);
        page.keyboard().press(key);
    }

    /** On by Tab, as often as it takes. */
    private static void reach(Page page, String element) {
        for (int pressed = 0; pressed < MANY; pressed++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", element)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + element + " on " + page.url());
    }
}
