/* Shows the outbox: each entry with its state and reason in words, and what can be done about it. */
import { pending } from './photos.js';
import { mine } from './store.js';
import { again, drop, isHeld, onChange, send, takeBack, unsent } from './outbox.js';
import { session } from './server.js';
import { clockTime, icon, make, say, user } from './words.js';

const NOT_TEXT = ['latitude', 'longitude', 'accuracy', 'deviceTime'];
const ANOTHER = 409;
const SHOWN = 60;

/** Fills the place with what is unsent, and keeps it up to date. */
export async function showOutbox(place, { receipts = false } = {}) {
  let newest = 0;
  const update = async () => {
    const number = ++newest;
    const { entries, drafts, typed } = await unsent(user);
    await Promise.all(entries.filter(one => one.state === 'refused').map(async one => { one.photosRefused = await refusals(one); }));
    const sent = receipts ? (await mine('receipt', user)).reverse().slice(0, 20) : [];
    if (number !== newest) return;
    // Whoever is about to press a button keeps it under his finger.
    const focused = place.contains(document.activeElement) && document.activeElement.dataset.key;
    place.replaceChildren(...parts(entries, drafts, typed, sent));
    if (focused) place.querySelector(`[data-key="${focused}"]`)?.focus();
  };
  onChange(update);
  await update();
}

const refusals = async one => (await pending(one.id).catch(() => [])).map(photo => photo.refused).filter(Boolean);

function parts(entries, drafts, typed, sent) {
  return [
    heading('waitingHere', entries.length),
    entries.length ? make('ul', { class: 'outbox' }, ...entries.map(entry)) : null,
    entries.some(one => one.state !== 'refused') ? make('div', { class: 'pad' },
      make('button', { type: 'button', class: 'btn lg wide', 'data-key': 'now', click: () => send(true) }, icon('send'), say('sendNow'))) : null,
    heading('draftsHere', drafts.length + typed.length),
    drafts.length + typed.length ? make('ul', { class: 'tl' }, ...drafts.map(draft), ...typed.map(shortForm)) : null,
    heading('receipts', sent.length),
    sent.length ? make('ul', { class: 'tl' }, ...sent.map(receipt)) : null,
  ].filter(Boolean);
}

const heading = (word, count) => count
  ? make('div', { class: 'sec' }, make('h2', {}, say(word)), make('span', { class: 'num' }, String(count))) : null;

/** The page of its form, which then shows this one: the server need not know it yet. */
const formOf = one => (one.page || '/inspections/' + one.id + '/edit') + '#draft-' + one.id;

function draft(one) {
  return make('li', {}, make('a', { href: formOf(one) }, make('span', { class: 'g half' }),
    make('span', {}, make('b', {}, one.title?.site || ''), make('small', { class: 'num' }, say('onPhone', clockTime(one.at)))),
    make('span', { class: 'go alt' }, say('goOn'))));
}

/** A note or a venue that the server does not have; its form brings what was typed, and takes it back. */
function shortForm({ name, value }) {
  const { id, fields, files = [], pressed, refused } = value;
  const [word, address] = name.startsWith('venue-') ? ['typedVenue', '/venues/new'] : ['typedNote', '/notes/new'];
  const [, text] = fields.find(([field, given]) => given && !NOT_TEXT.includes(field)) || [];
  const state = pressed ? refused ? 'refused' : isHeld(value) ? 'noteOpen' : 'waiting' : word;
  const reason = refused === ANOTHER ? 'noteOther' : state;
  const said = [(text || '').slice(0, SHOWN), files.length && say('photos', files.length)].filter(Boolean).join(' · ');
  return make('li', { 'data-note': pressed ? state : false }, make('a', { href: address + (name.endsWith(id) ? '#' + id : '') }, make('span', { class: 'g half' }),
    make('span', {}, make('b', {}, say(reason) || say(refused ? 'refused' : 'waiting')), make('small', {}, said)),
    make('span', { class: 'go alt' }, say('goOn'))));
}

