/* What is typed into a short form (data-keep names it) stays on the phone, for whoever types it, until the server has it:
   the network may go between opening the form and sending it. A page that shows a thing which the server has received
   names its id (data-received). */
import { session } from './server.js';
import { fact, remove, setFact, together, uuid } from './store.js';
import { kept as outOfCache, make, say } from './words.js';

const form = document.querySelector('form[data-keep]');
const TYPED = 'textarea[name], select[name], input[name]:not([type=hidden]:not([data-position]), [type=file], [type=checkbox], [type=radio])';

/* The server's answers to a form stand where it was sent, not where a blank one is. */
const CAME_BACK = !location.pathname.endsWith('/new');

let isRenewed = false;

/** What was not received goes on under its id: sent a second time it is the same thing. */
async function goOn() {
  const name = form.dataset.keep + '-' + form.elements.namedItem('_author').value;
  const id = form.elements.namedItem('id');
  const fields = [...form.querySelectorAll(TYPED)];
  const keep = () => setFact(name, { id: id.value, fields: fields.map(field => [field.name, field.value]) }).catch(() => {});
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  form.addEventListener('submit', keep);
  const kept = await fact(name);
  // The id of a page out of the cache may have been used: the second thing under it would be taken for the first.
  if (outOfCache) {
    id.value = uuid();
    fields.forEach(field => { field.value ||= new URLSearchParams(location.search).get(field.name) || ''; });
  }
  const isFilled = fields.some(field => field.value);
  const isUnsent = kept?.fields.some(([, value]) => value);
  // A form that came back has what was typed, and perhaps another id. What only its address says gives way to what waits.
  if (isFilled && (CAME_BACK || kept?.id === id.value)) return keep();
  // Nobody has typed it yet: it is kept with the first change, or as it is sent.
  if (!kept || isFilled && !isUnsent) return undefined;
  if (isFilled) form.before(make('p', { class: 'strip', role: 'status' }, say('keptFirst')));
  id.value = kept.id;
  kept.fields.forEach(([field, value]) => { form.elements.namedItem(field).value = value; });
  form.querySelectorAll('details').forEach(part => { part.open ||= !!part.querySelector(TYPED)?.value; });
  form.dispatchEvent(new Event('restored'));
  return kept;
}

/** A page out of the cache has an outdated token; that of now is its author's only while he is the one who is signed in. */
async function renewToken(event) {
  if (isRenewed || !navigator.onLine) return;
  event.preventDefault();
  const { submitter } = event;
  const { kind, body } = await session();
  if (kind === 'ok' && body.user === form.elements.namedItem('_author').value) form.elements.namedItem('_csrf').value = body.token;
  isRenewed = true;
  form.requestSubmit(submitter);
  isRenewed = false;
}

async function forgetReceived() {
  const received = [...document.querySelectorAll('[data-received]')].map(shown => shown.dataset.received);
  if (!received.length) return;
  const facts = await together(['fact'], 'readonly', store => store('fact').getAll());
  await Promise.all(facts.filter(({ value }) => received.includes(value?.id)).map(({ name }) => remove('fact', name)));
}

if (form && outOfCache) form.addEventListener('submit', renewToken);
forgetReceived().then(() => form && goOn()).catch(() => {});
