// <defence-clock data-left data-running>: seconds left by the server's clock as they were when the page was drawn. It only counts; the server decides.

const SECOND = 1000, LAST_MINUTE = 60;

function words(seconds) {
  const all = Math.abs(seconds);
  const text = `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
  return seconds < 0 ? `已超时 ${text}` : text;
}

class DefenceClock extends HTMLElement {
  static observedAttributes = ['data-left', 'data-running'];

  connectedCallback() { this.start(); }

  disconnectedCallback() { clearTimeout(this.timer); }

  attributeChangedCallback() { if (this.isConnected) { this.start(); } }

  start() {
    // what has passed here since is the same everywhere, whatever this machine's clock says
    const left = Number(this.dataset.left), drawn = performance.now();
    const tick = () => {
      const running = this.dataset.running === 'true';
      const now = Math.ceil(left - (running ? (performance.now() - drawn) / SECOND : 0));
      this.textContent = words(now);
      this.classList.toggle('urgent', now >= 0 && now <= LAST_MINUTE);
      this.classList.toggle('over', now < 0);
      if (running) { this.timer = setTimeout(tick, SECOND / 4); }
    };
    clearTimeout(this.timer);
    tick();
  }
}

customElements.define('defence-clock', DefenceClock);
