import { isTooSmall, moveBy, within } from './geometry.js';
import { Gestures } from './gestures.js';
import { Keys } from './keys.js';
import { Outbox } from './outbox.js';
import { listen } from './page-keys.js';
import { Sheet } from './sheet.js';
import { Stage } from './stage.js';
import { count, countSuggestions, describe, kindLabel } from './wording.js';

const SETTLE_MS = 150;
const DUPLICATE_OFFSET = 20;
const WHOLE_PIXELS = { offsetX: 0, offsetY: 0, stepX: 1, stepY: 1 };

/** Joins sheet (the boxes), stage (what is seen) and outbox (what the server hears). */
class Editor {
  #stage;
  #outbox;
  #timer = 0;
  #words = '';
  #isReadOnly;

  constructor(host, options, listener, signal) {
    this.page = { width: options.pageWidth, height: options.pageHeight };
    this.grid = options.grid;
    this.kinds = options.kinds;
    this.kind = options.defaultKind ?? options.kinds[0].kind;
    this.#isReadOnly = options.readOnly;
    this.sheet = new Sheet(options.boxes, this.page);
    this.#stage = new Stage(this, host, options, signal);
    this.#outbox = new Outbox(listener, state => this.#stage.saves(state));
    this.gestures = new Gestures(this, this.#stage.canvas, signal);
    new Keys(this, this.gestures, this.#stage.root, this.#stage.canvas, signal);
    listen(this, signal);
    this.sheet.offer(options.suggestions);
    this.paint();
    this.viewport.resized();
  }

  get viewport() { return this.#stage.viewport; }
  get painter() { return this.#stage.painter; }
  get locked() { return this.#isReadOnly || this.#stage.isUnfit; }

  /** So that Esc reaches the drawing from its first moment. */
  takeFocus() {
    if (!this.#stage.holdsFocus) { this.#stage.focus(null); }
  }

  paint() { this.#stage.paint(this.sheet, this.kind); }

  select(id, withFocus = false) {
    if (this.sheet.selectedId !== id) {
      this.sheet.selectedId = id;
      // the pressed button always names what will be drawn next
      this.kind = this.sheet.selected?.kind ?? this.kind;
      this.paint();
    }
    if (withFocus) { this.#stage.focus(id); }
  }

  /** @param goesOn to the next suggestion, so that one key works through them all */
  accept(ids, goesOn = false) { this.#judge(ids, goesOn, '已采用', () => this.sheet.accept(ids)); }
  drop(ids, goesOn = false) { this.#judge(ids, goesOn, '已忽略', () => this.sheet.drop(ids)); }
  acceptSelected() { this.accept(this.#selectedSuggestion(), true); }
  dropSelected() { this.drop(this.#selectedSuggestion(), true); }
  acceptAll(kind) { this.accept(this.sheet.suggestions.filter(box => !kind || box.kind === kind).map(box => box.id)); }
  dropAll() { this.drop(this.sheet.suggestions.map(box => box.id)); }

  offer(list) {
    const added = this.locked ? 0 : this.sheet.offer(list);
    if (added === 0) { return; }
    this.gestures.cancel();
    this.paint();
    this.#stage.say(`找到 ${added} 处可能需要遮盖的地方，用虚线框标出`);
  }

  add(box, words) {
    if (this.locked || isTooSmall(box)) { return; }
    this.settle();
    const added = this.sheet.add(box);
    this.#words = words;
    this.settle();
    this.#stage.focus(added.id);
  }

  addInMiddle() {
    const seen = this.viewport.visible();
    const [w, h] = [Math.max(40, seen.w / 4), Math.max(20, seen.h / 12)];
    this.add(within({ x: seen.x + (seen.w - w) / 2, y: seen.y + (seen.h - h) / 2, w, h, kind: this.kind }, this.page), '已新建');
  }

  duplicate() {
    const { selected } = this.sheet;
    if (!selected) { return; }
    const shifted = [DUPLICATE_OFFSET, -DUPLICATE_OFFSET].map(by => moveBy(selected, by, by, this.page));
    this.add(shifted.find(box => box.x !== selected.x && box.y !== selected.y) ?? selected, '已复制');
  }

  change(box, words) {
    if (this.locked) { return; }
    this.sheet.change(box);
    this.#words = words;
    this.paint();
  }

  /** Nothing is selected afterwards: a second press must not uncover what lies next in the list. */
  remove() {
    const { selected } = this.sheet;
    if (!selected || this.locked) { return; }
    if (selected.isOpen) {
      this.drop([selected.id], true);
      return;
    }
    this.settle();
    const position = this.sheet.position(selected.id);
    this.sheet.remove(selected.id);
    this.#words = `已删除第${position + 1}个遮盖框，${count(this.sheet.boxes)}`;
    this.settle();
    this.#stage.focus(null);
  }

  setKind(kind) {
    if (this.locked) { return; }
    this.settle();
    this.kind = kind;
    if (this.sheet.selected) {
      this.sheet.change({ ...this.sheet.selected, kind });
      this.#words = '已改';
    }
    if (!this.settle()) { this.paint(); }
  }

  undo() { this.#travel(() => this.sheet.undo(), '已撤销', '没有可以撤销的了'); }
  redo() { this.#travel(() => this.sheet.redo(), '已重做', '没有可以重做的了'); }

  setBoxes(list) {
    this.gestures.cancel();
    this.settle();
    const hadFocus = this.#stage.holdsFocus;
    if (this.sheet.replaceAll(list)) {
      this.paint();
      if (hadFocus) { this.#stage.focus(this.sheet.selectedId); }
      this.#stage.say(`遮盖框已更新，${count(this.sheet.boxes)}`);
    }
  }

  zoomIn() { this.viewport.zoomIn(); }
  zoomOut() { this.viewport.zoomOut(); }
  fit() { this.viewport.fit(); }
  actualSize() { this.viewport.zoomTo(1); }
  peek() { this.#stage.peek(); }

  /** Keys repeat: one step of undo and one message for a run of them. */
  settleSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), SETTLE_MS);
  }

  settle() {
    clearTimeout(this.#timer);
    if (!this.sheet.settle()) { return false; }
    this.#report(this.#words);
    return true;
  }

  destroy() {
    this.gestures.cancel();
    this.settle();
    this.#outbox.close();
    this.#stage.clear();
  }

  #selectedSuggestion() { return this.sheet.selected?.isOpen ? [this.sheet.selectedId] : []; }

  #judge(ids, goesOn, done, act) {
    if (this.locked || ids.length === 0) { return; }
    this.settle();
    const before = this.sheet.suggestions;
    const kinds = [...new Set(before.filter(box => ids.includes(box.id)).map(box => kindLabel(this.kinds, box.kind)))];
    const at = before.findIndex(box => ids.includes(box.id));
    const hadFocus = this.#stage.holdsFocus;
    act();
    const left = this.sheet.suggestions;
    this.#words = `${done}${ids.length === 1 ? '' : ` ${ids.length} 处`}${kinds.join('、')}，${countSuggestions(left.length)}`;
    const next = goesOn ? left[Math.min(at, left.length - 1)] : this.sheet.find(ids.length === 1 ? ids[0] : null);
    this.sheet.selectedId = next?.id ?? null;
    this.settle();
    if (hadFocus) { this.#stage.focus(next?.id ?? null); }
    if (goesOn && next) { this.viewport.reveal(next); }
  }

  #travel(move, done, nothing) {
    if (this.locked) { return; }
    this.gestures.cancel();
    this.settle();
    const hadFocus = this.#stage.holdsFocus;
    if (!move()) {
      this.#stage.say(nothing);
      return;
    }
    this.#report(`${done}，${count(this.sheet.boxes)}`);
    if (hadFocus) { this.#stage.focus(this.sheet.selectedId); }
  }

  #report(words) {
    this.paint();
    const { selected } = this.sheet;
    const isAboutBox = selected && !selected.isOpen && words.length < 5;
    this.#stage.say(isAboutBox ? `${words}：${describe(selected, this.sheet.position(selected.id), this.kinds)}` : words);
    this.#outbox.send(this.sheet.plain(), this.sheet.judged());
  }
}

/**
 * Puts the editor into the host. The listener's invokeMethodAsync('BoxesChanged', boxes, judged) is called once per finished act,
 * with every box of the page as drawn and what has been made of each suggestion; it should settle when both are stored, with false
 * when they were refused, and is called again when it fails.
 */
export function mount(host, options, listener) {
  const ending = new AbortController();
  const editor = new Editor(host, { grid: WHOLE_PIXELS, boxes: [], suggestions: [], readOnly: false, ...options }, listener, ending.signal);
  return {
    boxes: () => editor.sheet.plain(),
    setBoxes: list => editor.setBoxes(list),
    offer: list => editor.offer(list),
    judged: () => editor.sheet.judged(),
    setKind: kind => editor.setKind(kind),
    undo: () => editor.undo(),
    redo: () => editor.redo(),
    zoomIn: () => editor.zoomIn(),
    zoomOut: () => editor.zoomOut(),
    fit: () => editor.fit(),
    destroy: () => { editor.destroy(); ending.abort(); },
  };
}
