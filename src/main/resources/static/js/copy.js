/* Copies the address of a link, or a text; without script, or where the browser refuses, it stands there to be marked. */
const field = document.getElementById('address');
const button = document.getElementById('copy');
field.addEventListener('focus', () => field.select());
button.hidden = false;
button.addEventListener('click', async () => {
  field.select();
  let copied = true;
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    copied = document.execCommand('copy');
  }
  document.getElementById('copied').textContent = copied ? button.dataset.copied : button.dataset.refused;
});
