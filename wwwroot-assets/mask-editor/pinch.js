/** Two fingers zoom and pan together. The fingers that took part must all leave before one may draw again. */
export class Pinch {
  #viewport;
  #fingers = new Map();
  #before = null;
  #underway = false;

  constructor(viewport) { this.#viewport = viewport; }

  /** True when the finger belongs to a pinch and must not draw. */
  land(event) {
    this.#viewport.measure();
    this.#fingers.set(event.pointerId, this.#viewport.toCanvas(event));
    this.#underway ||= this.#fingers.size > 1;
    this.#before = this.#span();
    return this.#underway;
  }

  move(event) {
    if (!this.#fingers.has(event.pointerId)) { return false; }
    this.#fingers.set(event.pointerId, this.#viewport.toCanvas(event));
    if (!this.#underway) { return false; }
    const now = this.#span();
    if (now && this.#before) {
      this.#viewport.zoomTo(this.#viewport.view.scale * now.distance / this.#before.distance, this.#before.middle);
      this.#viewport.panBy(now.middle.x - this.#before.middle.x, now.middle.y - this.#before.middle.y);
    }
    this.#before = now;
    return true;
  }

  lift(event) {
    this.#fingers.delete(event.pointerId);
    this.#before = this.#span();
    this.#underway &&= this.#fingers.size > 0;
  }

  #span() {
    const [a, b] = this.#fingers.values();
    return a && b && {
      distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    };
  }
}
