package org.dailydispatch.story;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.dailydispatch.photo.Samples;
import org.dailydispatch.testing.Browser;

/** Pages to which no link leads: what is refused, what two people or two tabs do at once, and what comes after a deed. */
final class Corners {

    private static final String TODAY = "2020-02-19";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private Corners() {}

    static void signedOut(Walk walk, Browser browser) {
        try (Visitor nobody = Visitor.signedOut(walk.language(), browser, walk.base())) {
            walk.open(nobody, "/login", 200);
            walk.open(nobody, "/login?failed", 200);
            walk.open(nobody, "/login?wait", 200);
        }
    }

    static void of(Walk walk, Visitor visitor) {
        switch (visitor.toString()) {
            case "inspector" -> {
                walk.attempt("an inspection", () -> anInspection(walk, visitor));
                walk.attempt("refusals", () -> refusals(walk, visitor));
            }
            case "leader" -> {
                walk.attempt("a dispatch", () -> aDispatch(walk, visitor));
                walk.attempt("a stage report", () -> {
                    assembleAStageReport(visitor, walk.language().equals("en") ? "2020-02-10" : "2020-02-12");
                    walk.look(visitor, "stage report, draft");
                });
            }
            case "liaison" -> {
                walk.attempt("a report", () -> aReport(walk, visitor));
                walk.attempt("a record", () -> aRecord(walk, visitor));
            }
            case "admin" -> walk.attempt("a checklist", () -> aChecklist(walk, visitor));
            default -> {
                // Nothing that links do not show.
            }
        }
        if ("leader inspector liaison".contains(visitor.toString())) {
            walk.attempt("problems", () -> problemsOfEachState(walk, visitor));
        }
    }

    /** Begun with nothing in it, filed, corrected, against what stands filed by now, and in two tabs. */
    private static void anInspection(Walk walk, Visitor inspector) {
        Page page = inspector.page();
        page.onDialog(Dialog::accept); // Leaving a form with what is not saved asks first.
        inspector.open("/today/sites?kind=CHECKPOINT");
        Locator checkpoints = page.locator(".tl a[href*='/inspections/new']");
        (walk.language().equals("en") ? checkpoints.last() : checkpoints.first()).click();
        check(page);
        walk.look(inspector, "check page with gaps");
        page.locator(".ph-bot a").click();
        walk.look(inspector, "form with gaps");
        inspector.passEverything();
        photograph(page);
        page.click("button[value='check']");
        page.waitForURL("**/check*");
        walk.look(inspector, "check page");
        page.locator(".ph-bot button").click();
        page.waitForURL("**/receipt*");
        walk.look(inspector, "receipt");
        String inspection = inspector.path().replace("/receipt", "");
        walk.open(inspector, inspection, 200);
        walk.open(inspector, page.locator(".photos a").first().getAttribute("href"), 200);
        walk.open(inspector, inspection + "/revisions", 200);
        walk.open(inspector, inspection + "/receipt", 200);
        walk.open(inspector, inspection + "/edit", 200);
        correctFrom(page, "7");
        walk.open(inspector, inspection + "/check", 200);
        page.locator(".ph-bot button").click();
        walk.look(inspector, "conflict with what is filed");
        inspector.open(inspection + "/edit");
        saveInAnotherTab(page);
        page.fill("#remark", "这一页写的");
        check(page);
        walk.look(inspector, "conflict of two tabs");
    }

    private static void photograph(Page page) {
        Locator shots = page.locator(".shots").first();
        shots.locator("input[type=file]")
                .last()
                .setInputFiles(new FilePayload("gate.jpg", "image/jpeg", Samples.jpeg(640, 480)));
        PlaywrightAssertions.assertThat(shots.locator("[role=status]")).hasText(Pattern.compile("1.*1"));
    }

    private static void correctFrom(Page page, String revision) {
        page.locator("[name=revision]").evaluate("(field, value) => { field.value = value; }", revision);
        page.fill("#remark", "另一窗口的旧稿");
        check(page);
    }

    /** Sends the form the ordinary way: the page's own script would keep to itself what the server answers to it. */
    private static void check(Page page) {
        Walk.navigated(page, () -> page.locator("#form").evaluate("""
                form => {
                  form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: 'then', value: 'check'}));
                  setTimeout(() => form.submit());
                }"""));
    }

    private static void saveInAnotherTab(Page page) {
        page.evaluate("""
                () => {
                  const form = document.getElementById('form');
                  const typed = new URLSearchParams(new FormData(form));
                  typed.set('page', 'another');
                  typed.set('remark', '另一页写的');
                  return fetch(form.action, {method: 'post', body: typed}).then(answer => answer.status);
                }""");
    }

