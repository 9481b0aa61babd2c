/* The service worker. Static files: one cache for each version. Pages: one cache for each user, network first; what
   cannot be reached comes out of it, marked as kept. Nothing of one user is ever served to another. */
import { fact, get, put, remove, setFact } from './store.js';
import { handIn, sendForBrowser, wakeLater, withoutMarks } from './outbox.js';
import { noteLater } from './short-forms.js';

const PATIENCE = 4000;
const FRESH = 2 * 60 * 60 * 1000;
/* Pages kept ahead at one time, so many of them at most before what the forms need besides; and one after the other. */
const MOST = 240;
const MOST_FIRST = 180;
const PAUSE = 100;
/* Where nobody was told to go to a township, those of its places that are due first. */
const DUE_PLACES = 8;
const KEPT = /^\/(today|outbox|problems|inspections|notes\/new|venues\/new|checklists\/pictures)(\/|$)/;
const PICTURE = /^\/checklists\/pictures\//;
const NEW_FORM = /\/inspections\/new\?site=[0-9a-f-]{36}(?:&amp;checklist=[A-Z0-9_]+)?/g;
const NEVER_KEPT = /\.xlsx$|\/(receipt|check)$/;
const FORM = /^\/inspections\/([0-9a-f-]{36})\/(edit|check)$/;
const SENT_FORM = /^\/inspections\/([0-9a-f-]{36})\/(draft|file)$/;
const WHATEVER_IS_ASKED = ['/today', '/outbox', '/notes/new', '/venues/new'];
const pagesOf = user => 'pages-' + user;

export function start(version, files) {
  const statics = 'static-' + version;
  let outdated = false;

  self.addEventListener('install', event => event.waitUntil((async () => {
    const cache = await caches.open(statics);
    const wanted = files.filter(file => !file.endsWith('.png')).concat('/offline');
    await Promise.all(wanted.map(async file => cache.put(file, await answered(fetch(file, { cache: 'reload' })))));
    await self.skipWaiting();
  })()));

  self.addEventListener('activate', event => event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(name => name.startsWith('static-') && name !== statics).map(name => caches.delete(name)));
    await self.clients.claim();
  })()));

  self.addEventListener('sync', event => { if (event.tag === 'outbox') event.waitUntil(sendForBrowser()); });
  self.addEventListener('message', event => { if (event.data.keep) event.waitUntil(keepAll(event.data)); });

  self.addEventListener('fetch', event => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
    if (request.mode === 'navigate') {
      event.respondWith(request.method === 'GET' ? page(event, url) : sentForm(event, url));
    } else if (request.method === 'GET' && files.includes(url.pathname)) {
      event.respondWith(file(request, url));
    } else if (request.method === 'GET' && PICTURE.test(url.pathname)) {
      event.respondWith(picture(event, url));
    }
  });

  async function file(request, url) {
    // A page of a newer version came through: its files are the network's until the new worker has taken over.
    if (outdated) return fetch(request, { cache: 'no-cache' }).catch(() => caches.match(url.pathname));
    return (await (await caches.open(statics)).match(url.pathname)) || fetch(request);
  }

  /** A picture that helps with an item never changes. */
  async function picture(event, url) {
    const stored = await find(url);
    if (stored) return stored;
    const answer = await fetch(event.request);
    event.waitUntil(keepPage(url.pathname, answer.clone()));
    return answer;
  }

  async function page(event, url) {
    const stored = await find(url);
    try {
      const fetched = fetch(event.request);
      const answer = await (stored ? within(fetched, PATIENCE) : fetched);
      if (answer.status > 500 && stored) return marked(stored);
      outdated = (answer.headers.get('Static-Version') || version) !== version;
      event.waitUntil(arrived(url.pathname + url.search, answer.clone()));
      return answer;
    } catch {
      return stored ? marked(stored) : noPage();
    }
  }

  /** A form that was sent the ordinary way while the network went: it is kept and goes on by itself. */
  async function sentForm(event, url) {
    const copy = event.request.clone();
    const [, id, what] = url.pathname.match(SENT_FORM) || [];
    const texts = async () => [...await copy.formData()].filter(([, value]) => typeof value === 'string');
    // On the phone before it leaves: what was typed since the last saving is filed too, should the network go now.
    const fields = id ? await texts() : [];
    const kept = what === 'draft' && await keepDraft(id, fields).catch(() => null);
    try {
      const answer = await fetch(event.request);
      if (answer.status <= 500) return signedOut(url, answer);
    } catch { /* kept below */ }
    const next = what === 'file' ? await fileLater(id, fields) : kept || await noteOf(url, copy);
    return next ? Response.redirect(next, 303) : noPage();
  }

  /* Its page's author is the one who is asked: another one's note never goes in this name. */
  async function noteOf(url, copy) {
    if (url.pathname !== '/notes') return null;
    const data = await copy.formData();
    const next = data.get('_author') === await fact('user') && await noteLater(data).catch(() => null);
    if (next) await wakeLater();
    return next;
  }

  async function noPage() {
    return (await (await caches.open(statics)).match('/offline')) || Response.error();
  }

  async function keepAll({ keep, assigned, language }) {
    const user = await fact('user');
    // A set goes on with what is added to it: first what the page and its townships name, then what the forms need besides.
    const first = new Set(keep);
    const others = new Set();
    let done = 0;
    for (const [paths, most] of [[first, MOST_FIRST], [others, MOST]]) {
      for (const path of paths) {
        if (done >= most) break;
        done++;
        const answer = await fresh(user, path, language) || await fetchedLater(path);
        if (!answer || answer.headers.get('Kept-For') !== user) return;
        if (path.startsWith('/today/townships/')) {
          formsOn(await answer.text(), assigned?.includes(path) ? Infinity : DUE_PLACES).forEach(form => first.add(form));
        }
        if (path.startsWith('/inspections/new?')) neededBy(await answer.text()).forEach(other => first.has(other) || others.add(other));
      }
    }
  }

  /** The stored page, where it is recent, of this version and language. */
  async function fresh(user, path, language) {
    const stored = await (await caches.open(pagesOf(user))).match(path);
    if (stored && PICTURE.test(path)) return stored;
    // By this phone's clock alone, which may be days off.
    return stored && Math.abs(Date.now() - stored.headers.get('Kept-At')) < FRESH
      && stored.headers.get('Static-Version') === version && stored.headers.get('Content-Language') === language && stored;
  }

  async function fetchedLater(path) {
    await new Promise(done => { setTimeout(done, PAUSE); });
    return fetched(path);
  }

  async function fetched(path) {
    try {
      // Not text/html: a page fetched ahead is not where to go on after signing in.
      const answer = await fetch(path, { headers: { Accept: '*/*' }, cache: 'no-store', priority: 'low' });
      if (answer.ok) await keepPage(path, answer.clone());
      return answer;
    } catch {
      return null;
    }
  }
}

