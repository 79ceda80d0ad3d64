// What is typed and not yet in the database lives in this page alone, never in the browser's storage, which others may read.
// While the circuit lives it saves; when it is gone, because the server was restarted or the session ended, this saves over HTTP,
// and shows with a button to copy it what could not be saved (unsaved-panel.js).

import { showUnsaved } from './unsaved-panel.js';

const SOON = 1000;
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
  // nobody else saves any more
  if (isCircuitGone) { show(); later(SOON); }
}

function look(input, box) {
  const field = input.closest('[data-box]');
  const isDirty = field !== null && mark(input.value) !== field.dataset.saved;
  field?.toggleAttribute('data-dirty', isDirty);
  if (!isDirty) { boxes.delete(input); return; }
  const { box: file, post, section, row, field: name, version } = field.dataset;
  Object.assign(box, { address: post ?? `/boxes/${file}`, section, row: Number(row), field: name, version: Number(version), value: input.value, label: field.querySelector('label').textContent });
}

function lookAgain() {
  let isOneLost = false;
  for (const [input, box] of boxes) {
    if (input.isConnected) { look(input, box); continue; }
    boxes.delete(input);
    orphans.push(box);
    isOneLost = true;
  }
  if (isOneLost) { rescue(); }
}

async function send(box, token) {
  const { section, row, field, value, version } = box;
  const answer = await fetch(box.address, {
    method: 'POST', cache: 'no-store', headers: { 'Content-Type': 'application/json', [token.header]: token.token },
    body: JSON.stringify({ section, row, field, value, version }),
  });
  const problem = problemOf(answer);
  if (problem) { return problem; }
  const result = await answer.json();
  // what is stored was typed here a moment before: the answer to it was lost, and it is nobody else's text
  if (result.theirs !== null && box.typed.has(mark(result.theirs))) { return send({ ...box, version: result.version }, token); }
  return result;
}

// only who is not signed in is sent elsewhere; any other failure is the server's, and passes
function problemOf(answer) {
  if (answer.redirected || answer.status === 401) { return { sentence: ENDED, isEnded: true }; }
  return answer.ok ? null : { sentence: BROKEN, isBroken: true };
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
    return problemOf(answer) ?? await answer.json();
  } catch {
    return { sentence: BROKEN, isBroken: true };
  }
}

// a turn that is already due is not put off by the next keystroke
function later(pause) {
  timer ||= setTimeout(rescue, pause);
}

async function rescue() {
  clearTimeout(timer);
  timer = 0;
  if (isSaving) { later(SOON); return; }
  isSaving = true;
  const token = await askToken();
  let isBroken = token.isBroken ?? false;
  for (const [input, box] of isCircuitGone ? [...boxes] : []) {
    const value = box.value;
    const result = await saveOne(box);
    if (result.isSaved) {
      const field = input.closest('[data-box]');
      field.dataset.saved = mark(value);
      field.dataset.version = result.version;
      look(input, box);
    }
  }
  for (const box of [...orphans]) {
    const result = await saveOne(box);
    if (result.isSaved) { orphans.splice(orphans.indexOf(box), 1); }
  }
  isSaving = false;
  show();
  if (isBroken) {
    later(AGAIN);
  } else if (left().some(box => !box.reason)) {
    // typed while this was on its way
    later(SOON);
  } else if (isCircuitGone && left().length === 0 && document.querySelector('[data-box]')) {
    location.reload();
  }

  async function saveOne(box) {
    const result = token.sentence ? token : await save(box, token);
    isBroken ||= result.isBroken ?? false;
    Object.assign(box, { reason: result.sentence ?? '', isEnded: result.isEnded ?? false, theirs: result.theirs });
    return result;
  }
}

const left = () => [...(isCircuitGone ? boxes.values() : []), ...orphans];

function show() {
  showUnsaved(left(), { again: rescue, drop: () => { isGivenUp = true; location.reload(); } });
}

// the circuit is back, and has not heard what was typed in between: the text first, as it would have come, and then that the box is left
function tellTheCircuit() {
  for (const input of boxes.keys()) {
    for (const act of ['input', 'change']) { input.dispatchEvent(new Event(act, { bubbles: true })); }
  }
}

for (const act of ['input', 'change']) {
  document.addEventListener(act, event => note(event.target), { capture: true });
}

// our own panel comes and goes in the body too, and says nothing of boxes
const isOfThePanel = change =>
  change.target.closest?.('#unsaved') || [...change.addedNodes, ...change.removedNodes].some(node => node.id === 'unsaved');
new MutationObserver(changes => { if (boxes.size > 0 && !changes.every(isOfThePanel)) { lookAgain(); } })
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
