package org.dailydispatch.story;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dailydispatch.testing.Cable;
import org.jspecify.annotations.Nullable;

/** An inspector's phone on a network that can go. */
final class Phone implements AutoCloseable {

    private static final String PASSWORD = "Zhucheng-2020-demo";

    private static final int PATIENCE = 40_000;

    private final BrowserContext window;
    private final Cable cable;
    private final String base;
    private Page page;

    Phone(BrowserContext window, Cable cable) {
        this.window = window;
        this.cable = cable;
        this.base = "http://localhost:" + cable.port();
        window.setDefaultTimeout(20_000);
        this.page = window.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    void open(String path) {
        page.navigate(base + path);
    }

    Page otherTab(String path) {
        Page tab = window.newPage();
        tab.navigate(base + path);
        return tab;
    }

    void signIn(String username) {
        open("/login");
        signInHere(username);
        page.waitForURL("**/today");
    }

    /** On the page for signing in to which the program led. */
    void signInHere(String username) {
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("form[action='/login'] button");
    }

    /** Waits until these addresses are on the phone. */
    void keeps(List<String> addresses) {
        page.waitForCondition(
                () -> (Boolean) page.evaluate("""
                        async wanted => {
                          for (const name of await caches.keys()) {
                            const cache = await caches.open(name);
                            const found = await Promise.all(wanted.map(address => cache.match(address)));
                            if (found.every(Boolean)) return true;
                          }
                          return false;
                        }""", addresses), new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    /** The forms to which a page and those behind its links lead, each list of each place; other people's places aside. */
    @SuppressWarnings("unchecked")
    List<String> formsBehind(String path, String links) {
        open(path);
        return (List<String>) page.evaluate("""
                async links => {
                  document.querySelector('.rest')?.remove();
                  const forms = page => [...page.querySelectorAll('.tl a[href^="/inspections/new?"], .lists a')].map(link => link.getAttribute('href'));
                  const found = new Set(forms(document));
                  for (const link of [...document.querySelectorAll(links)]) {
                    const html = await (await fetch(link.getAttribute('href'))).text();
                    forms(new DOMParser().parseFromString(html, 'text/html')).forEach(form => found.add(form));
                  }
                  return [...found];
                }""", links);
    }

    /** Changes the remark and presses on before the form has saved itself. */
    void typesAndChecksAtOnce(String remark) {
        page.evaluate("""
                remark => {
                  const text = document.getElementById('remark');
                  text.value = remark;
                  text.dispatchEvent(new Event('input', {bubbles: true}));
                  document.querySelector("button[value='check']").click();
                }""", remark);
    }

    /** Opens the forms once while there is a network, as somebody does in the morning. */
    void visits(List<String> forms) {
        keeps(List.of("/today", "/outbox"));
        forms.forEach(this::open);
        keeps(forms);
    }

    void losesTheNetwork() {
        cable.cut();
        window.setOffline(true);
    }

    void hasTheNetworkAgain() {
        cable.join();
        window.setOffline(false);
    }

    /** Puts copies of a form into the outbox, each under an id of its own with a photo of its own. */
    void filesCopiesOf(String address, int number, String remark, byte[] picture) {
        open(address);
        page.waitForSelector("#keeping:not([hidden])");
        passEverything("");
        page.evaluate(
                """
                async ({number, remark, picture}) => {
                  const [outbox, photos, store] = await Promise.all(
                    ['outbox', 'photos', 'store'].map(name => import(`/js/${name}.js`)));
                  const form = document.getElementById('form');
                  const blob = new Blob([Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))], {type: 'image/png'});
                  const slot = document.querySelector('.shots').dataset.item;
                  const fields = [...new FormData(form)].filter(([name, text]) => typeof text === 'string' && !/^(_csrf|remark|mark|page)$/.test(name));
                  for (let i = 0; i < number; i++) {
                    const id = store.uuid();
                    const photo = await photos.add(id, slot, blob);
                    await outbox.handIn({
                      id, user: form.elements._author.value, photos: 1, title: {site: document.querySelector('h1').textContent},
                      fields: fields.concat([['remark', `${remark} copy ${i}`], [`answers[${slot}].photos`, photo.id]]),
                    });
                  }
                }""",
                Map.of(
                        "number",
                        number,
                        "remark",
                        remark,
                        "picture",
                        Base64.getEncoder().encodeToString(picture)));
    }

    /** Lets the browser store so many bytes; null: as many as it likes. */
    void room(@Nullable Integer bytes) {
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", base);
        if (bytes != null) {
            quota.addProperty("quotaSize", bytes);
        }
        window.newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
    }

    /** Takes all the room that is left, down to the last hundred bytes, for pages and for what the program keeps. */
    void fills() {
        page.evaluate("""
                async () => {
                  const cache = await caches.open('filler');
                  const store = await import('/js/store.js');
                  const noise = [...crypto.getRandomValues(new Uint8Array(50000))].map(byte => String.fromCharCode(byte)).join('');
                  const keepings = [
                    (number, text) => cache.put('/filler/' + number, new Response(text)),
                    (number, text) => store.put('fact', {name: 'filler' + number, value: text}),
                  ];
                  for (const keep of keepings) {
                    for (let size = 4000000, number = 0; size > 100; number++) {
                      try {
                        await keep(number, noise.repeat(Math.ceil(size / noise.length)).slice(0, size));
                      } catch {
                        size /= 2;
                      }
                    }
                  }
                }""");
    }

    /** Answers everything with "passed" in one go, with numbers that a pass allows. */
    void passEverything(String remark) {
        page.evaluate("""
                remark => {
                  for (const item of document.querySelectorAll('.item[id^="q-"]')) {
                    item.querySelector('.tri input[value=PASS]')?.click();
                    item.querySelectorAll('.measures input').forEach(input => {
                      const limits = input.dataset.rule.split(' ').slice(1, 5).map(limit => limit === '-' ? NaN : Number(limit));
                      const [min, max, passMin, passMax] = limits;
                      const least = Math.max(min, passMin || min);
                      input.value = input.dataset.code === 'stock' ? '50' : Math.max(least, Math.min(5, isNaN(passMax) ? max : passMax));
                    });
                    item.querySelectorAll('.options input:not(:checked)').forEach(input => input.click());
                  }
                  const text = document.getElementById('remark');
                  text.value = remark;
                  text.dispatchEvent(new Event('input', {bubbles: true}));
                }""", remark);
    }

    /** Opens a form, answers it, looks it through and files it, all without network. */
    void filesWithoutNetwork(String form, String remark) {
        open(form);
        page.waitForSelector("#keeping:not([hidden])");
        passEverything(remark);
        files();
    }

    /** Answers something until the phone says that it keeps it: what it had of this form is on the page by then. */
    void isKeeping() {
        page.waitForCondition(() -> (Boolean) page.evaluate("""
                () => new Promise(done => {
                  document.querySelector('.tri input:not(:checked)').click();
                  setTimeout(() => done(!document.getElementById('keeping').hidden), 1000);
                })"""));
    }

    /** Takes a photo for the first item. */
    void takesAPhoto(byte[] picture) {
        page.locator(".shots input[type=file]")
                .first()
                .setInputFiles(new FilePayload("gate.png", "image/png", picture));
        page.waitForSelector(
                ".shots li[data-photo]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Makes something else of each photo that the phone keeps. */
    void spoilsThePhotos() {
        page.evaluate("""
                () => new Promise((done, failed) => {
                  indexedDB.open('daily-dispatch-photos').onsuccess = ({target: {result: database}}) => {
                    const transaction = database.transaction('photo', 'readwrite');
                    const store = transaction.objectStore('photo');
                    store.getAll().onsuccess = ({target: {result: photos}}) =>
                      photos.forEach(photo => store.put({...photo, blob: new Blob(['not a picture'])}));
                    transaction.oncomplete = done;
                    transaction.onabort = failed;
                  };
                })""");
    }

    /** Looks the form through without network, and files it. */
    void files() {
        page.click("button[value='check']");
        page.click("#offline-check .btn.pri");
        page.waitForSelector(".rcpt");
    }

    /** How many entries wait in the outbox of this phone, whoever's they are. */
    int waiting() {
        return ((Number) page.evaluate("""
                () => import('/js/store.js')
                  .then(store => store.together(['outbox'], 'readonly', of => of('outbox').count()))""")).intValue();
    }

    /** How many notes this phone has put aside, to be sent or mended. */
    int notesPutAside() {
        return ((Number) page.evaluate("""
                () => import('/js/store.js')
                  .then(store => store.together(['fact'], 'readonly', of => of('fact').getAll()))
                  .then(facts => facts.filter(({name}) => /^note-.{36}-/.test(name)).length)""")).intValue();
    }

    void waitUntilSent() {
        page.waitForCondition(this::nothingWaits, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    /** The list out of the phone gives way to the server's in the middle of it. */
    private boolean nothingWaits() {
        try {
            return waiting() == 0;
        } catch (PlaywrightException anotherPageCame) {
            return false;
        }
    }

    /** Until the server has seen what the phone keeps of forms that are not filed. */
    void waitUntilDraftsAreSent() {
        page.waitForCondition(() -> (Boolean) page.evaluate("""
                () => import('/js/store.js').then(store => store.together(['draft'], 'readonly', of => of('draft').getAll()))
                  .then(drafts => !drafts.some(draft => draft.dirty))"""));
    }

    /** Nobody is signed in any more; everything else stays. */
    void forgetsTheSession() {
        window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    @Override
    public void close() {
        window.close();
    }
}
