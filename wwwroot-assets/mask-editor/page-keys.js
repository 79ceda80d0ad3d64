const TYPING = 'input, textarea, select, [contenteditable], dialog[open] *';

/**
 * Keys of the page around the editor, wherever the focus is unless something is being typed: an element with data-mask-key is clicked by its key.
 * Whatever leaves the editor finds the last act already on its way.
 */
export function listen(editor, signal) {
  const settle = () => editor.settle();
  document.addEventListener('pointerdown', settle, { signal, capture: true });
  document.addEventListener('focusout', settle, { signal, capture: true });
  document.addEventListener('keydown', event => {
    if (event.repeat || event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) { return; }
    if (!/^[a-z]$/.test(event.key) || event.target.closest?.(TYPING)) { return; }
    const target = document.querySelector(`[data-mask-key="${event.key}"]`);
    if (!target) { return; }
    event.preventDefault();
    editor.settle();
    target.click();
  }, { signal });
}
