package org.dailydispatch.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.testing.Browser;
import org.dailydispatch.testing.Browser.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A walk in one language. Addresses that differ only in ids, days or filters are one kind of page; each person comes to
 * each kind once. Of the many lists behind figures one counts for all, once somebody has come to each. A page is measured,
 * and axe looks at it, wherever it shows a building block (a tag with its classes and its role) that was not seen on this
 * kind of page before: always for whoever comes first, and again for those whom the page shows more.
 */
final class Walk {

    /** Forms that answer with what is wrong in them, and filters; not those that do something as they are. */
    private static final String FORMS = "main form[novalidate]:not([action*='/file']), main form[method=get]";

    /**
     * Axe takes most of the time: here it looks on the phone in Chinese and on the laptop in English, in the stories the
     * other way round; {@code -Dpages=every} has it look everywhere.
     */
    private static final boolean EVERY_SCREEN = "every".equals(System.getProperty("pages"));

    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);
    private static final Pattern DOWNLOAD = Pattern.compile("\\.(xlsx|docx|pdf|txt)\\b|/photos/[^/]+/full");
    /** The figures of a table differ in the group and in what is counted of it: {@code township_…_closed} stands for all. */
    private static final Pattern FIGURE = Pattern.compile("(/figures/[a-z-]+)(?:_[^/?.]+)?");

    private final String base;
    private final String language;
    private final Set<String> blocks = new HashSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> figures = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Walk(String base, String language) {
        this.base = base;
        this.language = language;
    }

    String base() {
        return base;
    }

    String language() {
        return language;
    }

    List<String> faults() {
        return faults;
    }

    private void fault(String what) {
        LOG.warn("{}", what);
        faults.add(what);
    }

    /** A step that the browser cannot finish is a fault like others, and the walk goes on. */
    void attempt(String where, Runnable step) {
        try {
            step.run();
        } catch (PlaywrightException | AssertionError failed) {
            fault(where + " " + language + ": " + failed.getMessage());
        }
    }

    /** The paths that somebody came to. */
    Set<String> seen() {
        return seen;
    }

    /**
     * Follows links from where the visitor stands, to each kind of page once; sends each kind of form once empty, and each
     * kind of filter once with what finds nothing.
     */
    void everywhere(Visitor visitor) {
        everywhere(visitor, address -> true);
    }

    /** The same, but keeps to addresses of this kind. */
    void everywhere(Visitor visitor, Predicate<String> within) {
        Deque<String> ahead = new ArrayDeque<>(List.of(visitor.path()));
        Set<String> known = new HashSet<>(Set.of(kind(visitor.path())));
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            attempt(visitor + " " + address, () -> {
                open(visitor, address, 200);
                links(visitor.page()).stream()
                        .filter(next -> within.test(next) && isNewKind(known, next))
                        .forEach(ahead::add);
                sendEmptyForms(visitor, address);
            });
            visitor.brokenScripts().forEach(broken -> fault(visitor + " " + address + " breaks: " + broken));
        }
    }

    private boolean isNewKind(Set<String> known, String address) {
        boolean newFigure = isNewFigure(address);
        return known.add(kind(address)) || newFigure;
    }

    /** Everybody comes to the rows of one figure, and somebody to those of each. */
    private boolean isNewFigure(String address) {
        Matcher figure = FIGURE.matcher(address);
        return figure.find() && figures.add(figure.group(1));
    }

    /** Opens an address, expects the status, and looks at the page. */
    void open(Visitor visitor, String address, int status) {
        Response response = visitor.page().navigate(base + address);
        if (response.status() != status) {
            fault(visitor + " " + address + " answers " + response.status());
            return;
        }
        LOG.info("{} {} {}", language, visitor, address);
        seen.add(address.replaceAll("\\?.*", ""));
        look(visitor.page(), visitor + " " + address, kind(address));
    }

    /** What answers an empty form or a filter that nothing fits; the page's own address is opened again for each. */
    void sendEmptyForms(Visitor visitor, String address) {
        Page page = visitor.page();
        int forms = page.locator(FORMS).count();
        for (int form = 0; form < forms; form++) {
            String action =
                    kind(path(String.valueOf(page.locator(FORMS).nth(form).evaluate("form => form.action"))));
            if (sent.add(kind(address) + " " + action)) {
                Response answer = send(page, form);
                if (answer.status() >= 500) {
                    fault(visitor + " " + address + ": " + action + " answers " + answer.status());
                }
                look(page, visitor + " " + address + " sent to " + action, kind(address) + " " + action);
                page.navigate(base + address);
            }
        }
    }

    private static Response send(Page page, int form) {
        return navigated(page, () -> page.locator(FORMS).nth(form).evaluate("""
                form => {
                  form.noValidate = true;
                  for (const field of form.elements) {
                    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
                    else if (field.matches('select')) field.value = '';
                    else if (field.matches('textarea, input:not([type=hidden])')) field.value =
                      form.method !== 'get' ? '' : field.type === 'date' ? '1999-01-01' : '龘𠮷 nobody';
                  }
                  form.requestSubmit(form.querySelector('button:not([formaction]):not([type=button])'));
                }"""));
    }

    /** The answer to a navigation that the deed sets off, as soon as its page stands there. */
    static Response navigated(Page page, Runnable deed) {
        AtomicInteger loads = new AtomicInteger();
        Consumer<Page> counter = loaded -> loads.incrementAndGet();
        page.onLoad(counter);
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && (response.status() < 300 || response.status() >= 400),
                deed);
        page.waitForCondition(() -> loads.get() > 0);
        page.offLoad(counter);
        return answer;
    }

    /** The page as it stands, whatever led to it. */
    void look(Visitor visitor, String what) {
        look(visitor.page(), visitor + " " + what, what);
    }

    private void look(Page page, String where, String kind) {
        try {
            lookNow(page, where, kind);
        } catch (PlaywrightException left) {
            if (!String.valueOf(left.getMessage()).contains("Execution context was destroyed")) {
                throw left;
            }
            lookNow(page, where, kind); // The page was being left: this is about the next one.
        }
    }

    private void lookNow(Page page, String where, String kind) {
        page.waitForLoadState();
        if (!language.equals(page.getAttribute("html", "lang"))) {
            fault(where + " is not in " + language);
        }
        if (unseen(page, kind) || EVERY_SCREEN) {
            lookClosely(page, where);
        }
    }

    private void lookClosely(Page page, String where) {
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width(), 900);
            fits(page, where, screen.width());
            if (EVERY_SCREEN || screen == ofLanguage()) {
                Browser.faults(page).forEach(found -> fault(where + " " + language + " " + screen + " " + found));
            }
        }
        page.setViewportSize(320, 900);
        fits(page, where, 320);
    }

    private Screen ofLanguage() {
        return language.equals("en") ? Screen.LAPTOP : Screen.PHONE;
    }

    private String path(String url) {
        return url.startsWith(base) ? url.substring(base.length()) : url;
    }

    private void fits(Page page, String where, int width) {
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
            fault(where + " " + language + " is " + needed + " px wide at " + width + " px");
        }
    }

    @SuppressWarnings("unchecked")
    private boolean unseen(Page page, String kind) {
        List<String> shown = (List<String>) page.evaluate("""
                () => [...new Set([...document.body.querySelectorAll('*')].map(element =>
                  [element.localName, element.getAttribute('class'), element.type, element.getAttribute('role')].join(' ')))]""");
        boolean unseen = false;
        for (String block : shown) {
            unseen |= blocks.add(kind + " " + block);
        }
        return unseen;
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return ((List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href]')]
                  .map(link => new URL(link.getAttribute('href'), location.href))
                  .filter(url => url.origin === location.origin)
                  .map(url => url.pathname + url.search)"""))
                .stream()
                        .filter(address -> !DOWNLOAD.matcher(address).find() && !address.isEmpty())
                        .toList();
    }

    /** The address with ids, codes, days, numbers and filters left out. */
    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "{id}")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}", "{day}")
                .replaceAll("/\\d+", "/{n}")
                .replaceAll("/(items|sections)/(?!new\\b)[^/?]+", "/$1/{code}")
                .replaceAll(FIGURE.pattern(), "/figures/{key}")
                .replaceAll("\\?.*", "");
    }
}
