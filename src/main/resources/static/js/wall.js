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
  } catch {
    document.getElementById('lost').hidden = false;
  }
}, 60_000);
