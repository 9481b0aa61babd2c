package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** Work in a browser that runs no scripts, by people who have a keyboard only: Tab, Space, Enter, arrows, and what is typed. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class WithoutScriptOrPointerTest extends InBrowser {

    private static final int MANY = 300;

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
            press(page, "button[id^='section-'][id$='-DOWN']:not([aria-disabled])", "Enter");
            page.waitForLoadState();
            assertThat(admin.text("main")).containsSubsequence("乙", "甲");
        }
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
