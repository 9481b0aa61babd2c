package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** Inspections with photos while the network, the session or the room on the phone goes; of covert inspectors too. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class PhotosOfflineTest extends OnAPhone {

    private static final int SOME = 12;
    private static final int FEW = 3;

    /** For the pages of one person, with something left. */
    private static final int ROOM = 40_000_000;

    /** The photo is on the server, the phone does not know it: asked what it has, the server says so. */
    @Test
    void answersToPhotosThatAreLostMakeNoSecondPhoto() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesCopiesOf(forms.get(0), FEW, mark, picture());
        cable.lose("PUT /photos/");
        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> cable.lost() > 0, new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(phone.waiting()).isEqualTo(FEW);

        cable.lose(null);
        phone.open("/outbox");
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(FEW);
        assertThat(photosArrived()).isEqualTo(FEW);
    }

    @Test
    void aSessionThatEndsInTheMiddleOfTheOutboxLosesNothing() throws IOException {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesCopiesOf(forms.get(0), SOME, mark, picture());
        phone.hasTheNetworkAgain();
        phone.page().waitForCondition(() -> arrived() > 0);
        jdbc.sql("delete from spring_session where principal_name = 'inspector'")
                .update();
        assertThat(arrived()).isLessThan(SOME);
        phone.open("/outbox");
        if (!phone.page().url().endsWith("/login")) {
            phone.page().locator("[data-state=signIn] a").first().click();
            phone.page().waitForURL("**/login");
        }
        assertThat(phone.waiting()).isPositive();

        phone.signInHere("inspector");
        phone.page().waitForURL(url -> !url.endsWith("/login"));
        phone.waitUntilSent();
        assertThat(arrived()).isEqualTo(SOME);
        assertThat(photosArrived()).isEqualTo(SOME);
    }

    @Test
    void aCovertVisitWaitsForANetworkToo() throws IOException {
        phone.signIn("covert");
        phone.keeps(List.of("/today", "/outbox"));
        phone.open(forms.get(0));
        phone.keeps(List.of(forms.get(0)));
        phone.losesTheNetwork();
        phone.open("/today");
        phone.open(forms.get(0));
        phone.page().waitForSelector("#keeping:not([hidden])");
        phone.takesAPhoto(picture());
        phone.passEverything(mark);
        phone.files();

        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        phone.page()
                .waitForCondition(
                        () -> phone.page().locator(".rcpt .no b").innerText().startsWith("F-0219-"));
        assertThat(jdbc.sql("select mode from inspection where remark = ?")
                        .param(mark)
                        .query(String.class)
                        .list())
                .containsExactly("COVERT");
        assertThat(photosArrived()).isEqualTo(1);
    }

    @Test
    void aPhotoForWhichThereIsNoRoomIsSpokenOfAtOnce() throws IOException {
        phone.room(ROOM);
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.open(forms.get(0));
        phone.page().waitForSelector("#keeping:not([hidden])");
        phone.fills();
        Locator place = phone.page().locator(".shots").first();
        place.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("gate.jpg", "image/jpeg", Samples.jpeg(640, 480)));
        phone.page()
                .waitForCondition(
                        () -> String.valueOf(place.locator("[role=status]").textContent())
                                .contains("手机存储已满"));
        assertThat(place.locator("li[data-photo]").count()).isZero();

        phone.room(null);
        phone.takesAPhoto(picture());
        phone.passEverything(mark);
        phone.files();
        phone.hasTheNetworkAgain();
        phone.waitUntilSent();
        assertThat(photosArrived()).isEqualTo(1);
    }
}
