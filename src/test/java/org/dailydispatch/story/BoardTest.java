package org.dailydispatch.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board under the hand and over the minutes: keys, the mark of a change, the wall that renews itself. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class BoardTest extends InBrowser {

    private static final int MINUTE = 60_000;

    /**
     * Numbers on the board outside of links. Left out: what the tiles beneath the headline lead to; days and times; rates,
     * beside which stand their linked counts; drawings, whose table is on the page; what stands in a row that has its link;
     * what says of a folded list how many rows it has.
     */
    private static final String LOOSE = """
            () => {
              const left = 'a, h1, #h-hm, time, .daynav, .rate, svg, thead, .legend, .lst li, .data th, .seg, .tag.plain,'
                + '.src, .facts li:not(:has(a)), #h-rect + .muted, #h-cp + .muted, .data .muted';
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const folded = text => {
                const summary = text.parentElement.closest('summary');
                return summary && summary.parentElement.querySelectorAll('li').length === Number(text.data.match(/[0-9]+/)[0]);
              };
              const loose = [];
              while (texts.nextNode()) {
                const text = texts.currentNode;
                // Of what did not happen there are no rows.
                if (!/[0-9]/.test(text.data.replace(/^0次$/, '')) || text.parentElement.closest(left) || folded(text)) continue;
                loose.push(text.data.trim());
              }
              return loose;
            }""";

    /** What ends below or beside the screen or its own box. */
    private static final String BEYOND_THE_WALL = """
            () => [...document.querySelectorAll('body, section, .scroll, .hm tbody th, .kpi, .posts li, .todo li:not([hidden]), .beyond')]
              .filter(box => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1
                || box.getBoundingClientRect().bottom > innerHeight)
              .map(box => box.tagName + ' ' + box.className + ' ' + box.scrollHeight + ' ' + box.clientHeight)""";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/dashboard?day=2020-02-18", "/dashboard?mode=covert&days=7"})
    void everyNumberLeadsToItsRows(String address) {
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            leader.open(address);
            assertThat((List<?>) leader.page().evaluate(LOOSE)).isEmpty();
            assertThat(Browser.faults(leader.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void arrowKeysWalkTheMatrixAndEnterOpensTheDay(Screen screen) {
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", screen)) {
            Page page = leader.page();
            leader.open("/dashboard");
            List<Locator> first =
                    page.locator(".hm tbody tr").nth(0).locator(".cell:visible").all();
            List<Locator> second =
                    page.locator(".hm tbody tr").nth(1).locator(".cell:visible").all();
            int last = first.size() - 1;
            assertThat(last).isEqualTo(screen == Screen.PHONE ? 5 : 23);
            assertThat(page.locator(".hm .cell[tabindex='0']").count())
                    .as("one is in the order of Tab")
                    .isEqualTo(1);
            first.get(last).focus();
            press(page, "ArrowLeft", first.get(last - 1));
            press(page, "ArrowDown", second.get(last - 1));
            press(page, "ArrowUp", first.get(last - 1));
            press(page, "ArrowUp", first.get(last - 1));
            press(page, "Home", first.get(0));
            press(page, "ArrowLeft", first.get(0));
            press(page, "End", first.get(last));
            press(page, "ArrowRight", first.get(last));
            press(page, "Home", first.get(0));
            assertThat(page.locator(".hm .cell[tabindex='0']").count()).isEqualTo(1);
            String cell = first.get(0).getAttribute("href");
            page.keyboard().press("Enter");
            page.waitForURL(base() + cell);
            assertThat(leader.brokenScripts()).isEmpty();
        }
    }

    private static void press(Page page, String key, Locator then) {
        page.keyboard().press(key);
        assertThat(then).isFocused();
    }

    @Test
    void theMarkAppearsOnceSomethingChangedAndItsLinkKeepsTheAddress() {
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = leader.page();
            page.clock().install();
            leader.open("/dashboard?mode=open&days=7");
            Locator mark = page.locator(".fresh a");
            assertThat(mark).isHidden();
            page.waitForResponse("**/dashboard/changes*", () -> page.clock().runFor(MINUTE));
            assertThat(mark).isHidden();
            visit(since(page).plusSeconds(90));
            page.waitForResponse("**/dashboard/changes*", () -> page.clock().runFor(MINUTE));
            assertThat(mark).isVisible();
            assertThat(mark.locator("time")).hasText(Pattern.compile("[0-9]{2}:[0-9]{2}"));
            mark.click();
            page.waitForLoadState();
            assertThat(leader.path()).contains("mode=open").contains("days=7");
            assertThat(page.locator(".fresh a")).isHidden();
        }
    }

    @Test
    void theWallRenewsItselfAndSaysWhenItCannot() {
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            Page page = leader.page();
            page.clock().install();
            leader.open("/dashboard/wall");
            Locator townships = page.locator(".kpi").first().locator("b");
            int before = Integer.parseInt(townships.innerText());
            // Not ahead of the clock: another page would be overtaken by it all the time.
            visit(Instant.parse("2020-02-19T00:00:01Z"));
            assertThat(townships).hasText(String.valueOf(before));
            page.clock().runFor(MINUTE);
            assertThat(townships).hasText(String.valueOf(before + 1));
            assertThat(page.locator("#lost")).isHidden();
            page.route("**/dashboard/wall", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.clock().runFor(MINUTE);
            assertThat(page.locator("#lost")).isVisible();
            assertThat(townships).hasText(String.valueOf(before + 1));
            page.unroute("**/dashboard/wall");
            page.clock().runFor(MINUTE);
            assertThat(page.locator("#lost")).isHidden();
        }
    }

    /** Nobody scrolls a wall: everything is on it, or counted. */
    @ParameterizedTest
    @CsvSource({"1920, 1080, zh-CN", "1440, 900, en", "1366, 768, zh-CN", "1366, 768, en"})
    void theWallFitsItsScreenAndCountsWhatDoesNot(int width, int height, String language) {
        try (Visitor leader = Visitor.in(language, browser, base(), "leader")) {
            Page page = leader.page();
            page.setViewportSize(width, height);
            leader.open("/dashboard/wall");
            assertThat(page.evaluate(BEYOND_THE_WALL)).isEqualTo(List.of());
            assertThat(page.evaluate("""
                            () => { const shown = document.querySelectorAll('.todo li:not([hidden])').length;
                              const all = document.querySelectorAll('.todo li').length;
                              const beyond = document.querySelector('.beyond');
                              const told = beyond.hidden ? 0 : Number(beyond.textContent.match(/[0-9]+/)[0]);
                              return shown > 0 && shown + told - all === Number(beyond.dataset.count); }""")).isEqualTo(true);
            assertThat(page.evaluate("""
                            () => { const widths = [...document.querySelectorAll('.hm tbody tr:first-child td:not(.r)')]
                                .map(cell => cell.getBoundingClientRect().width);
                              return Math.max(...widths) - Math.min(...widths) < 2; }""")).isEqualTo(true);
            page.keyboard().press("Escape");
            page.waitForURL(base() + "/dashboard");
        }
    }

    private static Instant since(Page page) {
        Matcher asked = Pattern.compile("since=([^&]+)")
                .matcher(String.valueOf(page.locator("[data-changes]").getAttribute("data-changes")));
        assertThat(asked.find()).isTrue();
        return Instant.parse(asked.group(1));
    }

    /** Another inspector has filed at a village of a township that was not visited yet today. */
    private void visit(Instant at) {
        int filed = jdbc.sql("""
                        insert into inspection (id, team_id, township_id, site_id, day, mode, checklist_version_id,
                            author_id, receipt, started_at, filed_at, content_sha256, answers, passed, failed,
                            not_applicable, revised_at, released_at, version)
                        select uuidv7(), t.id, s.township_id, s.id, '2020-02-19', 'OPEN',
                            (select id from checklist_version limit 1), a.id, 'R-' || s.code, :at, :at, repeat('0', 64),
                            '[]', 1, 0, 0, :at, :at, 0
                        from account a join team t on t.id = a.team_id join site s on s.county_id = t.county_id
                            join township w on w.id = s.township_id and w.in_force_to is null
                        where a.username = 'inspector' and s.kind = 'VILLAGE' and not exists (
                            select from inspection i join site v on v.id = i.site_id
                            where i.township_id = s.township_id and i.day = '2020-02-19' and i.mode = 'OPEN'
                                and v.kind in ('VILLAGE', 'COMMUNITY'))
                        limit 1""").param("at", Timestamp.from(at)).update();
        assertThat(filed).isEqualTo(1);
    }
}
