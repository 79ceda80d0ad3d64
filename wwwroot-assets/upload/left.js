// Files go on being sent when the section they belong to is left: how far they are, and what failed, then stands at the foot of the window.

/** @returns {(how: {isOver: boolean, isWhole: boolean}) => void} to be called after every change of the line */
export function followLeft(summary, list, place) {
  let panel = null;
  return ({ isOver, isWhole }) => {
    if (panel === null && !list.isConnected && !(isOver && isWhole)) { panel = build(summary, list, place); }
    if (panel === null) { return; }
    if (isOver && isWhole) { close(); } else { panel.querySelector('button[data-close]').hidden = !isOver; }
  };

  function close() {
    panel.remove();
    panel = null;
  }

  function build() {
    const one = document.createElement('section');
    one.className = 'uploads-left';
    one.setAttribute('aria-label', '离开栏目后的上传');
    const title = document.createElement('h2');
    title.className = 'h6';
    title.textContent = `“${place}”的上传`;
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'btn btn-sm btn-outline-secondary', textContent: '知道了，关闭' });
    button.dataset.close = '';
    button.addEventListener('click', close);
    one.append(title, summary, list, button);
    document.body.append(one);
    return one;
  }
}
