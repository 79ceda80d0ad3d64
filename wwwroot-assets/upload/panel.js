// The evidence beside one item: files go by HTTP and the circuit is not asked; pages change places and are looked at.

import { followOrder } from './order.js';
import { receive } from './receive.js';
import { sessionHeaders } from './send.js';
import { openViewer } from './viewer.js';

export function attach(host, page) {
  // the section was left before this script came
  if (!host) { return; }
  host.addEventListener('click', event => {
    const link = event.target.closest('[data-view]');
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      openViewer([...host.querySelectorAll('[data-view]')], link);
    }
  });
  followOrder(host, page);
  const zone = host.querySelector('[data-drop]');
  if (zone) {
    receive(host, zone, {
      place: document.querySelector('h1')?.textContent ?? '',
      headersOf: sessionHeaders,
      tooLarge: host.dataset.tooLarge,
      maximum: Number(host.dataset.maximum),
      addressOf: (kind, secrecy) => `${host.dataset.address}&kind=${kind}&secrecy=${secrecy}`,
    });
  }
}
