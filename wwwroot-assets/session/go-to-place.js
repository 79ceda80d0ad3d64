// An address ends in #Basic-0-phone, #Education-2 or #Education-2-pages: the box, the row, or the evidence beside it takes the focus.
// The page comes over the circuit after the address has changed, and its heading takes the focus when it arrives, however late that is:
// the place is led to again until the person does something.

const PATIENCE = 10_000;
const OFTEN = 100;
let watch = 0;
let from = null;

function find(place) {
  const exact = document.getElementById(place);
  if (exact) { return exact; }
  const [, row, evidence] = /^[A-Za-z]+-(\d+)(-pages)?$/.exec(place) ?? [];
  const around = row === undefined ? null : document.querySelector(`[data-row="${row}"]`);
  return around?.querySelector(evidence ? 'input[type="file"]' : 'input, select, textarea') ?? around;
}

function settle(place) {
  const target = find(place);
  if (!target || document.activeElement === target) { return; }
  // somebody, or a tool that speaks for somebody, has gone elsewhere
  if (document.activeElement !== from && !document.activeElement?.matches('body, h1')) { leave(); return; }
  if (!target.matches('a, button, input, select, textarea, [tabindex]')) { target.tabIndex = -1; }
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

function leave() {
  clearInterval(watch);
}

function go(place) {
  leave();
  if (!place) { return; }
  from = document.activeElement;
  const until = Date.now() + PATIENCE;
  watch = setInterval(() => { if (Date.now() > until) { leave(); } else { settle(place); } }, OFTEN);
}

const placeOf = address => decodeURIComponent(new URL(address, document.baseURI).hash.slice(1));

for (const act of ['pointerdown', 'keydown', 'wheel', 'input']) {
  document.addEventListener(act, leave, { capture: true, passive: true });
}
// in the bubbling phase: the circuit has already changed the address, or the browser is about to
document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href*="#"]') : null;
  if (link) { go(placeOf(link.href)); }
});
window.addEventListener('hashchange', () => go(placeOf(location.href)));
go(placeOf(location.href));
