// Pages change places by dragging; the buttons do the same for the keyboard. The list itself is drawn by the server.

export function followOrder(host, page) {
  let dragged = null;
  let pressed = null;

  host.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('[data-order] > [data-page]') ?? null;
    if (!dragged) { return; }
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
  });
  host.addEventListener('dragover', event => {
    const over = target(event);
    mark(over);
    if (over) { event.preventDefault(); }
  });
  host.addEventListener('drop', event => {
    const over = target(event);
    mark(null);
    if (!over) { return; }
    event.preventDefault();
    const places = [...over.parentElement.children];
    const moved = dragged.dataset.page;
    dragged = null;
    void page.invokeMethodAsync('Moved', moved, places.indexOf(over));
  });
  host.addEventListener('dragend', () => { dragged = null; mark(null); });

  // the server's new order takes a moved button out of the page and puts it back, and the browser forgets where the keyboard was
  host.addEventListener('click', event => {
    const button = event.target.closest('[data-act]');
    pressed = button ? { page: button.closest('[data-page]').dataset.page, act: button.dataset.act } : null;
  });
  new MutationObserver(() => {
    if (pressed && (document.activeElement === document.body || document.activeElement === null)) {
      host.querySelector(`[data-page="${pressed.page}"] [data-act="${pressed.act}"]`)?.focus();
    }
  }).observe(host, { childList: true, subtree: true });

  function target(event) {
    const over = dragged && event.target.closest?.('[data-order] > [data-page]');
    return over && over !== dragged && over.parentElement === dragged.parentElement ? over : null;
  }

  function mark(over) {
    for (const item of host.querySelectorAll('[data-over]')) { if (item !== over && item.dataset.page) { delete item.dataset.over; } }
    if (over) { over.dataset.over = 'yes'; }
  }
}
