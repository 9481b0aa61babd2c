/* The outbox: what was filed and has not reached the server. One sender at a time over all tabs and the service worker.
   Nothing leaves it but for a receipt, or because its user takes it back. */
import { change, fact, get, isFull, mine, put, together } from './store.js';
import { upload } from './photos.js';
import { post, session } from './server.js';

const LEASE = 90000;
const HOLD = 15000;
const PATIENCE = 8000;
const SHORTEST = 2000;
const LONGEST = 300000;
const MARKS = ['_csrf', 'mark', 'page', 'turn', 'deviceTime', 'sentAt', 'then'];
const SHORT_FORM = /^(?:note|venue)-(.{36})/;
const listeners = new Set();
const senders = new Set();
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('outbox') : null;
if (channel) channel.onmessage = () => listeners.forEach(listener => listener());

/** Lets something else be sent with the entries: due(user, hurry) lists it, send(user, who, hurry) sends it. */
export const sendsToo = sender => senders.add(sender);

/** Calls back when the outbox changed, in whichever tab. */
export const onChange = listener => listeners.add(listener);

export function changed() {
  channel?.postMessage('');
  listeners.forEach(listener => listener());
}

/** Moves a form into the outbox: never in both places, never in none. Fails where the phone has no room. */
export async function handIn(entry) {
  await together(['outbox', 'draft'], 'readwrite', store => {
    store('outbox').put({ ...entry, at: Date.now(), state: 'waiting', tries: 0, next: 0, why: null });
    store('draft').delete(entry.id);
  });
  changed();
  await wakeLater();
}

/** Asks the browser to wake the service worker when there is a network. */
export async function wakeLater() {
  try {
    const registration = await navigator.serviceWorker?.getRegistration?.() || self.registration;
    await registration?.sync?.register('outbox');
  } catch { /* The page sends by itself. */ }
}

/** Takes an entry back to where it can be changed, unless it was changed there already; not while it is being sent. */
export async function takeBack(id) {
  const taken = await together(['outbox', 'draft'], 'readwrite', store => {
    const outcome = { result: null };
    store('outbox').get(id).onsuccess = event => {
      const entry = event.target.result;
      if (!entry || entry.state === 'sending') return;
      outcome.result = entry;
      store('draft').get(id).onsuccess = ({ target: { result: newer } }) => {
        if (!(newer?.at > entry.at)) store('draft').put({ ...entry, at: Date.now(), dirty: true });
        store('outbox').delete(id);
      };
    };
    return outcome;
  });
  changed();
  return taken;
}

/** Gives a refused entry another try, with other fields where the person decided so. */
export async function again(id, fields = {}) {
  await change('outbox', id, entry => entry && {
    ...entry,
    fields: entry.fields.filter(([name]) => !(name in fields)).concat(Object.entries(fields)),
    state: 'waiting', tries: 0, next: 0, why: null,
  });
  changed();
  return send();
}

/** Throws an entry away, because its user said so. */
export async function drop(id) {
  await together(['outbox'], 'readwrite', store => store('outbox').delete(id));
  changed();
}

/**
 * Sends what is due: drafts that the server has not seen, then the outbox. In a hurry, what would wait is due too: it then
 * follows whoever is sending now, who may have begun before there was a network and put everything off.
 */
export function send(hurry = false) {
  return hurry ? hurriedly() : alone(sending(false));
}

let queued;

/* One waits at most; who has begun no longer waits. */
function hurriedly() {
  queued ||= alone(renew => {
    queued = undefined;
    return sending(true)(renew);
  }, LEASE).catch(() => { queued = undefined; });
  return queued;
}

/** The drafts only, after whoever is sending now: a person waits for it, but not for long. */
export function sendDraftsNow() {
  return alone(async () => {
    const user = await fact('user');
    const answer = user && await session();
    if (answer?.kind === 'ok' && answer.body.user === user) await sendDrafts(user, answer.body);
  }, PATIENCE).catch(() => {});
}

