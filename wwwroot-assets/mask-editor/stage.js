import { html, svg } from './elements.js';
import { Painter } from './painter.js';
import { helpPanel, Toolbar } from './toolbar.js';
import { Viewport } from './viewport.js';
import { canvasName } from './wording.js';

// a picture that is turned or cut would put every mask beside its mark
const SHAPE_TOLERANCE = 0.02;

/** What is seen: toolbar, page picture, overlay, and the line that tells a screen reader what happened. */
export class Stage {
  #host;
  #page;
  #picture;
  #toolbar;
  #observer;
  #notice = html('p', { class: 'me-notice', role: 'alert' });
  #movesFocus = false;
  #live = html('p', { class: 'me-live', role: 'status' });

  isUnfit = false;

  constructor(editor, host, options, signal) {
    this.#host = host;
    this.#page = editor.page;
    this.#picture = html('img', { class: 'me-picture', alt: '', draggable: 'false', decoding: 'async' });
    const overlay = svg('svg', { class: 'me-overlay' });
    this.canvas = html('div', { class: 'me-canvas', tabindex: '0', role: 'application', 'aria-label': canvasName(options.readOnly) }, this.#picture, overlay);
    this.canvas.classList.toggle('is-readonly', options.readOnly);
    this.painter = new Painter(overlay, options, editor.page);
    this.#toolbar = new Toolbar(editor, options, signal);
    this.viewport = new Viewport(this.canvas, editor.page, view => this.#look(view));
    this.root = html('div', { class: 'me-root' }, this.#toolbar.element, this.#notice, this.canvas, this.#live,
      ...(options.readOnly ? [] : [helpPanel()]));
    host.replaceChildren(this.root);

    this.#picture.addEventListener('load', () => this.#checkShape(), { signal });
    this.#picture.addEventListener('error', () => this.#refuse('页面图片没有加载出来，现在不能遮盖。请刷新页面再试。'), { signal });
    this.#picture.src = options.src;
    // not on the overlay: Chromium lets Tab stop at any SVG element that listens for focus
    this.canvas.addEventListener('focusin', event => this.#entered(editor, event.target), { signal });
    this.#observer = new ResizeObserver(() => this.viewport.resized());
    this.#observer.observe(this.canvas);
  }

  get holdsFocus() { return this.canvas.contains(document.activeElement); }

  paint(sheet, kind) {
    const { boxes, suggestions, items, selectedId, selected, canUndo, canRedo } = sheet;
    this.painter.render(items, selectedId);
    this.#toolbar.render({ boxes, suggestions, selected, kind, canUndo, canRedo });
  }

  focus(id) {
    this.#movesFocus = true;
    if (id === null) { this.canvas.focus({ preventScroll: true }); } else { this.painter.focus(id); }
    this.#movesFocus = false;
  }

  /** The same words twice in a row are read only once, unless something differs. */
  say(words) { this.#live.textContent = this.#live.textContent === words ? `${words}\u00a0` : words; }

  saves(state) {
    this.#toolbar.saves(state);
    if (state === 'failed') { this.say('刚才的修改还没有保存，正在重试，请不要关闭页面'); }
    if (state === 'refused') { this.say('刚才的修改没有保存，原因见页面上方'); }
  }

  peek() { this.#toolbar.peeks(this.canvas.classList.toggle('is-peeking')); }

  clear() {
    this.#observer.disconnect();
    this.#host.replaceChildren();
  }

  #look(view) {
    const { style } = this.#picture;
    style.width = `${this.#page.width * view.scale}px`;
    style.height = `${this.#page.height * view.scale}px`;
    style.transform = `translate(${view.panX}px, ${view.panY}px)`;
    this.painter.look(view);
    this.#toolbar.zoomed(this.viewport.percent);
  }

  #entered(editor, target) {
    const box = editor.sheet.find(Number(target.dataset.id));
    if (!box) { return; }
    editor.select(box.id);
    // who tabs to a box must see it; under a pointer the picture stays still
    if (!this.#movesFocus) { this.viewport.reveal(box); }
  }

  #checkShape() {
    const seen = this.#picture.naturalWidth / this.#picture.naturalHeight;
    const told = this.#page.width / this.#page.height;
    if (Math.abs(seen / told - 1) > SHAPE_TOLERANCE) { this.#refuse('页面图片的方向或尺寸与记录不符，遮盖会盖错位置，已停止编辑。请重新上传这一页。'); }
  }

  #refuse(words) {
    this.isUnfit = true;
    this.#notice.textContent = words;
  }
}
