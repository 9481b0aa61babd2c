/* Adds the device's position where the inspector asks for it, and makes photos small before they are sent with the note.
   Without this script the note is complete. */
import { reduce } from './photos.js';

(() => {
  const button = document.getElementById('locate');
  const status = document.getElementById('located');
  if (!button || !navigator.geolocation) return;
  const field = name => button.form.elements.namedItem(name);
  const show = () => {
    const metres = field('accuracy').value;
    if (metres) status.textContent = status.dataset.found.replace('%1', metres);
  };
  button.parentElement.hidden = false;
  button.form.addEventListener('restored', show);
  button.addEventListener('click', () => navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      field('latitude').value = coords.latitude.toFixed(6);
      field('longitude').value = coords.longitude.toFixed(6);
      field('accuracy').value = Math.round(coords.accuracy);
      button.form.dispatchEvent(new Event('change'));
      show();
    },
    () => { status.textContent = status.dataset.denied; },
    { enableHighAccuracy: true, timeout: 10000 }));
})();

(() => {
  const input = document.getElementById('files');
  const status = document.getElementById('chosen');
  const without = document.getElementById('without');
  if (typeof DataTransfer !== 'function') return;
  let taken = new DataTransfer();

  function show() {
    input.files = taken.files;
    without.hidden = !taken.files.length;
    status.textContent = taken.files.length ? status.dataset.chosen.replace('%1', taken.files.length) : '';
  }

  /* What the phone cannot open is sent as it is: the server says what is wrong with it. */
  const reduced = file => reduce(file).then(
    blob => new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' }), () => file);

  /* Told only when it holds them all, reduced: that is what the phone keeps. */
  const tell = () => input.form.dispatchEvent(new Event('change'));

  input.addEventListener('change', async event => {
    event.stopPropagation();
    status.textContent = status.dataset.reading;
    const chosen = [...input.files];
    // Whoever presses on meanwhile sends all of them, these as they are.
    const all = new DataTransfer();
    [...taken.files, ...chosen].forEach(file => all.items.add(file));
    input.files = all.files;
    for (const file of chosen) taken.items.add(await reduced(file));
    show();
    tell();
  });
  input.form.addEventListener('restored', () => {
    taken = new DataTransfer();
    [...input.files].forEach(file => taken.items.add(file));
    show();
  });
  without.addEventListener('click', () => {
    taken = new DataTransfer();
    show();
    tell();
    input.focus();
  });
})();
