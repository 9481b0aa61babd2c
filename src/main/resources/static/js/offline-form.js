/* The inspection form on a phone: saves itself here while it is filled in, and on the server when there is one; files
   into the outbox when there is none. Without this script the form works by its ordinary buttons. */
import { get, isFull, mine, put, remove, uuid } from './store.js';
import { serverTime } from './server.js';
import { pending } from './photos.js';
import { handIn, onChange, send, sendDraftsNow } from './outbox.js';
import { field, fill, form, isSameList, ownId, setId, typed, value } from './form-fields.js';
import { clockTime, kept, make, say, user } from './words.js';
import { closeCheck, showCheck, showReceipt } from './offline-check.js';

const PAUSE = 400;
const SERVER_PAUSE = 2000;
const WANTED = /^#draft-([0-9a-f-]{36})$/;
const opening = Date.now();
let draft;
let saving = Promise.resolve();
let plain = false;
let sent;
let timer;
let serverTimer;

async function begin() {
  try {
    draft = await opened();
  } catch (error) {
    return trouble(error);
  }
  if (!draft) return undefined;
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', submit);
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
  addEventListener('pagehide', () => save());
  addEventListener('hashchange', checkIfAsked);
  onChange(showKeeping);
  await showKeeping();
  checkIfAsked();
}

const checkIfAsked = () => { if (location.hash === '#check') check(); };

/** What this page shows: the server's form, or what this phone has of it. */
async function opened() {
  const wanted = location.hash.match(WANTED)?.[1];
  const id = wanted || ownId();
  const page = {
    id, user, site: field('site').value, page: location.pathname + location.search, title: title(),
    mark: field('mark').value, token: field('page').value,
  };
  const draftHere = await get('draft', id);
  const filed = draftHere ? undefined : await get('outbox', id);
  if (filed?.user === user && filed.state === 'sending') return whileSending(id);
  const local = draftHere || filed || await sameSite(page);
  if (local?.user === user && !isSameList(local)) return ofOtherList(local);
  if (filed?.user === user) return waiting(page, filed);
  if (local && local.user === user && (local.dirty || kept || wanted) && !same(page, local)) return restored(page, local);
  if (kept && isBlank()) await renew(page);
  if (local?.id === page.id && local.user === user) await takeOver(page, local);
  return page;
}

/** The server's page goes on, not what this phone had of it: the next change is made on top of that page. */
async function takeOver(page, local) {
  if (!page.mark) return remove('draft', page.id);
  const fields = typed();
  const at = JSON.stringify(fields) === JSON.stringify(local.fields) ? local.at : Date.now();
  return put('draft', { ...local, mark: page.mark, token: page.token, fields, at, dirty: false, onServer: true, conflict: null }).catch(isFull);
}

/** What was filed here and waits may be changed: filed again, it takes the place of what waits. */
async function waiting(page, entry) {
  show(make('p', {}, say('waitsHere'), ' ', make('a', { href: '/outbox' }, say('waitingHere'))));
  await restored(page, entry);
  const { mark, turn, onServer, at } = entry;
  return { ...page, mark, turn, onServer, at, token: field('page').value, fields: typed() };
}

/** Its answer decides what this page has to show. */
async function whileSending(id) {
  onChange(async () => { if ((await get('outbox', id))?.state !== 'sending') location.reload(); });
  withhold(make('p', {}, say('sending'), ' ', make('a', { href: '/outbox' }, say('waitingHere'))));
}

/** Whether the server's page already says what this phone has: it was sent by the page's own button. */
const same = (page, local) => !kept && page.id === local.id && JSON.stringify(typed()) === JSON.stringify(local.fields);

const isBlank = () => location.pathname === '/inspections/new';

const title = () => ({ site: form.querySelector('h1').textContent, list: document.title });

/** What was begun for this site without a network, under another id than the one that the server's page brought. */
async function sameSite(page) {
  if (!isBlank()) return undefined;
  const { day } = await serverTime();
  const days = [day, field('day').value];
  return (await mine('draft', user)).reverse().find(one => one.site === page.site && isSameList(one) && !value(one, 'revision') && days.includes(value(one, 'day')));
}

/** The address of this page brings another list by now: the draft goes on in its own form, which the server makes. */
async function ofOtherList({ id }) {
  const own = '/inspections/' + id + '/edit';
  if (location.pathname !== own && await hasReached(id)) {
    location.replace(own + '#draft-' + id);
  } else {
    withhold(make('p', {}, say('otherList')));
  }
}

/** Nothing may be written here: it would belong to something else. */
function withhold(content) {
  form.hidden = true;
  form.before(make('header', { class: 'ph-top' }, make('div', { class: 'ph-bar plain' }, make('h1', {}, title().site))), place);
  show(content);
}

async function restored(page, local) {
  fill(local.fields);
  setId(local.id);
  // It goes on as the page that it was: the server tells where another one came between.
  field('page').value = local.token || page.token;
  field('mark').value = local.mark || '';
  if (local.conflict) askWhich(local.conflict);
  return { ...local, page: page.page, title: page.title, token: field('page').value };
}

/** A page out of the cache has the id and the day of another time: this form gets its own. */
async function renew(page) {
  page.id = uuid();
  page.mark = '';
  page.token = uuid();
  field('mark').value = page.mark;
  field('page').value = page.token;
  setId(page.id);
  const { instant, day } = await serverTime();
  if (day) field('day').value = day;
  field('startedAt').value = instant;
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
}