function sending(hurry) {
  return async renew => {
    const user = await fact('user');
    if (!user || !(await somethingToSend(user, hurry))) return;
    const answer = await session();
    if (answer.kind !== 'ok') return putOff(user, answer);
    if (answer.body.user !== user) return;
    await sendDrafts(user, answer.body);
    for (const sender of senders) await sender.send(user, answer.body, hurry);
    const tried = new Set();
    for (let entry; (entry = await nextDue(user, hurry, tried)); ) {
      tried.add(entry.id);
      await renew();
      if (!(await sendEntry(entry, answer.body))) return;
    }
  };
}

const isStuck = entry => entry.state === 'refused';
const isDue = (entry, hurry) => !isStuck(entry) && (hurry || !(entry.next > Date.now()));

async function somethingToSend(user, hurry) {
  for (const sender of senders) if ((await sender.due(user, hurry)).length) return true;
  return (await mine('outbox', user)).some(entry => isDue(entry, hurry)) || (await mine('draft', user)).some(isUnseen);
}

const nextDue = async (user, hurry, tried) =>
  (await mine('outbox', user)).find(entry => isDue(entry, hurry) && !tried.has(entry.id));

/** @return whether going on makes sense */
async function sendEntry(entry, who) {
  // A full phone cannot note that an entry is on its way; it is sent all the same, which makes room.
  let held;
  const isHeld = await change('outbox', entry.id, now => {
    held = now;
    return now && !isStuck(now) && { ...now, state: 'sending' };
  }).catch(isFull);
  if (!isHeld || !held) return true;
  changed();
  let answer;
  try {
    answer = await sendPhotos(held, who) || await post('/api/v1/inspections/' + held.id, filing(held), who);
  } catch {
    answer = { kind: 'trouble' };
  }
  await settle(held, answer);
  changed();
  return answer.kind === 'ok' || answer.kind === 'refused';
}

/** With the page and its state: the server then knows which of its drafts this one leaves behind. */
const filing = ({ fields, token, turn }) =>
  fields.concat([['page', token || ''], ['turn', turn || 0], ['sentAt', new Date().toISOString()]]);

/* What was filed meanwhile under the same id is another entry: the answer is not about it. */
async function settle(entry, answer) {
  if (answer.kind === 'ok' && answer.body.receipt) return received(entry, answer.body);
  const refused = answer.kind === 'refused' && !(answer.status === 403 && entry.tries === 0);
  const next = now => (refused ? { ...now, state: 'refused', why: answer.body } : later(now, answer));
  return change('outbox', entry.id, now => now?.at === entry.at && next(now)).catch(isFull);
}

/** The server has it. The list of receipts comes second: there may be room for it only once the entry is gone. */
async function received({ id, user, title, at, fields }, { receipt: number, note }) {
  const goes = { outbox: entry => entry.at === at, draft: draft => draft.at <= at || content(draft.fields) === content(fields) };
  const gone = store => Object.entries(goes).forEach(([name, isSent]) => {
    store(name).get(id).onsuccess = ({ target: { result } }) => { if (result && isSent(result)) store(name).delete(id); };
  });
  const receipt = { id, user, title, number, note, at: Date.now() };
  await together(['outbox', 'draft', 'receipt'], 'readwrite', store => {
    store('receipt').put(receipt);
    gone(store);
  }).catch(async () => {
    await together(['outbox', 'draft'], 'readwrite', store => { gone(store); });
    await put('receipt', receipt).catch(isFull);
  });
}

/** Fields without those that tell one sending, or one page, from another. */
export const withoutMarks = fields => fields.filter(([name]) => !MARKS.includes(name));
const content = fields => JSON.stringify(withoutMarks(fields).sort());

/** Photos go first and singly; what has arrived is not sent again. */
async function sendPhotos(entry, who) {
  let kind = 'offline';
  const failed = status => { if (status) kind = 'trouble'; };
  return await upload(entry.id, { token: who, failed }) ? null : { kind };
}

