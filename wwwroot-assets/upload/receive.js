// Files that are chosen, dropped or taken by the camera. Without a declaration, where the notice asks for one, nothing is sent.

import { createQueue } from './queue.js';

const UNDECLARED = '请先作涉密声明：选择“不含涉密内容”，或者先遮盖脱密再选“已遮盖脱密”，然后再上传。';

/** @param host where files may be dropped; @param zone holds the fields and the progress */
export function receive(host, zone, { addressOf, ...terms }) {
  const problem = zone.querySelector('[data-problem]');
  const queue = createQueue({ list: zone.querySelector('[data-progress]'), summary: zone.querySelector('[data-summary]'), ...terms });

  const take = files => {
    const secrecy = zone.querySelector('[data-secrecy]');
    problem.textContent = secrecy?.value === '' ? UNDECLARED : '';
    if (secrecy?.value === '') { secrecy.focus(); return; }
    queue.add(files, addressOf(encodeURIComponent(zone.querySelector('[data-kind]').value), secrecy?.value ?? 'Missing'));
  };

  for (const input of zone.querySelectorAll('[data-upload]')) {
    const chosen = () => {
      const files = [...input.files];
      input.value = '';
      if (files.length > 0) { take(files); }
    };
    input.addEventListener('change', chosen);
    // somebody was quicker than this script
    chosen();
  }
  for (const name of ['dragenter', 'dragover']) {
    host.addEventListener(name, event => {
      if (!hasFiles(event)) { return; }
      event.preventDefault();
      zone.dataset.over = 'yes';
    });
  }
  host.addEventListener('dragleave', event => { if (!host.contains(event.relatedTarget)) { delete zone.dataset.over; } });
  host.addEventListener('drop', event => {
    if (!hasFiles(event)) { return; }
    event.preventDefault();
    delete zone.dataset.over;
    take([...event.dataTransfer.files]);
  });
  zone.dataset.ready = 'yes';
}

function hasFiles(event) {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
