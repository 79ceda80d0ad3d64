import { DROP_SIDE, dropPlace, grow, HANDLES, handlePoint, toView } from './geometry.js';
import { svg } from './elements.js';
import { describe, describeSuggestion, kindLabel } from './wording.js';

const HANDLE_SIDE = 10;
const LABEL_HEIGHT = 18;
const LABEL_WIDTH_PER_CHARACTER = 13;
const OTHER_COLOR = '#5f6368';

function setBox(rect, box) {
  rect.setAttribute('x', box.x);
  rect.setAttribute('y', box.y);
  rect.setAttribute('width', box.w);
  rect.setAttribute('height', box.h);
}

/** Draws the boxes as they will be burned. Works in screen pixels: lines, handles and words keep their size at any zoom. */
export class Painter {
  #options;
  #page;
  #scale = 0;
  #known = new Map();
  #draft = null;
  #boxes = [];
  #selectedId = null;
  #shapes = svg('g');
  #frames = [svg('rect', { class: 'me-frame-under' }), svg('rect', { class: 'me-frame' })];
  #handles = HANDLES.map(name => svg('rect', { class: 'me-handle', 'data-handle': name, width: HANDLE_SIDE, height: HANDLE_SIDE }));
  #selection = svg('g', { class: 'me-selection' }, ...this.#frames, ...this.#handles);
  #layer = svg('g', {}, this.#shapes, this.#selection);

