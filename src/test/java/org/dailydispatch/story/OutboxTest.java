package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the phone keeps: for its user alone, also when it is full, and what becomes of what the server refuses. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class OutboxTest extends OnAPhone {

    /** For the pages of one person, with something left. */
    private static final int ROOM = 40_000_000;

    /** In whose presence nothing is sent, and nothing changes its state. */
    private static final Route.FulfillOptions SOMEBODY_ELSE = new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody("{\"user\": \"else\", \"now\": \"2020-02-19T00:00:00Z\", \"zone\": \"Asia/Shanghai\"}");

    private static final int STATES = 8;
    private static final String EVERY_STATE = """
            async () => {
              const {put, setFact, uuid} = await import('/js/store.js');
              const {user} = await import('/js/words.js');
              const site = {site: '青兰高速诸城西出口'};
              const kept = (state, more = {}) => put('outbox', {
                id: uuid(), user, title: site, at: Date.now(), photos: 2, fields: [], tries: 0, next: Date.now() + 6e5, state, ...more});
              await kept('waiting');
              await kept('waiting', {tries: 2, trouble: 'offline'});
              await kept('waiting', {tries: 2, trouble: 'trouble'});
              await kept('sending');
              await kept('signIn');
              await kept('refused', {why: {reason: 'rules', title: '有几处需要改，改好后再发', complaints: [{text: '这一项不合格时必须拍照。'}]}});
              await kept('refused', {why: {reason: 'day-closed', title: '这一天已经关账，不能再计入。可以按今天上报。'}});
              await kept('refused', {why: {reason: 'differs', title: '已上报过另一份内容（回执 D-0219-101，第 1 版）。', revision: 1,
                differences: [{about: '备注', standing: '早上的', typed: '下午的'}]}});
              await put('draft', {id: uuid(), user, title: site, at: Date.now(), dirty: true, conflict: {}, fields: []});
              await setFact('note-' + user, {id: uuid(), fields: [['text', '三岔口没有人值守']]});
              await put('receipt', {id: uuid(), user, title: site, at: Date.now(), number: 'D-0219-100'});
            }""";

    @Test
    void aFullPhoneSaysSoAtOnceAndTheFormStays() {
        phone.room(ROOM);
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.open(forms.get(0));
        phone.page().waitForSelector("#keeping:not([hidden])");
        phone.fills();
        phone.passEverything(mark);
        phone.page().click("button[value='check']");
        phone.page().waitForSelector("#trouble:not([hidden])");
        assertThat(phone.page().locator("#trouble").innerText()).contains("存储空间已满");
        assertThat(phone.page().locator("#remark").inputValue()).isEqualTo(mark);
        assertThat(phone.waiting()).isZero();

        phone.room(null);
        phone.files();
        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsSentAlsoFromAPhoneThatIsFullByThen() throws IOException {
        phone.room(ROOM);
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.open(forms.get(0));
        phone.page().waitForSelector("#keeping:not([hidden])");
        phone.takesAPhoto(picture());
        phone.passEverything(mark);
        phone.files();
        phone.fills();

        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
        assertThat(photosArrived()).isEqualTo(1);
    }

    @Test
    void aPhotoThatIsRefusedSaysWhyAndCanBeTakenOut() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.open(forms.get(0));
        phone.page().waitForSelector("#keeping:not([hidden])");
        phone.takesAPhoto(picture());
        phone.spoilsThePhotos();
        phone.passEverything(mark);
        phone.files();
        phone.hasTheNetworkAgain();
        phone.open("/outbox");
        phone.page().waitForSelector("[data-state=refused]");
        assertThat(phone.page().locator(".outbox .why").innerText()).contains("有一张照片没有被接收：这不是照片");
        assertThat(arrived()).isZero();

        phone.page().locator("[data-key^=mend]").click();
        phone.page().locator(".shots button[name=then]").click();
        phone.page()
                .waitForSelector(
                        ".shots li", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        phone.page().click("button[value='check']");
        phone.page().waitForURL("**/check");
        phone.page().click("button[form='file']");
        phone.page().waitForURL("**/receipt");
        assertThat(arrived()).isEqualTo(1);
        assertThat(photosArrived()).isZero();
    }

    @Test
    void aPhotoThatTheServerHasIsNotTakenOutWithoutNetwork() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.open(forms.get(0));
        phone.takesAPhoto(picture());
        phone.page().click("button[value='save']");
        phone.page().waitForSelector(".shots li a");
        phone.losesTheNetwork();
        phone.page().locator(".shots button[name=then]").click();
        phone.page().waitForSelector(".shots [role=status]:has-text('没有删除')");
        assertThat(phone.page().locator(".shots li").count()).isEqualTo(1);
    }

    @Test
    void aRefusalWithoutWordsIsShownAndNotTriedForEver() {
        phone.close();
        phone = new Phone(browser.windowWithoutWorkers(Screen.PHONE, "zh-CN"), cable);
        phone.signIn("inspector");
        phone.open(forms.get(0));
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        phone.losesTheNetwork();
        phone.passEverything(mark);
        phone.files();
        phone.page()
                .route(
                        "**/api/v1/inspections/*",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(413).setBody("<h1>Too large</h1>")));
        phone.hasTheNetworkAgain();
        phone.page().waitForSelector("[data-state=refused]");
        assertThat(phone.page().locator(".outbox .state").innerText()).contains("服务器没有接收");
        assertThat(phone.waiting()).isEqualTo(1);
    }

    @Test
    void anotherPersonOnTheSamePhoneSeesNoneOfIt() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesWithoutNetwork(forms.get(0), mark);
        phone.forgetsTheSession();
        phone.hasTheNetworkAgain();
        phone.signIn("inspector8");
        phone.keeps(List.of("/today", "/outbox"));
        phone.open("/outbox");
        assertThat(phone.page().locator(".outbox li").count()).isZero();
        phone.losesTheNetwork();
        phone.open(forms.get(0));
        assertThat(phone.page().locator("h1").innerText()).isEqualTo("没有网络");
        assertThat(phone.waiting()).isEqualTo(1);
        assertThat(arrived()).isZero();

        phone.hasTheNetworkAgain();
        phone.forgetsTheSession();
        phone.signIn("inspector2");
        phone.open(forms.get(0));
        phone.isKeeping();
        assertThat(phone.page().locator("#remark").inputValue()).isEmpty();
        assertThat(phone.page().locator("[data-unsent]").first().isVisible()).isFalse();

        phone.forgetsTheSession();
        phone.signIn("inspector");
        phone.waitUntilSent();
        assertThat(jdbc.sql("select a.username from inspection i join account a on a.id = i.author_id where remark = ?")
                        .param(mark)
                        .query(String.class)
                        .list())
                .containsExactly("inspector");
    }

    @Test
    void whatIsRefusedStaysSigningOutAsksAndTodayTakesIt() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.open(forms.get(0));
        phone.page().waitForSelector("#keeping:not([hidden])");
        phone.page().evaluate("document.getElementById('form').elements.day.value = '2020-02-18'");
        phone.takesAPhoto(picture());
        phone.passEverything(mark);
        phone.files();
        phone.hasTheNetworkAgain();
        phone.open("/outbox");
        phone.page().waitForSelector("[data-state=refused]");
        assertThat(phone.page().locator(".outbox .state").innerText()).contains("已经关账");
        // The photo has gone to the server by now; the file brings it all the same.
        assertThat(exported()).contains(mark, "data:image/jpeg;base64,");

        phone.open("/me");
        phone.page().click("form[action$='/logout'] button");
        phone.page().waitForSelector("#signing-out[open]");
        assertThat(phone.page().locator("#signing-out [data-question]").innerText())
                .contains("1 份");
        phone.page().click("#signing-out [data-yes]");
        phone.page().waitForURL("**/login?out");
        phone.losesTheNetwork();
        phone.open("/today");
        assertThat(phone.page().locator("h1").innerText()).isEqualTo("没有网络");

        phone.hasTheNetworkAgain();
        phone.signIn("inspector");
        phone.open("/outbox");
        phone.page().locator("[data-key^=forToday]").click();
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void everyStateCanBeReadInBothLanguagesAtBothSizes() {
        String base = "http://localhost:" + port;
        try (Visitor inspector = Visitor.in("zh-CN", browser, base, "inspector")) {
            Page page = inspector.page();
            page.route("**/api/v1/session", route -> route.fulfill(SOMEBODY_ELSE));
            inspector.open("/outbox");
            page.evaluate(EVERY_STATE);
            inspector.look("outbox");
            assertThat(page.locator(".outbox > li").count()).isEqualTo(STATES);
            page.setViewportSize(320, 844);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(320);
            page.setViewportSize(Screen.PHONE.width(), 844);

            for (String language : List.of("en", "zh-CN")) {
                page.context().addCookies(List.of(new Cookie("DDLANGUAGE", language).setUrl(base)));
                inspector.open("/me");
                page.click("form[action$='/logout'] button");
                page.waitForSelector("#signing-out[open]");
                assertThat(Browser.faults(page)).as(language).isEmpty();
            }
        }
    }

    @Test
    void theBrowserFindsNothingAgainstPuttingItOnTheFirstScreen() {
        phone.signIn("inspector");
        phone.keeps(List.of("/today"));
        JsonObject errors = phone.window().newCDPSession(phone.page()).send("Page.getInstallabilityErrors");
        // A window of a test is a private one, from which nothing is ever installed.
        assertThat(errors.getAsJsonArray("installabilityErrors").asList())
                .extracting(error -> error.getAsJsonObject().get("errorId").getAsString())
                .isSubsetOf("in-incognito");
    }

    private String exported() throws IOException {
        Download file = phone.page()
                .waitForDownload(
                        () -> phone.page().locator("[data-key^=export]").click());
        return Files.readString(file.path());
    }
}
