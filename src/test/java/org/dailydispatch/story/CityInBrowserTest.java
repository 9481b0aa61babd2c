package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the city compares: the published lines beside its own figures, and a chart that says what its table says. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class CityInBrowserTest extends InBrowser {

    /** The lines of the chart, and the rows of the table as their cells tell them. */
    private static final String DRAWN = """
            () => echarts.getInstanceByDom(document.getElementById('chart')).getOption().series
              .map(line => line.name + ' ' + JSON.stringify(line.data))""";

    private static final String TABLE = """
            () => [...document.querySelectorAll('#figures tbody tr')].map(row => row.cells[0].textContent + ' '
              + JSON.stringify([...row.cells].slice(2).map(cell => {
                const number = parseFloat(cell.textContent);
                return Number.isNaN(number) ? null : number;
              })))""";

    @Test
    void thePublishedLinesStandBesideTheCitysFigures() {
        try (Visitor city = Visitor.signedIn(browser, base(), "municipal", Screen.LAPTOP)) {
            city.open("/overview");
            assertThat(city.page().locator(".yards li").allInnerTexts())
                    .hasSize(3)
                    .satisfiesExactlyInAnyOrder(
                            line -> assertThat(line).contains("对照96.3%（2月22日"),
                            line -> assertThat(line).contains("对照63.5%（2月22日"),
                            line -> assertThat(line).contains("对照100%（2月21日", "45/45"));
        }
    }

    /** On a laptop nothing is beyond the edge; where something is, a shadow says so and keys reach it. */
    @Test
    void theTableOfTeamsFitsALaptopAndShowsWhereItGoesOn() {
        for (String language : List.of("zh-CN", "en")) {
            try (Visitor city = Visitor.in(language, browser, base(), "municipal")) {
                city.open("/overview");
                assertThat(city.page()
                                .evaluate("() => [...document.querySelectorAll('.scroll:has(.teams)')]"
                                        + ".map(box => box.scrollWidth - box.clientWidth)"))
                        .as(language)
                        .isEqualTo(List.of(0));
                city.page().setViewportSize(390, 844);
                assertThat(city.page().evaluate("""
                                () => [...document.querySelectorAll('main *')]
                                  .filter(box => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
                                    && box.scrollWidth > box.clientWidth
                                    && !((box.tabIndex === 0 || box.querySelector('a')) && getComputedStyle(box).backgroundAttachment.includes('local')))
                                  .map(box => box.className)""")).as(language).isEqualTo(List.of());
            }
        }
    }

    /** Of what the ledger tells beyond the edge, number and place stay in sight. */
    @Test
    void theLedgerKeepsNumberAndPlaceInSight() {
        try (Visitor city = Visitor.signedIn(browser, base(), "municipal", Screen.LAPTOP)) {
            city.open("/problems");
            assertThat(city.page().evaluate("""
                            () => { const box = document.querySelector('.ledger'); box.scrollLeft = box.scrollWidth;
                              const row = box.querySelector('tbody tr');
                              const [number, place] = [row.cells[0], row.cells[2]].map(cell => cell.getBoundingClientRect());
                              return box.scrollLeft > 0 && number.left >= box.getBoundingClientRect().left
                                && place.left <= number.right + 1 && place.right < innerWidth; }""")).isEqualTo(true);
        }
    }

    @Test
    void theChartDrawsWhatTheTableSays() {
        try (Visitor city = Visitor.signedIn(browser, base(), "municipal", Screen.LAPTOP);
                Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.PHONE)) {
            drawn(city, "grain=TEAM&indicator=OPEN_COVERAGE", 100);
            drawn(city, "grain=TOWNSHIP&indicator=VILLAGE_COVERAGE", 100);
            drawn(leader, "grain=TOWNSHIP&indicator=OPEN_PROBLEMS", null);
            drawn(leader, "grain=TEAM&indicator=DAYS_TO_RECTIFY&from=2020-01-25&to=2020-02-19", null);
        }
    }

    /** @param top of the axis; null where it follows the numbers */
    @SuppressWarnings("unchecked")
    private static void drawn(Visitor reader, String query, @Nullable Integer top) {
        Page page = reader.page();
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                refused.add(message.text());
            }
        });
        reader.open("/comparisons?" + query);
        page.waitForSelector("#chart canvas");
        assertThat(page.locator("#chart-card").isVisible()).isTrue();
        List<String> table = (List<String>) page.evaluate(TABLE);
        assertThat(table).isNotEmpty().anyMatch(row -> row.matches(".*[0-9].*"));
        assertThat((List<String>) page.evaluate(DRAWN)).isEqualTo(table);
        assertThat(page.evaluate("() => echarts.getInstanceByDom(document.getElementById('chart'))"
                        + ".getOption().yAxis[0].max ?? null"))
                .isEqualTo(top);
        // Not an empty surface: something was painted on it.
        assertThat(page.evaluate("""
                        () => { const canvas = document.querySelector('#chart canvas');
                          return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
                            .some(byte => byte !== 0); }""")).isEqualTo(true);
        assertThat(refused).as(query).isEmpty();
        assertThat(reader.brokenScripts()).as(query).isEmpty();
    }
}
