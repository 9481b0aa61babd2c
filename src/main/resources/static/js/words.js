/* The words of scripts come from the page, in its language: <template id="page-words"> holds one element for each. */
const template = document.getElementById('page-words');
const words = new Map([...(template?.content.querySelectorAll('[data-word]') || [])]
  .map(element => [element.dataset.word, element.textContent]));

/** The user for whom the page was made; undefined on pages that keep nothing. */
export const user = template?.dataset.user;

/** When this page was fetched, where it comes out of the phone's cache because there is no network; else undefined. */
export const kept = document.documentElement.dataset.kept;

/** The words under a name, with %1, %2 … filled in. */
export const say = (name, ...values) =>
  values.reduce((text, value, i) => text.replaceAll('%' + (i + 1), value), words.get(name) || '');

/** An element with attributes and children; text stays text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value === true ? '' : value);
  });
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'ic');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', '/icons.svg#i-' + name);
  svg.append(use);
  return svg;
}

export const clockTime = at => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
