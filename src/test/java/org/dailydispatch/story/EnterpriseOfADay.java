package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The part of an enterprise in the story of one day. */
final class EnterpriseOfADay {

    private EnterpriseOfADay() {}

    /** The liaison records that half of an enterprise's staff went home; the leader's rate of those on post falls. */
    static void movesTheRate(Visitor liaison, Visitor leader) throws IOException {
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
}
