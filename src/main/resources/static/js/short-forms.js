/* Notes that were pressed on without a network. They ask nothing back and are sent by themselves, with their photos; the
   id, made on the page, makes each one note however often it is sent. Whoever imports this sends them with the outbox. */
import { changed, isHeld, sendsToo, shortForms } from './outbox.js';
import { change, isFull, together } from './store.js';

const SHORTEST = 2000;
const LONGEST = 300000;
const PATIENCE = 60000;

/** The status with which the server refuses a note under whose id it has another one. */
export const ANOTHER = 409;

/* In a hurry also what is held: it is not sent now, but it is left. */
const due = async (user, hurry) => (await shortForms(user))
  .filter(({ value }) => value.pressed && !value.refused && (hurry || !isHeld(value) && !(value.next > Date.now())));

sendsToo({ due, send });

/** Puts a note away until there is a network; null where there is nothing in it that could be sent. */
export async function noteLater(data) {
  const texts = [...data].filter(([name, text]) => typeof text === 'string' && !/^(_csrf|id|_author)$/.test(name));
  const [id, user] = [data.get('id'), data.get('_author')];
  const files = data.getAll('files').filter(file => file.size);
  if (!data.get('text').trim()) return null;
  await together(['fact'], 'readwrite', store => {
    store('fact').put({ name: `note-${user}-${id}`, value: { id, fields: texts, files, pressed: Date.now(), tries: 0 } });
    store('fact').get('note-' + user).onsuccess = ({ target: { result } }) => {
      if (result?.value?.id === id) store('fact').delete('note-' + user);
    };
  });
  return '/outbox';
}

/** One after the other; what the server does not take stays, to be opened and sent with its complaints shown. */
async function send(user, who, hurry) {
  for (const { name, value } of (await due(user, hurry)).filter(one => !isHeld(one.value))) {
    const answer = await post(value, user, who);
    if (answer === 'received') await removeAsSent(name, value);
    else await change('fact', name, now => now?.value.pressed === value.pressed && { name, value: later(now.value, answer) }).catch(isFull);
    changed();
    if (answer === 'later') return;
  }
}

/* What was typed while it was on its way is another text, and stays. */
function removeAsSent(name, { pressed }) {
  return together(['fact'], 'readwrite', store => {
    store('fact').get(name).onsuccess = ({ target: { result } }) => {
      if (result?.value.pressed === pressed) store('fact').delete(name);
    };
  });
}

function later(value, answer) {
  const tries = value.tries + 1;
  const next = Date.now() + Math.min(LONGEST, SHORTEST * 2 ** tries) * (0.5 + Math.random() / 2);
  return { ...value, tries, next, refused: answer !== 'later' && answer };
}

async function post({ id, fields, files }, user, { header, token }) {
  const body = new FormData();
  [...fields, ['id', id], ['_author', user], ['sentAt', new Date().toISOString()]].forEach(([name, text]) => body.append(name, text));
  files.forEach(file => body.append('files', file, file.name));
  try {
    const answer = await fetch('/notes', {
      method: 'POST', body, headers: { [header]: token }, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout?.(PATIENCE),
    });
    if (answer.ok && answer.redirected && new URL(answer.url).pathname === '/notes/' + id) return 'received';
    return [400, 404, 409, 413, 415, 422].includes(answer.status) ? answer.status : 'later';
  } catch {
    return 'later';
  }
}
