package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The city's pages: no figure without its rows. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class CityTest extends InBrowser {

    /**
     * Numbers that are no link and have none beside them in their cell or line. Left out: the headline, which the tiles beneath it
     * tell with their rows; days and times; places in a ranking, which stand before the link of their row; drawings, whose table is on the page; what explains.
     */
    private static final String LOOSE = """
            () => {
              const left = 'a, h1, time, .daynav, svg, thead, .muted, .src:not(.reports), .facts li:not(:has(a)), tbody td:first-child';
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const loose = [];
              while (texts.nextNode()) {
                const text = texts.currentNode;
                // Of what did not happen there are no rows.
                if (!/[0-9]/.test(text.data.replace(/^\\s*0\\s*$/, '')) || text.parentElement.closest(left)) continue;
                const cell = text.parentElement.closest('td, th, li');
                if (cell === null || cell.querySelector('a') === null) loose.push(text.data.trim());
              }
              return loose;
            }""";

    /** Of counties that nobody visits, and of the day's dispatches. */
    private static final String LINKS = """
            () => [...document.querySelectorAll('main .off a, main .facts a')].map(each => each.href)""";

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/overview?day=2020-02-18&order=townships", "county"})
    void everyNumberLeadsToItsRows(String address) {
        try (Visitor city = Visitor.signedIn(browser, base(), "municipal", Screen.LAPTOP)) {
            city.open(address.equals("county") ? aCounty(city) : address);
            assertThat((List<?>) city.page().evaluate(LOOSE)).isEmpty();
            assertThat(Browser.faults(city.page())).isEmpty();
        }
    }

    @Test
    void countiesThatNobodyVisitsLeadToWhatIsRegistered() {
        try (Visitor city = Visitor.signedIn(browser, base(), "municipal", Screen.LAPTOP)) {
            city.open("/overview");
            List<?> links = (List<?>) city.page().evaluate(LINKS);
            assertThat(links).anyMatch(each -> each.toString().contains("/dispatches?from="));
            assertThat(links).anyMatch(each -> each.toString().contains("/overview/counties/"));
            for (Object each : links) {
                assertThat(city.page().request().get(each.toString()).status())
                        .as(each.toString())
                        .isEqualTo(200);
            }
        }
    }

    private static String aCounty(Visitor city) {
        city.open("/overview");
        return city.page()
                .locator("main tbody tr:not(.off) a[href^='/overview/counties/']")
                .first()
                .getAttribute("href");
    }
}
