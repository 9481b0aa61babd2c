package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.download.WritingDesk;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader starts an export, follows it and takes the file; its page is looked at in each of its states. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class ExportInBrowserTest extends InBrowser {

    private static final String PAGES = "**/exports/*";

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anExportIsStartedFollowedAndTaken() throws Exception {
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.LAPTOP)) {
            UUID id = starts(leader);
            standsStill(leader);
            assertThat(leader.text(".tags")).contains("排队中");
            leader.look("export-queued");

            becomes(
                    id,
                    "state = 'RUNNING', claim = gen_random_uuid(), lease_until = now(), started_at = now(), row_count = 400, step = 'ROWS', row_expected = 800");
            leader.open("/exports/" + id);
            assertThat(leader.text(".tags")).contains("生成中");
            assertThat(leader.text(".download-progress")).contains("已写400行，共800行（50%）");
            leader.look("export-running");

            becomes(
                    id,
                    "state = 'QUEUED', claim = null, lease_until = null, row_count = 0, step = null, row_expected = null");
            goesOnByItself(leader, id);
            leader.look("export-done");
            takesTheFile(leader);

            becomes(id, "expires_at = '2000-01-01T00:00:00Z'");
            leader.open("/exports/" + id);
            assertThat(leader.text("main")).contains("已过保留期");
            assertThat(leader.page().locator("a[href$='/file']").count()).isZero();
            leader.look("export-expired");
        }
    }

    @Test
    void oneThatIsNotWantedAnyMoreIsCancelled() {
        try (Visitor leader = Visitor.signedIn(browser, base(), "leader", Screen.PHONE)) {
            starts(leader);
            standsStill(leader);
            leader.page().locator("form[action$='/cancel'] button").click();
            assertThat(leader.text(".note")).contains("已取消");
            assertThat(leader.text(".tags")).contains("已取消");
            leader.look("export-cancelled");
        }
    }

    private static UUID starts(Visitor leader) {
        leader.open("/exports");
        Page page = leader.page();
        page.selectOption("#what", "problems");
        page.fill("#from", "2020-02-10");
        page.fill("#to", "2020-02-18");
        page.locator(".download-form button.pri").click();
        return UUID.fromString(leader.path().replace("/exports/", ""));
    }

    /** A page that loads itself anew would do so in the middle of being looked at. */
    private static void standsStill(Visitor leader) {
        leader.page().route(PAGES, route -> {
            APIResponse answer = route.fetch();
            Map<String, String> headers = new HashMap<>(answer.headers());
            headers.remove("refresh");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
        leader.open(leader.path());
    }

    /** The page comes again every three seconds, until the file is there. */
    private void goesOnByItself(Visitor leader, UUID id) {
        leader.page().unroute(PAGES);
        leader.open("/exports/" + id);
        WritingDesk.writeAll(program);
        leader.page().locator("a[href$='/file']").waitFor();
        assertThat(leader.text(".tags")).contains("已完成");
    }

    private static void takesTheFile(Visitor leader) throws IOException, NoSuchAlgorithmException {
        Download file = leader.page()
                .waitForDownload(() -> leader.page().locator("a[href$='/file']").click());
        assertThat(file.suggestedFilename())
                .startsWith("问题台账_2020-02-10_2020-02-18")
                .endsWith(".xlsx");
        byte[] bytes = Files.readAllBytes(file.path());
        assertThat(leader.text("dd.sha"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    private void becomes(UUID id, String what) {
        assertThat(jdbc.sql("update download set " + what + " where id = ?")
                        .param(id)
                        .update())
                .isEqualTo(1);
    }
}
