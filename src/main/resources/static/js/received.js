/* A page that shows a thing which the server has received names its id (data-received): what this phone kept of its form
   goes. */
import { remove, together } from './store.js';

async function forget() {
  const received = [...document.querySelectorAll('[data-received]')].map(shown => shown.dataset.received);
  if (!received.length) return;
  const facts = await together(['fact'], 'readonly', store => store('fact').getAll());
  await Promise.all(facts.filter(({ value }) => received.includes(value?.id)).map(({ name }) => remove('fact', name)));
}

/** Done once what was received is forgotten. */
export const forgotten = forget().catch(() => {});
