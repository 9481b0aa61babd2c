/* Photos in the inspection form: taken or chosen, reduced, kept on the phone and sent one by one while the rest is filled
   in. Without this script the form has an ordinary file field for each item. */
import { add, forgetSpots, pending, reduce, remove, upload } from './photos.js';

const form = document.getElementById('form');
const MOST = 6;
const AGAIN = 15000;
const places = new Map([...form.querySelectorAll('.shots')].map(place => [place.dataset.item, place]));
const inspection = () => form.getAttribute('action').match(/\/inspections\/([0-9a-f-]{36})\//)[1];
const words = (text, ...parts) => parts.reduce((said, part, i) => said.replace('%' + (i + 1), part), text);
const shown = place => place.querySelectorAll('li').length;
const say = (place, text) => { place.querySelector('[role="status"]').textContent = text; };
/* Where the inspector recorded that he is: pressing for it he was told that photos taken right afterwards carry it too.
   Not those that he chooses: they may be of another place; and not those of later, when he may have gone on. */
const STILL_THERE = 5 * 60 * 1000;
let located = 0;
const spot = camera => {
  const [latitude, longitude] = ['latitude', 'longitude'].map(name => form.elements.namedItem(name)?.value);
  return camera && latitude && longitude && Date.now() - located < STILL_THERE ? { latitude, longitude } : null;
};
let sending = null;

function show(place, id, source, alt) {
  form.querySelectorAll(`:scope > input[value="${id}"]`).forEach(bare => bare.remove());
  const number = shown(place) + 1;
  const line = document.createElement('li');
  line.dataset.photo = id;
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: `answers[${place.dataset.item}].photos`, value: id });
  const picture = Object.assign(document.createElement('img'), { src: source, alt });
  const button = Object.assign(document.createElement('button'), { className: 'btn sm', name: 'then', value: 'remove:' + id, textContent: words(place.dataset.remove, number) });
  line.append(field, picture, button);
  place.querySelector('ul').append(line);
  place.open = true;
}

async function take(place, files, camera) {
  for (const file of files) {
    if (shown(place) >= MOST) return say(place, place.dataset.full);
    say(place, place.dataset.reading);
    let blob;
    try {
      blob = await reduce(file);
    } catch {
      say(place, words(place.dataset.unreadable, file.name));
      continue;
    }
    try {
      const photo = await add(inspection(), place.dataset.item, blob, spot(camera));
      show(place, photo.id, URL.createObjectURL(blob), place.dataset.kept);
      changed();
    } catch {
      return say(place, place.dataset.storage);
    }
    send();
  }
}

const changed = () => form.dispatchEvent(new Event('change', { bubbles: true }));

/** Sends what waits; one sender at a time on this page, and once more where something came in between. */
function send() {
  sending = (sending || Promise.resolve()).then(() => upload(inspection(), { report: tell })).then(async done => {
    await tell();
    return done;
  }, () => false);
  return sending;
}

/** How far each item is. */
async function tell() {
  const left = await pending(inspection()).catch(() => []);
  places.forEach((place, item) => {
    const of = shown(place);
    const mine = left.filter(photo => photo.item === item);
    const refused = mine.find(photo => photo.refused);
    if (!of) return;
    const text = refused ? refused.refused : mine.length && !navigator.onLine ? place.dataset.waiting : place.dataset.progress;
    say(place, words(text, of - mine.length, of));
  });
}

async function takeOut(event) {
  const button = event.target.closest('.shots button[name="then"]');
  if (!button) return undefined;
  event.preventDefault();
  const line = button.closest('li');
  const place = line.closest('.shots');
  if (!await remove(line.dataset.photo)) return say(place, place.dataset.unremoved);
  line.remove();
  place.querySelectorAll('li button').forEach((other, i) => { other.textContent = words(place.dataset.remove, i + 1); });
  say(place, '');
  changed();
  place.querySelector('summary').focus();
  return tell();
}

async function waits() {
  return (await pending(inspection())).some(photo => !photo.refused);
}

form.enctype = 'application/x-www-form-urlencoded';
places.forEach(place => {
  const pick = place.querySelector('.pick');
  pick.hidden = false;
  pick.querySelectorAll('input').forEach(input => input.addEventListener('change', event => {
    event.stopPropagation();
    const files = [...input.files];
    input.value = '';
    take(place, files, input.hasAttribute('capture'));
  }));
  place.closest('.item').addEventListener('change', event => {
    if (event.target.value === 'FAIL') place.open = true;
  });
});
form.addEventListener('click', takeOut);
form.addEventListener('located', () => { located = Date.now(); });
form.addEventListener('unlocated', () => forgetSpots(inspection()).catch(() => {}));
addEventListener('online', send);
setInterval(() => { if (navigator.onLine && [...places.values()].some(shown)) waits().then(yes => yes && send()); }, AGAIN);

/* Leaving waits for the photos that are on their way; where they do not arrive, the check page says so. A form may not
   be submitted again before its submit event is over: hence the task of its own. */
let left = false;
form.addEventListener('submit', event => {
  if (left || !sending || !navigator.onLine) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const button = event.submitter;
  sending.then(() => setTimeout(() => { left = true; form.requestSubmit(button); left = false; }));
}, true);

/* A form that the phone brings back, or begins without network, gets its number only now. */
form.addEventListener('renumbered', showPending);
showPending();

function showPending() {
  return pending(inspection()).then(showAll).catch(() => {});
}

function showAll(photos) {
  photos.forEach(photo => {
    const place = places.get(photo.item);
    if (place && !form.querySelector(`[data-photo="${photo.id}"]`)) show(place, photo.id, URL.createObjectURL(photo.blob), place.dataset.kept);
  });
  if (photos.length) send();
}
