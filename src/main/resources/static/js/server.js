/* Talking to the server's /api/v1. Every answer has a kind: ok, refused (with words), signIn, trouble (the server), offline. */
import { setFact, fact } from './store.js';

const PATIENCE = 60000;

/** In whose name this browser would send now, with the header that a POST needs. */
export async function session() {
  const answer = await call('/api/v1/session');
  if (answer.kind === 'ok') {
    await setFact('clock', { ahead: Date.parse(answer.body.now) - Date.now(), zone: answer.body.zone }).catch(() => {});
  }
  return answer;
}

export const post = (address, fields, { header, token }) => call(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', [header]: token },
  body: new URLSearchParams(fields),
});

async function call(address, options = {}) {
  let answer;
  let body;
  try {
    answer = await fetch(address, {
      credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout?.(PATIENCE), ...options,
    });
    body = await answer.json();
  } catch (error) {
    return unreadable(answer, error);
  }
  if (answer.ok) return { kind: 'ok', body };
  if (answer.status === 401) return { kind: 'signIn', body };
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) return { kind: 'trouble', body };
  return { kind: 'refused', status: answer.status, body };
}

/**
 * No answer, or one that is not the program's: a gate of some other network, a proxy without the program behind it. A
 * whole answer that refuses would be the same at every try; only one that broke off, or asks to come again, is tried again.
 */
function unreadable(answer, error) {
  if (answer?.status >= 500) return { kind: 'trouble' };
  const isFinal = error instanceof SyntaxError && answer?.status >= 400 && ![401, 408, 429].includes(answer.status);
  return isFinal ? { kind: 'refused', status: answer.status, body: {} } : { kind: 'offline' };
}

/** What the server's clock would show now, as far as this phone has heard. The server decides all the same. */
export async function serverTime() {
  const clock = await fact('clock');
  const instant = new Date(Date.now() + (clock?.ahead || 0));
  const day = clock && new Intl.DateTimeFormat('en-CA', { timeZone: clock.zone, dateStyle: 'short' }).format(instant);
  return { instant: instant.toISOString(), day };
}
