// What the page answers to a button stands at its head, and the button may be far below: the answer is brought into sight.
// Only soon after a button was used, so that nothing moves under somebody who reads while colleagues work.

const SOON = 10_000;
let usedAt = -SOON;

function answerIn(change) {
  const nodes = change.type === 'childList' ? change.addedNodes : [change.target.parentElement];
  for (const node of nodes) {
    const place = node instanceof Element ? node.closest('main [role].alert') ?? node.querySelector('[role].alert') : null;
    if (place?.closest('main')) { return place; }
  }
  return null;
}

function show(answer) {
  answer.scrollIntoView({ block: 'nearest' });
  // the button went with what was done: whoever works by keys goes on from the answer, and not from the head of the page
  if (document.activeElement === document.body) {
    answer.tabIndex = -1;
    answer.focus({ preventScroll: true });
  }
}

document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('main button')) { usedAt = performance.now(); }
}, { capture: true });

new MutationObserver(changes => {
  if (performance.now() - usedAt > SOON) { return; }
  for (const change of changes) {
    const answer = answerIn(change);
    if (answer) { show(answer); return; }
  }
}).observe(document.body, { childList: true, characterData: true, subtree: true });
