/* On every page of an inspector: the service worker, the outbox's sending, its count, and the question at signing out. */
import { remove, setFact } from './store.js';
import { keepSending, onChange, send, unsent } from './outbox.js';
import { clockTime, icon, kept, make, say, user } from './words.js';

const FILED = /^\/inspections\/([0-9a-f-]{36})(?:\/receipt|\?requested)$/;
const FOUND = 10;
const AHEAD = 'a[href^="/inspections/new?"], .tl a[href$="/edit"], a[href^="/today/townships/"]';

if (user) begin();

async function begin() {
  navigator.serviceWorker?.register('/sw.js', { type: 'module', updateViaCache: 'none' }).then(keepAhead, () => {});
  askBeforeSigningOut();
  document.querySelectorAll('[data-forget-draft]').forEach(link => link.addEventListener('click', takeTheirs));
  document.querySelectorAll('[data-kept-since]').forEach(place => {
    place.hidden = !kept;
    place.textContent = say('kept', kept && clockTime(kept));
  });
  if (!kept) await setFact('user', user).catch(makeRoom);
  await forgetFiled();
  // Only the pages that show it load the list.
  document.querySelectorAll('[data-outbox]').forEach(place => import('./outbox-list.js')
    .then(({ showOutbox }) => showOutbox(place, { receipts: place.dataset.outbox === 'all' })));
  addEventListener('online', freshen);
  onChange(count);
  await count();
  keepSending();
  navigator.storage?.persist?.();
}

/** Pages can be fetched again; without the name of whoever is here nothing would be sent. */
async function makeRoom() {
  const names = await self.caches?.keys() || [];
  await Promise.all(names.filter(name => name.startsWith('pages-')).map(name => caches.delete(name)));
  await setFact('user', user).catch(() => {});
}

/** The list out of the cache makes way for the server's, once what waited is sent. */
async function freshen() {
  if (!kept || !document.querySelector('[data-kept-since]')) return;
  await send(true);
  location.reload();
}

/** The forms that Today leads to (those of others aside), and those of the sites found first (the nearest, where that was asked): they open without network. */
async function keepAhead() {
  const most = { '/today': Infinity, '/today/sites': FOUND }[location.pathname];
  if (!most || kept) return;
  const { active } = await navigator.serviceWorker.ready;
  const found = [...document.querySelectorAll(AHEAD)].filter(link => !link.closest('.rest')).slice(0, most);
  const addresses = links => links.map(link => link.getAttribute('href'));
  const assigned = addresses(found.filter(link => link.closest('[data-assigned]')));
  const language = document.documentElement.lang;
  const ahead = ['/today', '/outbox', '/today/sites', '/notes/new', '/venues/new', ...assigned, ...addresses(found)];
  active.postMessage({ keep: [...new Set(ahead)], assigned, language });
}

/** The server has it: what this phone had of it is done with. */
async function forgetFiled() {
  const [, id] = (location.pathname + location.search).match(FILED) || [];
  if (id && !kept) await remove('draft', id);
}

/** The other version goes on: what this phone kept of the form as it was sent would come back over it. */
async function takeTheirs(event) {
  event.preventDefault();
  const link = event.currentTarget;
  await remove('draft', link.dataset.forgetDraft).catch(() => {});
  location.assign(link.href);
}

async function count() {
  const { entries, drafts, typed } = await unsent(user);
  const number = entries.length;
  // Notes that wait are rare; where they do, this page sends them too.
  if (typed.some(({ value }) => value.pressed)) import('./short-forms.js').catch(() => {});
  document.querySelectorAll('[data-unsent]').forEach(badge => {
    badge.hidden = !number;
    badge.textContent = number;
    badge.setAttribute('aria-label', say('unsent', number));
  });
  const all = number + drafts.length + typed.length;
  showSync(number, all);
  markWaiting(new Set(entries.map(entry => entry.site)));
  return all;
}

/** Whether everything has left this phone, filed or not; out of the cache a page cannot know more than what is here. */
function showSync(waiting, all) {
  const onlyHere = () => (all > waiting ? say('onlyHere', all) : say('unsent', all));
  document.querySelectorAll('[data-sync]').forEach(badge => {
    badge.hidden = !all && !!kept;
    badge.className = all ? 'sync off' : 'sync on';
    badge.replaceChildren(icon(all ? 'cloud-upload' : 'cloud-check'), make('span', {}, all ? onlyHere() : say('nothingWaits')));
  });
}

/** What waits in the outbox need not be begun again. */
function markWaiting(sites) {
  document.querySelectorAll('.tl a[href^="/inspections/new?"] .go').forEach(go => {
    const waits = sites.has(new URL(go.closest('a').href).searchParams.get('site'));
    go.dataset.begin ||= go.textContent;
    go.textContent = waits ? say('inOutbox') : go.dataset.begin;
  });
}

function askBeforeSigningOut() {
  const dialog = document.getElementById('signing-out');
  document.querySelectorAll('form[action$="/logout"]').forEach(form => form.addEventListener('submit', async event => {
    event.preventDefault();
    const number = await count().catch(() => 0);
    if (!number) return signOut(form);
    dialog.querySelector('[data-question]').textContent = say('signOut', number);
    dialog.querySelector('[data-yes]').onclick = () => signOut(form);
    dialog.showModal();
  }));
}

/** This user's pages go; what he has not sent stays, for him alone. */
async function signOut(form) {
  await remove('fact', 'user').catch(() => {});
  await self.caches?.delete('pages-' + user);
  form.submit();
}
