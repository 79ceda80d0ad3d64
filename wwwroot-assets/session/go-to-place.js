// An address ends in #Basic-0-phone, #Education-2 or #Education-2-pages: the box, the row, or the evidence beside it takes the focus.
// The page comes over the circuit after the address has changed, so the browser alone finds nothing there yet.

const PATIENCE = 10_000;
let waiting;

function find(place) {
  const exact = document.getElementById(place);
  if (exact) { return exact; }
  const [, row, evidence] = /^[A-Za-z]+-(\d+)(-pages)?$/.exec(place) ?? [];
  const around = row === undefined ? null : document.querySelector(`[data-row="${row}"]`);
  return around?.querySelector(evidence ? 'input[type="file"]' : 'input, select, textarea') ?? around;
}

function settle(place) {
  const target = find(place);
  if (!target) { return false; }
  if (!target.matches('a, button, input, select, textarea, [tabindex]')) { target.tabIndex = -1; }
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return document.activeElement === target;
}

function go(place) {
  waiting?.disconnect();
  if (!place) { return; }
  const until = Date.now() + PATIENCE;
  waiting = new MutationObserver(() => {
    // the heading takes the focus when a page arrives; one turn later it is ours
    if (Date.now() > until) { waiting.disconnect(); } else if (find(place)) { waiting.disconnect(); setTimeout(() => settle(place), 100); }
  });
  if (find(place)) { setTimeout(() => settle(place), 100); } else { waiting.observe(document.body, { childList: true, subtree: true }); }
}

const placeOf = address => decodeURIComponent(new URL(address, document.baseURI).hash.slice(1));

// in the bubbling phase: the circuit has already changed the address, or the browser is about to
document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href*="#"]') : null;
  if (link) { go(placeOf(link.href)); }
});
window.addEventListener('hashchange', () => go(placeOf(location.href)));
go(placeOf(location.href));
