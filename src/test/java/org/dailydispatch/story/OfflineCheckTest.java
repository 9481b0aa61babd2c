package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts make of a form where there is no network: the look through it, and the receipt without a number. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(120)
class OfflineCheckTest extends OnAPhone {

    private static final String SAMPLED = "#q-registration-complete-measures-sampled";
    private static final String DEFECTIVE = "#q-registration-complete-measures-defective";

    /** The item that depends on another is asked after an answer that it waits for, and put away after another one. */
    private static final String DEPENDS = """
            () => [...document.querySelectorAll('.item[data-needs]')].every(item => {
              const wanted = item.dataset.any.split(' ');
              const earlier = document.getElementById('q-' + item.dataset.needs);
              const answers = [...earlier.querySelectorAll('.option, input[name$=".verdict"]')];
              earlier.querySelectorAll('.option[type=checkbox]:checked').forEach(box => box.click());
              answers.find(box => wanted.includes(box.value)).click();
              const asked = !item.hidden;
              answers.filter(box => wanted.includes(box.value) && box.type === 'checkbox' && box.checked).forEach(box => box.click());
              answers.find(box => !wanted.includes(box.value) && !box.checked).click();
              return asked && item.hidden;
            })""";

    @Test
    void whatTheServerWouldRefuseIsSaidBeforeItGoesIntoTheOutbox() throws IOException {
        opensWithoutNetwork(forms.get(0));
        phone.passEverything(mark);
        lacks(SAMPLED, "", SAMPLED);
        lacks(SAMPLED, "many", SAMPLED);
        lacks(DEFECTIVE, "1", DEFECTIVE);

        String item = phone.page().locator(".shots[data-required]").first().getAttribute("data-item");
        String description = "#q-" + item + "-description";
        phone.page().locator("#q-" + item + " .tri .f").click();
        phone.page().fill(description, "没有记录");
        lacks(description, " ", description);
        lacks("#q-" + item + "-unit", "", "#q-" + item + "-unit");
        assertThat(gaps()).singleElement().asString().contains("不合格必拍");
        goesOn();

        phone.page()
                .locator("#q-" + item + " .shots input[type=file]")
                .first()
                .setInputFiles(new FilePayload("gate.png", "image/png", picture()));
        phone.page().waitForSelector("#q-" + item + " .shots li[data-photo]");
        phone.page().locator("#q-registration-complete .tri .f").click();
        phone.page().fill("#q-registration-complete-description", "登记缺项");
        lacks(DEFECTIVE, "6", DEFECTIVE);
        phone.files();
        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
        assertThat(photosArrived()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void checkReceiptAndPanelsFitAndAreAccessible(String language) {
        phone.window()
                .addCookies(List.of(new Cookie("DDLANGUAGE", language).setUrl("http://localhost:" + cable.port())));
        opensWithoutNetwork(forms.get(0));
        phone.passEverything(mark);
        phone.page().locator(".item .tri .f").first().click();
        phone.page().click("button[value='check']");
        phone.page().waitForSelector("#offline-check");
        looksWell(language + " check");
        goesOn();

        Keepings keepings = new Keepings(phone.page());
        String id = keepings.only("draft");
        keepings.hasAnotherVersion(id);
        phone.page().reload();
        phone.page().waitForSelector("#trouble .choice");
        looksWell(language + " two versions");
        keepings.isOfAnotherList(id);
        phone.open("/inspections/" + id + "/edit#draft-" + id);
        phone.page().waitForSelector("#form[hidden]", hidden());
        phone.page().waitForSelector("#trouble:not([hidden])");
        looksWell(language + " another list");

        phone.filesWithoutNetwork(forms.get(1), mark);
        looksWell(language + " receipt");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPRESSWAY_EXIT, CHECKPOINT",
        "VILLAGE, VILLAGE",
        "PHARMACY, VENUE",
        "VILLAGE, LEDGER",
        "ENTERPRISE, RESUMPTION",
        "SUPERMARKET, NECESSITIES"
    })
    void everyListIsFiledWithoutNetwork(String kind, String checklist) {
        String form = form(kind) + "&checklist=" + checklist;
        phone.signIn("inspector");
        phone.keeps(List.of("/today", "/outbox"));
        phone.open(form);
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(Browser.faults(phone.page())).isEmpty();
        phone.keeps(List.of(form));
        phone.losesTheNetwork();

        phone.open(form);
        phone.page().waitForSelector("#keeping:not([hidden])");
        assertThat((Boolean) phone.page().evaluate(DEPENDS)).isTrue();
        phone.passEverything(mark);
        phone.files();
        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(jdbc.sql("""
                        select c.code from inspection i join checklist_version v on v.id = i.checklist_version_id
                          join checklist c on c.id = v.checklist_id where i.remark = ?""").param(mark).query(String.class).list()).containsExactly(checklist);
    }

    private String form(String kind) {
        return jdbc.sql("""
                        select '/inspections/new?site=' || s.id from site s
                          join site_period p on p.site_id = s.id and p.in_force_from <= '2020-02-19' and p.in_force_to is null
                          join team t on t.county_id = s.county_id
                          join account a on a.team_id = t.id and a.username = 'inspector'
                        where s.kind = ? order by s.id limit 1""").param(kind).query(String.class).single();
    }

    private void opensWithoutNetwork(String form) {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.open(form);
        phone.page().waitForSelector("#keeping:not([hidden])");
    }

    /** With this text in the field the form is held back, names the field and leads to it; the text before is put back. */
    private void lacks(String selector, String text, String field) {
        String before = phone.page().inputValue(selector);
        phone.page().fill(selector, text);
        String label = phone.page()
                .locator("label[for='" + field.substring(1) + "']")
                .textContent()
                .strip();
        assertThat(gaps()).anyMatch(gap -> gap.contains(label.split("\\s", 2)[0]));
        goesOn();
        assertThat((Boolean) phone.page().evaluate("field => document.activeElement.matches(field)", field))
                .isTrue();
        phone.page().fill(selector, before);
    }

    /** What the check names, before anything can be filed. */
    private List<String> gaps() {
        phone.page().click("button[value='check']");
        phone.page().waitForSelector("#offline-check");
        assertThat(phone.page().locator("#offline-check .btn.pri").count()).isZero();
        return phone.page().locator("#offline-check ul").first().locator("li").allInnerTexts();
    }

    private void goesOn() {
        phone.page().locator("#offline-check .pad .btn").last().press("Enter");
    }

    private void looksWell(String what) {
        for (int width : List.of(320, 390, 1440)) {
            phone.page().setViewportSize(width, 844);
            assertThat(((Number) phone.page().evaluate("document.documentElement.scrollWidth")).intValue())
                    .as(what)
                    .isLessThanOrEqualTo(width);
            if (width != 320) {
                assertThat(Browser.faults(phone.page())).as(what + " " + width).isEmpty();
            }
        }
        phone.page().setViewportSize(Browser.Screen.PHONE.width(), 844);
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }
}