/* States of this page are counted: one that is overtaken on its way to the server must not undo the later one. */
const takeTurn = () => (draft.turn = (draft.turn || 0) + 1);

/** Saves on the phone, at once; then, a little later, on the server. False where the phone could not. */
function save(always = false) {
  clearTimeout(timer);
  timer = undefined;
  saving = saving.then(async () => {
    if (!draft) return;
    const fields = typed();
    if (!always && [JSON.stringify(draft.fields), sent].includes(JSON.stringify(fields))) return;
    const turn = takeTurn();
    const stored = await get('draft', draft.id);
    if (stored && stored.token !== draft.token && stored.at > (draft.at || opening)) {
      draft.conflict = { reason: 'changed', title: say('otherTab'), mark: stored.mark };
      askWhich(draft.conflict);
      return;
    }
    const { title, page, token, conflict } = draft;
    const next = { ...draft, ...stored, title, page, token, conflict, turn, fields, at: Date.now(), dirty: true };
    await put('draft', next);
    draft = { ...next, turn: Math.max(turn, draft.turn) };
    clear();
    clearTimeout(serverTimer);
    serverTimer = setTimeout(() => send(), SERVER_PAUSE);
  }).then(showKeeping).then(() => true, error => trouble(error));
  return saving;
}

async function submit(event) {
  const then = event.submitter?.value;
  if (plain) return;
  // A worker catches the form where the network has gone; a page out of the cache has an outdated token.
  if (navigator.serviceWorker?.controller && navigator.onLine && !kept && !draft.conflict && location.hash !== '#check') {
    field('mark').value = draft.mark || '';
    field('turn').value = takeTurn();
    // What goes to the server now is not saved once more as this page is left: it would seem to have changed since.
    clearTimeout(timer);
    sent = JSON.stringify(typed());
    return;
  }
  event.preventDefault();
  const saved = await save(true);
  if (!saved && navigator.onLine && !kept) {
    // No room here, but perhaps a network: the ordinary way needs nothing of the phone.
    plain = true;
    form.requestSubmit(event.submitter);
    return;
  }
  if (await hasReached(draft.id)) {
    location.assign('/inspections/' + draft.id + (then === 'save' ? '/edit?saved' : '/check'));
  } else if (then !== 'save') {
    check();
  }
}

/** Whether the server has everything of it now. */
async function hasReached(id) {
  if (!navigator.onLine) return false;
  await sendDraftsNow();
  const stored = await get('draft', id);
  return Boolean(stored && !stored.dirty && stored.onServer);
}

async function check() {
  if (await save(true)) showCheck(form, { back: () => history.replaceState(null, '', location.pathname + location.search), file });
}

async function file() {
  const day = field('day').value;
  const photos = (await pending(draft.id)).length;
  const fields = typed().concat([['deviceTime', new Date().toISOString()]]);
  try {
    await handIn({ ...draft, fields, day, photos, conflict: null });
  } catch (error) {
    return trouble(error);
  }
  const filed = draft;
  draft = null; // Nothing is saved after it any more: it would be a draft again.
  showReceipt(filed);
  send(true);
}

/** Two devices wrote: the person says which one goes on. */
function askWhich(conflict) {
  const theirs = make('button', { type: 'button', class: 'btn', click: takeTheirs }, say('theirs'));
  const own = make('button', { type: 'button', class: 'btn', click: () => keepMine(conflict) }, say('mine'));
  const buttons = conflict.reason === 'changed' ? make('div', { class: 'choice' }, own, theirs) : null;
  show(make('div', {}, conflict.title || say('refused'), buttons));
}

async function takeTheirs() {
  const { id, conflict } = draft;
  const otherTab = (await get('draft', id))?.token !== draft.token;
  draft = null;
  if (!otherTab) await remove('draft', id);
  location.assign('/inspections/' + id + '/edit' + (otherTab ? '#draft-' + id : ''));
  if (otherTab && conflict) location.reload();
}

async function keepMine(conflict) {
  draft = { ...draft, conflict: null, mark: conflict.mark || '' };
  field('mark').value = draft.mark;
  await put('draft', { ...draft, fields: typed(), at: Date.now(), dirty: true });
  clear();
  send(true);
}

const place = document.getElementById('trouble');
const clear = () => { if (!draft?.conflict) place.hidden = true; };

function show(content) {
  place.hidden = false;
  place.replaceChildren(content);
}

/** Said at once: what is on the screen is not on the phone. */
function trouble(error) {
  closeCheck(form);
  place.scrollIntoView({ block: 'center' });
  show(make('p', {}, say(isFull(error) ? 'full' : 'noStorage')));
  return false;
}

async function showKeeping() {
  if (!draft) return;
  const stored = await get('draft', draft.id).catch(() => undefined);
  if (!draft) return;
  if (stored?.conflict && !draft.conflict) {
    draft.conflict = stored.conflict;
    askWhich(stored.conflict);
  }
  if (stored) {
    draft.mark = stored.mark;
    field('mark').value = stored.mark || '';
  }
  const line = document.getElementById('keeping');
  line.hidden = !stored && !kept;
  const words = stored ? say(stored.dirty ? 'onPhone' : 'onServer', clockTime(stored.at)) : '';
  line.textContent = [kept ? say('kept', clockTime(kept)) : '', words].filter(Boolean).join(' · ');
}

if (form && user) begin();
