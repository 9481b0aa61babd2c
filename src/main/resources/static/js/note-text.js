/* The text of a quick note stays on the phone, for whoever writes it, until the server has it: the network may go
   between opening the form and sending it. */
import { fact, remove, setFact, together } from './store.js';

const form = document.querySelector('.note-form');

/** What was not received goes on under its id: sent a second time it is the same note. */
async function goOn() {
  const name = 'note-' + form.elements.namedItem('_author').value;
  const id = form.elements.namedItem('id');
  const text = form.elements.namedItem('text');
  const keep = () => setFact(name, { id: id.value, text: text.value }).catch(() => {});
  text.addEventListener('input', keep);
  const kept = await fact(name);
  // A form that came back has its text, and perhaps another id.
  if (text.value) return keep();
  if (!kept) return undefined;
  id.value = kept.id;
  text.value = kept.text;
  return kept;
}

/** The page of a note tells that the server has it. */
async function received() {
  const facts = await together(['fact'], 'readonly', store => store('fact').getAll());
  const kept = facts.filter(({ name, value }) => name.startsWith('note-') && location.pathname === '/notes/' + value.id);
  await Promise.all(kept.map(({ name }) => remove('fact', name)));
}

(form ? goOn() : received()).catch(() => {});
