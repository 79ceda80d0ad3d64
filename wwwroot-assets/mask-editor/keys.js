import { moveBy, resizeBy } from './geometry.js';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const PAN_STEP = 40;
const isKey = (event, key) => event.key === key || event.code === `Digit${key}` || event.code === `Numpad${key}`;

/** Everything the pointer can do, by keyboard; only while the focus is inside the editor. */
export class Keys {
  #editor;
  #gestures;
  #canvas;

  constructor(editor, gestures, root, canvas, signal) {
    this.#editor = editor;
    this.#gestures = gestures;
    this.#canvas = canvas;
    root.addEventListener('keydown', event => {
      if (!this.#handle(event)) { return; }
      event.preventDefault();
      event.stopPropagation();
    }, { signal });
    root.addEventListener('keyup', event => { if (event.key === ' ') { gestures.holdsSpace = false; } }, { signal });
    root.addEventListener('focusout', () => { gestures.holdsSpace = false; }, { signal });
  }

  /** True when the key was ours. */
  #handle(event) {
    if (event.isComposing) { return false; }
    if (event.ctrlKey || event.metaKey) { return this.#withControl(event); }
    return this.#anywhere(event) || (this.#canvas.contains(event.target) && this.#onCanvas(event));
  }

  #withControl(event) {
    const { editor, key } = { editor: this.#editor, key: event.key.toLowerCase() };
    if (key === 'z') { return this.#do(event.shiftKey ? () => editor.redo() : () => editor.undo()); }
    if (key === 'y') { return this.#do(() => editor.redo()); }
    if (key === 'd') { return this.#do(() => editor.duplicate(), event); }
    return false;
  }

  #anywhere(event) {
    const { viewport, kinds } = this.#editor;
    if (event.altKey) { return false; }
    if (this.#onSuggestion(event)) { return true; }
    const kind = kinds.find(known => known.key && isKey(event, known.key));
    if (kind) { return this.#do(() => this.#editor.setKind(kind.kind)); }
    switch (event.key) {
      case 'Delete': case 'Backspace': return this.#do(() => this.#editor.remove(), event);
      case 'Escape': return this.#escape();
      case '+': case '=': return this.#do(() => viewport.zoomIn());
      case '-': case '_': return this.#do(() => viewport.zoomOut());
      case '0': return this.#do(() => viewport.fit());
      default: return false;
    }
  }

  /** Each judges one and goes to the next, so that a page is worked through with one finger. A key held down judges one only. */
  #onSuggestion(event) {
    const editor = this.#editor;
    const { selected } = editor.sheet;
    if (!selected?.isOpen || editor.locked) { return false; }
    const key = event.key.toLowerCase();
    const isOnIt = this.#canvas.contains(event.target);
    if (key === 'a' || (key === 'enter' && isOnIt)) { return this.#do(() => editor.accept([selected.id], true), event); }
    if (key === 'x' || key === 'delete' || key === 'backspace') { return this.#do(() => editor.drop([selected.id], true), event); }
    return false;
  }

  #onCanvas(event) {
    if (event.key === ' ') { return this.#do(() => { this.#gestures.holdsSpace = true; }); }
    if (event.key === 'Enter' && event.target === this.#canvas) { return this.#do(() => this.#editor.addInMiddle(), event); }
    const arrow = ARROWS[event.key];
    return arrow !== undefined && this.#do(() => this.#nudge(arrow, event));
  }

  #nudge([x, y], event) {
    const { sheet, viewport, page, locked } = this.#editor;
    if (!sheet.selected || locked) {
      viewport.panBy(-x * PAN_STEP, -y * PAN_STEP);
      return;
    }
    const step = event.shiftKey ? 10 : 1;
    const changed = event.altKey
      ? resizeBy(sheet.selected, 'se', x * step, y * step, page)
      : moveBy(sheet.selected, x * step, y * step, page);
    this.#editor.change(changed, event.altKey ? '已改大小' : '已移动');
    this.#editor.settleSoon();
    viewport.reveal(changed);
  }

  /** Left to the page around when there is nothing to cancel, so that a dialog can still be closed. */
  #escape() {
    if (this.#gestures.cancel()) { return true; }
    if (this.#editor.sheet.selectedId === null) { return false; }
    this.#editor.select(null, true);
    return true;
  }

  /** Given the event, a key held down acts once. */
  #do(act, once) {
    if (!once?.repeat) { act(); }
    return true;
  }
}
