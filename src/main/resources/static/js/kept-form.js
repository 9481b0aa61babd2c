/* What is typed into a short form (data-keep names it) stays on the phone, for whoever types it, until the server has it:
   the network may go between opening the form and sending it. */
import { session } from './server.js';
import { changed, send, wakeLater } from './outbox.js';
import { forgotten } from './received.js';
import { noteLater } from './short-forms.js';
import { fact, isFull, setFact, uuid } from './store.js';
import { kept as outOfCache, make, say } from './words.js';

const form = document.querySelector('form[data-keep]');
const TYPED = 'textarea[name], select[name], input[name]:not([type=hidden]:not([data-position]), [type=file], [type=checkbox], [type=radio])';
const photos = form?.querySelector('[type=file]');

/* The server's answers to a form stand where it was sent, not where a blank one is. */
const CAME_BACK = !location.pathname.endsWith('/new');

/* What was put away to be sent by itself, and is wanted back. */
const [, wanted] = location.hash.match(/^#([0-9a-f-]{36})$/) || [];

const MAY_REFILL = typeof DataTransfer === 'function';

let isRenewed = false;

/** What was not received goes on under its id: sent a second time it is the same thing. */
async function goOn() {
  const name = [form.dataset.keep, form.elements.namedItem('_author').value, wanted].filter(Boolean).join('-');
  const id = form.elements.namedItem('id');
  const fields = [...form.querySelectorAll(TYPED)];
  let kept;
  const keep = async () => {
    const typed = { id: id.value, fields: fields.map(field => [field.name, field.value]) };
    // Photos that are not where they were chosen are kept all the same: the browser cannot put them back, or the server has
    // them with what it refused, and recognises them when they come again.
    const elsewhere = !MAY_REFILL || form.querySelector('.photos');
    const files = [...!photos?.files.length && elsewhere && kept?.files || photos?.files || []];
    // The text at least, where the phone has no room for the photos; and it is said.
    await setFact(name, { ...typed, files }).catch(error => {
      if (isFull(error)) tell(say('full'));
      return files.length ? setFact(name, typed).catch(() => {}) : undefined;
    });
  };
  form.addEventListener('input', event => { if (event.target !== photos) keep(); });
  form.addEventListener('change', keep);
  form.addEventListener('submit', event => { if (!event.defaultPrevented) keep(); });
  kept = await fact(name);
  // The id of a page out of the cache may have been used: the second thing under it would be taken for the first.
  if (outOfCache) {
    id.value = uuid();
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
  id.value = kept.id;
  const texts = new Map(kept.fields);
  fields.forEach(field => { field.value = texts.get(field.name) ?? field.value; });
  form.querySelectorAll('details').forEach(part => { part.open ||= !!part.querySelector(TYPED)?.value; });
  refill(kept.files);
  if (wanted) await keep();
  return kept;
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

form?.addEventListener('submit', putAway);
if (form && outOfCache) form.addEventListener('submit', renewToken);
forgotten.then(() => form && goOn()).catch(() => {});
