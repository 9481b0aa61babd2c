/* Near me: asks the device where it is, only when pressed, and asks the server again from there. The place goes into
   the address, so it is rounded to three decimals, some hundred metres. */
(() => {
  const button = document.getElementById('near-me');
  if (!button || !navigator.geolocation) return;
  const says = document.getElementById('near-says');
  const form = button.closest('form');
  const latitude = form.elements.namedItem('latitude'), longitude = form.elements.namedItem('longitude');
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    says.textContent = button.dataset.waiting;
    navigator.geolocation.getCurrentPosition(found => {
      button.disabled = false;
      if (latitude && longitude) {
        latitude.value = found.coords.latitude.toFixed(6);
        longitude.value = found.coords.longitude.toFixed(6);
        longitude.dispatchEvent(new Event('change', { bubbles: true }));
        says.textContent = button.dataset.got;
        return;
      }
      const near = form.elements.namedItem('near');
      near.disabled = false;
      near.value = found.coords.latitude.toFixed(3) + ',' + found.coords.longitude.toFixed(3);
      form.submit();
    }, error => {
      button.disabled = false;
      says.textContent = error.code === error.PERMISSION_DENIED ? button.dataset.denied : button.dataset.failed;
    }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 });
  });
})();
