// Typing goes over the circuit, which sends no cookie: without this the session would end under the hands of who works longest.

const PAUSE = 5 * 60 * 1000;
let last = Date.now();

function stay() {
  if (Date.now() - last < PAUSE) { return; }
  last = Date.now();
  // a failure is no matter here: the next act of the person says what is wrong
  fetch('/sign-in/keep-alive', { cache: 'no-store' }).catch(() => {});
}

for (const act of ['pointerdown', 'keydown', 'input', 'wheel']) {
  document.addEventListener(act, stay, { capture: true, passive: true });
}
