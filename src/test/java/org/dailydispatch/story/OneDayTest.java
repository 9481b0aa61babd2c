package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.EmbeddedDatabase;
import org.dailydispatch.testing.LiveDemonstration;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One day of supervision as five people: an inspector on a phone, a liaison, the leader, the city, and who keeps the
 * places; always on the embedded database.
 */
@LiveDemonstration
@Import(EmbeddedDatabase.class)
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class OneDayTest extends InBrowser {

    private static final String TODAY = "2020-02-19";
    private static final String CLAIMED = "137";
    private static final String DESCRIPTION = "东侧入口体温计低温失灵，改为询问登记 <b>龘𠮷</b>";

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromThePhoneToTheSignedDispatch() throws IOException {
        String base = base();
        try (Visitor inspector = Visitor.signedIn(browser, base, "inspector", Screen.PHONE);
                Visitor liaison = Visitor.signedIn(browser, base, "liaison", Screen.PHONE);
                Visitor leader = Visitor.signedIn(browser, base, "leader", Screen.LAPTOP);
                Visitor municipal = Visitor.signedIn(browser, base, "municipal", Screen.LAPTOP);
                Visitor admin = Visitor.signedIn(browser, base, "admin", Screen.LAPTOP)) {
            String receipt = theInspectorFilesACheckpointWithOneFailure(inspector);
            assertThat(receipt).matches("D-0219-\\d{3}");
            theInspectorFilesAVillage(inspector);
            aSecondInspectorSeesThatItWasDone();
            theLiaisonFilesTheReport(liaison);
            theRateMovesWithAnEnterprise(liaison, leader);
            theLeaderSeesWhatIsMissing(leader);
            theProblemIsBroughtToItsEnd(leader, inspector);
            theLeaderComparesClaimedAndVerified(leader);
            theLeaderAssemblesAndLateDataArrives(leader, inspector);
            theLeaderSignsAndPublishes(leader);
            theCityReadsIt(municipal);
            aCorrectionIsANewVersion(leader);
            OfficeChapter.theAdministratorKeepsThePlaces(admin, leader, TODAY);
            OfficeChapter.somebodyChangesLanguageAndPasswordAndLeaves(municipal);
        }
    }

    private static String theInspectorFilesACheckpointWithOneFailure(Visitor inspector) {
        assertThat(inspector.path()).isEqualTo("/today");
        inspector.look("today-morning");
        int before = toDo(inspector);
        inspector.page().locator(".tl a[href*='/inspections/new']").first().click();
        inspector.look("form-empty");
        inspector.passEverything();
        Locator failed = inspector.page().locator("#q-thermometers");
        failed.locator(".tri .f").click();
        failed.locator("textarea").fill(DESCRIPTION);
        failed.locator(".sevs .chip").nth(1).click();
        failed.locator(".chips.two .chip").nth(2).click();
        inspector.page().click("button[value='check']");
        assertThat(inspector.path()).contains("/check");
        assertThat(inspector.text("main")).contains(DESCRIPTION);
        inspector.look("check");
        List<String> receipts = fileTwiceAtOnce(inspector);
        inspector.page().locator(".ph-bot button").click();
        assertThat(inspector.path()).contains("/receipt");
        String receipt = inspector.text(".rcpt .no b");
        assertThat(receipts).containsExactly(receipt, receipt);
        inspector.look("receipt");
        inspector.open("/today");
        assertThat(toDo(inspector)).isEqualTo(before - 1);
        return receipt;
    }

    /** A double tap: the same form sent twice at once, before the tap that the page itself answers. */
    @SuppressWarnings("unchecked")
    private static List<String> fileTwiceAtOnce(Visitor inspector) {
        return (List<String>) inspector.page().evaluate("""
                        () => {
                          const form = document.querySelector("form[action$='/file']");
                          const send = () => fetch(form.action, {method: 'post', body: new URLSearchParams(new FormData(form))})
                            .then(answer => answer.text())
                            .then(text => text.match(/D-0219-\\d{3}/)[0]);
                          return Promise.all([send(), send()]);
                        }""");
    }

    private static int toDo(Visitor inspector) {
        return Integer.parseInt(inspector.text(".hero h2").replaceAll("\\D", ""));
    }

    private static void theInspectorFilesAVillage(Visitor inspector) {
        inspector.page().locator(".tl a[href*='/today/townships/']").first().click();
        inspector.look("villages");
        inspector.page().locator("a[href*='/inspections/new']").first().click();
        inspector.passEverything();
        inspector.page().click("button[value='check']");
        inspector.page().locator(".ph-bot button").click();
        assertThat(inspector.path()).contains("/receipt");
    }

    /** Whoever opens the checkpoint once more reads when and by whom it was inspected. */
    private void aSecondInspectorSeesThatItWasDone() {
        try (Visitor colleague = Visitor.signedIn(browser, base(), "inspector2", Screen.PHONE)) {
            String site = jdbc.sql("""
                            select i.site_id from inspection i join site s on s.id = i.site_id
                            where i.day = '2020-02-19' and i.mode = 'OPEN' and s.code like 'CP%' and i.failed = 1""").query(String.class).single();
            colleague.open("/inspections/new?site=" + site);
            assertThat(colleague.text("[role=status].strip"))
                    .contains("查过")
                    .contains(jdbc.sql("select display_name from account where username = 'inspector'")
                            .query(String.class)
                            .single());
            colleague.look("form-already-inspected");
        }
    }

    /** The liaison records that half of an enterprise's staff went home; the leader's rate of those on post falls. */
    private static void theRateMovesWithAnEnterprise(Visitor liaison, Visitor leader) throws IOException {
        leader.open("/dashboard");
        String before = leader.text(".kpi[href*='/enterprises']");
        liaison.open("/enterprises?size=DESIGNATED");
        Download list = liaison.page()
                .waitForDownload(() -> liaison.page()
                        .locator("a[href*='/enterprises.xlsx']")
                        .first()
                        .click());
        Locator enterprise =
                liaison.page().locator("main a[href*='/enterprises/0']").first();
        String name = enterprise.innerText().strip();
        enterprise.click();
        try (InputStream content = Files.newInputStream(list.path());
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            assertThat(workbook.getFirstSheet().read().toString()).contains(name);
        }
        liaison.page().locator("a[href$='/records/new']").first().click();
        liaison.page().locator("#state .chip").last().click();
        liaison.page().fill("#staffTotal", "1000");
        liaison.page().fill("#onPost", "1");
        liaison.page().locator("form.card button.pri").click();
        assertThat(liaison.path()).doesNotContain("records/new").doesNotEndWith("/records");
        liaison.look("enterprise-recorded");
        leader.open("/dashboard");
        assertThat(leader.text(".kpi[href*='/enterprises']")).isNotEqualTo(before);
    }

    private static void theLiaisonFilesTheReport(Visitor liaison) {
        liaison.open("/township-reports");
        liaison.look("reports-liaison");
        Page page = liaison.page();
        page.locator("a[href*='/township-reports/" + TODAY + "/']").first().click();
        liaison.look("report-form");
        page.locator(".ticks input").first().check();
        page.locator(".tri .p").all().forEach(Locator::click);
        page.locator(".numbers input").all().forEach(number -> number.fill("７"));
        page.fill("#ledgerPersons", CLAIMED);
        page.fill("#situation", "各村值守正常，返乡人员已登记。");
        page.locator(".send button.pri").click();
        assertThat(liaison.text(".note")).contains("已上报");
        liaison.look("report-filed");
    }

    /** 待交办 → 整改中 → 待复查 → 已销号; whoever rectified does not close. */
    private static void theProblemIsBroughtToItsEnd(Visitor leader, Visitor inspector) {
        leader.open("/problems?foundFrom=" + TODAY + "&foundTo=" + TODAY);
        String problem = leader.page()
                .locator("main th[scope=row] a[href^='/problems/']")
                .first()
                .getAttribute("href");
        leader.open(problem);
        assertThat(leader.text("h1")).contains(DESCRIPTION);
        assertThat(leader.text(".tags")).contains("待交办");
        leader.look("problem-pending");
        leader.page().fill("#unit", "枳沟镇人民政府");
        leader.page().fill("#person", "值班负责人");
        leader.page().locator("form[action$='/assign'] button").click();
        assertThat(leader.text(".tags")).contains("整改中");
        inspector.open(problem);
        inspector.page().fill("#measures", "已更换体温计并备用两支。");
        inspector.page().setInputFiles("#files", new FilePayload("after.jpg", "image/jpeg", Samples.jpeg(640, 480)));
        inspector.page().locator("form[action$='/done'] button").click();
        assertThat(inspector.text(".tags")).contains("待复查");
        assertThat(inspector.page().locator("form[action$='/close']").count()).isZero();
        leader.open(problem);
        leader.look("problem-to-recheck");
        leader.page().fill("#note", "现场复查合格。");
        leader.page().setInputFiles("#files", new FilePayload("recheck.jpg", "image/jpeg", Samples.jpeg(640, 480)));
        leader.page().locator("form[action$='/close'] button.pri").click();
        assertThat(leader.text(".tags")).contains("已销号");
        leader.look("problem-closed");
    }

    private static void theLeaderComparesClaimedAndVerified(Visitor leader) {
        leader.open("/township-reports");
        Locator row = leader.page()
                .locator("tr", new Page.LocatorOptions().setHasText("枳沟镇"))
                .first();
        assertThat(row.innerText()).contains("已报").contains(CLAIMED);
        leader.look("reports-leader");
    }

    private static void theLeaderSeesWhatIsMissing(Visitor leader) {
        assertThat(leader.path()).isEqualTo("/dashboard");
        leader.open("/dashboard");
        assertThat(leader.text("h1")).contains("16").contains("4");
        leader.look("dashboard");
        String problems =
                leader.page().locator(".kpi[href*='/problems']").first().getAttribute("href");
        int shown = Integer.parseInt(leader.page()
                .locator(".kpi[href*='/problems'] b")
                .first()
                .innerText()
                .replaceAll("\\D", ""));
        leader.open(problems);
        assertThat(leader.text("main")).contains(Integer.toString(shown));
        leader.look("problems");
    }

    private static void theLeaderAssemblesAndLateDataArrives(Visitor leader, Visitor inspector) {
        leader.open("/dispatches/" + TODAY);
        leader.look("dispatch-empty");
        leader.page().locator("form[action$='/assemble'] button").click();
        assertThat(leader.page().locator(".alert").count()).isZero();
        leader.look("dispatch-draft");
        theInspectorFilesAVillageElsewhere(inspector);
        leader.open("/dispatches/" + TODAY);
        assertThat(leader.page().locator(".alert").count()).isEqualTo(1);
        leader.look("dispatch-changed");
        leader.page().fill("#recommendations", "（一）各卡点备用体温计并做好保暖。");
        leader.page().fill("#tomorrow", "复查今日不合格卡点。");
        leader.page().locator("#s-remarks input").all().forEach(remark -> remark.fill("道路积雪，已电话了解情况。"));
        leader.page().locator(".ed-form .save button").click();
        sign(leader);
        assertThat(leader.page()
                        .locator(".signbox .errsum, .signbox .err, .alert")
                        .count())
                .isPositive();
        leader.open("/dispatches/" + TODAY);
        leader.page().locator("button[formaction$='/refresh']").click();
        assertThat(leader.page().locator(".alert").count()).isZero();
    }

    private static void theInspectorFilesAVillageElsewhere(Visitor inspector) {
        inspector.open("/today");
        theInspectorFilesAVillage(inspector);
    }

    private static void sign(Visitor leader) {
        leader.page().check("#figuresChecked");
        leader.page().check("#nobodyNamed");
        leader.page().fill("#password", "Zhucheng-2020-demo");
        leader.page().locator("button[formaction*='/sign']").click();
    }

    private static void theLeaderSignsAndPublishes(Visitor leader) throws IOException {
        sign(leader);
        assertThat(leader.text(".sha code")).matches("[0-9a-f]{64}");
        leader.look("dispatch-signed");
        everyFigureHasExactlyItsRows(leader);
        leader.open("/dispatches/" + TODAY);
        leader.page().locator("form[action$='/publish'] summary").click();
        leader.page().locator("form[action$='/publish'] button").click();
        leader.look("dispatch-published");
        Download sheet = leader.page()
                .waitForDownload(
                        () -> leader.page().locator("a[href*='.xlsx']").first().click());
        try (InputStream content = Files.newInputStream(sheet.path());
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            assertThat(workbook.getSheets().count()).isGreaterThanOrEqualTo(3);
        }
        leader.open("/dispatches/" + TODAY + "/print");
        leader.page()
                .emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(leader.text("body"))
                .contains("日调度", "各卡点备用体温计", "演示数据")
                .doesNotContain("跳到正文", "覆盖看板", "退出", "English");
        byte[] paper = leader.page()
                .pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(java.nio.file.Path.of("target", "screenshots", "story", "dispatch-print.pdf")));
        isA4(paper);
        leader.page()
                .emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
    }

    /** Every page of the paper is 210 × 297 mm; the printer's points are rounded up to a hundredth of an inch. */
    private static void isA4(byte[] paper) {
        List<MatchResult> boxes = Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)\\s*]")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .toList();
        assertThat(boxes).isNotEmpty().allSatisfy(box -> {
            assertThat(Double.parseDouble(box.group(1))).isBetween(594.0, 596.0);
            assertThat(Double.parseDouble(box.group(2))).isBetween(841.0, 843.0);
        });
    }

    private static void everyFigureHasExactlyItsRows(Visitor leader) {
        List<Locator> links =
                leader.page().locator(".srcs a[href*='/figures/']").all();
        List<String> addresses =
                links.stream().map(link -> link.getAttribute("href")).toList();
        List<Integer> counts = links.stream()
                .map(link -> Integer.parseInt(link.innerText().replaceAll("\\D", "")))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(5);
        for (int index = 0; index < addresses.size(); index++) {
            leader.open(addresses.get(index));
            assertThat(leader.page().locator("main tbody tr").count())
                    .as(addresses.get(index))
                    .isEqualTo(counts.get(index));
        }
        leader.look("dispatch-figure");
    }

    private static void theCityReadsIt(Visitor municipal) {
        assertThat(municipal.path()).isEqualTo("/overview");
        municipal.look("overview");
        municipal.open("/dispatches");
        municipal.look("dispatches-municipal");
    }

    private static void aCorrectionIsANewVersion(Visitor leader) {
        leader.open("/dispatches/" + TODAY);
        leader.page().locator("details.correct summary").click();
        leader.page().fill("#reason", "补充昨日漏报的卡点情况。");
        leader.page().locator("form[action$='/corrections'] button").click();
        leader.page().fill("#tomorrow", "明日起卡点每两小时报送一次。");
        sign(leader);
        leader.page().locator("form[action$='/publish'] summary").click();
        leader.page().locator("form[action$='/publish'] button").click();
        leader.open("/dispatches/" + TODAY + "/versions/1");
        assertThat(leader.text("main")).contains("各卡点备用体温计");
        leader.look("dispatch-old-version");
        leader.open("/dispatches/" + TODAY + "/diff?a=1&b=2");
        leader.look("dispatch-diff");
    }
}
