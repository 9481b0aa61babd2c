package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quick notes and new venues while the network comes and goes. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class KeptFormsTest extends OnAPhone {

    private static final List<String> SHORT_FORMS = List.of("/notes/new", "/venues/new");

    private static final Page.WaitForConditionOptions PATIENTLY = new Page.WaitForConditionOptions().setTimeout(40_000);

    @Test
    void whatIsBegunOfANoteStaysWithItsPhotosUntilItWasReceived() throws IOException {
        phone.signIn("inspector");
        phone.keeps(List.of("/today", "/outbox"));
        opensANote();
        choosesPhotos(2);
        phone.losesTheNetwork();
        phone.page().reload();
        phone.page().waitForSelector("#chosen:has-text('2')");

        phone.hasTheNetworkAgain();
        phone.open("/today");
        phone.page().waitForSelector("[data-sync]:has-text('1份只在这部手机上')");
        opensANote();
        phone.page().waitForSelector("#chosen:has-text('2')");
        phone.page().fill("#text", mark);
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/notes/*kept");
        assertThat(photosOfTheNote()).isEqualTo(2);
        opensANote();
        assertThat(phone.page().inputValue("#text")).isEmpty();
        assertThat(chosen()).isZero();
    }

    /** A phone may find out only as it sends that there is no network: its service worker keeps the note then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNotePressedOnWithoutNetworkGoesByItselfWithItsPhotos(boolean noticed) throws IOException {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        opensANote();
        phone.page().fill("#text", mark);
        choosesPhotos(2);
        if (noticed) {
            phone.losesTheNetwork();
        } else {
            cable.cut();
        }
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/outbox*");
        phone.page().waitForSelector("[data-note=waiting]:has-text('" + mark + "'):has-text('2')");
        phone.open("/notes/new");
        phone.page().waitForTimeout(1_000);
        assertThat(phone.page().inputValue("#text")).isEmpty();
        assertThat(notes()).isZero();

        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> notes() == 1, PATIENTLY);
        assertThat(photosOfTheNote()).isEqualTo(2);
        phone.open("/outbox");
        phone.page().waitForTimeout(1_000);
        assertThat(phone.page().locator("[data-note]").count()).isZero();
    }

    @Test
    void aNoteWhoseAnswersAreLostIsOneNote() throws IOException {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        opensANote();
        phone.page().fill("#text", mark);
        choosesPhotos(1);
        phone.losesTheNetwork();
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/outbox*");
        cable.lose("POST /notes");
        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> cable.lost() > 0 && notes() == 1, PATIENTLY);
        cable.lose(null);
        phone.open("/outbox");
        phone.page().waitForCondition(() -> phone.page().locator("[data-note]").count() == 0, PATIENTLY);
        assertThat(notes()).isEqualTo(1);
        assertThat(photosOfTheNote()).isEqualTo(1);
    }

    @Test
    void aNoteThatIsRefusedLaterComesBackWithItsPhotos() throws IOException {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        opensANote();
        phone.page().fill("#text", mark);
        phone.page().fill("#site", "nowhere");
        choosesPhotos(1);
        phone.losesTheNetwork();
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/outbox*");
        phone.hasTheNetworkAgain();
        phone.page().locator("[data-note=refused] a").click();
        phone.page().waitForCondition(() -> phone.page().inputValue("#text").equals(mark) && chosen() == 1);
        phone.page().fill("#site", "");
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/notes/*kept");
        assertThat(photosOfTheNote()).isEqualTo(1);
        // The page forgets what the server has; who leaves it within milliseconds would still find it below.
        phone.page().waitForCondition(() -> phone.notesPutAside() == 0);
        phone.open("/outbox");
        phone.page().waitForTimeout(1_000);
        assertThat(phone.page().locator("[data-outbox] a[href^='/notes/new']").count())
                .isZero();
    }

    /** Whoever opens what waits may be about to change it: it goes as soon as he has closed it, as it stands then. */
    @Test
    void aWaitingNoteThatIsOpenWaitsUntilItIsClosed() {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        phone.losesTheNetwork();
        pressesOnANote(mark + "一");
        phone.page().locator("[data-note=waiting] a").click();
        phone.page().waitForSelector("#kept-says:has-text('先不发送')");
        phone.page().waitForCondition(() -> phone.page().inputValue("#text").equals(mark + "一"));
        phone.page().fill("#text", mark);
        Page outbox = phone.otherTab("/outbox");
        outbox.waitForSelector("[data-note=noteOpen]:has-text('先不发送')");

        phone.hasTheNetworkAgain();
        outbox.reload();
        outbox.waitForTimeout(8_000);
        assertThat(jdbc.sql("select count(*) from note where text like ?")
                        .param(mark + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        outbox.waitForSelector("[data-note=noteOpen]");

        phone.open("/today");
        phone.page().waitForCondition(() -> notes() == 1, PATIENTLY);
        assertThat(jdbc.sql("select device_time is not null and device_skew_s is not null from note where text = ?")
                        .param(mark)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        outbox.waitForCondition(() -> outbox.locator("[data-note]").count() == 0, PATIENTLY);
    }

    /** The server has the first text, and its answer was lost; the phone has another. Neither is lost, and none stays for ever. */
    @Test
    void aNoteThatWasChangedOnItsWayBecomesANoteOfItsOwn() {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        phone.losesTheNetwork();
        pressesOnANote(mark);
        cable.lose("POST /notes");
        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> cable.lost() > 0 && notes() == 1, PATIENTLY);
        phone.losesTheNetwork();
        cable.lose(null);
        phone.open("/outbox");
        phone.page().locator("[data-note=waiting] a").click();
        phone.page().waitForCondition(() -> phone.page().inputValue("#text").equals(mark));
        phone.page().fill("#text", mark + "改");
        phone.page().waitForTimeout(500);
        phone.open("/outbox");

        phone.hasTheNetworkAgain();
        phone.page()
                .waitForCondition(
                        () -> phone.page()
                                        .locator("[data-note=refused]:has-text('已经送到')")
                                        .count()
                                == 1,
                        PATIENTLY);
        phone.page().locator("[data-note=refused] a").click();
        phone.page().waitForSelector("#kept-says:has-text('另一条')");
        phone.page().waitForCondition(() -> phone.page().inputValue("#text").equals(mark + "改"));
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/notes/*kept");
        assertThat(jdbc.sql("select text from note where text like ? order by text")
                        .param(mark + "%")
                        .query(String.class)
                        .list())
                .containsExactly(mark, mark + "改");
        phone.open("/outbox");
        phone.page().waitForTimeout(1_000);
        assertThat(phone.page().locator("[data-outbox] a[href^='/notes/new']").count())
                .isZero();
    }

    /** The same where it is pressed on with a network before it went by itself. */
    @Test
    void aNoteThatIsAnsweredAsAnotherLeavesNothingInTheOutbox() {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        phone.losesTheNetwork();
        pressesOnANote(mark);
        cable.lose("POST /notes");
        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> cable.lost() > 0 && notes() == 1, PATIENTLY);
        phone.losesTheNetwork();
        cable.lose(null);
        phone.open("/outbox");
        phone.page().locator("[data-note=waiting] a").click();
        phone.page().waitForCondition(() -> phone.page().inputValue("#text").equals(mark));
        phone.page().fill("#text", mark + "改");
        phone.hasTheNetworkAgain();
        phone.page().click("form.note-form button.wide");
        phone.page().waitForSelector(".errsum");
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(phone.page().inputValue("#text")).isEqualTo(mark + "改");
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/notes/*kept");
        phone.open("/outbox");
        phone.page().waitForTimeout(1_000);
        assertThat(phone.page().locator("[data-outbox] a[href^='/notes/new']").count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from note where text like ?")
                        .param(mark + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void pressesOnANote(String text) {
        phone.open("/notes/new");
        phone.page().waitForTimeout(1_000);
        phone.page().fill("#text", text);
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/outbox*");
        phone.page().waitForSelector("[data-note=waiting]:has-text('" + text + "')");
    }

    private void opensANote() {
        phone.open("/notes/new");
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void choosesPhotos(int number) throws IOException {
        byte[] picture = picture();
        phone.page()
                .setInputFiles(
                        "#files",
                        IntStream.range(0, number)
                                .mapToObj(at -> new FilePayload("gate" + at + ".png", "image/png", picture))
                                .toArray(FilePayload[]::new));
        phone.page().waitForSelector("#chosen:has-text('" + number + "')");
        phone.page().waitForTimeout(300);
    }

    private int chosen() {
        return ((Number) phone.page().evaluate("() => document.getElementById('files').files.length")).intValue();
    }

    private int notes() {
        return jdbc.sql("select count(*) from note where text = ?")
                .param(mark)
                .query(Integer.class)
                .single();
    }

    private int photosOfTheNote() {
        return jdbc.sql("select count(*) from photo p join note n on n.id = p.owner_id where n.text = ?")
                .param(mark)
                .query(Integer.class)
                .single();
    }

    @Test
    void aVenueThatIsTypedStaysUntilItWasReceived() {
        phone.signIn("inspector");
        phone.keeps(List.of("/today", "/outbox"));
        phone.open("/venues/new");
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        phone.page().fill("#nameZh", mark);
        phone.page().selectOption("#kind", "SUPERMARKET");
        phone.page().selectOption("#townshipId", new SelectOption().setIndex(1));
        phone.losesTheNetwork();
        phone.page().click("form.search button.pri");
        phone.page().waitForSelector("h1:has-text('没有网络')");

        phone.hasTheNetworkAgain();
        phone.open("/venues/new");
        phone.page().waitForCondition(() -> phone.page().inputValue("#nameZh").equals(mark));
        assertThat(phone.page().inputValue("#kind")).isEqualTo("SUPERMARKET");
        phone.page().click("form.search button.pri");
        phone.page().waitForURL("**/inspections/new?*");
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);

        // Received as soon as its form is seen: the next one without network is another one.
        phone.losesTheNetwork();
        phone.open("/venues/new");
        phone.page().waitForTimeout(1_000);
        assertThat(phone.page().inputValue("#nameZh")).isEmpty();
    }

    @Test
    void aNoteBegunWithoutNetworkKeepsItsPlaceAndIsAskedForAtSigningOut() {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        phone.window().grantPermissions(List.of("geolocation"));
        phone.window().setGeolocation(new Geolocation(35.99, 119.41).setAccuracy(12));
        phone.losesTheNetwork();
        String id = writesANote();

        phone.hasTheNetworkAgain();
        phone.open("/today");
        phone.page().waitForSelector("[data-sync]:has-text('1份只在这部手机上')");
        phone.open("/outbox");
        phone.page().waitForSelector("[data-outbox] a[href='/notes/new']:has-text('" + mark + "')");
        phone.open("/me");
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        phone.page().click("form[action$='/logout'] button");
        phone.page().waitForSelector("#signing-out[open]");
        assertThat(phone.page().locator("#signing-out [data-question]").innerText())
                .contains("1 份");

        phone.open("/notes/new");
        phone.page().waitForCondition(() -> phone.page().inputValue("#text").equals(mark));
        assertThat(phone.page().locator("#located").innerText()).contains("12");
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/notes/" + id + "?kept");
        assertThat(jdbc.sql("select latitude from note where text = ?")
                        .param(mark)
                        .query(Double.class)
                        .single())
                .isEqualTo(35.99);

        phone.losesTheNetwork();
        phone.open("/notes/new");
        phone.page().waitForLoadState(LoadState.LOAD);
        phone.page().waitForTimeout(1_000);
        assertThat(phone.page().inputValue("#text")).isEmpty();
        assertThat(phone.page().inputValue("form.note-form [name=id]")).isNotEqualTo(id);
    }

    @Test
    void aFormOutOfTheCacheIsAcceptedOnceThereIsANetwork() {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        phone.losesTheNetwork();
        phone.open("/notes/new");
        phone.page().waitForTimeout(1_000);
        phone.page().fill("#text", mark);
        phone.page().evaluate("document.querySelector('form.note-form [name=_csrf]').value = 'of another day'");
        phone.hasTheNetworkAgain();
        phone.page().click("form.note-form button.wide");
        phone.page().waitForURL("**/notes/*kept");
    }

    /** The id under which it waits. */
    private String writesANote() {
        phone.open("/notes/new");
        phone.page().waitForTimeout(1_000);
        phone.page().fill("#text", mark);
        phone.page().click("#locate");
        phone.page().waitForSelector("#located:has-text('12')");
        String id = phone.page().inputValue("form.note-form [name=id]");
        return id;
    }

    @Test
    void aVenueThatWasNotFoundOpensWithoutNetworkWithItsName() {
        phone.signIn("inspector");
        phone.keeps(SHORT_FORMS);
        phone.losesTheNetwork();
        phone.open("/venues/new?nameZh=" + mark + "&kind=PHARMACY");
        phone.page().waitForCondition(() -> phone.page().inputValue("#nameZh").equals(mark));
        assertThat(phone.page().inputValue("#kind")).isEqualTo("PHARMACY");

        phone.page().selectOption("#townshipId", new SelectOption().setIndex(1));
        phone.hasTheNetworkAgain();
        phone.open("/venues/new?nameZh=another&kind=HOTEL");
        phone.page().waitForSelector("main .strip:has-text('上次填的还没有提交')");
        assertThat(phone.page().inputValue("#nameZh")).isEqualTo(mark);
        assertThat(phone.page().inputValue("#kind")).isEqualTo("PHARMACY");
    }
}
