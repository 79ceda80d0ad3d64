// What is typed and not yet in the database lives in this page alone, never in the browser's storage, which others may read.
// While the circuit lives it saves; when it is gone, because the server was restarted or the session ended, this saves over HTTP,
// and shows with a button to copy it what could not be saved.

const AGAIN = 5000;
const ENDED = '登录已结束。请在新窗口重新登录，再回到本页点“再次保存”。';
const BROKEN = '暂时连不上服务器，系统会自动再次保存；请先不要关闭页面。';

// by input: what stands in it and where it belongs. Only what differs from what is saved is in here.
const boxes = new Map();
// what stood in boxes that are no longer on the page
const orphans = [];
let isCircuitGone = false;
let isSaving = false;
let isGivenUp = false;
let timer = 0;

// see also SavedMark.cs
function mark(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) { hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193); }
  return (hash >>> 0).toString(16);
}

function note(input) {
  const field = input.closest?.('[data-box]');
  if (!field || !('value' in input) || input.closest('[role="dialog"]')) { return; }
  const box = boxes.get(input) ?? { typed: new Set(), reason: '' };
  box.typed.add(mark(input.value));
  boxes.set(input, box);
  look(input, box);
}

function look(input, box) {
  const field = input.closest('[data-box]');
  const isDirty = field !== null && mark(input.value) !== field.dataset.saved;
  field?.toggleAttribute('data-dirty', isDirty);
  if (!isDirty) { boxes.delete(input); return; }
  const { box: file, section, row, field: name, version } = field.dataset;
  Object.assign(box, { file, section, row: Number(row), field: name, version: Number(version), value: input.value, label: field.querySelector('label').textContent });
}

function lookAgain() {
  for (const [input, box] of boxes) {
    if (input.isConnected) { look(input, box); continue; }
    boxes.delete(input);
    orphans.push(box);
  }
  if (orphans.length > 0) { rescue(); }
}

async function send(box, token) {
  const { section, row, field, value, version } = box;
  const answer = await fetch(`/boxes/${box.file}`, {
    method: 'POST', cache: 'no-store', headers: { 'Content-Type': 'application/json', [token.header]: token.token },
    body: JSON.stringify({ section, row, field, value, version }),
  });
  if (answer.redirected || answer.status === 401) { return { sentence: ENDED }; }
  if (!answer.ok) { return { sentence: BROKEN, isBroken: true }; }
  const result = await answer.json();
  // what is stored was typed here a moment before: the answer to it was lost, and it is nobody else's text
  if (result.theirs !== null && box.typed.has(mark(result.theirs))) { return send({ ...box, version: result.version }, token); }
  return result;
}

async function save(box, token) {
  try {
    return await send(box, token);
  } catch {
    return { sentence: BROKEN, isBroken: true };
  }
}

async function askToken() {
  try {
    const answer = await fetch('/files/token', { cache: 'no-store' });
    return answer.redirected || !answer.ok ? { sentence: ENDED } : await answer.json();
  } catch {
    return { sentence: BROKEN, isBroken: true };
  }
}

async function rescue() {
  if (isSaving) { return; }
  isSaving = true;
  clearTimeout(timer);
  const token = await askToken();
  let isBroken = token.isBroken ?? false;
  for (const [input, box] of isCircuitGone ? [...boxes] : []) {
    const value = box.value;
    const result = token.sentence ? token : await save(box, token);
    isBroken ||= result.isBroken ?? false;
    Object.assign(box, { reason: result.sentence ?? '', theirs: result.theirs });
    if (result.isSaved) {
      const field = input.closest('[data-box]');
      field.dataset.saved = mark(value);
      field.dataset.version = result.version;
      look(input, box);
    }
  }
  for (const box of [...orphans]) {
    const result = token.sentence ? token : await save(box, token);
    isBroken ||= result.isBroken ?? false;
    Object.assign(box, { reason: result.sentence ?? '', theirs: result.theirs });
    if (result.isSaved) { orphans.splice(orphans.indexOf(box), 1); }
  }
  isSaving = false;
  show();
  if (isBroken) {
    timer = setTimeout(rescue, AGAIN);
  } else if (isCircuitGone && left().length === 0 && document.querySelector('[data-box]')) {
    location.reload();
  }
}

const left = () => [...(isCircuitGone ? boxes.values() : []), ...orphans];

function show() {
  document.getElementById('unsaved')?.remove();
  if (left().length === 0) { return; }
  const panel = document.createElement('section');
  panel.id = 'unsaved';
  panel.setAttribute('role', 'alert');
  panel.append(make('h2', '以下内容还没有保存', 'h6'), ...left().map(item));
  const again = make('button', '再次保存', 'btn btn-primary');
  again.onclick = rescue;
  const drop = make('button', '放弃这些内容，重新载入页面', 'btn btn-outline-danger');
  drop.onclick = () => { isGivenUp = true; location.reload(); };
  panel.append(again, drop);
  document.body.append(panel);
}

function item(box) {
  const one = document.createElement('div');
  const text = document.createElement('textarea');
  const name = `unsaved-${box.section}-${box.row}-${box.field}`;
  Object.assign(text, { id: name, value: box.value, readOnly: true, rows: 3, className: 'form-control' });
  const label = make('label', `${box.label}（未保存）`, 'form-label');
  label.htmlFor = name;
  const copy = make('button', `复制“${box.label}”`, 'btn btn-sm btn-outline-primary');
  // the clipboard of the browser is open to secure addresses only; an intranet may have none
  copy.onclick = () => { text.select(); document.execCommand('copy'); copy.textContent = '已复制'; };
  one.append(label, text, make('p', box.reason || '正在保存…', 'mb-1 unsaved'));
  if (box.theirs) { one.append(make('p', `已保存的内容：${box.theirs}`, 'mb-1 long-text')); }
  if (box.reason === ENDED) {
    const sign = make('a', '重新登录（新窗口）', 'btn btn-sm btn-outline-primary');
    Object.assign(sign, { href: '/sign-in', target: '_blank', rel: 'noopener' });
    one.append(sign);
  }
  one.append(copy);
  return one;
}

function make(tag, words, look) {
  const one = document.createElement(tag);
  one.textContent = words;
  one.className = look;
  return one;
}

// the circuit is back, and has not heard what was typed in between
function tellTheCircuit() {
  for (const input of boxes.keys()) { input.dispatchEvent(new Event('change', { bubbles: true })); }
}

for (const act of ['input', 'change']) {
  document.addEventListener(act, event => note(event.target), { capture: true });
}
new MutationObserver(() => { if (boxes.size > 0) { lookAgain(); } })
  .observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-saved', 'data-version'] });

const modal = document.getElementById('components-reconnect-modal');
new MutationObserver(() => {
  const is = state => modal.classList.contains(`components-reconnect-${state}`);
  if (is('hide')) { tellTheCircuit(); }
  if ((is('rejected') || is('failed')) && !isCircuitGone) {
    isCircuitGone = true;
    rescue();
  }
}).observe(modal, { attributes: true, attributeFilter: ['class'] });

// somebody who signed in again in another window comes back
window.addEventListener('focus', () => { if (left().length > 0) { rescue(); } });
window.addEventListener('beforeunload', event => {
  if (!isGivenUp && (boxes.size > 0 || orphans.length > 0)) { event.preventDefault(); }
});
