// Filters apply as soon as a choice is made; dates wait for the button, since typing one passes through others.
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-submit-on-change]');
  if (form && event.target.matches('select, input[type=radio]'))
    form.requestSubmit();
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-reload]'))
    location.reload();
});
