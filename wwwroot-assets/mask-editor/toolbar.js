import { html } from './elements.js';
import { count, countSuggestions, HELP } from './wording.js';

const SAVE_WORDS = { saving: '正在保存…', saved: '已保存', failed: '还没有保存，正在重试', refused: '没有保存' };

const EDITING = [
  { act: 'undo', text: '撤销', keys: 'Control+Z', title: '撤销（Ctrl+Z）' },
  { act: 'redo', text: '重做', keys: 'Control+Y', title: '重做（Ctrl+Y）' },
  { act: 'duplicate', text: '复制', keys: 'Control+D', title: '复制选中的框（Ctrl+D）' },
  { act: 'remove', text: '删除', keys: 'Delete', title: '删除选中的框（Delete）' },
];
const VIEWING = [
  { act: 'zoomOut', text: '缩小', keys: '-', title: '缩小（-）' },
  { act: 'actualSize', text: '100%' },
  { act: 'zoomIn', text: '放大', keys: '+', title: '放大（+）' },
  { act: 'fit', text: '看整页', keys: '0', title: '看整页（0）' },
  { act: 'peek', text: '透看', title: '把遮盖框变成半透明，看看盖住了什么；只影响这里的显示' },
];

const JUDGING = [
  { act: 'acceptSelected', text: '采用', keys: 'A', title: '采用选中的建议（A 或回车）' },
  { act: 'dropSelected', text: '忽略', keys: 'X', title: '忽略选中的建议（X 或 Delete）' },
  { act: 'acceptAll', text: '全部采用' },
  { act: 'dropAll', text: '全部忽略' },
];

/** Real buttons for everything. A button that cannot act now stays focusable, so that the keyboard never loses its place. */
export class Toolbar {
  #buttons = new Map();
  #kindButtons;
  #acceptButtons;
  #judging;
  #count = html('span', { class: 'me-count' });
  #saved = html('span', { class: 'me-saved' });

  constructor(editor, options, signal) {
    this.#kindButtons = options.kinds.map(kind => this.#kindButton(kind));
    this.#acceptButtons = options.kinds.map(({ kind, label }) => html('button', { type: 'button', 'data-accept': kind, 'data-label': label, hidden: '' }));
    this.#judging = this.#group('建议', JUDGING);
    this.#judging.prepend(...this.#acceptButtons);
    this.#judging.hidden = true;
    const groups = options.readOnly
      ? [this.#group('显示', VIEWING)]
      : [html('div', { class: 'me-group', role: 'group', 'aria-label': '遮盖内容' }, ...this.#kindButtons),
        this.#judging, this.#group('编辑', EDITING), this.#group('显示', VIEWING)];
    this.element = html('div', { class: 'me-toolbar', role: 'group', 'aria-label': '遮盖工具' },
      ...groups, html('p', { class: 'me-status' }, this.#count, this.#saved));
    this.element.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (!button || button.getAttribute('aria-disabled') === 'true') { return; }
      const { kind, accept, act } = button.dataset;
      if (kind) { editor.setKind(kind); } else if (accept) { editor.acceptAll(accept); } else { editor[act](); }
    }, { signal });
  }

  render({ boxes, suggestions, selected, kind, canUndo, canRedo }) {
    this.#count.textContent = suggestions.length === 0 ? count(boxes) : `${count(boxes)}，${countSuggestions(suggestions.length)}`;
    this.#offer(suggestions, selected);
    this.#kindButtons.forEach(button => button.setAttribute('aria-pressed', button.dataset.kind === (selected?.kind ?? kind)));
    this.#enable('undo', canUndo);
    this.#enable('redo', canRedo);
    this.#enable('duplicate', selected && !selected.isOpen);
    this.#enable('remove', selected);
  }

  zoomed(percent) {
    const button = this.#buttons.get('actualSize');
    if (button.textContent === `${percent}%`) { return; }
    button.textContent = `${percent}%`;
    button.setAttribute('aria-label', `现在 ${percent}%，按此看原大小`);
  }

  peeks(on) { this.#buttons.get('peek').setAttribute('aria-pressed', on); }

  saves(state) {
    this.#saved.textContent = SAVE_WORDS[state];
    this.#saved.dataset.state = state;
  }

  /** What was once offered stays, so that the focus has a place when the last one is judged. */
  #offer(suggestions, selected) {
    if (suggestions.length > 0) { this.#judging.hidden = false; }
    for (const button of this.#acceptButtons) {
      const all = suggestions.filter(box => box.kind === button.dataset.accept).length;
      if (all > 0) { button.hidden = false; }
      button.textContent = `采用全部${button.dataset.label}（${all}）`;
      button.setAttribute('aria-disabled', all === 0);
    }
    this.#enable('acceptSelected', selected?.isOpen);
    this.#enable('dropSelected', selected?.isOpen);
    this.#enable('acceptAll', suggestions.length > 0);
    this.#enable('dropAll', suggestions.length > 0);
  }

  #enable(act, possible) { this.#buttons.get(act)?.setAttribute('aria-disabled', !possible); }

  #group(label, entries) {
    const buttons = entries.map(({ act, text, keys, title }) => {
      const button = html('button', { type: 'button', 'data-act': act, ...(title && { title }), ...(keys && { 'aria-keyshortcuts': keys }) }, text);
      if (act === 'peek') { button.setAttribute('aria-pressed', 'false'); }
      this.#buttons.set(act, button);
      return button;
    });
    return html('div', { class: 'me-group', role: 'group', 'aria-label': label }, ...buttons);
  }

  #kindButton({ kind, label, key, color }) {
    const swatch = html('span', { class: 'me-swatch', 'aria-hidden': 'true' });
    swatch.style.setProperty('--kind', color);
    const button = html('button', { type: 'button', 'data-kind': kind, 'aria-pressed': 'false' }, swatch, label);
    if (key) {
      button.setAttribute('aria-keyshortcuts', key);
      button.append(html('kbd', { 'aria-hidden': 'true' }, key));
    }
    return button;
  }
}

export const helpPanel = () => html('details', { class: 'me-help' }, html('summary', {}, '怎么操作'),
  html('dl', {}, ...HELP.flatMap(([keys, meaning]) => [html('dt', {}, keys), html('dd', {}, meaning)])));
