package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.Browser.Screen;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A session ends in the middle of a form, in a browser without scripts: after signing in the form stands there as it was
 * typed, or what was typed is kept where the form keeps it.
 */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
class ExpiredSessionTest extends InBrowser {

    private static final String TYPED = "三岔口 龘𠮷 <b> 12";

    @Autowired
    JdbcClient jdbc;

    /** Without a photo none of them is reported done: the form comes back. */
    @BeforeEach
    void whatIsUnderWayIsSerious() {
        jdbc.sql("update problem set severity = 'SERIOUS' where state = 'RECTIFYING'")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "liaison, /township-reports/2020-02-19/{township}, #situation, button[formaction$='/draft']",
        "leader, /dispatches/2020-02-19, #recommendations, .ed-form .save button",
        "liaison, /enterprises/{enterprise}/records/new, #note, main form button.pri",
        "inspector, /inspections/new?site={site}, #q-disinfection textarea, button[value=save]",
        "admin, /admin/counties, #nameZh, main form button.pri",
        "liaison, /me/notices, #mailAddress, form.notice-form button.pri",
        "liaison, /problems/{rectifying}, #measures, form[action$='/done'] button",
        "leader, /orders/new, #demand, form.order-form button.pri",
        "leader, /meetings/new?kind=CONSULTATION, #notes, main form .acts button.lg",
    })
    void whatIsTypedOutlivesTheSession(String username, String page, String field, String button) {
        try (Visitor visitor = Visitor.withoutScript(browser, base(), username, Screen.PHONE)) {
            Page tab = visitor.page();
            open(visitor, page);
            if (field.startsWith("#q-")) {
                tab.locator(field.replace(" textarea", " .tri .f")).click();
            }
            tab.fill(field, TYPED);
            tab.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
            tab.click(button);
            assertThat(visitor.path()).startsWith("/login");
            visitor.signInHere();
            assertThat(tab.locator(field).count())
                    .as(visitor.path() + tab.innerText("body"))
                    .isOne();
            assertThat(tab.inputValue(field)).isEqualTo(TYPED);
        }
    }

    /** The text stays; the files, which are not kept, are asked for again, and nothing is reported without them. */
    @Test
    void whatIsReportedDoneAfterTheSessionAsksForItsPhotosAgain() {
        try (Visitor liaison = Visitor.withoutScript(browser, base(), "liaison", Screen.PHONE)) {
            Page tab = liaison.page();
            open(liaison, "/problems/{rectifying}");
            String problem = liaison.path();
            tab.fill("#measures", TYPED);
            tab.setInputFiles("#files", new FilePayload("after.jpg", "image/jpeg", Samples.jpeg(640, 480)));
            tab.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
            tab.click("form[action$='/done'] button");
            assertThat(liaison.path()).startsWith("/login");
            liaison.signInHere();
            assertThat(tab.inputValue("#measures")).isEqualTo(TYPED);
            assertThat(liaison.text(".errsum") + liaison.text("#photos-error")).contains("请重新选择");

            liaison.open(problem);
            assertThat(liaison.text(".tags")).contains("整改中");
        }
    }

    private static void open(Visitor visitor, String page) {
        Page tab = visitor.page();
        switch (page.replaceAll(".*\\{|}.*", "")) {
            case "township" -> {
                visitor.open("/township-reports");
                tab.locator("a[href*='/township-reports/2020-02-19/']").first().click();
            }
            case "enterprise" -> {
                visitor.open("/enterprises");
                visitor.open(tab.locator(
                                        "main a[href*='/enterprises/0'], main a[href*='/enterprises/']:not([href*=xlsx]):not([href*=new])")
                                .first()
                                .getAttribute("href")
                        + "/records/new");
            }
            case "rectifying" -> {
                visitor.open("/problems?state=RECTIFYING");
                visitor.open(tab.locator("main th[scope=row] a[href^='/problems/0']")
                        .first()
                        .getAttribute("href"));
            }
            case "site" -> {
                visitor.open("/today");
                tab.locator(".tl a[href*='/inspections/new']").first().click();
            }
            default -> {
                visitor.open(page);
                if (tab.locator("form[action$='/assemble'] button").count() > 0) {
                    tab.locator("form[action$='/assemble'] button").click();
                }
            }
        }
    }
}
