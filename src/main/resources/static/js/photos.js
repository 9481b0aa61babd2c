/* Photos on this phone until the server has them. Each is kept in IndexedDB under an id made here, sent singly, and
   forgotten only when the server has it; whatever a break left is sent by the next upload. The outbox uses it too. */
const NAME = 'daily-dispatch-photos';
const STORE = 'photo';
const OWNER = 'inspection';
const SIDE = 1600;
const QUALITY = 0.85;
/* Longer than a full photo takes at 400 kbit/s; a connection that is dead does not hold up the rest for ever. */
const PATIENCE = 60000;
let opening;

function open() {
  opening ||= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('inspection', 'inspection');
    request.onsuccess = () => {
      const close = () => { request.result.close(); opening = undefined; };
      request.result.onversionchange = close;
      request.result.onclose = close;
      done(request.result);
    };
    request.onerror = () => { opening = undefined; failed(request.error); };
  });
  return opening;
}

async function inStore(mode, work) {
  const database = await open();
  return new Promise((done, failed) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = () => failed(transaction.error || new Error('aborted'));
  });
}

/** A UUID of version 7. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i--) { bytes[i] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = bytes[6] & 0x0f | 0x70;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** A JPEG of at most 1600 pixels, upright and without anything else of the file. Fails where the phone cannot open it. */
export async function reduce(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('unreadable');
  return blob;
}

/** Keeps a photo on the phone; spot: { latitude, longitude }, only where the person agreed to say so. */
export async function add(inspection, item, blob, spot = null) {
  const photo = { id: uuid(), inspection, item, blob, spot, at: Date.now(), refused: null };
  await inStore('readwrite', store => store.put(photo));
  return photo;
}

/** What the server does not have yet, in the order of taking; refused ones among them, with the reason in refused. */
export async function pending(inspection) {
  const photos = await inStore('readonly', store => store.index('inspection').getAll(inspection));
  return photos.sort((one, other) => one.at - other.at);
}

/** The photos that the server does not have yet no longer say where they were taken. */
export const forgetSpots = inspection => inStore('readwrite', store => {
  const request = store.index('inspection').openCursor(inspection);
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    cursor.update({ ...cursor.value, spot: null });
    cursor.continue();
  };
  return request;
});

const forget = id => inStore('readwrite', store => store.delete(id));

/**
 * Takes a photo back, here and from the server. False where the server has it and could not be asked, or did not agree:
 * it stays then. One that the server does not know, or keeps for what was filed with it, only leaves the form.
 */
export async function remove(id, token) {
  const here = await inStore('readonly', store => store.get(id));
  const answer = await call('/photos/' + id, { method: 'DELETE' }, token);
  if (!here && !answer.ok && ![404, 409].includes(answer.status)) return false;
  await forget(id);
  return true;
}

/**
 * Sends what is pending, one after the other; what has arrived before is not sent again. True when there is nothing left
 * that another try could bring in. report(sent, of) is called after each, failed(status) where the server could not take
 * one (0: no answer); token: { header, token } where there is no page.
 */
export async function upload(inspection, { report = () => {}, failed = () => {}, token } = {}) {
  const waiting = (await pending(inspection)).filter(photo => !photo.refused);
  if (!waiting.length) return true;
  const list = await call(`/photos?owner=${OWNER}&of=${inspection}`, {});
  const known = new Set(list.ok ? (await list.json()).map(photo => photo.id) : []);
  const before = [...known].filter(id => !waiting.some(photo => photo.id === id)).length;
  let sent = 0;
  for (const photo of waiting) {
    if (!known.has(photo.id) && !await send(photo, token, failed)) {
      report(before + sent, before + waiting.length);
      return false;
    }
    if (known.has(photo.id)) await forget(photo.id);
    sent++;
    report(before + sent, before + waiting.length);
  }
  return true;
}

/** False where it may be tried again. A refusal is kept with its reason. */
async function send(photo, token, failed) {
  // As it is kept now: its place may have been taken back since the list was read.
  const { spot } = await inStore('readonly', store => store.get(photo.id)) || photo;
  const where = spot ? `&latitude=${spot.latitude}&longitude=${spot.longitude}` : '';
  const answer = await call(
    `/photos/${photo.id}?owner=${OWNER}&of=${photo.inspection}&slot=${encodeURIComponent(photo.item)}${where}`,
    { method: 'PUT', body: photo.blob, headers: { 'Content-Type': 'image/jpeg' } }, token);
  if (answer.ok) {
    await forget(photo.id);
    return true;
  }
  if (![404, 409, 413, 415, 422].includes(answer.status)) {
    failed(answer.status);
    return false;
  }
  const why = await answer.json().catch(() => ({}));
  await inStore('readwrite', store => store.put({ ...photo, spot, refused: why.text || String(answer.status) }));
  return true;
}

async function call(address, options, token) {
  const page = globalThis.document?.querySelector('[name="_csrf"]');
  const proof = token || page && { header: 'X-XSRF-TOKEN', token: page.value };
  try {
    return await fetch(address, {
      credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout?.(PATIENCE), ...options,
      headers: { Accept: 'application/json', ...options.headers, ...(proof && { [proof.header]: proof.token }) },
    });
  } catch {
    return { ok: false, status: 0 };
  }
}
