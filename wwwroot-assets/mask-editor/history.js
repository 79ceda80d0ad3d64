const DEPTH = 200;

/** Undo and redo over values that are never changed in place. */
export class History {
  #past = [];
  #future = [];

  constructor(present) { this.present = present; }

  get canUndo() { return this.#past.length > 0; }
  get canRedo() { return this.#future.length > 0; }

  push(next) {
    this.#past.push(this.present);
    if (this.#past.length > DEPTH) { this.#past.shift(); }
    this.#future = [];
    this.present = next;
  }

  /** Changes what every step holds: something has come from elsewhere, and going back must not lose it. */
  amend(change) {
    this.#past = this.#past.map(change);
    this.#future = this.#future.map(change);
    this.present = change(this.present);
  }

  undo() { return this.#step(this.#past, this.#future); }
  redo() { return this.#step(this.#future, this.#past); }

  #step(from, to) {
    if (from.length === 0) { return false; }
    to.push(this.present);
    this.present = from.pop();
    return true;
  }
}
