/* The look through a form before it goes into the outbox, and the receipt that has no number yet. */
import { get } from './store.js';
import { onChange } from './outbox.js';
import { icon, make, say } from './words.js';
import { showOutbox } from './outbox-list.js';

const shown = item => item.offsetParent !== null;
const verdict = item => item.querySelector('input[name$=".verdict"]:checked')?.value;
const question = item => item.querySelector('legend span:not(.no)').textContent.trim();

/** Where and when: what stands at the head of the form. */
const about = form => [...form.querySelectorAll('h1, .ph-bar p')].map(line => line.textContent.trim()).join(' · ');

/* How what the server would refuse is found on the form: loaded when somebody begins to write, so that a first load stays
   light. Where the network has gone before, and no worker keeps files, only what has no answer is found. */
let gaps;
const prepare = async () => { gaps ||= await import('./offline-gaps.js').catch(() => undefined); };
document.getElementById('form')?.addEventListener('input', prepare, { once: true });

const unanswered = item => (item.querySelector('.tri') && !verdict(item) ? item : undefined);

/** Shows the form again. */
export function closeCheck(form) {
  document.getElementById('offline-check')?.remove();
  form.hidden = false;
}

/** What the server would refuse keeps the form here; failures are shown once more. */
export async function showCheck(form, { back, file }) {
  await prepare();
  closeCheck(form);
  const items = [...form.querySelectorAll('.item[id^="q-"]')].filter(shown);
  const lacking = new Map(items.map(item => [item, (gaps?.gap || unanswered)(item)]).filter(([, field]) => field));
  const open = [...lacking.keys()];
  const failed = items.filter(item => item.querySelector('.tri input[value="FAIL"]:checked'));
  const panel = make('section', { id: 'offline-check', class: 'ph', 'aria-labelledby': 'offline-check-title' });
  const close = () => {
    closeCheck(form);
    back();
  };
  const goTo = item => () => {
    close();
    const field = lacking.get(item) || item;
    if (field.matches('summary')) field.parentElement.open = true;
    field.scrollIntoView({ block: 'center' });
    (field.matches('.item') ? field.querySelector('input:not([type=hidden])') || field : field).focus({ preventScroll: true });
  };
  panel.append(...[
    make('header', { class: 'ph-top' }, make('div', { class: 'ph-bar plain' }, make('div', {},
      make('h1', { id: 'offline-check-title', tabindex: '-1' }, say('check')), make('p', {}, about(form))))),
    make('p', { class: 'strip' }, icon('wifi-off'), make('span', {}, say('checkHint'))),
    list(say('open', open.length), open, item => gaps?.label(lacking.get(item)) || say('missing'), goTo),
    list(say('failed', failed.length), failed, item => item.querySelector('textarea')?.value || '', goTo),
    reasonFor(form),
    make('div', { class: 'pad stack' },
      open.length ? null : make('button', { type: 'button', class: 'btn pri lg wide', click: file }, say('file')),
      make('button', { type: 'button', class: 'btn lg wide', click: open.length ? goTo(open[0]) : close }, say(open.length ? 'goOn' : 'back'))),
  ].filter(Boolean));
  form.hidden = true;
  form.after(panel);
  panel.querySelector('h1').focus();
  scrollTo(0, 0);
}

/** Why what is filed already is changed; it is kept with the form. */
function reasonFor(form) {
  if (!form.elements.namedItem('revision')?.value) return null;
  const kept = form.elements.namedItem('reason') || make('input', { type: 'hidden', name: 'reason' });
  form.append(kept);
  const text = make('textarea', { id: 'reason', rows: 3 }, kept.value);
  text.addEventListener('input', () => {
    kept.value = text.value;
    form.dispatchEvent(new Event('input'));
  });
  return make('div', { class: 'item fld' }, make('label', { for: 'reason' }, say('reason')), text);
}

function list(heading, items, text, goTo) {
  if (!items.length) return null;
  return make('div', {}, make('div', { class: 'sec' }, make('h2', {}, heading)),
    make('ul', { class: 'sum' }, ...items.map(item => make('li', {},
      make('span', {}, make('span', { class: 'q' }, question(item)), make('br'), text(item)),
      make('button', { type: 'button', class: 'btn quiet', click: goTo(item) }, say('change'), make('span', { class: 'vh' }, question(item)))))));
}

/** In place of the form: it is in the outbox, its number follows. */
export async function showReceipt(draft) {
  const number = make('b', { class: 'num' });
  const heading = make('h1', { tabindex: '-1' });
  const note = make('p', { class: 'pad' });
  const outbox = make('div');
  document.getElementById('main').replaceChildren(
    make('section', { class: 'rcpt', role: 'status' },
      make('div', { class: 'hd q' }, icon('cloud-upload'), heading),
      make('div', { class: 'no' }, make('span', { class: 'muted sm' }, say('number')), number),
      make('p', { class: 'pad' }, draft.title.site), note),
    outbox,
    make('div', { class: 'pad stack' }, make('a', { class: 'btn lg', href: '/today' }, say('today'))));
  const update = async () => {
    const receipt = await get('receipt', draft.id);
    number.textContent = receipt ? receipt.number : say('noNumber');
    note.textContent = receipt?.note || '';
    heading.textContent = say(receipt ? 'received' : 'handedIn');
    heading.parentElement.classList.toggle('q', !receipt);
  };
  onChange(update);
  await update();
  heading.focus();
  scrollTo(0, 0);
  showOutbox(outbox);
}
