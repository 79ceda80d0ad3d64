import { within } from './geometry.js';
import { History } from './history.js';

const sameBox = (a, b) => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h && a.kind === b.kind;
const sameItem = (a, b) => sameBox(a, b) && a.isOpen === b.isOpen && a.suggestion === b.suggestion;
const sameList = (a, b) => a.length === b.length && a.every((item, i) => sameItem(item, b[i]));
const bare = ({ x, y, w, h, kind }) => ({ x, y, w, h, kind });

/**
 * The boxes of one page, the suggestions nobody has judged, the selected one of both, and the way back. Knows nothing of the screen.
 * A suggestion is an item with isOpen; taken, it becomes a box and keeps its number; dropped, it is gone. So undo and redo need no more than the list.
 */
export class Sheet {
  #page;
  #history;
  #items;
  #numbers = [];
  #lastId = 0;

  selectedId = null;

  constructor(list, page) {
    this.#page = page;
    this.#items = this.#adopt(list, []);
    this.#history = new History(this.#items);
  }

  get boxes() { return this.#items.filter(item => !item.isOpen); }
  get suggestions() { return this.#items.filter(item => item.isOpen); }
  /** Boxes first; suggestions lie on top of them. */
  get items() { return [...this.boxes, ...this.suggestions]; }
  get selected() { return this.find(this.selectedId); }
  get canUndo() { return this.#history.canUndo; }
  get canRedo() { return this.#history.canRedo; }

  find(id) { return this.#items.find(item => item.id === id); }
  position(id) { return this.boxes.findIndex(box => box.id === id); }
  plain() { return this.boxes.map(bare); }

  /** What has been made of each suggestion, by its number. */
  judged() {
    return Object.fromEntries(this.#numbers.map(number => {
      const item = this.#items.find(known => known.suggestion === number);
      return [number, item ? item.isOpen ? 'Open' : 'Accepted' : 'Dropped'];
    }));
  }

  add(box) {
    const added = { ...bare(within(box, this.#page)), id: ++this.#lastId };
    this.#items = [...this.#items, added];
    this.selectedId = added.id;
    return added;
  }

  /** Whoever changes a suggestion has taken it. */
  change(changed) { this.#items = this.#items.map(item => item.id !== changed.id ? item : item.isOpen ? { ...changed, isOpen: false } : changed); }

  remove(id) {
    this.#items = this.#items.filter(item => item.id !== id);
    this.#dropLostSelection();
  }

  accept(ids) { this.#items = this.#items.map(item => ids.includes(item.id) ? { ...item, isOpen: false } : item); }
  drop(ids) {
    this.#items = this.#items.filter(item => !item.isOpen || !ids.includes(item.id));
    this.#dropLostSelection();
  }

  /** Suggestions from the server; those already known stay as they were judged here. @returns how many are new */
  offer(list) {
    const added = list.filter(({ number }) => !this.#numbers.includes(number))
      .map(({ number, ...box }) => ({ ...bare(within(box, this.#page)), id: ++this.#lastId, suggestion: number, isOpen: true }));
    if (added.length > 0) {
      this.#numbers.push(...added.map(item => item.suggestion));
      this.#history.amend(items => [...items, ...added]);
      this.#items = this.#history.present;
    }
    return added.length;
  }

  /** Makes what has changed since the last settling one step of undo; false when nothing has. */
  settle() {
    if (sameList(this.#items, this.#history.present)) {
      this.#items = this.#history.present;
      return false;
    }
    this.#history.push(this.#items);
    return true;
  }

  undo() { return this.#travel(this.#history.undo()); }
  redo() { return this.#travel(this.#history.redo()); }

  /** The list the server holds; an undo step like any other, and nothing at all when it is what is here. */
  replaceAll(list) {
    this.#items = [...this.#adopt(list, this.boxes), ...this.suggestions];
    this.#dropLostSelection();
    return this.settle();
  }

  /** Boxes that are already here keep their identity, and with it selection and focus. */
  #adopt(list, known) {
    const free = [...known];
    return list.map(given => {
      const box = bare(within(given, this.#page));
      const at = free.findIndex(other => sameBox(other, box));
      return at >= 0 ? free.splice(at, 1)[0] : { ...box, id: ++this.#lastId };
    });
  }

  #travel(moved) {
    this.#items = this.#history.present;
    this.#dropLostSelection();
    return moved;
  }

  #dropLostSelection() {
    if (!this.selected) { this.selectedId = null; }
  }
}
