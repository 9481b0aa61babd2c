package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.testing.Browser.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Late data between assembly and signing: the leader assembles, adopts a suggestion and writes; then an inspection and a
 * township's report come in. He sees which records changed, brings the draft up to date and keeps what he wrote. Told in
 * both languages, each in a program of its own.
 */
abstract class LateData extends InBrowser {

    private static final String PAGE = "/dispatches/2020-02-19";
    private static final String OWN = "（一）夜间值守逐岗抽查。";
    private static final String PLAN = "复查今日不合格卡点。";

    @Autowired
    ApplicationContext program;

    private final String language;

    LateData(String language) {
        this.language = language;
    }

    /** Somebody who reads the story's language. */
    private Visitor reader(String username, Screen screen) {
        Visitor visitor = Visitor.signedIn(browser, base(), username, screen);
        visitor.speaks(language);
        return visitor;
    }

    /** What pages say in the story's language. */
    private String say(String key, Object... arguments) {
        return program.getMessage(key, arguments, Locale.forLanguageTag(language));
    }

    /** The same where a number in it is not known. */
    private String[] sayAround(String key) {
        return say(key, 77).split("77");
    }

    @Test
    void whatComesInLateIsShownRecordByRecordAndTakenIn() {
        try (Visitor leader = reader("leader", Screen.LAPTOP);
                Visitor inspector = reader("inspector", Screen.PHONE);
                Visitor liaison = reader("liaison", Screen.PHONE)) {
            String adopted = theLeaderAssemblesAdoptsAndWrites(leader);
            int before = rowsOf(leader, "villages-checked");
            String villages = wholeOf(leader);
            String inspection = anInspectorFilesLate(inspector);
            aTownshipReportsLate(liaison);
            theChangesStandRecordByRecord(leader, inspection);
            signingIsRefused(leader);
            theLeaderBringsItUpToDate(leader, adopted);
            assertThat(rowsOf(leader, "villages-checked")).isEqualTo(before + 1);
            assertThat(wholeOf(leader)).isEqualTo(villages);
            theLeaderSigns(leader, adopted);
            assertThat(rowsOf(leader, "villages-checked")).isEqualTo(before + 1);
        }
    }

    /** One tap, and the text is in the clipboard; where the browser refuses, the page does not say otherwise. */
    @Test
    void theTextForTheChatIsCopiedWithOneTap() {
        String stage = new Program(program)
                .expect(302, "leader", "/stages", Map.of("from", "2020-02-10", "to", "2020-02-14"))
                .replaceAll("[?#].*", "");
        try (Visitor leader = reader("leader", Screen.PHONE)) {
            copies(leader, "dispatch", "/dispatches/2020-02-18/plain");
            copies(leader, "stage", stage + "/plain");
        }
    }

