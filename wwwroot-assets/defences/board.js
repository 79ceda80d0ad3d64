// The screen of a waiting room: rooms and numbers, asked for every other second. It has no session; the key stands behind #, which a browser sends to nobody, and travels in a header.

const EVERY = 2000, TONES = [[880, 0], [660, .25], [880, .5]], TONE_LASTS = .22;

const state = document.querySelector('[data-state]');
const rooms = document.querySelector('[data-rooms]');
const button = document.querySelector('[data-sound]');
const key = location.hash.slice(1);

let sound = null;
let shown = new Map();

function element(tag, className, ...children) {
  const one = document.createElement(tag);
  one.className = className;
  one.append(...children);
  return one;
}

const number = value => value === null ? '—' : `${value}号`;

function card(room, changed) {
  const card = element('li', `${room.now === null ? '' : 'is-running'}${changed ? ' changed' : ''}`,
    element('h2', '', room.name),
    element('p', '', `${room.group}　${room.state}${room.waiting > 0 ? `，候场${room.waiting}人` : ''}`),
    element('p', 'now', '正在答辩 ', element('strong', '', number(room.now))),
    element('p', 'next', '下一位 ', element('strong', '', number(room.next)), '　再下一位 ', element('strong', '', number(room.afterNext))));
  card.dataset.room = room.name;
  return card;
}

function ring() {
  if (!sound) { return; }
  document.body.dataset.rung = String(Number(document.body.dataset.rung ?? 0) + 1);
  for (const [pitch, after] of TONES) {
    const tone = sound.createOscillator(), volume = sound.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(.25, sound.currentTime + after);
    volume.gain.exponentialRampToValueAtTime(.001, sound.currentTime + after + TONE_LASTS);
    tone.connect(volume).connect(sound.destination);
    tone.start(sound.currentTime + after);
    tone.stop(sound.currentTime + after + TONE_LASTS);
  }
}

function show(list) {
  const first = shown.size === 0;
  const written = new Map(list.map(room => [`${room.name} ${room.group}`, JSON.stringify(room)]));
  const called = list.filter(room => {
    const before = shown.get(`${room.name} ${room.group}`);
    return room.now !== null && (before === undefined || JSON.parse(before).now !== room.now);
  });
  if ([...written].some(([name, text]) => shown.get(name) !== text) || written.size !== shown.size) {
    rooms.replaceChildren(...list.map(room => card(room, !first && called.includes(room))));
    if (!first && called.length > 0) { ring(); }
  }
  shown = written;
  say(list.length === 0 ? '今天没有答辩。' : '请按序号候场，叫到序号后进入答辩室。', false);
}

function say(text, isBad) {
  // told once, not every other second
  if (state.textContent !== text) { state.textContent = text; }
  state.classList.toggle('unsaved', isBad);
  document.querySelector('h1').dataset.ready = 'board';
}

async function ask() {
  try {
    const answer = await fetch('/defence-board', { headers: { 'X-Board-Key': key }, cache: 'no-store', credentials: 'omit' });
    if (answer.status === 404) {
      rooms.replaceChildren();
      shown = new Map();
      say('候场屏地址不正确，或者已经停用，请向评审委员会办公室索取新的地址。', true);
    } else if (answer.ok) {
      show(await answer.json());
    } else {
      say('暂时取不到最新的序号，正在重试。', true);
    }
  } catch {
    say('与服务器的连接中断，正在重试；现在显示的可能不是最新的序号。', true);
  }
  setTimeout(ask, EVERY);
}

// a browser makes no sound before somebody has pressed something
button.addEventListener('click', async () => {
  if (sound) {
    await sound.close();
    sound = null;
  } else {
    sound = new AudioContext();
    ring();
  }
  button.setAttribute('aria-pressed', String(sound !== null));
  button.textContent = sound ? '关闭提示音' : '开启提示音';
});

ask();
