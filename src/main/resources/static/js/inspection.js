/* Progress, the next open item, what depends on what, same as yesterday, common phrases. Without this script the form is complete; nothing here is needed. */
(() => {
  const form = document.getElementById('form');
  if (!form) return;
  const items = [...form.querySelectorAll('.item[id^="q-"]')];
  const segments = form.querySelectorAll('.prog .bar i');
  const classes = { PASS: 'ok', FAIL: 'bad', NOT_APPLICABLE: 'na' };
  const verdict = item => item.querySelector('input[name$=".verdict"]:checked')?.value;
  let dirty = false;

  const named = code => document.getElementById('q-' + code);
  /* Whether an item that asks for no verdict says anything. */
  const begun = item => [...item.querySelectorAll('.option, input[name$=".verdict"]')].some(box => box.checked)
    || [...item.querySelectorAll('.measures input')].some(input => input.value.trim());
  const answered = item => item.querySelector('.tri') ? verdict(item) : (begun(item) ? 'PASS' : undefined);

  /* Items that an earlier answer makes superfluous are put away; the server leaves out what was typed there. */
  const depend = () => items.filter(item => item.dataset.needs).forEach(item => {
    const earlier = named(item.dataset.needs);
    const wanted = item.dataset.any.split(' ');
    const given = [verdict(earlier), ...[...earlier.querySelectorAll('.option:checked')].map(box => box.value)];
    item.hidden = earlier.hidden || !given.some(answer => wanted.includes(answer));
    item.classList.add('told');
  });

  const count = () => {
    let done = 0, failed = 0, of = 0, open = null;
    depend();
    items.forEach((item, i) => {
      const given = answered(item);
      segments[i].className = item.hidden ? 'off' : classes[given] || 'todo';
      item.classList.toggle('todo', !given);
      item.classList.toggle('carried', Boolean(item.querySelector('.carried-mark')?.value));
      supply(item);
      if (item.hidden) return;
      of++;
      if (given) done++; else open ||= item;
      if (given === 'FAIL') failed++;
    });
    form.querySelector('.prog .done').textContent = done;
    form.querySelector('.prog .of').textContent = of;
    form.querySelector('.prog .n .bad').textContent = failed;
    const bar = form.querySelector('.prog .bar');
    bar.setAttribute('aria-label', bar.dataset.label.replace('%1', done).replace('%2', of).replace('%3', failed));
    form.querySelectorAll('.sec').forEach(section => {
      const shown = section.querySelector('.section-done');
      if (!shown) return;
      let given = 0, asked = 0;
      for (let next = section.nextElementSibling; next && next.classList.contains('item'); next = next.nextElementSibling) {
        if (next.hidden) continue;
        asked++;
        if (answered(next)) given++;
      }
      shown.textContent = given;
      section.querySelector('.section-of').textContent = asked;
      section.hidden = !asked;
    });
    document.getElementById('next').setAttribute('href', open ? '#' + open.id : '#remark');
  };

  /* Same as yesterday: what the inspection before answered to this one item, until it is changed. */
  const mark = (item, carried) => {
    const field = item.querySelector('.carried-mark');
    if (field) field.value = carried ? 'true' : '';
  };
  const carry = item => {
    item.querySelectorAll('.option, input[name$=".verdict"]').forEach(box => {
      box.checked = box.dataset.earlier === 'true';
    });
    item.querySelectorAll('.measures input').forEach(input => { input.value = input.dataset.earlier ?? ''; });
    if (verdict(item) === 'FAIL') {
      item.querySelectorAll('.sevs input').forEach(box => { box.checked = box.dataset.earlier === 'true'; });
      item.querySelectorAll('.fail textarea, .unit input').forEach(field => { field.value = field.dataset.earlier ?? field.value; });
      suggest(item);
    }
    mark(item, true);
  };

  /* The deadline follows the severity until somebody chooses one. */
  const suggest = item => {
    const severity = item.querySelector('.sevs input:checked');
    const fix = severity && item.querySelector('input[name$="fix"][value="' + severity.dataset.fix + '"]');
    if (fix && !item.dataset.fixed) fix.checked = true;
  };

  /* What can be worked out from two numbers is shown at once; the server works it out again. */
  const number = text => Number(text.normalize('NFKC').replace('。', '.').trim() || NaN);
  const supply = item => {
    const shown = item.querySelector('.supply');
    if (!shown) return;
    const [sales, stock] = ['sales', 'stock'].map(code => number(item.querySelector('[data-code="' + code + '"]').value));
    const days = Math.floor(stock / sales * 10 + 1e-9) / 10;
    shown.hidden = !(sales > 0 && stock >= 0);
    shown.textContent = shown.hidden ? '' : shown.dataset.text.replace('%1', days);
  };

  form.addEventListener('click', event => {
    const button = event.target.closest('.carry');
    if (!button) return;
    event.preventDefault();
    const item = button.closest('.item');
    carry(item);
    dirty = true;
    form.dispatchEvent(new Event('change', { bubbles: true }));
  });
  form.addEventListener('input', event => {
    const item = event.target.closest('.item[id^="q-"]');
    if (!item) return;
    if (!event.target.name.endsWith('fix') && !event.target.name.endsWith('by')) mark(item, false);
    if (event.target.name.endsWith('fix')) item.dataset.fixed = 'true';
    if (event.target.name.endsWith('severity')) suggest(item);
    count();
  });
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('change', count);
  form.addEventListener('submit', () => { dirty = false; });
  addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });

  form.querySelectorAll('.phrases').forEach(group => {
    group.hidden = false;
    group.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (!button) return;
      const text = group.parentElement.querySelector('textarea');
      text.value += (text.value ? (document.documentElement.lang === 'en' ? '; ' : '；') : '') + button.dataset.phrase;
      text.focus();
      text.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });

  /* A link of the summary leads to its field, not only to its place. */
  document.addEventListener('click', event => {
    const link = event.target.closest('.errsum a, #next');
    const target = link && link.hash && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView({ block: 'center' });
    (target.matches('fieldset') ? target.querySelector('input') || target : target).focus({ preventScroll: true });
  });
  count();
})();
