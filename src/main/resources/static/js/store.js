/* What this phone keeps in IndexedDB: drafts, the outbox, receipts, and a few facts. Pages and the service worker share
   it. Every draft, entry and receipt carries its user's id; nobody else's is shown or sent. */
const NAME = 'daily-dispatch';
const STORES = { draft: 'id', outbox: 'id', receipt: 'id', fact: 'name' };
let opening;

function open() {
  opening ||= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => Object.entries(STORES)
      .forEach(([name, key]) => request.result.createObjectStore(name, { keyPath: key }));
    request.onsuccess = () => {
      // The connection goes when the browser needs it (another version, storage cleared); the next call opens anew.
      request.result.onversionchange = () => { request.result.close(); opening = undefined; };
      request.result.onclose = () => { opening = undefined; };
      done(request.result);
    };
    request.onerror = () => { opening = undefined; failed(request.error); };
  });
  return opening;
}

/** One transaction over the stores: all of the work is kept, or nothing. The work gets a function from name to store. */
export async function together(names, mode, work) {
  const database = await open();
  return new Promise((done, failed) => {
    const transaction = database.transaction(names, mode);
    let result;
    transaction.oncomplete = () => done(result && 'result' in result ? result.result : result);
    transaction.onabort = () => failed(transaction.error || new Error('aborted'));
    result = work(name => transaction.objectStore(name));
  });
}

export const put = (name, value) => together([name], 'readwrite', store => store(name).put(value));
export const get = (name, key) => together([name], 'readonly', store => store(name).get(key));
export const remove = (name, key) => together([name], 'readwrite', store => store(name).delete(key));

/** Everything of this user, the oldest first. */
export const mine = async (name, user) => (await together([name], 'readonly', store => store(name).getAll()))
  .filter(one => one.user === user)
  .sort((one, other) => one.at - other.at);

/** Changes what is there, or leaves it; nobody comes between the reading and the writing. */
export function change(name, key, update) {
  return together([name], 'readwrite', store => {
    const outcome = { result: false };
    store(name).get(key).onsuccess = event => {
      const next = update(event.target.result);
      if (next) {
        store(name).put(next);
        outcome.result = true;
      }
    };
    return outcome;
  });
}

export const fact = async name => (await get('fact', name))?.value;
export const setFact = (name, value) => put('fact', { name, value });

/** Whether the phone had no room left. */
export const isFull = error => error?.name === 'QuotaExceededError';

/** A UUID of version 7: the id under which an inspection is filed, made before the first attempt. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = bytes[6] & 0x0f | 0x70;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