  constructor(overlay, options, page) {
    this.#options = options;
    this.#page = page;
    overlay.append(this.#layer);
  }

  look({ scale, panX, panY }) {
    this.#layer.setAttribute('transform', `translate(${panX} ${panY})`);
    if (scale === this.#scale) { return; }
    this.#scale = scale;
    this.render(this.#boxes, this.#selectedId);
  }

  render(boxes, selectedId) {
    this.#boxes = boxes;
    this.#selectedId = selectedId;
    const staying = new Set(boxes.map(box => box.id));
    for (const [id, shape] of this.#known) {
      if (!staying.has(id)) { shape.group.remove(); this.#known.delete(id); }
    }
    const all = boxes.filter(box => box.isOpen).length;
    boxes.forEach((box, position) => this.#renderBox(box, position, box.isOpen
      ? describeSuggestion(box, position - (boxes.length - all), all, this.#options.kinds)
      : describe(box, position, this.#options.kinds)));
    this.#frame(boxes.find(box => box.id === selectedId));
  }

  /** One box while it is being dragged: the only thing a pointer event may touch. */
  live(box) {
    this.#place(this.#known.get(box.id), box);
    this.#frame(box);
  }

  draft(box) {
    if (!box) {
      this.#draft?.group.remove();
      this.#draft = null;
      this.#frame(this.#boxes.find(known => known.id === this.#selectedId));
      return;
    }
    if (!this.#draft) {
      this.#draft = this.#shape();
      this.#dress(this.#draft, box.kind);
      this.#shapes.append(this.#draft.group);
    }
    this.#place(this.#draft, box);
    this.#frame(box);
  }

  focus(id) { this.#known.get(id)?.group.focus({ preventScroll: true }); }

  #renderBox(box, position, words) {
    let shape = this.#known.get(box.id);
    if (!shape) {
      shape = this.#shape({ 'data-id': box.id, tabindex: 0, role: 'group' });
      this.#known.set(box.id, shape);
    }
    // moving an element takes its focus away, so only what is out of place is moved
    if (this.#shapes.children[position] !== shape.group) {
      this.#shapes.insertBefore(shape.group, this.#shapes.children[position] ?? null);
    }
    this.#dress(shape, box.kind, box.isOpen);
    shape.group.setAttribute('aria-label', words);
    shape.group.classList.toggle('is-selected', box.id === this.#selectedId);
    this.#place(shape, box);
  }

  #shape(attributes = {}) {
    const fill = svg('rect', { class: 'me-fill' });
    const label = svg('text', { class: 'me-label', 'aria-hidden': 'true' });
    return { group: svg('g', { class: 'me-box', ...attributes }, fill, label), fill, label, words: '', extras: null };
  }

  /** What only a suggestion has: a dashed line over a white one, a tag in words, and an ×. */
  #extras() {
    const [halo, line] = ['me-halo', 'me-dashes'].map(name => svg('rect', { class: name }));
    const tag = svg('rect', { class: 'me-tag' });
    const cross = svg('path', { class: 'me-cross' });
    const drop = svg('rect', { class: 'me-drop', width: DROP_SIDE, height: DROP_SIDE, rx: 4 });
    return { halo, line, tag, cross, drop };
  }

  #dress(shape, kind, isOpen = false) {
    shape.group.classList.toggle('is-suggestion', isOpen);
    if (isOpen && !shape.extras) {
      shape.extras = this.#extras();
      const { halo, line, tag, drop, cross } = shape.extras;
      shape.label.before(halo, line, tag, drop, cross);
    } else if (!isOpen && shape.extras) {
      Object.values(shape.extras).forEach(part => part.remove());
      shape.extras = null;
    }

    const known = this.#options.kinds.find(other => other.kind === kind);
    shape.group.style.setProperty('--kind', known?.color ?? OTHER_COLOR);
    shape.words = `${isOpen ? '建议：' : ''}${kindLabel(this.#options.kinds, kind)}`;
    shape.label.textContent = shape.words;
  }

  #place(shape, box) {
    const seen = this.#toLayer(grow(box, this.#options.grid, this.#page));
    setBox(shape.fill, seen);
    if (shape.extras) {
      this.#placeExtras(shape, box, seen);
      return;
    }
    const fits = seen.h >= LABEL_HEIGHT && seen.w >= shape.words.length * LABEL_WIDTH_PER_CHARACTER + 8;
    shape.label.setAttribute('visibility', fits ? 'visible' : 'hidden');
    shape.label.setAttribute('x', seen.x + 5);
    shape.label.setAttribute('y', seen.y + 14);
  }

  /** The tag stands above the box, where it hides nothing of it; at the top of the page below. */
  #placeExtras({ extras: { halo, line, tag, drop, cross }, label, words }, box, seen) {
    // painted once before anybody has looked
    if (this.#scale === 0) { return; }
    setBox(halo, seen);
    setBox(line, seen);
    const y = seen.y >= LABEL_HEIGHT ? seen.y - LABEL_HEIGHT : seen.y + seen.h;
    setBox(tag, { x: seen.x, y, w: words.length * LABEL_WIDTH_PER_CHARACTER + 6, h: LABEL_HEIGHT });
    label.setAttribute('visibility', 'visible');
    label.setAttribute('x', seen.x + 4);
    label.setAttribute('y', y + 13);
    const at = this.#toLayer(dropPlace(grow(box, this.#options.grid, this.#page), this.#scale, this.#page));
    drop.setAttribute('x', at.x);
    drop.setAttribute('y', at.y);
    const [left, top, arm] = [at.x + 8, at.y + 8, DROP_SIDE - 16];
    cross.setAttribute('d', `M${left} ${top}l${arm} ${arm}m0 ${-arm}l${-arm} ${arm}`);
  }

  #frame(box) {
    this.#selection.setAttribute('visibility', box ? 'visible' : 'hidden');
    if (!box) { return; }
    const seen = this.#toLayer(box);
    this.#frames.forEach(frame => setBox(frame, seen));
    this.#handles.forEach((handle, i) => {
      const at = handlePoint(seen, HANDLES[i]);
      // beside a short edge only its corners: more would hide the box they belong to
      const room = HANDLES[i].length === 2 ? Infinity : 'ns'.includes(HANDLES[i]) ? seen.w : seen.h;
      handle.classList.toggle('is-crowded', room < 3.5 * HANDLE_SIDE);
      handle.setAttribute('x', at.x - HANDLE_SIDE / 2);
      handle.setAttribute('y', at.y - HANDLE_SIDE / 2);
    });
  }

  #toLayer(box) { return toView(box, { scale: this.#scale, panX: 0, panY: 0 }); }
}
