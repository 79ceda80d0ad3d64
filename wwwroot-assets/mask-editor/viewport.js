import { clampPan, clamp, fitScale, toPage, toView, zoomAround } from './geometry.js';

const MARGIN = 12;
const LARGEST = 8;
const STEPS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.5, 2, 3, 4, 6, 8];

/** Which part of the page is seen, and how large. Scale 1 is one pixel of the page to one CSS pixel. */
export class Viewport {
  #canvas;
  #page;
  #onChange;
  #size = { width: 0, height: 0 };
  #frame = { left: 0, top: 0, ratio: 1 };
  #followsFit = true;

  view = { scale: 1, panX: 0, panY: 0 };

  constructor(canvas, page, onChange) {
    this.#canvas = canvas;
    this.#page = page;
    this.#onChange = onChange;
  }

  get percent() { return Math.round(this.view.scale * 100); }

  resized() {
    this.#size = { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
    if (this.#followsFit) { this.fit(); } else { this.#show(this.view); }
  }

  /** Read once per gesture: a rectangle asked for in every pointer event would force a layout each time. */
  measure() {
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    // an ancestor may be scaled by CSS; offsetWidth is rounded and would put the far side half a pixel off
    const own = parseFloat(getComputedStyle(this.#canvas).width);
    this.#frame = { left, top, ratio: own > 0 ? width / own : 1 };
  }

  toCanvas(event) {
    const { left, top, ratio } = this.#frame;
    return { x: (event.clientX - left) / ratio, y: (event.clientY - top) / ratio };
  }

  toPage(event) { return toPage(this.toCanvas(event), this.view); }

  fit() {
    this.#show({ scale: Math.min(fitScale(this.#size, this.#page, MARGIN), LARGEST), panX: 0, panY: 0 });
    this.#followsFit = true;
  }

  zoomTo(scale, at = { x: this.#size.width / 2, y: this.#size.height / 2 }) {
    const smallest = Math.min(STEPS[0], fitScale(this.#size, this.#page, MARGIN));
    this.#followsFit = false;
    this.#show(zoomAround(this.view, at, clamp(scale, smallest, LARGEST)));
  }

  zoomIn() { this.zoomTo(STEPS.find(step => step > this.view.scale * 1.01) ?? LARGEST); }
  zoomOut() { this.zoomTo(STEPS.findLast(step => step < this.view.scale * 0.99) ?? STEPS[0]); }

  /** False when the page is at its edge already, so that the wheel may scroll what lies around the editor. */
  panBy(dx, dy) {
    const { panX, panY } = this.view;
    this.#followsFit &&= dx === 0 && dy === 0;
    this.#show({ ...this.view, panX: panX + dx, panY: panY + dy });
    return this.view.panX !== panX || this.view.panY !== panY;
  }

  visible() {
    const from = toPage({ x: 0, y: 0 }, this.view);
    const to = toPage({ x: this.#size.width, y: this.#size.height }, this.view);
    const [x, y] = [Math.max(0, from.x), Math.max(0, from.y)];
    return { x, y, w: Math.min(this.#page.width, to.x) - x, h: Math.min(this.#page.height, to.y) - y };
  }

  reveal(box) {
    const seen = toView(box, this.view);
    const shift = (start, length, room) => length + 2 * MARGIN > room
      ? clamp(0, room / 2 - (start + length), room / 2 - start)
      : clamp(0, MARGIN - start, room - MARGIN - start - length);
    const [dx, dy] = [shift(seen.x, seen.w, this.#size.width), shift(seen.y, seen.h, this.#size.height)];
    if (dx !== 0 || dy !== 0) { this.panBy(dx, dy); }
  }

  #show(view) {
    this.view = clampPan(view, this.#size, this.#page, MARGIN);
    this.#onChange(this.view);
  }
}