function receipt(one) {
  return make('li', {}, make('a', { href: '/inspections/' + one.id }, make('span', { class: 'g ok' }, icon('check')),
    make('span', {}, make('b', {}, one.title?.site || ''), make('small', { class: 'num' }, [clockTime(one.at), one.note].filter(Boolean).join(' · '))),
    make('span', { class: 'tag plain num' }, one.number)));
}

function entry(one) {
  const photos = one.photos ? ' · ' + say('photos', one.photos) : '';
  return make('li', { id: one.id, 'data-state': one.state },
    make('b', {}, one.title?.site || ''),
    make('small', { class: 'num' }, say('filedAt', clockTime(one.at)) + photos),
    make('p', { class: 'state' }, icon(one.state === 'refused' ? 'alert-triangle' : 'cloud-upload'), make('span', {}, state(one))),
    one.why ? why(one.why, one.photosRefused) : null,
    make('div', { class: 'choice' }, ...actions(one)));
}

function state(one) {
  if (one.state === 'waiting' && one.tries) return say(one.trouble === 'trouble' ? 'tryAgain' : 'noNetwork', clockTime(one.next));
  return one.state === 'refused' ? one.why?.title || say('refused') : say(one.state);
}

function why({ complaints = [], differences = [] }, photosRefused = []) {
  const lines = [
    ...photosRefused.map(reason => make('li', {}, say('photoRefused', reason))),
    ...complaints.map(complaint => make('li', {}, complaint.text)),
    ...differences.map(one => make('li', {}, make('b', {}, one.about), make('br'),
      say('standing') + one.standing, make('br'), say('typed') + one.typed)),
  ];
  return lines.length ? make('ul', { class: 'why' }, ...lines) : null;
}

function actions(one) {
  const button = (word, click) => make('button', { type: 'button', class: 'btn sm', 'data-key': word + one.id, click },
    say(word), make('span', { class: 'vh' }, one.title?.site || ''));
  const { reason, revision } = one.why || {};
  return [
    one.state === 'signIn' ? make('a', { class: 'btn sm pri', href: '/login' }, say('toSignIn')) : null,
    reason === 'day-closed' ? button('forToday', () => forToday(one)) : null,
    reason === 'differs' ? button('correct', () => again(one.id, { revision: String(revision) })) : null,
    reason === 'differs' ? button('keepFiled', () => drop(one.id)) : null,
    one.state === 'sending' ? null : button('mend', () => mend(one)),
    one.state === 'refused' ? button('export', () => save(one)) : null,
  ];
}

/** The person decides that yesterday's entry counts today; the day is the server's. */
async function forToday(one) {
  const answer = await session();
  if (answer.kind === 'ok') await again(one.id, { day: answer.body.day });
  else send(true);
}

async function mend(one) {
  if (await takeBack(one.id)) location.assign(formOf(one));
}

/** The entry with its photos as a file, for whoever can help. */
async function save(one) {
  const here = await pending(one.id).catch(() => []);
  const named = one.fields.filter(([name]) => name.endsWith('.photos')).map(([, id]) => id);
  const there = await Promise.all(named.filter(id => !here.some(picture => picture.id === id)).map(sentPhoto));
  const photos = await Promise.all([...here, ...there].map(async picture => ({ ...picture, blob: picture.blob && await dataUrl(picture.blob) })));
  const file = new Blob([JSON.stringify({ ...one, photos }, null, 2)], { type: 'application/json' });
  const link = make('a', { href: URL.createObjectURL(file), download: 'inspection-' + one.id + '.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** A photo that this phone has sent already; without a network, or a session, only its id is left to say. */
async function sentPhoto(id) {
  const answer = await fetch(`/photos/${id}/full`, { redirect: 'manual' }).catch(() => null);
  const isPhoto = answer?.ok && answer.headers.get('Content-Type')?.startsWith('image/');
  return { id, blob: isPhoto ? await answer.blob() : null };
}

function dataUrl(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
