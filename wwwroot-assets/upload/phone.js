// The upload page on a phone: it holds a ticket for one section and nothing else. No circuit, no cookie, no name.

import { receive } from './receive.js';

const KEPT = 'upload-ticket';
const GONE = '这个二维码不存在、已经用过或已经失效。请在电脑上的申报页面重新生成二维码，再用手机扫描。';
const BROKEN = '暂时连不上服务器，请检查网络后刷新本页。';

const state = document.querySelector('[data-state]');

/** The secret in the address opens once; what it is exchanged for stays in this tab, so that reloading works. */
async function ticket() {
  const secret = location.hash.slice(1);
  if (secret) {
    const answer = await fetch('/phone/open', { method: 'POST', headers: { 'X-Upload-Ticket': secret }, credentials: 'omit' });
    if (answer.ok) { sessionStorage.setItem(KEPT, (await answer.json()).pass); }
    else if (answer.status !== 404) { throw new Error('unreachable'); }
    else if (!sessionStorage.getItem(KEPT)) { return null; }
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEPT);
}

async function start() {
  const pass = await ticket();
  const headers = { 'X-Upload-Ticket': pass };
  const answer = pass && await fetch('/phone/section', { headers, credentials: 'omit', cache: 'no-store' });
  if (!answer || answer.status === 404) { say(GONE); return; }
  if (!answer.ok) { throw new Error('unreachable'); }
  show(await answer.json(), headers);
}

function show(section, headers) {
  const zone = document.querySelector('[data-drop]');
  if (section.rows.length === 0) { say(`“${section.title}”还没有任何一行，请先在电脑上增加一行，再刷新本页。`); return; }
  zone.querySelector('[data-section]').textContent = `只向“${section.title}”上传，${section.until}前有效。`;
  if (!section.needsSecrecyDeclaration) { zone.querySelector('[data-secrecy-field]').remove(); }
  zone.querySelector('[data-row-field]').hidden = section.rows.length === 1;
  fill(zone.querySelector('[data-row]'), section.rows.map(row => [row.number, row.title]));
  fill(zone.querySelector('[data-kind]'), section.kinds.map(kind => [kind, kind]));
  receive(zone, zone, {
    headersOf: () => headers,
    tooLarge: section.tooLarge,
    maximum: section.maximumBytes,
    addressOf: (kind, secrecy) => `/phone/pages?row=${zone.querySelector('[data-row]').value}&kind=${kind}&secrecy=${secrecy}`,
  });
  say('可以上传了；传完后在电脑上查看。');
  zone.hidden = false;
}

function fill(select, options) {
  select.replaceChildren(...options.map(([value, words]) => new Option(words, value)));
}

function say(words) {
  state.textContent = words;
  state.dataset.ready = 'yes';
}

start().catch(() => say(BROKEN));
