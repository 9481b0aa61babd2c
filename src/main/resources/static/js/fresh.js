// Says when something has changed since the page was made. Asks once a minute while somebody looks at the page, and no
// longer than a session would last without him; after the first change there is nothing more to ask.
(() => {
  const mark = document.querySelector('[data-changes]');
  if (!mark) return;
  const MINUTE = 60_000;
  const link = mark.querySelector('a');
  let touched = Date.now();
  ['pointerdown', 'keydown', 'wheel'].forEach(sign => addEventListener(sign, () => { touched = Date.now(); }, { passive: true }));
  const timer = setInterval(async () => {
    if (document.hidden || Date.now() - touched > 25 * MINUTE) return;
    try {
      const answer = await fetch(mark.dataset.changes, { headers: { Accept: 'application/json' }, redirect: 'error' });
      if (!answer.ok) return;
      const { time } = await answer.json();
      if (!time) return;
      clearInterval(timer);
      mark.querySelector('time').textContent = time;
      link.hidden = false;
    } catch {
      // No network, or signed out: the page stays as it is, and says as of when.
    }
  }, MINUTE);
})();
