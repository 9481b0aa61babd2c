package org.dailydispatch.story;

import com.microsoft.playwright.Page;

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
}
