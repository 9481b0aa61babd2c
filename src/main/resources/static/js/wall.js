// The wall screen renews itself once a minute; while the server does not answer, it stays and says so.
setInterval(async () => {
  try {
    const answer = await fetch(location.href);
    if (answer.redirected || !answer.ok) {
      if (answer.status >= 500) throw new Error(String(answer.status));
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.title = page.title;
    document.querySelector('main').replaceWith(document.adoptNode(page.querySelector('main')));
    document.getElementById('lost').hidden = true;
    fit();
  } catch {
    document.getElementById('lost').hidden = false;
  }
}, 60_000);

// Nobody scrolls here: as many rows as fit are shown, and the others are counted with those that the server left out.
function fit() {
  const list = document.querySelector('.todo');
  const beyond = document.querySelector('.beyond');
  if (!list || !beyond) return;
  const room = list.closest('section');
  const shown = [...list.children];
  let left = Number(beyond.dataset.count);
  const tell = () => {
    beyond.hidden = left === 0;
    beyond.textContent = beyond.dataset.words.replace('#', String(left));
  };
  shown.forEach(row => { row.hidden = false; });
  tell();
  while (shown.length > 0 && room.scrollHeight > room.clientHeight) {
    shown.pop().hidden = true;
    left += 1;
    tell();
  }
}
fit();
addEventListener('resize', fit);
document.fonts?.ready.then(fit);

// There is nothing to press on a wall; whoever stands at its keyboard leaves it as one leaves a full screen.
addEventListener('keydown', event => {
  if (event.key === 'Escape') location.assign(document.body.dataset.board);
});
