package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** What happens to inspections while the network comes and goes: as many arrive as were filed, none twice. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class OfflineTest extends OnAPhone {

    private static final int MANY = 50;
    private static final int BY_HAND = 5;
    private static final int SOME = 12;

    @Autowired
    ApplicationContext context;

    @Test
    void afterOneVisitAFormOpensWithoutNetworkAndIsSentByItself() {
        phone.signIn("inspector");
        String first = Objects.requireNonNull(
                phone.page().locator("a[href*='/inspections/new?']").first().getAttribute("href"));
        phone.keeps(List.of("/today", "/outbox", first));
        phone.losesTheNetwork();

        phone.open("/today");
        assertThat(phone.page().locator("[data-kept-since]").innerText()).contains("没有网络");
        phone.filesWithoutNetwork(first, mark);
        assertThat(phone.page().locator(".rcpt .no b").innerText()).isEqualTo("待编号");
        assertThat(arrived()).isZero();

        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
        phone.page()
                .waitForCondition(
                        () -> phone.page().locator(".rcpt .no b").innerText().startsWith("D-0219-"));
    }

    @Test
    void everyListOfEveryPlaceThatTodayLeadsToIsKept() {
        phone.signIn("inspector");
        List<String> today = phone.formsBehind("/today", "a[href^='/today/townships/']");
        assertThat(today).hasSizeGreaterThan(10).anyMatch(form -> form.endsWith("&checklist=LEDGER"));
        phone.open("/today");
        phone.keeps(today);

        phone.open("/today/sites?kind=SUPERMARKET");
        String supermarket = Objects.requireNonNull(
                phone.page().locator(".tl a[href*='/inspections/new?']").first().getAttribute("href"));
        phone.keeps(List.of(supermarket, supermarket + "&checklist=NECESSITIES"));
    }

    @Test
    void aClockThatWasTwoDaysAheadDoesNotMakePagesFresh() {
        phone.signIn("inspector");
        phone.visits(forms);
        keepings().keepsAsIfIn(2, forms.get(0));
        phone.open("/today/sites?kind=EXPRESSWAY_EXIT");
        phone.page().waitForCondition(() -> keepings().ageOf(forms.get(0)) < 60);
    }

    @Test
    void whatWasTypedRightBeforeTheCheckIsFiledWhereTheNetworkGoes() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.open(forms.get(0));
        phone.isKeeping();
        phone.passEverything(mark + " early");
        phone.waitUntilDraftsAreSent();
        phone.typesAndChecksAtOnce(mark + " late\nsecond line");
        phone.page().waitForURL("**/check");
        phone.losesTheNetwork();
        phone.page().click("button[form='file']");
        phone.page().waitForURL("**/outbox*");
        assertThat(phone.waiting()).isEqualTo(1);
        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(remarks()).containsExactly(mark + " late\nsecond line");
    }

    @Test
    void aCommonPhraseTappedLastIsKeptLikeWhatIsTyped() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.open(forms.get(0));
        phone.isKeeping();
        phone.page().click(".item:has(.phrases) .tri .f");
        phone.page().waitForTimeout(1_000);
        String phrase = phone.page().locator(".phrases button:visible").first().getAttribute("data-phrase");
        phone.page().locator(".phrases button:visible").first().click();
        phone.page().waitForCondition(() -> keepings().keeps(phrase));
    }

    @Test
    void filingRightAfterTheLastWordAsksNothingAgain() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.open(forms.get(0));
        phone.isKeeping();
        phone.passEverything(mark);
        phone.page().click("button[value='check']");
        phone.page().waitForURL("**/check");
        phone.waitUntilDraftsAreSent();
        phone.page().click("button[form='file']");
        phone.page().waitForURL("**/receipt");
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void fiftyWithPhotosWaitAndAllArriveOnce() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        byte[] picture = picture();
        for (int number = 0; number < BY_HAND; number++) {
            phone.open(forms.get(number % forms.size()));
            phone.page().waitForSelector("#keeping:not([hidden])");
            phone.takesAPhoto(picture);
            phone.passEverything(mark + " " + number);
            phone.files();
        }
        phone.filesCopiesOf(forms.get(0), MANY - BY_HAND, mark, picture);
        assertThat(phone.waiting()).isEqualTo(MANY);

        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(MANY);
        assertThat(jdbc.sql("select count(distinct receipt) from inspection where remark like ?")
                        .param(mark + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        assertThat(photosArrived()).isEqualTo(MANY);
    }

    @Test
    void answersLostAfterTheServerHadCommittedMakeNoSecondRecord() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        for (String form : forms) {
            phone.filesWithoutNetwork(form, mark);
        }
        cable.lose("POST /api/v1/inspections/");
        phone.hasTheNetworkAgain();
        phone.page()
                .waitForCondition(
                        () -> cable.lost() > 1 && arrived() > 0, new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(phone.waiting()).isEqualTo(forms.size());

        cable.lose(null);
        phone.open("/outbox");
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(forms.size());
    }

    @Test
    void theServerStopsWhileTheOutboxIsSentAndStartsAgain() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesCopiesOf(forms.get(0), SOME, mark, picture());

        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> arrived() > 0);
        TomcatWebServer server =
                (TomcatWebServer) Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        // The same port after the next start, which would choose another one.
        server.getTomcat().getConnector().setPort(port);
        server.stop();
        assertThat(phone.waiting()).isPositive();
        phone.page().waitForCondition(() ->
                (Boolean) phone.page().evaluate("() => fetch('/api/v1/session').then(() => false, () => true)"));

        server.start();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(SOME);
    }

    @Test
    void theReturnOfTheNetworkIsNotMissedWhileAnotherTabStillTries() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesWithoutNetwork(forms.get(0), mark);
        phone.page().evaluate("""
                async () => {
                  const store = await import('/js/store.js');
                  const [entry] = await store.together(['outbox'], 'readonly', of => of('outbox').getAll());
                  window.release = await new Promise(held =>
                    navigator.locks.request('outbox', () => new Promise(done => held(done))));
                  await store.put('outbox', {...entry, tries: 9, next: Date.now() + 300000});
                }""");
        phone.hasTheNetworkAgain();
        phone.page().evaluate("() => window.release()");
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void twoTabsSendEachEntryOnce() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesCopiesOf(forms.get(0), SOME, mark, picture());
        Page other = phone.otherTab("/outbox");
        other.waitForSelector(".outbox li");
        phone.open("/outbox");

        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(SOME);
        other.waitForCondition(() -> other.locator(".outbox li").count() == 0);
    }

    @Test
    void anEndedSessionKeepsEverythingAndGoesOnAfterSigningIn() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesWithoutNetwork(forms.get(0), mark);
        jdbc.sql("delete from spring_session where principal_name = 'inspector'")
                .update();

        phone.hasTheNetworkAgain();
        phone.page().locator("[data-state=signIn] a").click();
        phone.page().waitForURL("**/login");
        assertThat(phone.waiting()).isEqualTo(1);
        phone.signInHere("inspector");
        phone.page().waitForURL("**/today");
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
    }

    private List<String> remarks() {
        return jdbc.sql("select remark from inspection where remark like ?")
                .param(mark + "%")
                .query(String.class)
                .list();
    }

    private Keepings keepings() {
        return new Keepings(phone.page());
    }

    @Test
    void withoutServiceWorkersAnOpenPageStillFiles() throws IOException {
        phone.close();
        phone = new Phone(browser.windowWithoutWorkers(Screen.PHONE, "zh-CN"), cable);
        phone.signIn("inspector");
        phone.open(forms.get(0));
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        phone.losesTheNetwork();
        phone.passEverything(mark);
        phone.files();
        assertThat(phone.page().locator(".rcpt .no b").innerText()).isEqualTo("待编号");

        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
    }
}