    private void copies(Visitor leader, String kind, String address) {
        Page page = leader.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        leader.open(address);
        page.click("#copy");
        PlaywrightAssertions.assertThat(page.locator("#copied")).hasText(say(kind + ".plain.copied"));
        assertThat(String.valueOf(page.evaluate("() => navigator.clipboard.readText()")))
                .isEqualTo(page.inputValue("#address"))
                .contains("一、总体情况");
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error());"
                + " document.execCommand = () => false; }");
        page.click("#copy");
        PlaywrightAssertions.assertThat(page.locator("#copied")).hasText(say(kind + ".plain.refused"));
    }

    private String theLeaderAssemblesAdoptsAndWrites(Visitor leader) {
        leader.open(PAGE);
        leader.page().locator("form[action$='/assemble'] button").click();
        Page page = leader.page();
        page.fill("#recommendations", OWN);
        Locator suggestions = page.locator(".sug li");
        assertThat(suggestions.count()).isPositive();
        Locator first = suggestions.first();
        assertThat(first.locator(".why").innerText()).contains(sayAround("dispatch.suggestion.rows"));
        assertThat(first.locator(".why a").count()).isPositive();
        String sentence = first.locator("p").first().locator("span").first().innerText();
        int offered = suggestions.count();
        first.locator("button").click();
        assertThat(page.inputValue("#recommendations")).isEqualTo(OWN + "\n" + sentence);
        assertThat(page.locator(".sug li").count()).isEqualTo(offered - 1);
        page.fill("#tomorrow", PLAN);
        page.locator("#s-remarks input").all().forEach(remark -> remark.fill("道路积雪，已电话了解情况。"));
        page.locator(".ed-form .save button").click();
        return sentence;
    }

    /** How many rows the page of a figure has; every one of them a record. */
    private int rowsOf(Visitor reader, String figure) {
        reader.open(PAGE + "/figures/" + figure);
        int rows = reader.page().locator("tbody tr").count();
        assertThat(reader.text("h1")).containsPattern("(^|\\D)" + rows + "(\\D|$)");
        return rows;
    }

    /** Of how many the figure on the page is: a visit more makes no village more. */
    private static String wholeOf(Visitor reader) {
        String[] share = reader.text(".lead .of").split("\\D+");
        assertThat(share).hasSize(2);
        return share[1];
    }

    /** The address of what he filed. */
    private String anInspectorFilesLate(Visitor inspector) {
        inspector.open("/today");
        inspector.page().locator(".tl a[href*='/today/townships/']").first().click();
        inspector.page().locator("a[href*='/inspections/new']").first().click();
        inspector.passEverything();
        inspector.page().click("button[value='check']");
        inspector.page().locator(".ph-bot button").click();
        assertThat(inspector.path()).contains("/receipt");
        return inspector.path().replaceAll("/receipt.*", "");
    }

    private void aTownshipReportsLate(Visitor liaison) {
        liaison.open("/township-reports");
        Page page = liaison.page();
        page.locator("a[href*='/township-reports/2020-02-19/']").first().click();
        page.locator(".ticks input").first().check();
        page.locator(".tri .p").all().forEach(Locator::click);
        page.locator(".numbers input").all().forEach(number -> number.fill("7"));
        page.fill("#situation", "各村值守正常。");
        page.locator(".send button.pri").click();
        assertThat(liaison.text(".note")).contains(say("report.done.FILE"));
    }

    /** Both records by name, each on the way to itself, and what they were before. */
    private void theChangesStandRecordByRecord(Visitor leader, String inspection) {
        leader.open(PAGE);
        Locator banner = leader.page().locator(".alert").first();
        assertThat(banner.innerText()).contains(sayAround("dispatch.changed"));
        banner.locator("summary").click();
        List<String> records = banner.locator(".records li").allInnerTexts();
        assertThat(records)
                .anySatisfy(record -> assertThat(record)
                        .contains(
                                say("dispatch.record.added"),
                                say("dispatch.record.entered"),
                                say("dispatch.figure.villages-checked")));
        assertThat(records).anySatisfy(record -> assertThat(record).contains("日报"));
        List<Locator> inspections =
                banner.locator(".records a[href*='/inspections/']").all();
        assertThat(inspections).hasSize(1);
        assertThat(inspections.get(0).getAttribute("href")).isEqualTo(inspection);
        assertThat(banner.locator(".records a[href*='/township-reports/']").count())
                .isPositive();
        leader.look("late-data-banner");
        leader.speaks(language);
    }

    private void signingIsRefused(Visitor leader) {
        sign(leader);
        assertThat(leader.text("#sign")).contains(say("dispatch.sign.stale"));
        assertThat(leader.page().locator(".sha code").count()).isZero();
    }

    private void theLeaderBringsItUpToDate(Visitor leader, String adopted) {
        leader.open(PAGE);
        leader.page().locator(".alert button[formaction$='/refresh']").click();
        assertThat(leader.page().locator(".alert").count()).isZero();
        assertThat(leader.page().inputValue("#recommendations")).isEqualTo(OWN + "\n" + adopted);
        assertThat(leader.page().inputValue("#tomorrow")).isEqualTo(PLAN);
        assertThat(leader.page().locator(".sug").count() == 0
                        || !leader.text(".sug").contains(adopted))
                .as("what is adopted is proposed no more")
                .isTrue();
    }

    private void sign(Visitor leader) {
        leader.page().check("#figuresChecked");
        leader.page().check("#nobodyNamed");
        leader.page().fill("#password", "Zhucheng-2020-demo");
        leader.page().locator("button[formaction*='/sign']").click();
    }

    private void theLeaderSigns(Visitor leader, String adopted) {
        leader.open(PAGE);
        sign(leader);
        assertThat(leader.text(".sha code")).matches("[0-9a-f]{64}");
        assertThat(leader.text("#s-recommendations")).contains(OWN, adopted);
        assertThat(leader.text("#s-tomorrow")).contains(PLAN);
        assertThat(leader.page().locator(".doc h3").allInnerTexts())
                .startsWith("一、总体情况", "二、卡点布控", "三、镇街园区", "四、核查台账", "五、企业复工", "六、生活物资", "七、主要问题与整改进展");
    }
}
