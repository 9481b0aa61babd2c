/* The fields of the inspection form: read, filled, and numbered. */
import { withoutMarks } from './outbox.js';
import { make } from './words.js';

const ADDRESS = /\/inspections\/([0-9a-f-]{36})\//;

export const form = document.getElementById('form');

export const field = name => form.elements.namedItem(name);

/** A page of another address that stands in for this one tells its id in the address only. */
export const ownId = () => (location.pathname.match(ADDRESS) || form.getAttribute('action').match(ADDRESS))[1];

/** The text of a field of what was kept. */
export const value = (entry, name) => entry.fields.find(([key]) => key === name)?.[1];

/** Whether it answers the questions of this page: each list, and each version of it, has its own. */
export const isSameList = one => value(one, 'checklist') === field('checklist').value;

/** From now on the form writes the inspection of this id. */
export function setId(id) {
  form.setAttribute('action', form.getAttribute('action').replace(ADDRESS, '/inspections/' + id + '/'));
  form.dispatchEvent(new Event('renumbered'));
}

/** Puts into the form what was typed: names and texts, as typed() gives them. */
export function fill(fields) {
  const byName = new Map();
  fields.forEach(([name, text]) => byName.set(name, [...(byName.get(name) || []), text]));
  [...form.elements].filter(input => input.name && !/^_|\.photos$/.test(input.name) && input.tagName !== 'BUTTON').forEach(input => {
    const texts = byName.get(input.name) || [];
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = texts.includes(input.value);
    else if (input.type !== 'file' && texts.length) input.value = texts[0];
  });
  const missing = fields.filter(([name, text]) => (name.endsWith('.photos') || name === 'reason') && !inputsOf(name).some(input => input.value === text));
  form.append(...missing.map(([name, value]) => make('input', { type: 'hidden', name, value })));
  form.dispatchEvent(new Event('change', { bubbles: true }));
}

const inputsOf = name => [...form.elements].filter(input => input.name === name);

/** What stands in the form, without what the server only needs to know the page by. */
export const typed = () => withoutMarks([...new FormData(form)].filter(([, text]) => typeof text === 'string'));
