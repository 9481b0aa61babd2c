/* What in a form the server would send back, as far as the form itself tells: answers that are missing, numbers out of their
   bounds or larger than what they are a part of, failures without words, unit, deadline or the photo they need. */
import { say } from './words.js';

const NUMBER = /^[-+]?(\d{1,9}(\.\d{1,20})?|\.\d{1,20})$/;
const MOST_UNIT = 128;
const MOST_TEXT = 2000;
const ENOUGH_DAYS = 3;
const verdict = item => item.querySelector('input[name$=".verdict"]:checked')?.value;
const text = input => input.value.normalize('NFKC').replace('。', '.').trim();
const amount = input => (input && text(input) && verdict(input.closest('.item')) !== 'NOT_APPLICABLE' ? Number(text(input)) : NaN);

/** The field of the item for which the server would send it back; the item itself where there is no answer. */
export function gap(item) {
  const given = verdict(item);
  if (given === 'NOT_APPLICABLE') return undefined;
  const numbers = [...item.querySelectorAll('.measures input')];
  const options = [...item.querySelectorAll('.option')];
  const begun = numbers.some(text) || options.some(box => box.checked);
  if (item.querySelector('.tri') ? !given : !begun) return item;
  return numbers.find(input => isWrong(input, given, numbers)) || optionsGap(options, given) || (given === 'FAIL' ? failureGap(item) : undefined);
}

/* data-rule: decimals, least, most, least and most to pass, the code of what it does not exceed, and what it reaches. */
const rule = input => input.dataset.rule.split(' ');

function isWrong(input, given, numbers) {
  const typed = text(input);
  const [decimals, min, max, passMin, passMax, atMost, atLeast] = rule(input);
  if (!typed) return input.dataset.kind === 'PRICE' ? given !== 'FAIL' && !numbers.some(text) : given !== 'FAIL' || numbers.some(other => text(other) && isPair(input, other));
  const number = amount(input);
  const tooFine = (typed.split('.')[1] || '').replace(/0+$/, '').length > decimals;
  if (!NUMBER.test(typed) || tooFine || number < min || number > max || number > amount(named(input, atMost))) return true;
  const days = input.dataset.code === 'stock' ? Math.floor(number / amount(named(input, 'sales')) * 10 + 1e-9) / 10 : NaN;
  return given === 'PASS' && (number < passMin || number > passMax || number < amount(named(input, atLeast)) || days < ENOUGH_DAYS);
}

const isPair = (one, other) => rule(one).slice(5).includes(other.dataset.code) || rule(other).slice(5).includes(one.dataset.code);

function named(input, code) {
  const [other, its] = code.split('.');
  const item = its ? document.getElementById('q-' + other) : input.closest('.item');
  return item?.hidden ? null : item?.querySelector(`[data-code="${its || other}"]`);
}

function optionsGap(options, given) {
  const none = options.length && !options.some(box => box.checked) && (!given || given === 'PASS' && options[0].type === 'radio');
  return none ? options[0] : options.find(box => given === 'PASS' && box.dataset.required && !box.checked);
}

function failureGap(item) {
  const [description, unit, date] = ['.fail textarea', '.unit input', '.date input'].map(one => item.querySelector(one));
  const day = item.closest('form').elements.namedItem('day').value;
  const chosen = name => item.querySelector(`input[name$=".${name}"]:checked`);
  if (!description.value.trim() || [...description.value].length > MOST_TEXT) return description;
  if (!chosen('severity')) return item.querySelector('.sevs input');
  if (chosen('fix')?.value === 'BY_DATE' && !(date.value >= day && date.value <= date.max)) return date;
  if (!unit.value.trim() || [...unit.value].length > MOST_UNIT) return unit;
  const photos = item.querySelector('.shots[data-required]');
  return photos && !item.closest('form').elements.namedItem(`answers[${photos.dataset.item}].photos`) ? photos.querySelector('summary') : undefined;
}

/** What the field is called on the form. */
export function label(field) {
  if (field.matches('.item')) return '';
  const name = field.matches('.option, .sevs input') ? field.closest('fieldset').querySelector('legend') : field.labels?.[0] || field;
  return say('lacking', name.textContent.replace(/\s+/g, ' ').trim());
}
