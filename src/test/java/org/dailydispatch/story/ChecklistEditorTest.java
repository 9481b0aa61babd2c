package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** An administrator writes a checklist, orders it by buttons, looks at it as on a phone, and publishes it twice. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class ChecklistEditorTest extends InBrowser {

    @Test
    void aChecklistIsWrittenLookedAtAndPublished() {
        try (Visitor admin = Visitor.signedIn(browser, base(), "admin", Screen.LAPTOP)) {
            admin.open("/admin/checklists");
            admin.look("editor-lists");
            write(admin);
            order(admin);
            admin.look("editor-copy");
            preview(admin);
            String list = publish(admin, "初稿", 1);
            admin.look("editor-version");
            changeOneText(admin, list);
            publish(admin, "改一处", 2);
            admin.page().locator(".lead .end a[href*='/compare']").click();
            assertThat(admin.text(".change del")).isEqualTo("屠宰检疫有记录");
            admin.look("editor-compare");
            admin.open(list);
            admin.look("editor-checklist");
        }
    }

    private static void write(Visitor admin) {
        Page page = admin.page();
        admin.open("/admin/checklists/new");
        admin.look("editor-new");
        page.fill("#code", "ABATTOIR");
        page.fill("#nameZh", "屠宰企业检查");
        page.fill("#nameEn", "Abattoir check");
        page.locator("input[value='SLAUGHTERHOUSE']").check();
        save(page);
        page.locator("a[href$='/sections/new']").click();
        page.fill("#nameZh", "一、检疫");
        page.fill("#nameEn", "1. Quarantine");
        save(page);
        item(page, "PAIR_DEFECTIVE", "records", "屠宰检疫有记录", "Slaughter is recorded");
        item(page, "PRICE", "pork", "猪肉批发价", "Wholesale price of pork");
        item(page, "MULTI_SELECT", "papers", "证照齐全", "Papers are complete");
    }

    private static void item(Page page, String type, String code, String zh, String en) {
        page.locator("select[name='type']").first().selectOption(type);
        page.locator(".adder button").first().click();
        page.fill("#code", code);
        page.fill("#textZh", zh);
        page.fill("#textEn", en);
        int measures = page.locator("input[id^='measures-'][id$='-zh']").count();
        for (int row = 0; row < measures; row++) {
            String measure = "#measures-" + row + "-";
            if (page.inputValue(measure + "code").isEmpty()) {
                page.fill(measure + "code", code);
            }
            page.fill(measure + "zh", "数");
            page.fill(measure + "en", "Number");
            page.fill(measure + "unitZh", "条");
            page.fill(measure + "unitEn", "entries");
        }
        int options = page.locator("input[id^='options-'][id$='-zh']").count();
        for (int row = 0; row < options; row++) {
            page.fill("#options-" + row + "-code", "paper" + row);
            page.fill("#options-" + row + "-zh", "证照");
            page.fill("#options-" + row + "-en", "Paper");
        }
        save(page);
    }

    /** The button that was pressed has the focus again. */
    private static void order(Visitor admin) {
        Page page = admin.page();
        page.click("#item-papers-UP");
        page.waitForFunction("document.activeElement.id === 'item-papers-UP'");
        assertThat(page.locator(".outline > li").allInnerTexts())
                .satisfiesExactly(
                        first -> assertThat(first).contains("records"),
                        second -> assertThat(second).contains("papers"),
                        third -> assertThat(third).contains("pork"));
        page.locator(".outline a:has-text('猪肉')").first().click();
        admin.look("editor-item");
        page.goBack();
    }

    private static void preview(Visitor admin) {
        Page page = admin.page();
        String copy = admin.path().replaceAll("[#?].*", "").replaceAll("/items/.*", "");
        admin.open(copy + "/preview");
        assertThat(admin.text(".phone-frame")).contains("屠宰检疫有记录");
        assertThat(page.locator(".phone-frame").boundingBox().width).isEqualTo(390);
        admin.look("editor-preview");
        admin.open(copy + "/preview?language=en");
        assertThat(admin.text(".phone-frame")).contains("Slaughter is recorded");
        assertThat(Browser.faults(page)).isEmpty();
        admin.open(copy);
    }

    private static String publish(Visitor admin, String note, int number) {
        Page page = admin.page();
        page.locator("a[href$='/copy/publish']").click();
        admin.look("editor-publish");
        page.fill("#note", note);
        save(page);
        assertThat(admin.path()).endsWith("/versions/" + number);
        return admin.path().replaceAll("/versions/.*", "");
    }

    private static void changeOneText(Visitor admin, String list) {
        Page page = admin.page();
        admin.open(list);
        page.locator("form[action$='/copy'] button").click();
        page.locator(".outline a[href$='/items/records']").first().click();
        page.fill("#textZh", "屠宰检疫有完整记录");
        save(page);
    }

    private static void save(Page page) {
        page.locator("main form button.pri.lg").first().click();
    }
}