async function putOff(user, answer) {
  for (const entry of (await mine('outbox', user)).filter(one => !isStuck(one))) {
    await change('outbox', entry.id, now => now && later(now, answer)).catch(isFull);
  }
  changed();
}

function later(entry, { kind }) {
  const tries = kind === 'signIn' ? 0 : entry.tries + 1;
  const pause = Math.min(LONGEST, SHORTEST * 2 ** tries) * (0.5 + Math.random() / 2);
  return { ...entry, tries, state: kind === 'signIn' ? 'signIn' : 'waiting', trouble: kind, next: kind === 'signIn' ? 0 : Date.now() + pause };
}

const isUnseen = draft => draft.dirty && !draft.conflict;

async function sendDrafts(user, who) {
  for (const draft of (await mine('draft', user)).filter(isUnseen)) {
    const onTopOf = [['mark', draft.mark || ''], ['page', draft.token || ''], ['turn', draft.turn || 0]];
    const answer = await post('/api/v1/drafts/' + draft.id, draft.fields.concat(onTopOf), who);
    if (answer.kind === 'offline' || answer.kind === 'trouble' || answer.kind === 'signIn') return;
    await change('draft', draft.id, now => now && (answer.kind === 'ok'
      ? { ...now, mark: answer.body.mark, onServer: true, dirty: now.at !== draft.at }
      : { ...now, conflict: answer.body })).catch(isFull);
    changed();
  }
}

/**
 * One sender at a time: by the browser's locks, or, where it has none, by a lease that runs out. Without patience nothing
 * is done while another one sends.
 */
async function alone(work, patience = 0) {
  if (self.navigator.locks) {
    const options = patience ? { signal: AbortSignal.timeout?.(patience) } : { ifAvailable: true };
    return navigator.locks.request('outbox', options, lock => lock && work(async () => {}));
  }
  const renew = () => put('fact', { name: 'lease', value: Date.now() + LEASE }).catch(isFull);
  const free = () => change('fact', 'lease', lease => !(lease?.value > Date.now()) && { name: 'lease', value: Date.now() + LEASE }).catch(isFull);
  const end = Date.now() + patience;
  let got;
  while (!(got = await free()) && Date.now() < end) await new Promise(done => { setTimeout(done, 500); });
  if (!got) return undefined;
  try {
    return await work(renew);
  } finally {
    await put('fact', { name: 'lease', value: 0 }).catch(isFull);
  }
}

/** What this user has not sent: entries of the outbox, drafts that only this phone has, short forms (a note, a venue). */
export async function unsent(user) {
  const drafts = (await mine('draft', user)).filter(draft => draft.dirty && !draft.empty);
  return { entries: await mine('outbox', user), drafts, typed: await shortForms(user) };
}

/** Short forms (a note, a venue) that this user has typed, or photographed for, and the server does not have. */
export async function shortForms(user) {
  const facts = await together(['fact'], 'readonly', store => store('fact').getAll());
  return facts.filter(({ name, value }) => name.match(SHORT_FORM)?.[1] === user
    && (value?.files?.length || value?.fields?.some(([, text]) => text)));
}

/** Whether a page has a note open to change it, so that it waits; a page that is gone without a word has it no more. */
export const isHeld = ({ held }) => Math.abs(Date.now() - (held || 0)) < HOLD;

/** Sends for the browser, which asks again later where this fails: something was left. */
export async function sendForBrowser() {
  await send(true);
  const user = await fact('user');
  const left = [await mine('outbox', user), ...await Promise.all([...senders].map(sender => sender.due(user, true)))].flat();
  if (user && left.some(one => one.value || one.state === 'waiting')) throw new Error('left');
}

/** Sends at every sign of a network, for browsers without Background Sync too. */
export function keepSending() {
  addEventListener('online', () => send(true));
  addEventListener('pageshow', () => send(true));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) send(true); });
  setInterval(() => send(), 5000);
  send(true);
}

export const entry = id => get('outbox', id);
