// N goes on to the next case. It presses the button that is on the page, so that the key can do nothing a click cannot.

const WRITES = 'input, textarea, select, [contenteditable]';

/** @param host holds the element with data-go="next"; while it is not there, the key does nothing */
export function attach(host) {
  const ends = new AbortController();

  document.addEventListener('keydown', event => {
    const typing = event.target instanceof Element && event.target.closest(WRITES);
    if (event.key.toLowerCase() !== 'n' || typing || event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) { return; }
    const next = host.querySelector('[data-go="next"]');
    if (next) {
      event.preventDefault();
      next.click();
    }
  }, { signal: ends.signal });

  return { detach: () => ends.abort() };
}
