// The keys and the swipe of the mask check. They press what is on the page already, so that a key can do nothing a click cannot.

const KEYS = { ArrowLeft: 'previous', p: 'previous', ArrowRight: 'next', n: 'next', 1: 'fit', 2: 'redo' };
/** Least way of a swipe in CSS pixels, and how much of it must go sideways. */
const REACH = 50;
const SLOPE = 2;
const WRITES = 'input, textarea, select, [contenteditable]';

/** @param host holds elements with data-go="previous", "next", "fit", "redo"; what is not there is not pressed */
export function attach(host) {
  const ends = new AbortController();
  const { signal } = ends;
  const press = name => {
    const target = host.querySelector(`[data-go="${name}"]`);
    target?.click();
    return Boolean(target);
  };

  document.addEventListener('keydown', event => {
    const name = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const typing = event.target instanceof Element && event.target.closest(WRITES);
    if (!name || typing || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) { return; }
    if (press(name)) { event.preventDefault(); }
  }, { signal });

  let start = null;
  // on an enlarged page a finger looks around, and two fingers enlarge it
  host.addEventListener('touchstart', event => {
    const alone = event.touches.length === 1 && visualViewport.scale < 1.05 && event.target.closest('[data-sheets]');
    start = alone ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
  }, { signal, passive: true });
  host.addEventListener('touchcancel', () => { start = null; }, { signal });
  host.addEventListener('touchend', event => {
    if (!start) { return; }
    const [dx, dy] = [event.changedTouches[0].clientX - start.x, event.changedTouches[0].clientY - start.y];
    start = null;
    if (Math.abs(dx) >= REACH && Math.abs(dx) > SLOPE * Math.abs(dy)) { press(dx < 0 ? 'next' : 'previous'); }
  }, { signal });

  return { detach: () => ends.abort() };
}
