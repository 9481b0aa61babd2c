/* Progress, the next open item and common phrases. Without this script the form is complete; nothing here is needed. */
(() => {
  const form = document.getElementById('form');
  if (!form) return;
  const items = [...form.querySelectorAll('.item[id^="q-"]')];
  const segments = form.querySelectorAll('.prog .bar i');
  const classes = { PASS: 'ok', FAIL: 'bad', NOT_APPLICABLE: 'na' };
  const verdict = item => item.querySelector('.tri input:checked')?.value;
  let dirty = false;

  const count = () => {
    let done = 0, failed = 0, open = null;
    items.forEach((item, i) => {
      const given = verdict(item);
      segments[i].className = classes[given] || 'todo';
      item.classList.toggle('todo', !given);
      if (given) done++; else open ||= item;
      if (given === 'FAIL') failed++;
    });
    form.querySelector('.prog .done').textContent = done;
    form.querySelector('.prog .bad').textContent = failed;
    const bar = form.querySelector('.prog .bar');
    bar.setAttribute('aria-label', bar.dataset.label.replace('%1', done).replace('%2', items.length).replace('%3', failed));
    form.querySelectorAll('.sec').forEach(section => {
      const shown = section.querySelector('.section-done');
      if (!shown) return;
      let answered = 0;
      for (let next = section.nextElementSibling; next && next.classList.contains('item'); next = next.nextElementSibling) {
        if (verdict(next)) answered++;
      }
      shown.textContent = answered;
    });
    document.getElementById('next').setAttribute('href', open ? '#' + open.id : '#remark');
  };

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
      dirty = true;
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