    private static void refusals(Walk walk, Visitor inspector) {
        walk.open(inspector, "/admin/users", 403);
        walk.open(inspector, "/problems/" + NOBODY, 404);
        walk.open(inspector, "/nowhere", 404);
        walk.open(inspector, "/inspections/new", 400);
        walk.open(inspector, "/township-reports?day=2021-01-01", 409);
    }

    private static void aDispatch(Walk walk, Visitor leader) {
        Page page = leader.page();
        walk.open(leader, "/dispatches/" + TODAY, 200);
        Locator assemble = page.locator("form[action$='/assemble'] button");
        if (assemble.count() > 0) {
            assemble.first().click();
            walk.look(leader, "dispatch, draft");
        }
        Locator refresh = page.locator("button[formaction$='/refresh']");
        if (refresh.count() > 0) { // The walk in the other language files meanwhile, and stale figures are not signed.
            refresh.first().click();
            walk.look(leader, "dispatch, refreshed");
        }
        page.locator("button[formaction*='/sign']").click();
        walk.look(leader, "dispatch, not signed");
        leader.open("/dispatches/" + TODAY);
        page.locator(".ed-form [name=revision]").evaluate("field => { field.value = 999; }");
        page.fill("#tomorrow", "另一窗口的旧稿");
        page.locator(".ed-form .save button").click();
        walk.look(leader, "dispatch, both texts");
        walk.open(leader, "/dispatches/2020-02-18/versions/1", 200);
        walk.open(leader, "/dispatches/2020-02-18/print", 200);
        walk.open(leader, "/dispatches/2020-02-18/diff?a=1&b=1", 200);
    }

    /** From this day up to the eighteenth; its page stands open then. */
    static void assembleAStageReport(Visitor leader, String from) {
        leader.open("/stages/new");
        leader.page().fill("#from", from);
        leader.page().fill("#to", "2020-02-18");
        leader.page().locator("main form button.pri").click();
        leader.page().locator(".doc").first().waitFor();
    }

    private static void aReport(Walk walk, Visitor liaison) {
        Page page = liaison.page();
        liaison.open("/township-reports");
        page.locator("a[href*='/township-reports/" + TODAY + "/']").first().click();
        Locator save = page.locator("button[formaction$='/draft']");
        if (save.count() == 0) {
            return; // The walk in the other language has filed this township's report.
        }
        save.click();
        walk.look(liaison, "report, begun");
        page.locator("[name=version]").evaluate("field => { field.value = 999; }");
        page.locator("button[formaction$='/draft']").click();
        walk.look(liaison, "report, both texts");
    }

    /** A copy of a published list, and every page on which it is worked at. */
    private static void aChecklist(Walk walk, Visitor admin) {
        admin.open("/admin/checklists");
        List<?> lists = (List<?>) admin.page().locator("main a").evaluateAll("""
                links => links.map(link => link.getAttribute('href')).filter(href => /^.admin.checklists.[0-9a-f-]{36}$/.test(href))""");
        String list = String.valueOf(lists.get(walk.language().equals("en") ? lists.size() - 1 : 0));
        walk.open(admin, list + "/compare?from=1&to=1", 200);
        admin.open(list);
        Walk.navigated(
                admin.page(),
                () -> admin.page().locator("form[action$='/copy'] button").click());
        String copy = admin.path();
        walk.everywhere(admin, address -> address.contains("/copy"));
        admin.open(copy);
        Walk.navigated(
                admin.page(),
                () -> admin.page().locator(".adder button").first().click());
        walk.open(admin, admin.path(), 200);
    }

    /** The record of today, which can be changed until the day ends. */
    private static void aRecord(Walk walk, Visitor liaison) {
        Page page = liaison.page();
        liaison.open("/enterprises?township=");
        page.locator("main a[href^='/enterprises/']:not([href$='/new'])")
                .first()
                .click();
        page.locator("a[href$='/records/new']").first().click();
        String form = liaison.path();
        if (!form.endsWith("/edit")) {
            page.fill("#onPost", "1");
            Walk.navigated(
                    page,
                    () -> page.locator("main form.card button.pri").first().click());
            liaison.open(form);
        }
        walk.open(liaison, liaison.path(), 200);
    }

    private static void problemsOfEachState(Walk walk, Visitor visitor) {
        for (String state : new String[] {"PENDING_ASSIGNMENT", "RECTIFYING", "AWAITING_RECHECK", "CLOSED"}) {
            walk.open(visitor, "/problems?state=" + state, 200);
            Locator first = visitor.page().locator("main th[scope=row] a[href^='/problems/']");
            if (first.count() > 0) {
                String problem = String.valueOf(first.first().getAttribute("href"));
                walk.open(visitor, problem, 200);
                walk.sendEmptyForms(visitor, problem);
            }
        }
    }
}
