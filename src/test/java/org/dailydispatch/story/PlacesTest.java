package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Geolocation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A phone that knows where it is: near me, the distance to a site, a venue added on the spot. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class PlacesTest extends InBrowser {

    @Test
    void theNearestSitesAreFoundAndTheAddressGoesBackToThem() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector", Screen.PHONE)) {
            stand(inspector.page(), 35.99, 119.41);
            inspector.open("/today/sites");
            inspector.look("sites");
            inspector.page().click("#near-me");
            inspector.page().waitForURL(Pattern.compile(".*[?&]near=35\\.990%2C119\\.410.*"));
            assertThat(inspector.page().url()).doesNotContain("35.9900");
            inspector.look("sites-near");
            List<BigDecimal> metres =
                    inspector.page().locator(".tl a[href*='/inspections/new'] small").allInnerTexts().stream()
                            .map(PlacesTest::metres)
                            .toList();
            assertThat(metres).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.naturalOrder());
            inspector.page().locator("nav.pad a").click();
            assertThat(metres(inspector
                            .page()
                            .locator(".tl a[href*='/inspections/new'] small")
                            .first()
                            .innerText()))
                    .isGreaterThanOrEqualTo(metres.get(metres.size() - 1));
        }
    }

    @Test
    void theFormsOfTheNearestSitesOpenWithoutNetworkAfterwards() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector3", Screen.PHONE)) {
            Page page = inspector.page();
            stand(page, 35.99, 119.41);
            inspector.open("/today/sites");
            page.click("#near-me");
            page.waitForURL(Pattern.compile(".*[?&]near=.*"));
            Locator nearest = page.locator(".tl a[href*='/inspections/new']");
            String last = String.valueOf(nearest.nth(9).getAttribute("href"));
            String site = nearest.nth(9).locator("b").innerText();
            page.waitForCondition(
                    () -> (Boolean) page.evaluate("address => caches.match(address).then(Boolean)", last));

            page.context().setOffline(true);
            page.navigate(base() + last);
            assertThat(page.locator("h1").innerText()).contains(site);
            assertThat(page.locator("#form button[value='check']").isVisible()).isTrue();
        }
    }

    @Test
    void theDistanceIsShownOnlyWhenPressedForAndFarIsAWarningAndNoBlock() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector3", Screen.PHONE)) {
            Page page = inspector.page();
            inspector.open("/today/sites?kind=CHECKPOINT");
            page.locator(".tl a[href*='/inspections/new']").last().click();
            String[] site = page.getAttribute("section.place", "data-place").split(",", -1);
            double latitude = Double.parseDouble(site[0]);
            double longitude = Double.parseDouble(site[1]);
            assertThat(page.inputValue("input[name=latitude]")).isEmpty();

            stand(page, latitude + 0.03, longitude);
            page.click(".place .take");
            Locator warning = page.locator(".place .far");
            warning.waitFor();
            assertThat(inspector.text(".place [role=status]")).contains("3.3 公里");
            assertThat(page.inputValue("input[name=latitude]"))
                    .startsWith(String.valueOf(latitude + 0.03).substring(0, 6));

            stand(page, latitude + 0.001, longitude);
            page.click(".place .take");
            page.getByText("111 米").waitFor();
            assertThat(warning.isVisible()).isFalse();

            page.click(".place .remove");
            assertThat(page.inputValue("input[name=latitude]")).isEmpty();
            stand(page, latitude + 0.03, longitude);
            page.click(".place .take");
            warning.waitFor();
            page.click("button[value='check']");
            assertThat(inspector.text("main")).contains("离点位超过 2 公里");
            inspector.look("check-far");
        }
    }

    @Test
    void aVenueThatIsNotRegisteredIsAddedAndInspectedAtOnce() {
        try (Visitor inspector = Visitor.signedIn(browser, base(), "inspector2", Screen.PHONE);
                Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = inspector.page();
            inspector.open("/today/sites?text=演示新商店");
            inspector.look("sites-none");
            page.locator(".tl a[href*='/venues/new']").click();
            inspector.look("venue-new");
            assertThat(page.inputValue("#nameZh")).isEqualTo("演示新商店");
            page.selectOption("#kind", "SUPERMARKET");
            page.selectOption("#townshipId", new com.microsoft.playwright.options.SelectOption().setIndex(3));
            stand(page, 35.99, 119.41);
            page.click("#near-me");
            // A poll of script would be refused by our own policy as soon as the first look comes too early.
            PlaywrightAssertions.assertThat(page.locator("#latitude")).not().hasValue("");
            page.click(".acts .pri");
            assertThat(inspector.path()).contains("/inspections/new?site=");

            leader.open("/venues");
            leader.look("venues");
            leader.page().getByText("演示新商店").click();
            leader.look("venue");
            leader.page().click(".acts .pri");
            assertThat(leader.path()).isEqualTo("/venues");
            assertThat(leader.text("main")).contains("场所已确认").doesNotContain("演示新商店");
        }
    }

    private static void stand(Page page, double latitude, double longitude) {
        BrowserContext context = page.context();
        context.grantPermissions(List.of("geolocation"));
        context.setGeolocation(new Geolocation(latitude, longitude).setAccuracy(12));
    }

    /** From 350 米 or 2.3 公里. */
    private static BigDecimal metres(String text) {
        MatchResult found = Pattern.compile("([0-9.]+) (米|公里)")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow();
        BigDecimal number = new BigDecimal(found.group(1));
        return found.group(2).equals("米") ? number : number.movePointRight(3);
    }
}
