import { within } from './geometry.js';
import { History } from './history.js';

const sameBox = (a, b) => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h && a.kind === b.kind;
const sameList = (a, b) => a.length === b.length && a.every((box, i) => sameBox(box, b[i]));

/** The boxes of one page, the selected one, and the way back. Knows nothing of the screen. */
export class Sheet {
  #page;
  #history;
  #boxes;
  #lastId = 0;

  selectedId = null;

  constructor(list, page) {
    this.#page = page;
    this.#boxes = this.#adopt(list, []);
    this.#history = new History(this.#boxes);
  }

  get boxes() { return this.#boxes; }
  get selected() { return this.find(this.selectedId); }
  get canUndo() { return this.#history.canUndo; }
  get canRedo() { return this.#history.canRedo; }

  find(id) { return this.#boxes.find(box => box.id === id); }
  position(id) { return this.#boxes.findIndex(box => box.id === id); }
  plain() { return this.#boxes.map(({ x, y, w, h, kind }) => ({ x, y, w, h, kind })); }

  add(box) {
    const added = { ...within(box, this.#page), id: ++this.#lastId };
    this.#boxes = [...this.#boxes, added];
    this.selectedId = added.id;
    return added;
  }

  change(changed) { this.#boxes = this.#boxes.map(box => box.id === changed.id ? changed : box); }

  remove(id) {
    this.#boxes = this.#boxes.filter(box => box.id !== id);
    this.#dropLostSelection();
  }

  /** Makes what has changed since the last settling one step of undo; false when nothing has. */
  settle() {
    if (sameList(this.#boxes, this.#history.present)) {
      this.#boxes = this.#history.present;
      return false;
    }
    this.#history.push(this.#boxes);
    return true;
  }

  undo() { return this.#travel(this.#history.undo()); }
  redo() { return this.#travel(this.#history.redo()); }

  /** The list the server holds; an undo step like any other, and nothing at all when it is what is here. */
  replaceAll(list) {
    this.#boxes = this.#adopt(list, this.#boxes);
    this.#dropLostSelection();
    return this.settle();
  }

  /** Boxes that are already here keep their identity, and with it selection and focus. */
  #adopt(list, known) {
    const free = [...known];
    return list.map(given => {
      const { x, y, w, h, kind } = given;
      const box = within({ x, y, w, h, kind }, this.#page);
      const at = free.findIndex(other => sameBox(other, box));
      return at >= 0 ? free.splice(at, 1)[0] : { ...box, id: ++this.#lastId };
    });
  }

  #travel(moved) {
    this.#boxes = this.#history.present;
    this.#dropLostSelection();
    return moved;
  }

  #dropLostSelection() {
    if (!this.selected) { this.selectedId = null; }
  }
}
