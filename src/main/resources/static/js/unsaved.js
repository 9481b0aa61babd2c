/* Whoever leaves a page (form[data-unsaved]) with text in it that is not saved is asked first. What a form sends along is on its
   way; what was typed into another one is not. A form that came back with what could not be saved says typed. */
const forms = [...document.querySelectorAll('form[data-unsaved]')];
let sent;

const TEXTS = ['text', 'textarea'];

const isTyped = form => form.dataset.unsaved === 'typed'
  || [...form.elements].some(field => TEXTS.includes(field.type) && field.value !== field.defaultValue);

document.addEventListener('submit', event => {
  sent = event.defaultPrevented ? undefined : event.target;
});

addEventListener('pageshow', () => { sent = undefined; });

addEventListener('beforeunload', event => {
  if (forms.some(form => form !== sent && isTyped(form))) event.preventDefault();
});

/* Enter in a field presses a form's first button, which saves; in the field of the password it signs. */
document.addEventListener('keydown', event => {
  const { target: field } = event;
  if (event.key !== 'Enter' || event.isComposing || field.type !== 'password' || !field.form?.dataset.sign) return;
  event.preventDefault();
  field.form.requestSubmit(document.getElementById(field.form.dataset.sign));
});
