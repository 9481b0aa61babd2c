package org.dailydispatch.story;

import com.microsoft.playwright.Page;
import java.util.List;

/** What an open page keeps on its phone, looked at and interfered with from outside. */
final class Keepings {

    private final Page page;

    Keepings(Page page) {
        this.page = page;
    }

    /** The id of the only thing that the phone keeps in this store. */
    String only(String store) {
        return (String) page.evaluate("""
                name => import('/js/store.js')
                  .then(store => store.together([name], 'readonly', of => of(name).getAllKeys()))
                  .then(([id, ...others]) => others.length ? null : id)""", store);
    }

    /** From now on, on this page: what is sent first is filed again with this remark before the answer is read. */
    void filesAgainBeforeTheAnswer(String remark) {
        page.evaluate("""
                async remark => {
                  const [outbox, store] = await Promise.all(['outbox', 'store'].map(name => import(`/js/${name}.js`)));
                  const fetch = window.fetch;
                  window.fetch = async (address, options) => {
                    const answer = await fetch(address, options);
                    const [, id] = String(address).match(/^\\/api\\/v1\\/inspections\\/(.+)/) || [];
                    if (id) {
                      window.fetch = fetch;
                      const entry = await store.get('outbox', id);
                      const fields = entry.fields.map(([name, text]) => [name, name === 'remark' ? remark : text]);
                      await outbox.handIn({...entry, fields});
                    }
                    return answer;
                  };
                }""", remark);
    }

    /** Whether a draft on this phone has this remark. */
    boolean hasKept(String remark) {
        return (Boolean) page.evaluate("""
                remark => import('/js/store.js').then(store => store.together(['draft'], 'readonly', of => of('draft').getAll()))
                  .then(drafts => drafts.some(draft => draft.fields.some(([name, text]) => name === 'remark' && text === remark)))""", remark);
    }

    /** Whether a draft on this phone has this text in any field. */
    boolean keeps(String text) {
        return (Boolean) page.evaluate("""
                text => import('/js/store.js').then(store => store.together(['draft'], 'readonly', of => of('draft').getAll()))
                  .then(drafts => drafts.some(draft => draft.fields.some(([, given]) => given === text)))""", text);
    }

    /** The page on this phone was kept so many days from now, by the phone's clock. */
    void keepsAsIfIn(int days, String address) {
        page.evaluate("""
                async ([days, address]) => {
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    const kept = await cache.match(address);
                    if (!kept) continue;
                    const headers = new Headers(kept.headers);
                    const then = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
                    headers.set('Date', then.toUTCString());
                    headers.set('Kept-At', then.getTime());
                    await cache.put(address, new Response(await kept.text(), {headers}));
                  }
                }""", List.of(days, address));
    }

    /** How many seconds ago, or from now, the page on this phone was kept. */
    double ageOf(String address) {
        return ((Number) page.evaluate("""
                        address => caches.match(address)
                          .then(kept => Math.abs(Date.now() - Date.parse(kept.headers.get('Date'))) / 1000)""", address)).doubleValue();
    }

    /** The draft of this phone is saved with this remark, as from another device. */
    void savesAsAnotherDevice(String remark) {
        page.evaluate("""
                async remark => {
                  const [server, store] = await Promise.all(['server', 'store'].map(name => import(`/js/${name}.js`)));
                  const [draft] = await store.together(['draft'], 'readonly', of => of('draft').getAll());
                  const fields = draft.fields.map(([name, text]) => [name, name === 'remark' ? remark : text]);
                  const { body } = await server.session();
                  await server.post('/api/v1/drafts/' + draft.id, fields.concat([['mark', draft.mark], ['page', store.uuid()], ['turn', '1']]), body);
                }""", remark);
    }

    /** Another device has written in the draft of this phone, too. */
    void hasAnotherVersion(String id) {
        page.evaluate("""
                async id => {
                  const [store, words] = await Promise.all(['store', 'words'].map(name => import(`/js/${name}.js`)));
                  const conflict = {reason: 'changed', title: words.say('changed'), mark: ''};
                  await store.change('draft', id, draft => ({...draft, conflict, dirty: true}));
                }""", id);
    }

    /** The draft of this phone answers another list than the one that its page brings. */
    void isOfAnotherList(String id) {
        page.evaluate("""
                async id => {
                  const store = await import('/js/store.js');
                  await store.change('draft', id, draft => ({...draft, conflict: null,
                    fields: draft.fields.map(([name, text]) => [name, name === 'checklist' ? store.uuid() : text])}));
                }""", id);
    }
}
