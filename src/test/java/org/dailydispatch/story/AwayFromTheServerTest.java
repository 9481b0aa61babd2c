package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a phone has with it where there is no network, and what became of the rest of the world meanwhile. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(120)
class AwayFromTheServerTest extends OnAPhone {

    private static final String CHECKPOINTS = "0170f000-0000-7000-8000-00000000c100";

    @Test
    void aDraftOfOnePhoneGoesOnOnASecondOne() {
        phone.signIn("inspector");
        phone.open(forms.get(0));
        phone.isKeeping();
        phone.passEverything(mark);
        phone.page().waitForCondition(() -> new Keepings(phone.page()).hasKept(mark));
        phone.waitUntilDraftsAreSent();

        try (Phone second = new Phone(browser.window(Screen.PHONE, "zh-CN"), cable)) {
            second.signIn("inspector");
            second.open(forms.get(0));
            assertThat(second.page().locator("#remark").inputValue()).isEqualTo(mark);
            second.page().click("button[value='check']");
            second.page().waitForURL("**/check");
            second.page().click("button[form='file']");
            second.page().waitForURL("**/receipt");
        }
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void yesterdaysAnswersStandBesideTheItemsWithoutNetwork() {
        phone.signIn("inspector");
        String form = Objects.requireNonNull(
                phone.page().locator("a[href*='/inspections/new?']").first().getAttribute("href"));
        phone.keeps(List.of("/today", "/outbox", form));
        phone.losesTheNetwork();

        phone.open(form);
        phone.page().waitForSelector("#keeping:not([hidden])");
        assertThat(phone.page().locator(".earlier").first().innerText()).contains("昨日");
        phone.page().locator(".earlier .carry").first().click();
        assertThat(phone.page()
                        .locator(".item[id^='q-'] input[data-earlier]:checked")
                        .count())
                .isPositive();
    }

    @Test
    void aPictureThatHelpsWithAnItemIsThereWithoutNetwork() {
        String item = publishes(true);
        String picture = "/checklists/pictures/"
                + jdbc.sql("select picture_id from checklist_item where picture_id is not null limit 1")
                        .query(UUID.class)
                        .single();
        phone.signIn("inspector");
        String form = Objects.requireNonNull(
                phone.page().locator("a[href*='/inspections/new?']").first().getAttribute("href"));
        phone.keeps(List.of("/today", form, picture));
        phone.losesTheNetwork();

        phone.open(form);
        phone.page().click("#q-" + item + " details.hint summary");
        phone.page().waitForCondition(() -> (Boolean)
                phone.page().locator("#q-" + item + " img.help-picture").evaluate("image => image.naturalWidth > 0"));
    }

    @Test
    void anEntryOfAnEarlierVersionOfTheListIsTaken() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesWithoutNetwork(forms.get(0), mark);
        UUID before = current();
        publishes(false);
        assertThat(current()).isNotEqualTo(before);

        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(jdbc.sql("select checklist_version_id from inspection where remark = ?")
                        .param(mark)
                        .query(UUID.class)
                        .list())
                .containsExactly(before);
    }

    private UUID current() {
        return jdbc.sql("""
                        select id from checklist_version where checklist_id = cast(? as uuid)
                        order by number desc limit 1""").param(CHECKPOINTS).query(UUID.class).single();
    }

    /** An administrator helps with the first item in other words, perhaps with a picture. The item's code. */
    private String publishes(boolean withPicture) {
        try (Visitor admin = Visitor.in("zh-CN", browser, base(), "admin")) {
            Page page = admin.page();
            admin.open("/admin/checklists/" + CHECKPOINTS);
            page.locator("form[action$='/copy'] button").click();
            String copy = "/admin/checklists/" + CHECKPOINTS + "/copy";
            String address = page.locator(".outline a[href*='/items/']").first().getAttribute("href");
            String item = Objects.requireNonNull(address).replaceAll(".*/", "");
            admin.open(address);
            page.fill("#helpZh", mark);
            page.fill("#helpEn", mark);
            page.locator("main form button.pri.lg").first().click();
            if (withPicture) {
                admin.open(address);
                page.setInputFiles("#file", new FilePayload("how.png", "image/png", Samples.png(320, 240)));
                page.locator("#picture form button").first().click();
            }
            admin.open(copy + "/publish");
            page.fill("#note", mark);
            page.locator("main form button.pri.lg").first().click();
            assertThat(admin.path()).contains("/versions/");
            return item;
        }
    }
}
