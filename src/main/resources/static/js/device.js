/* What the device says of place and time: the place only when somebody presses for it, the time as a form is sent.
   Without this script both are simply not said. */
(() => {
  document.querySelectorAll('form input[data-now]').forEach(field => {
    field.form.addEventListener('submit', () => { field.value = new Date().toISOString(); });
  });

  const place = document.querySelector('[data-place], section.place');
  if (!place || !navigator.geolocation) return;
  const form = place.closest('form');
  const words = place.dataset;
  const status = place.querySelector('[role=status]');
  const far = place.querySelector('.far');
  const remove = place.querySelector('.remove');
  const take = place.querySelector('.take');
  const field = name => form.elements.namedItem(name);
  const FAR = 2000, EARTH = 6371008.8;

  /* The same formula as the server's: along the surface of a sphere, in metres. */
  const metres = (lat, lon, otherLat, otherLon) => {
    const rad = degrees => degrees * Math.PI / 180;
    const north = Math.sin(rad(otherLat - lat) / 2), east = Math.sin(rad(otherLon - lon) / 2);
    const half = north * north + Math.cos(rad(lat)) * Math.cos(rad(otherLat)) * east * east;
    return Math.round(2 * EARTH * Math.asin(Math.sqrt(Math.min(1, half))));
  };
  const away = m => m < 1000 ? words.metres.replace('%1', m) : words.kilometres.replace('%1', (m / 1000).toFixed(1));

  const show = () => {
    const given = field('latitude').value !== '';
    remove.hidden = !given;
    far.hidden = true;
    if (!given) return;
    const accuracy = field('accuracy').value;
    let text = accuracy ? words.gotRough.replace('%1', accuracy) : words.got;
    const site = (words.place || '').split(',').map(Number);
    if (site.length === 2) {
      const distance = metres(Number(field('latitude').value), Number(field('longitude').value), site[0], site[1]);
      text += ' · ' + words.from.replace('%1', away(distance));
      far.hidden = distance <= FAR;
    } else {
      text += ' · ' + words.unknown;
    }
    status.textContent = text;
  };
  const set = (latitude, longitude, accuracy) => {
    field('latitude').value = latitude;
    field('longitude').value = longitude;
    field('accuracy').value = accuracy;
    form.dispatchEvent(new Event('input', { bubbles: true }));
    show();
  };

  take.addEventListener('click', () => {
    status.textContent = words.waiting;
    take.disabled = true;
    navigator.geolocation.getCurrentPosition(found => {
      take.disabled = false;
      const at = found.coords;
      set(at.latitude.toFixed(6), at.longitude.toFixed(6), Number.isFinite(at.accuracy) ? Math.round(at.accuracy) : '');
      form.dispatchEvent(new Event('located'));
    }, error => {
      take.disabled = false;
      status.textContent = error.code === error.PERMISSION_DENIED ? words.denied : words.failed;
    }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 });
  });
  remove.addEventListener('click', () => {
    set('', '', '');
    form.dispatchEvent(new Event('unlocated'));
    status.textContent = words.removed;
    take.focus();
  });
  place.hidden = false;
  show();
})();
