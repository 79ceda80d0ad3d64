// Shows what could not be saved, with its reason and a button to copy it. The panel and its parts stay the same nodes for as long as they
// stand: a button that is replaced under the hand takes no click, and a screen reader would begin again from the top.

let panel = null;
let count = 0;

/** @param boxes { label, value, reason, theirs, isEnded }; each keeps its own part of the panel */
export function showUnsaved(boxes, { again, drop }) {
  if (boxes.length === 0) {
    panel?.remove();
    panel = null;
    return;
  }
  panel ??= build(again, drop);
  const list = panel.querySelector('[data-list]');
  const parts = boxes.map(partOf);
  if (list.children.length !== parts.length || parts.some((part, at) => list.children[at] !== part)) { list.replaceChildren(...parts); }
  if (!panel.isConnected) { document.body.append(panel); }
}

function build(again, drop) {
  const one = document.createElement('section');
  one.id = 'unsaved';
  one.setAttribute('role', 'alert');
  const list = document.createElement('div');
  list.dataset.list = '';
  const retry = make('button', '再次保存', 'btn btn-primary');
  retry.onclick = again;
  const give = make('button', '放弃这些内容，重新载入页面', 'btn btn-outline-danger');
  give.onclick = drop;
  one.append(make('h2', '以下内容还没有保存', 'h6'), list, retry, give);
  return one;
}

function partOf(box) {
  box.part ??= buildPart(box);
  const [text, reason, theirs, sign] = ['textarea', '[data-reason]', '[data-theirs]', '[data-sign]'].map(part => box.part.querySelector(part));
  if (text.value !== box.value) {
    text.value = box.value;
    say(box.part.querySelector('button'), `复制“${box.label}”`);
  }
  say(reason, box.reason || '正在保存…');
  say(theirs, box.theirs ? `已保存的内容：${box.theirs}` : '');
  theirs.hidden = !box.theirs;
  sign.hidden = !box.isEnded;
  return box.part;
}

function buildPart(box) {
  const one = document.createElement('div');
  const text = document.createElement('textarea');
  const name = `unsaved-${++count}`;
  Object.assign(text, { id: name, readOnly: true, rows: 3, className: 'form-control' });
  const label = make('label', `${box.label}（未保存）`, 'form-label');
  label.htmlFor = name;
  const copy = make('button', `复制“${box.label}”`, 'btn btn-sm btn-outline-primary');
  // the clipboard of the browser is open to secure addresses only; an intranet may have none
  copy.onclick = () => { text.select(); document.execCommand('copy'); copy.textContent = '已复制'; };
  const reason = make('p', '', 'mb-1 unsaved');
  reason.dataset.reason = '';
  const theirs = make('p', '', 'mb-1 long-text');
  theirs.dataset.theirs = '';
  const sign = make('a', '重新登录（新窗口）', 'btn btn-sm btn-outline-primary');
  Object.assign(sign, { href: '/sign-in', target: '_blank', rel: 'noopener' });
  sign.dataset.sign = '';
  one.append(label, text, reason, theirs, sign, copy);
  return one;
}

function say(where, words) {
  if (where.textContent !== words) { where.textContent = words; }
}

function make(tag, words, look) {
  const one = document.createElement(tag);
  one.textContent = words;
  one.className = look;
  return one;
}
