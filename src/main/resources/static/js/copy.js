/* Copies the address of a link; without script, or where the browser refuses, it stands there to be marked. */
const field = document.getElementById('address');
const button = document.getElementById('copy');
field.addEventListener('focus', () => field.select());
button.hidden = false;
button.addEventListener('click', async () => {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand('copy');
  }
  document.getElementById('copied').textContent = button.dataset.copied;
});
