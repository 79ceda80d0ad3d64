// Looks at pages: zoom by wheel, keys and buttons, the next and the previous page, Esc closes. The dialog is the browser's own.

const STEP = 1.25;
const MOST = 8;
const KEYS = {
  ArrowRight: view => view.turn(1), PageDown: view => view.turn(1), ArrowLeft: view => view.turn(-1), PageUp: view => view.turn(-1),
  '+': view => view.zoom(STEP), '=': view => view.zoom(STEP), '-': view => view.zoom(1 / STEP), 0: view => view.fit(),
};

/** @param links anchors to pictures, in order; @param link the one to begin with */
export function openViewer(links, link) {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', '查看材料');
  dialog.innerHTML = '<header><p data-title aria-live="polite"></p><div data-tools></div></header><div class="stage" tabindex="0" role="group" aria-label="放大后用方向键或拖动查看"><img alt="" draggable="false"></div>';
  const stage = dialog.querySelector('.stage');
  const picture = dialog.querySelector('img');
  const title = dialog.querySelector('[data-title]');
  let at = links.indexOf(link);
  let scale = 1;

  const view = {
    show() {
      picture.src = links[at].href;
      picture.alt = links[at].dataset.view;
      view.fit();
      tools.previous.disabled = at === 0;
      tools.next.disabled = at === links.length - 1;
    },
    turn(step) {
      if (at + step < 0 || at + step >= links.length) { return; }
      at += step;
      view.show();
    },
    fit() { scale = 1; draw(); },
    /** Keeps the point under the pointer, or the middle, where it is. */
    zoom(factor, point = { x: stage.clientWidth / 2, y: stage.clientHeight / 2 }) {
      const next = Math.min(MOST, Math.max(1, scale * factor));
      const [x, y] = [(stage.scrollLeft + point.x) / scale, (stage.scrollTop + point.y) / scale];
      scale = next;
      draw();
      stage.scrollTo(x * scale - point.x, y * scale - point.y);
    },
  };

  function draw() {
    picture.style.width = picture.style.height = `${scale * 100}%`;
    stage.dataset.zoom = scale.toFixed(2);
    title.textContent = `${links[at].dataset.view}（${at + 1}/${links.length}） ${Math.round(scale * 100)}%`;
  }

  const tools = {};
  for (const [name, words, act] of [
    ['previous', '上一页', () => view.turn(-1)], ['next', '下一页', () => view.turn(1)], ['in', '放大', () => view.zoom(STEP)],
    ['out', '缩小', () => view.zoom(1 / STEP)], ['fit', '整页', () => view.fit()], ['close', '关闭', () => dialog.close()],
  ]) {
    tools[name] = document.createElement('button');
    tools[name].type = 'button';
    tools[name].className = 'btn btn-sm btn-light';
    tools[name].textContent = words;
    tools[name].addEventListener('click', act);
    dialog.querySelector('[data-tools]').append(tools[name]);
  }

  dialog.addEventListener('keydown', event => {
    // with the page enlarged the arrows move over it, as they do in any scrolled box
    const moves = scale > 1 && event.key.startsWith('Arrow') && event.target === stage;
    if (KEYS[event.key] && !moves && !event.ctrlKey) { event.preventDefault(); KEYS[event.key](view); }
  });
  stage.addEventListener('wheel', event => {
    event.preventDefault();
    const box = stage.getBoundingClientRect();
    view.zoom(event.deltaY < 0 ? STEP : 1 / STEP, { x: event.clientX - box.x, y: event.clientY - box.y });
  }, { passive: false });
  stage.addEventListener('pointermove', event => { if (event.buttons === 1 && event.pointerType === 'mouse') { stage.scrollBy(-event.movementX, -event.movementY); } });
  dialog.addEventListener('close', () => { dialog.remove(); (links[at].isConnected ? links[at] : link).focus(); });

  document.body.append(dialog);
  dialog.showModal();
  view.show();
  stage.focus();
}