/* A township's page names its villages, those due first; a form the other lists of its place. The usual list of each
   comes first. */
function formsOn(html, mostPlaces = Infinity) {
  const forms = [...html.matchAll(NEW_FORM)].map(([address]) => address.replace('&amp;', '&'));
  const placeOf = form => form.split('&')[0];
  const places = [...new Set(forms.map(placeOf))].slice(0, mostPlaces);
  return forms.filter(form => places.includes(placeOf(form))).sort((one, other) => one.includes('&') - other.includes('&'));
}

/* The other lists of its place, and the pictures that help with its items. */
const neededBy = html => [...formsOn(html), ...[...html.matchAll(/src="(\/checklists\/pictures\/[0-9a-f-]{36})"/g)].map(([, address]) => address)];

async function answered(fetching) {
  const answer = await fetching;
  if (!answer.ok) throw new Error(answer.status);
  return answer;
}

function within(promise, time) {
  return Promise.race([promise, new Promise((done, failed) => { setTimeout(failed, time); })]);
}

/** The person opened a page: it is kept for him, and the pages of whoever was here before go. */
async function arrived(path, answer) {
  const owner = answer.headers.get('Kept-For');
  if (!owner) return;
  if (await fact('user') !== owner) {
    await setFact('user', owner);
    const names = await caches.keys();
    await Promise.all(names.filter(name => name.startsWith('pages-') && name !== pagesOf(owner)).map(name => caches.delete(name)));
  }
  await keepPage(path, answer);
}

async function keepPage(path, answer) {
  const owner = answer.headers.get('Kept-For');
  const { pathname } = new URL(path, self.location.origin);
  if (!answer.ok || !KEPT.test(pathname) || NEVER_KEPT.test(pathname) || await fact('user') !== owner || owner === 'nobody') return;
  const headers = new Headers(answer.headers);
  headers.set('Kept-At', Date.now());
  try {
    await (await caches.open(pagesOf(owner))).put(path, new Response(answer.body, { headers }));
  } catch { /* No room for a page: drafts and the outbox matter more. */ }
}

/** Forgets the pages of whoever signs out. What he has not sent stays, under his id. */
async function signedOut(url, answer) {
  if (url.pathname === '/logout') {
    const user = await fact('user');
    await remove('fact', 'user');
    if (user) await caches.delete(pagesOf(user));
  }
  return answer;
}

async function find(url) {
  const user = await fact('user');
  if (!user || user === 'nobody') return null;
  const cache = await caches.open(pagesOf(user));
  const path = url.pathname === '/' ? '/today' : url.pathname;
  const exact = await cache.match(path + url.search);
  if (exact) return exact;
  const [, id] = path.match(FORM) || [];
  if (!id) return WHATEVER_IS_ASKED.includes(path) ? cache.match(path) : null;
  const draft = await get('draft', id) || await get('outbox', id);
  return await cache.match('/inspections/' + id + '/edit') || (draft?.user === user && draft.page && cache.match(draft.page)) || null;
}

async function marked(stored) {
  const html = (await stored.text()).replace('<html', `<html data-kept="${stored.headers.get('Date')}"`);
  return new Response(html, { headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Content-Security-Policy': stored.headers.get('Content-Security-Policy') } });
}

async function keepDraft(id, fields) {
  const known = await get('draft', id);
  const user = await fact('user');
  const { mark, page: token, turn, _author: author } = Object.fromEntries(fields);
  if (author !== user) return null;
  // Another tab has something that the server has not seen: it stays, and the server tells the two apart.
  if (known?.dirty && known.token !== token) return null;
  const lines = withoutMarks(fields).map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]);
  await put('draft', { ...known, id, user, mark, token, turn: Number(turn) || 0, fields: lines, at: Date.now(), dirty: true, conflict: null });
  return '/inspections/' + id + '/edit#check';
}

/**
 * Only what this phone has looked through itself goes into the outbox, with what the check page asked besides; another
 * device's words stay with the server.
 */
async function fileLater(id, fields) {
  const draft = await get('draft', id);
  const looked = draft && (draft.dirty || draft.mark === new URLSearchParams(fields).get('seen'));
  if (!looked) return '/offline?file';
  const added = withoutMarks(fields).filter(([name]) => !['_author', 'seen'].includes(name));
  const others = draft.fields.filter(([name]) => !added.some(([other]) => other === name));
  await handIn({ ...draft, fields: others.concat(added, [['deviceTime', new Date().toISOString()]]) });
  return '/outbox#' + id;
}
