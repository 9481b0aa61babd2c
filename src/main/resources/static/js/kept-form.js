/* What is typed into a short form (data-keep names it) stays on the phone, for whoever types it, until the server has it:
   the network may go between opening the form and sending it. */
import { session } from './server.js';
import { changed, send, wakeLater } from './outbox.js';
import { forgotten } from './received.js';
import { ANOTHER, noteLater } from './short-forms.js';
import { change, fact, isFull, together, uuid } from './store.js';
import { kept as outOfCache, make, say } from './words.js';

const form = document.querySelector('form[data-keep]');
const TYPED = 'textarea[name], select[name], input[name]:not([type=hidden]:not([data-position]), [type=file], [type=checkbox], [type=radio])';
const REFUSED = 422;
const RENEWAL = 4000;
const photos = form?.querySelector('[type=file]');

/* The server's answers to a form stand where it was sent, not where a blank one is. */
const CAME_BACK = !location.pathname.endsWith('/new');

/* What was put away to be sent by itself, and is wanted back. */
const [, wanted] = location.hash.match(/^#([0-9a-f-]{36})$/) || [];

const MAY_REFILL = typeof DataTransfer === 'function';

let isRenewed = false;

/** What was not received goes on under its id: sent a second time it is the same thing. */
async function goOn() {
  const id = form.elements.namedItem('id');
  const fields = [...form.querySelectorAll(TYPED)];
  const common = [form.dataset.keep, form.elements.namedItem('_author').value].join('-');
  const waiting = await whatWaits(common, CAME_BACK ? [id.value, form.dataset.former] : [wanted]);
  let name = waiting?.name || common;
  let outdated;
  let kept = waiting?.value || await fact(name);
  const keep = async (isChanged = true) => {
    const typed = { ...(waiting && marks(kept, isChanged)), id: id.value, fields: fields.map(field => [field.name, field.value]) };
    if (waiting && fields.some(field => field.value)) typed.fields.push(['deviceTime', new Date().toISOString()]);
    // Photos that are not where they were chosen are kept all the same: the browser cannot put them back, or the server has
    // them with what it refused, and recognises them when they come again.
    const elsewhere = !MAY_REFILL || form.querySelector('.photos');
    const files = [...!photos?.files.length && elsewhere && kept?.files || photos?.files || []];
    // The text at least, where the phone has no room for the photos; and it is said.
    await put(name, { ...typed, files }, outdated).catch(error => {
      if (isFull(error)) tell(say('full'));
      return files.length ? put(name, typed, outdated).catch(() => {}) : undefined;
    });
    if (waiting) kept = { ...typed, files };
    outdated = undefined;
  };
  form.addEventListener('input', event => { if (event.target !== photos) keep(); });
  form.addEventListener('change', () => keep());
  form.addEventListener('submit', event => { if (!event.defaultPrevented) keep(); });
  if (waiting) {
    // Under its id the server has what was written first: this is another note.
    const isAnother = kept.refused === ANOTHER || name !== `${common}-${id.value}` && CAME_BACK;
    if (isAnother) {
      if (!CAME_BACK) id.value = uuid();
      outdated = name;
      name = `${common}-${id.value}`;
    }
    kept = { ...kept, refused: isAnother ? ANOTHER : kept.refused || CAME_BACK && REFUSED };
    if (!kept.refused) hold(name);
    if (!CAME_BACK) tell(say(isAnother ? 'noteOther' : kept.refused ? 'refused' : 'noteOpen'));
  }
  // The id of a page out of the cache may have been used: the second thing under it would be taken for the first.
  if (outOfCache) {
    if (!waiting) id.value = uuid();
    fields.forEach(field => { field.value ||= new URLSearchParams(location.search).get(field.name) || ''; });
  }
  const isFilled = fields.some(field => field.value);
  const isUnsent = kept?.files?.length || kept?.fields.some(([, value]) => value);
  // A form that came back has what was typed, and perhaps another id; chosen photos no browser brings back. What only its
  // address says gives way to what waits.
  if (isFilled && (CAME_BACK || kept?.id === id.value)) {
    refill(kept?.files);
    return keep();
  }
  // Nobody has typed it yet: it is kept with the first change, or as it is sent.
  if (!kept || isFilled && !isUnsent) return undefined;
  if (isFilled) tell(say('keptFirst'));
  if (!outdated) id.value = kept.id;
  const texts = new Map(kept.fields);
  fields.forEach(field => { field.value = texts.get(field.name) ?? field.value; });
  form.querySelectorAll('details').forEach(part => { part.open ||= !!part.querySelector(TYPED)?.value; });
  refill(kept.files);
  if (outdated) await keep(false);
  return kept;
}

/** What was put away under one of these ids, with its name; undefined where it is not there any more. */
async function whatWaits(common, ids) {
  for (const name of ids.filter(Boolean).map(id => `${common}-${id}`)) {
    const value = await fact(name);
    if (value) return { name, value };
  }
  return undefined;
}

/** What says of a note that it was pressed on, and how far it came; with a change it is another text than was sent. */
const marks = ({ pressed, tries, next, refused }, isChanged) =>
  ({ pressed: isChanged ? Date.now() : pressed, tries, next, refused, held: refused ? 0 : Date.now() });

/** Keeps it under this name, and no longer under the outdated one. */
const put = (name, value, outdated) => together(['fact'], 'readwrite', store => {
  store('fact').put({ name, value });
  if (outdated) store('fact').delete(outdated);
});

/** While it is open here it is not sent; as soon as it is not, it goes on by itself. */
function hold(name) {
  const mark = held => change('fact', name, now => now && { name, value: { ...now.value, held, next: 0 } })
    .then(isThere => { changed(); if (!isThere) tell(say('received')); }, () => {});
  const renewed = () => mark(Date.now());
  const renewal = setInterval(renewed, RENEWAL);
  addEventListener('pagehide', () => { clearInterval(renewal); mark(0); });
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  renewed();
  wakeLater();
}

/** Puts the photos back where they were chosen, unless the server has taken them. */
function refill(files = []) {
  if (files.length && !form.querySelector('.photos') && MAY_REFILL) {
    const taken = new DataTransfer();
    files.forEach(file => taken.items.add(file));
    photos.files = taken.files;
  }
  form.dispatchEvent(new Event('restored'));
}

function tell(text) {
  document.getElementById('kept-says')?.remove();
  form.before(make('p', { id: 'kept-says', class: 'strip', role: 'status' }, text));
}

/** The device's claim of when it was written. */
function claim() {
  const field = form.elements.namedItem('deviceTime');
  if (field) field.value = new Date().toISOString();
}

/** A note that is pressed on without network is put away and goes by itself, also where there is no service worker. */
async function putAway(event) {
  if (navigator.onLine || form.dataset.keep !== 'note') return;
  event.preventDefault();
  const next = await noteLater(new FormData(form)).catch(() => tell(say('full')));
  if (next === null) return form.elements.namedItem('text').focus();
  if (!next) return;
  await wakeLater();
  changed();
  if (navigator.serviceWorker?.controller) return location.assign(next);
  tell(say('handedIn'));
  form.remove();
  send(true);
}

/** A page out of the cache has an outdated token; that of now is its author's only while he is the one who is signed in. */
async function renewToken(event) {
  if (isRenewed || !navigator.onLine || event.defaultPrevented) return;
  event.preventDefault();
  const { submitter } = event;
  const { kind, body } = await session();
  if (kind === 'ok' && body.user === form.elements.namedItem('_author').value) form.elements.namedItem('_csrf').value = body.token;
  isRenewed = true;
  form.requestSubmit(submitter);
  isRenewed = false;
}

form?.addEventListener('submit', claim);
form?.addEventListener('submit', putAway);
if (form && outOfCache) form.addEventListener('submit', renewToken);
forgotten.then(() => form && goOn()).catch(() => {});
