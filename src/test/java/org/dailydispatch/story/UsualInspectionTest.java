package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The usual work at a checkpoint, counted in taps; and what hides and shows while a form is filled in. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class UsualInspectionTest extends InBrowser {

    private static final int MOST = 25;
    /** Opening the phone's own gallery, choosing a photo and confirming it: this test hands the photo over itself. */
    private static final int GALLERY = 3;

    /** Counts every touch and key of a person, in all pages of the window, but those that write the description. */
    private static final String COUNTER = """
            const count = event => {
              if (!event.isTrusted || event.target.closest?.('textarea[name$="description"]') && event.type === 'keydown') return;
              sessionStorage.setItem('taps', Number(sessionStorage.getItem('taps')) + 1);
            };
            addEventListener('pointerdown', count, true);
            addEventListener('keydown', count, true);""";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCheckpointWithOneFailureTakesAtMost25TapsBesideTheDescription() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            Page page = inspector.page();
            page.context().addInitScript(COUNTER);
            inspector.open("/today");
            page.locator(".tl a[href*='/inspections/new']").first().click();
            for (Locator item : inspector.items()) {
                if ("q-disinfection".equals(item.getAttribute("id"))) {
                    item.locator(".tri .f").click();
                    item.locator("textarea").click();
                    item.locator("textarea").pressSequentially("台账缺昨日");
                    photograph(item);
                } else {
                    item.locator(".carry").click();
                }
            }
            page.click("button[value='check']");
            page.waitForURL("**/check*");
            assertThat(page.locator(".errsum").allInnerTexts()).isEmpty();
            page.locator(".ph-bot button").click();
            page.waitForURL("**/receipt*");
            assertThat(inspector.path()).contains("/receipt");
            int taps = Integer.parseInt(String.valueOf(page.evaluate("sessionStorage.getItem('taps')")));
            assertThat(taps + GALLERY).isBetween(13, MOST);
        }
    }

    /** One photo from the gallery; the gallery itself is the phone's: see {@link #GALLERY}. */
    private static void photograph(Locator item) {
        item.locator(".pick input").last().setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo()));
        PlaywrightAssertions.assertThat(item.locator(".shots [role=status]")).hasText("已传 1/1");
    }

    private static byte[] photo() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    @Test
    void withAScriptItemsComeAndGoWithTheKindOfVenue() {
        UUID pharmacy = aPharmacy();
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            inspector.open("/inspections/new?site=" + pharmacy);
            Page page = inspector.page();
            assertThat(page.locator("#q-pharmacy-register").isVisible()).isTrue();
            assertThat(page.locator("#q-hotel-checkin").isVisible()).isFalse();
            assertThat(page.locator(".prog .of").innerText()).isEqualTo("10");

            page.locator("#q-venue-kind .chip", new Page.LocatorOptions().setHasText("酒店"))
                    .click();
            assertThat(page.locator("#q-pharmacy-register").isVisible()).isFalse();
            assertThat(page.locator("#q-hotel-checkin").isVisible()).isTrue();
            assertThat(page.locator(".prog .of").innerText()).isEqualTo("11");
            inspector.look("form-venue");
        }
    }

    @Test
    void withoutAScriptEverythingStandsThereWithItsCondition() {
        UUID pharmacy = aPharmacy();
        try (Visitor inspector = Visitor.withoutScript(browser, base(), "inspector", Screen.PHONE)) {
            inspector.open("/inspections/new?site=" + pharmacy);
            Page page = inspector.page();
            assertThat(page.locator("#q-hotel-checkin").isVisible()).isTrue();
            assertThat(page.locator("#q-hotel-checkin .condition").innerText()).contains("酒店");
            assertThat(page.locator("#q-pharmacy-register .condition").innerText())
                    .contains("药店");
        }
    }

    @Test
    void theLedgerIsChosenAmongTheListsOfAVillage() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            inspector.page().locator(".tl a[href*='/today/townships/']").first().click();
            inspector.page().locator("a[href*='checklist=LEDGER']").first().click();
            assertThat(inspector.text(".bounds")).isEqualTo("0至99999的整数");
            inspector.look("form-ledger");
        }
    }

    private UUID aPharmacy() {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into site (id, county_id, township_id, kind, code, name_zh, name_en, short_zh, short_en,
                            position, version)
                        select :id, team.county_id, township.id, 'PHARMACY', :code, '测试药店', 'Test pharmacy', '药店',
                            'Pharmacy', 1, 0
                        from account
                        join team on team.id = account.team_id
                        join township on township.county_id = team.county_id
                        where account.username = 'inspector'
                        limit 1""")
                .param("id", id)
                .param("code", "V" + id.toString().substring(24))
                .update();
        jdbc.sql("insert into site_period (site_id, in_force_from) values (?, '2020-01-25')")
                .param(id)
                .update();
        return id;
    }
}
