// A double click on a button that acts would ask twice: the second time for what is done already, and the page would say that it was refused.
// Before anybody else hears of it, and only what came by a pointer: a key that is pressed twice was meant twice.

const ACTS = 'button.btn-primary, button.btn-danger, button.btn-outline-danger, form button:not([type="button"])';

window.addEventListener('click', event => {
  if (event.detail > 1 && event.target instanceof Element && event.target.closest(ACTS)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, { capture: true });
