package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** Two texts where one is expected: two lists at a site, a form filed twice, a page and what the phone has of it. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class TwoTextsTest extends OnAPhone {

    @Test
    void aDraftOfOneListStaysOutOfTheFormOfAnother() {
        String village = "/inspections/new?site=" + village();
        String ledger = village + "&checklist=LEDGER";
        phone.signIn("inspector");
        phone.visits(List.of(village, ledger));
        phone.losesTheNetwork();
        phone.open(village);
        phone.page().waitForSelector("#keeping:not([hidden])");
        phone.passEverything(mark);
        phone.page().waitForSelector("#keeping:has-text('已存在这部手机上')");
        String draft = keepings().only("draft");

        phone.open(ledger);
        phone.page().waitForSelector("#keeping:not([hidden])");
        assertThat(phone.page().locator("#remark").inputValue()).isEmpty();
        phone.passEverything(mark + " ledger");
        phone.files();

        phone.open("/today");
        phone.open(ledger + "#draft-" + draft);
        phone.page().waitForSelector("#trouble:not([hidden])");
        assertThat(phone.page().locator("#form").isVisible()).isFalse();
        assertThat(keepings().only("draft")).isEqualTo(draft);
    }

    @Test
    void whatIsFiledAgainWhileTheFirstIsOnItsWayIsKept() {
        phone.close();
        phone = new Phone(browser.windowWithoutWorkers(Screen.PHONE, "zh-CN"), cable);
        phone.signIn("inspector");
        phone.open(forms.get(0));
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        phone.losesTheNetwork();
        keepings().filesAgainBeforeTheAnswer(mark + " second");
        phone.passEverything(mark + " first");
        phone.files();
        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> arrived() == 1);

        phone.open("/outbox");
        phone.page().waitForSelector("[data-state=refused]");
        phone.page().locator("[data-key^=correct]").click();
        phone.waitUntilSent();
        assertThat(jdbc.sql("select remark from inspection where remark like ?")
                        .param(mark + "%")
                        .query(String.class)
                        .list())
                .containsExactly(mark + " second");
    }

    @Test
    void theFormOfWhatWaitsShowsItAndSaysThatItWaits() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesWithoutNetwork(forms.get(0), mark);
        phone.open("/inspections/" + keepings().only("outbox") + "/edit");
        phone.page().waitForSelector("#trouble:not([hidden])");
        assertThat(phone.page().locator("#trouble").innerText()).contains("待报箱");
        assertThat(phone.page().locator("#remark").inputValue()).isEqualTo(mark);
        assertThat(phone.waiting()).isEqualTo(1);
    }

    @Test
    void theReasonOfTheCheckPageGoesAlongWhereTheNetworkGoes() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.open(forms.get(0));
        phone.isKeeping();
        phone.passEverything(mark);
        phone.page().click("button[value='check']");
        phone.page().waitForURL("**/check");
        phone.page().click("button[form='file']");
        phone.page().waitForURL("**/receipt");
        UUID id = jdbc.sql("""
                        insert into review (inspection_id, revision, state, reason, at, by_id)
                        select id, revision, 'RETURNED', '再看一次', filed_at, author_id from inspection where remark = ?
                        returning inspection_id""").param(mark).query(UUID.class).single();

        phone.open("/inspections/" + id + "/edit");
        phone.isKeeping();
        phone.passEverything(mark + " mended");
        phone.page().waitForCondition(() -> keepings().hasKept(mark + " mended"));
        phone.page().click("button[value='check']");
        phone.page().waitForURL("**/check");
        phone.page().fill("#reason", "再去看过");
        phone.losesTheNetwork();
        phone.page().click("button[form='file']");
        phone.page().waitForURL("**/outbox*");
        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(jdbc.sql("select reason from inspection_revision where inspection_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .contains("再去看过");
    }

    @Test
    void whatAnotherDeviceSavedMeanwhileIsGoneOnWithWithoutAQuestion() {
        phone.signIn("inspector");
        phone.open(forms.get(0));
        phone.isKeeping();
        phone.waitUntilDraftsAreSent();
        keepings().savesAsAnotherDevice(mark);
        phone.open(forms.get(0));
        phone.page().waitForSelector("#keeping:not([hidden])");
        assertThat(phone.page().locator("#remark").inputValue()).isEqualTo(mark);
        phone.passEverything(mark + " on");
        phone.page().waitForCondition(() -> keepings().hasKept(mark + " on"));
        phone.waitUntilDraftsAreSent();
        assertThat(phone.page().locator("#trouble").isVisible()).isFalse();
    }

    @Test
    void theOtherVersionGoesOnWhereItIsChosen() {
        phone.signIn("inspector");
        phone.keeps(List.of("/today", "/outbox"));
        phone.open(forms.get(0));
        phone.isKeeping();
        phone.waitUntilDraftsAreSent();
        keepings().savesAsAnotherDevice(mark + " there");
        phone.typesAndChecksAtOnce(mark + " here");
        phone.page().locator("a[data-forget-draft]").click();
        phone.page().waitForURL("**/edit");
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(phone.page().locator("#remark").inputValue()).isEqualTo(mark + " there");
        assertThat(keepings().hasKept(mark + " here")).isFalse();
        assertThat(phone.page().locator("#trouble").isVisible()).isFalse();
    }

    private Keepings keepings() {
        return new Keepings(phone.page());
    }

    /** A village of the inspector's county: two lists can be filled in there. */
    private UUID village() {
        return jdbc.sql("""
                        select s.id from site s
                          join site_period p on p.site_id = s.id and p.in_force_from <= '2020-02-19' and p.in_force_to is null
                          join team t on t.county_id = s.county_id
                          join account a on a.team_id = t.id and a.username = 'inspector'
                        where s.kind = 'VILLAGE' order by s.id limit 1""").query(UUID.class).single();
    }
}
