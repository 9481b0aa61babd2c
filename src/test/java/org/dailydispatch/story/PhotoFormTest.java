package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos at the roadside: taken, reduced, broken off, gone on with, filed. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class PhotoFormTest extends InBrowser {

    /** Notes what each photo is when it leaves the phone: the server would reduce a larger one too. */
    private static final String MEASURE = """
            () => {
              const fetch = window.fetch;
              window.sent = [];
              window.fetch = async (address, options) => {
                if (options?.method === 'PUT') {
                  const {width, height} = await createImageBitmap(options.body);
                  window.sent.push(`${options.body.type} ${width}x${height}`);
                }
                return fetch(address, options);
              };
            }""";

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoPhotosSurviveABreakAndAreFiled() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            Page page = begin(inspector, 0, "#q-disinfection");
            UUID inspection =
                    UUID.fromString(page.getAttribute("#form", "action").split("/", -1)[2]);
            Locator place = page.locator("#q-disinfection-photos");
            AtomicInteger puts = new AtomicInteger();
            page.route("**/photos/*?owner=*", route -> breakTheSecond(route, puts));
            page.evaluate(MEASURE);

            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(35.99, 119.41));
            page.click(".place .take");
            page.waitForCondition(
                    () -> !page.inputValue("#form [name=latitude]").isEmpty());
            // One that is chosen may be of another place; one that is taken now is of this one.
            choose(place, "large.png", Samples.png(3_200, 2_400));
            PlaywrightAssertions.assertThat(place.locator("[role=status]")).hasText("已传 1/1");
            photograph(place, "small.png", Samples.png(800, 600));
            PlaywrightAssertions.assertThat(place.locator("[role=status]")).hasText("已传 1/2");
            assertThat(page.evaluate("window.sent.slice(0, 2)"))
                    .isEqualTo(List.of("image/jpeg 1600x1200", "image/jpeg 800x600"));
            assertThat(sizes(inspection)).isEqualTo("1600x1200");

            page.unroute("**/photos/*?owner=*");
            page.click("button[value='save']");
            PlaywrightAssertions.assertThat(place.locator("[role=status]")).hasText("已传 2/2");
            assertThat(sizes(inspection)).isEqualTo("1600x1200 800x600");

            assertThat(places(inspection)).isEqualTo("- 35.99");

            page.click("button[value='check']");
            page.waitForURL("**/check*");
            PlaywrightAssertions.assertThat(page.locator(".photos img")).hasCount(2);
            page.locator(".ph-bot button").click();
            page.waitForURL("**/receipt*");
            inspector.open(inspector.path().replace("/receipt", ""));
            assertThat(page.locator(".photos img").count()).isEqualTo(2);
            page.locator(".photos a").first().click();
            inspector.look("photo");
        }
    }

    @Test
    void whatThePhoneCannotOpenIsSaidAndAPhotoIsTakenOut() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            Page page = begin(inspector, 1, "#q-duty-roster");
            Locator place = page.locator("#q-duty-roster-photos");
            choose(place, "IMG_1.heic", "ftypheic".getBytes(StandardCharsets.UTF_8));
            PlaywrightAssertions.assertThat(place.locator("[role=status]")).containsText("HEIC");

            choose(place, "one.png", Samples.png(80, 60));
            PlaywrightAssertions.assertThat(place.locator("[role=status]")).hasText("已传 1/1");
            place.locator("li button").click();
            PlaywrightAssertions.assertThat(place.locator("li")).hasCount(0);
            page.click("button[value='save']");
            PlaywrightAssertions.assertThat(place.locator("li")).hasCount(0);
        }
    }

    /** What a phone can open it sends as JPEG, whatever it was. */
    @Test
    void aWebpIsMadeAJpegOnTheDevice() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            Page page = begin(inspector, 2, "#q-duty-roster");
            page.evaluate(MEASURE);
            String webp = (String) page.evaluate("""
                    () => new Promise(done => {
                      const canvas = Object.assign(document.createElement('canvas'), {width: 2000, height: 1000});
                      canvas.getContext('2d').fillRect(0, 0, 900, 900);
                      canvas.toBlob(blob => {
                        const reader = new FileReader();
                        reader.onload = () => done(reader.result);
                        reader.readAsDataURL(blob);
                      }, 'image/webp');
                    })""");
            String[] parts = webp.split(",", 2);
            assertThat(parts[0]).isEqualTo("data:image/webp;base64");
            Locator place = page.locator("#q-duty-roster-photos");
            place.locator("input[type=file]:not([capture])")
                    .first()
                    .setInputFiles(new FilePayload(
                            "gate.webp", "image/webp", Base64.getDecoder().decode(parts[1])));
            PlaywrightAssertions.assertThat(place.locator("[role=status]")).hasText("已传 1/1");
            assertThat(page.evaluate("window.sent")).isEqualTo(List.of("image/jpeg 1600x800"));
        }
    }

    @Test
    void aPlaceThatIsTakenBackDoesNotGoWithPhotosThatAreNotSentYet() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            Page page = begin(inspector, 2, "#q-disinfection");
            UUID inspection =
                    UUID.fromString(page.getAttribute("#form", "action").split("/", -1)[2]);
            Locator place = page.locator("#q-disinfection-photos");
            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(35.99, 119.41));
            page.route("**/photos/*?owner=*", Route::abort);
            page.click(".place .take");
            page.waitForCondition(
                    () -> !page.inputValue("#form [name=latitude]").isEmpty());
            photograph(place, "small.png", Samples.png(800, 600));
            PlaywrightAssertions.assertThat(place.locator("li[data-photo]")).hasCount(1);
            page.click(".place .remove");
            PlaywrightAssertions.assertThat(page.locator(".place [role=status]"))
                    .containsText("已经上传的照片");

            page.unroute("**/photos/*?owner=*");
            page.click("button[value='save']");
            PlaywrightAssertions.assertThat(place.locator("[role=status]")).hasText("已传 1/1");
            assertThat(places(inspection)).isEqualTo("-");
        }
    }

    @Test
    void photosOfAQuickNoteAreReducedBeforeTheyAreSentWithIt() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            Page page = inspector.page();
            inspector.open("/notes/new");
            inspector.look("note-form");
            page.fill("#text", "路口没有人值守");
            page.setInputFiles("#files", file("large.png", Samples.png(3_200, 2_400)));
            PlaywrightAssertions.assertThat(page.locator("#chosen")).hasText("已选1张");
            page.setInputFiles("#files", file("small.png", Samples.png(800, 600)));
            PlaywrightAssertions.assertThat(page.locator("#chosen")).hasText("已选2张");
            assertThat(page.evaluate("""
                            () => Promise.all([...document.getElementById('files').files].map(async file => {
                              const {width, height} = await createImageBitmap(file);
                              return `${file.type} ${width}x${height}`;
                            }))""")).isEqualTo(List.of("image/jpeg 1600x1200", "image/jpeg 800x600"));
            page.click("form.note-form button.wide");
            page.waitForURL("**/notes/*kept");

            UUID note = UUID.fromString(inspector.path().split("[/?]", -1)[2]);
            assertThat(jdbc.sql("""
                            select string_agg(content_type || ' ' || width || 'x' || height, ', ' order by place)
                            from photo where owner_id = ?""").param(note).query(String.class).single())
                    .isEqualTo("image/jpeg 1600x1200, image/jpeg 800x600");
            inspector.look("note");
            page.locator(".photos a").first().click();
            assertThat(page.locator("img.photo").isVisible()).isTrue();
        }
    }

    @Test
    void withoutScriptsThePhotoComesWithTheForm() {
        try (Browser plain = new Browser();
                BrowserContext window = plain.window(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(base() + "/login");
            page.fill("#username", "inspector");
            page.fill("#password", "Zhucheng-2020-demo");
            page.click("form[action='/login'] button");
            page.navigate(base() + "/today/sites?kind=CHECKPOINT");
            page.locator(".tl a[href*='/inspections/new']").last().click();
            page.locator("#q-fever-procedure .tri .f").click();
            page.fill("#q-fever-procedure-description", "没有留验点");
            page.click("#q-fever-procedure-photos summary");
            page.setInputFiles("#q-fever-procedure-files", file("a.jpg", Samples.jpeg(400, 300)));
            page.click("#q-fever-procedure-photos button[value^='item:']");

            assertThat(page.locator("#q-fever-procedure-photos img").count()).isEqualTo(1);
            assertThat(page.inputValue("#q-fever-procedure-description")).isEqualTo("没有留验点");
        }
    }

    /** The form of a site that no other test begins, in which everything passes but one item. */
    private static Page begin(Visitor inspector, int site, String item) {
        Page page = inspector.page();
        inspector.open("/today/sites?kind=CHECKPOINT");
        page.locator(".tl a[href*='/inspections/new']").nth(site).click();
        inspector.passEverything();
        Locator failed = page.locator(item);
        failed.locator(".tri .f").click();
        failed.locator("textarea").fill("台账缺两天");
        failed.locator(".chips.two .chip").nth(2).click();
        return page;
    }

    private static void choose(Locator place, String name, byte[] content) {
        place.locator(".pick input").nth(1).setInputFiles(file(name, content));
    }

    private static void photograph(Locator place, String name, byte[] content) {
        place.locator(".pick input").first().setInputFiles(file(name, content));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/png", content);
    }

    private static void breakTheSecond(Route route, AtomicInteger puts) {
        if (route.request().method().equals("PUT") && puts.incrementAndGet() > 1) {
            route.abort();
        } else {
            route.resume();
        }
    }

    /** Where the item's photos were taken, as far as the inspector said so. */
    private String places(UUID inspection) {
        return jdbc.sql("""
                        select string_agg(coalesce(cast(latitude as text), '-'), ' ' order by place) from photo
                        where slot = 'disinfection' and owner_id = ?""").param(inspection).query(String.class).single();
    }

    /** What the server has of the item, in the order of arrival. */
    private String sizes(UUID inspection) {
        return jdbc.sql("""
                        select string_agg(width || 'x' || height, ' ' order by place) from photo
                        where slot = 'disinfection' and owner_id = ?""").param(inspection).query(String.class).single();
    }
}
