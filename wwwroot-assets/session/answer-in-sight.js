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

document.addEventListener('click', event => {
  if (event.target instanceof Element && event.target.closest('main button')) { usedAt = performance.now(); }
}, { capture: true });

new MutationObserver(changes => {
  if (performance.now() - usedAt > SOON) { return; }
  for (const change of changes) {
    const answer = answerIn(change);
    if (answer) { answer.scrollIntoView({ block: 'nearest' }); return; }
  }
}).observe(document.body, { childList: true, characterData: true, subtree: true });
