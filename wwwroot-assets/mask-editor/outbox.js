const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 30000;

/** Tells the listener the latest boxes, and goes on telling until it has them: a dropped connection must not lose a mask. */
export class Outbox {
  #listener;
  #onState;
  #sent = 0;
  #timer = 0;
  #wait = FIRST_RETRY_MS;
  #closed = false;

  constructor(listener, onState) {
    this.#listener = listener;
    this.#onState = onState;
  }

  /** @param judged what has been made of the suggestions */
  async send(boxes, judged) {
    clearTimeout(this.#timer);
    const turn = ++this.#sent;
    this.#onState('saving');
    try {
      const isKept = await this.#listener.invokeMethodAsync('BoxesChanged', JSON.stringify(boxes), JSON.stringify(judged));
      if (turn === this.#sent && !this.#closed) {
        this.#wait = FIRST_RETRY_MS;
        this.#onState(isKept === false ? 'refused' : 'saved');
      }
    } catch {
      // a newer message already carries the whole list
      if (turn !== this.#sent || this.#closed) { return; }
      this.#onState('failed');
      this.#timer = setTimeout(() => this.send(boxes, judged), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LAST_RETRY_MS);
    }
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }
}
