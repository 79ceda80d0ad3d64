import { hitBox, hitDrop, hitHandle, isTooSmall, moveBy, normalise, resizeBy } from './geometry.js';
import { Pinch } from './pinch.js';

// a hand is never quite still: what moves less than this is a click
const SLOP = { mouse: 3, pen: 4, touch: 8 };
const HANDLE_REACH = { mouse: 8, pen: 12, touch: 22 };
// a device the browser cannot name has the type ''
const forType = (table, event) => table[event.pointerType] ?? table.mouse;

/** Turns pointers into boxes. While a button or finger is down only the painter is told; the sheet hears of the end result. */
export class Gestures {
  #editor;
  #canvas;
  #pinch;
  #drag = null;
  #holdsSpace = false;

  constructor(editor, canvas, signal) {
    this.#editor = editor;
    this.#canvas = canvas;
    this.#pinch = new Pinch(editor.viewport);
    const on = (type, handler, options = {}) => canvas.addEventListener(type, handler, { signal, ...options });
    on('pointerdown', event => this.#down(event));
    on('pointermove', event => this.#move(event));
    on('pointerup', event => this.#up(event));
    on('pointercancel', event => { this.#pinch.lift(event); this.cancel(); });
    on('wheel', event => this.#wheel(event), { passive: false });
    // the gestures place the focus themselves: what is caught is not always what lies on top
    on('mousedown', event => event.preventDefault());
    on('contextmenu', event => event.preventDefault());
  }

  set holdsSpace(held) {
    this.#holdsSpace = held;
    this.#canvas.classList.toggle('is-panning', held);
  }

  cancel() {
    if (!this.#drag) { return false; }
    this.#finish();
    return true;
  }

  #down(event) {
    if (event.pointerType === 'touch' && this.#pinch.land(event)) {
      this.cancel();
      return;
    }
    if (this.#drag || event.button > 1) { return; }
    this.#editor.settle();
    this.#editor.takeFocus();
    this.#editor.viewport.measure();
    this.#canvas.setPointerCapture(event.pointerId);
    const start = this.#editor.viewport.toPage(event);
    this.#drag = { ...this.#aim(event, start), start, pointerId: event.pointerId, from: event, last: event, hasMoved: false };
  }

  #aim(event, point) {
    const { sheet, grid, page, viewport, locked } = this.#editor;
    const dropped = !locked && event.button === 0 && hitDrop(sheet.suggestions, point, viewport.view.scale, grid, page);
    if (dropped) { return { mode: 'drop', box: dropped }; }
    const box = hitBox(sheet.items, point, sheet.selectedId, grid, page);
    if (locked || event.button === 1 || this.#holdsSpace) { return { mode: 'pan', box }; }
    const handle = sheet.selected && hitHandle(sheet.selected, point, forType(HANDLE_REACH, event) / viewport.view.scale);
    if (handle) { return { mode: 'resize', box: sheet.selected, handle }; }
    return box ? { mode: 'move', box } : { mode: 'draw' };
  }

  #move(event) {
    if (this.#pinch.move(event)) { return; }
    const drag = this.#drag;
    if (drag?.pointerId !== event.pointerId) { return; }
    if (!drag.hasMoved) {
      if (Math.hypot(event.clientX - drag.from.clientX, event.clientY - drag.from.clientY) < forType(SLOP, event)) { return; }
      drag.hasMoved = true;
      this.#canvas.classList.add('is-dragging');
      if (drag.mode === 'move') { this.#editor.select(drag.box.id); }
      if (drag.mode === 'draw') { this.#editor.select(null, true); }
    }
    this.#follow(drag, event);
  }

  #follow(drag, event) {
    const { viewport, painter, page, kind } = this.#editor;
    if (drag.mode === 'drop') { return; }
    if (drag.mode === 'pan') {
      const [before, now] = [viewport.toCanvas(drag.last), viewport.toCanvas(event)];
      drag.last = event;
      viewport.panBy(now.x - before.x, now.y - before.y);
      return;
    }
    const at = viewport.toPage(event);
    const [dx, dy] = [at.x - drag.start.x, at.y - drag.start.y];
    if (drag.mode === 'draw') {
      drag.result = { ...normalise(drag.start, at, page), kind };
      painter.draft(drag.result);
      return;
    }
    drag.result = drag.mode === 'move' ? moveBy(drag.box, dx, dy, page) : resizeBy(drag.box, drag.handle, dx, dy, page);
    painter.live(drag.result);
  }

  #up(event) {
    this.#pinch.lift(event);
    const drag = this.#drag;
    if (drag?.pointerId !== event.pointerId) { return; }
    this.#finish();
    if (drag.mode === 'drop') {
      // a finger that slid away from the × has thought better of it
      if (!drag.hasMoved) { this.#editor.drop([drag.box.id]); }
    } else if (!drag.hasMoved && drag.mode === 'move' && drag.box.isOpen) {
      this.#editor.accept([drag.box.id]);
    } else if (!drag.hasMoved) {
      if (drag.mode !== 'resize') { this.#editor.select(drag.box?.id ?? null, true); }
    } else if (drag.mode === 'draw') {
      if (!isTooSmall(drag.result)) { this.#editor.add(drag.result, '已画好'); }
    } else if (drag.mode !== 'pan') {
      this.#editor.change(drag.result, drag.mode === 'move' ? '已移动' : '已改大小');
      this.#editor.settle();
      this.#editor.select(drag.result.id, true);
    }
  }

  #finish() {
    if (this.#canvas.hasPointerCapture(this.#drag.pointerId)) { this.#canvas.releasePointerCapture(this.#drag.pointerId); }
    this.#drag = null;
    this.#canvas.classList.remove('is-dragging');
    this.#editor.painter.draft(null);
    this.#editor.paint();
  }

  #wheel(event) {
    const { viewport } = this.#editor;
    viewport.measure();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      // a notch of a wheel is about 100, a pinch on a touch pad a few at a time
      const turn = Math.min(Math.max(event.deltaY * unit, -60), 60);
      viewport.zoomTo(viewport.view.scale * Math.exp(-turn * 0.005), viewport.toCanvas(event));
    } else if (viewport.panBy(-event.deltaX * unit, -event.deltaY * unit)) {
      event.preventDefault();
    }
  }
}
