// <count-down data-due data-now>: how long is left, by the server's clock as it was when the page was drawn. It only counts; the server decides.

const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE;

function words(left) {
  if (left <= 0) { return '已逾期'; }
  const hours = Math.floor(left / HOUR), minutes = Math.floor(left % HOUR / MINUTE), seconds = Math.floor(left % MINUTE / SECOND);
  return hours >= 1 ? `还剩${hours}小时${minutes}分` : `还剩${minutes}分${seconds}秒`;
}

class CountDown extends HTMLElement {
  static observedAttributes = ['data-due', 'data-now'];

  connectedCallback() { this.start(); }

  disconnectedCallback() { clearTimeout(this.timer); }

  attributeChangedCallback() { if (this.isConnected) { this.start(); } }

  start() {
    // what has passed here since the page was drawn is the same everywhere, whatever this machine's clock says
    const left = Date.parse(this.dataset.due) - Date.parse(this.dataset.now), drawn = performance.now();
    const tick = () => {
      const now = left - (performance.now() - drawn);
      this.textContent = words(now);
      this.classList.toggle('urgent', now < HOUR);
      if (now > 0) { this.timer = setTimeout(tick, now < HOUR + MINUTE ? SECOND : MINUTE / 2); }
    };
    clearTimeout(this.timer);
    tick();
  }
}

customElements.define('count-down', CountDown);
