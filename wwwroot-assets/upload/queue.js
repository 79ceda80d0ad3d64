// Files wait in a line and go two at a time; each has a line of its own that says how far it is.

import { followLeft } from './left.js';
import { send } from './send.js';

const LANES = 2;

/** @param place where the files belong, in words, for who has gone on to another section */
export function createQueue({ list, summary, place, headersOf, tooLarge, maximum }) {
  const waiting = [];
  let running = 0;
  let count = 0;
  let done = 0;
  let refused = 0;

  const follow = followLeft(summary, list, place);

  const leaving = event => event.preventDefault();

  function add(files, address) {
    if (count === done + refused) { [count, done, refused] = [0, 0, 0]; list.replaceChildren(); }
    for (const file of files) {
      count += 1;
      // by its id the server knows a file that is sent again because the answer to it was lost
      const job = { file, address: `${address}&page=${newId()}`, number: count, line: document.createElement('li') };
      list.append(job.line);
      wait(job);
    }
    next();
  }

  function wait(job) {
    job.line.className = 'saving';
    job.line.dataset.result = 'waiting';
    job.line.textContent = `${title(job)}：等待上传`;
    waiting.push(job);
  }

  function next() {
    say();
    while (running < LANES && waiting.length > 0) { void run(waiting.shift()); }
    window[running > 0 ? 'addEventListener' : 'removeEventListener']('beforeunload', leaving);
  }

  async function run(job) {
    running += 1;
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', `${title(job)}的上传进度`);
    job.line.dataset.result = 'sending';
    job.line.replaceChildren(bar, ` ${title(job)}`);
    const result = job.file.size > maximum
      ? { problem: tooLarge }
      : await send(job.address, job.file, headersOf, part => { bar.value = part; });
    running -= 1;
    result.problem ? fail(job, result) : keep(job, result.warnings);
    next();
  }

  function keep(job, warnings) {
    done += 1;
    job.line.className = 'saved';
    job.line.dataset.result = 'done';
    job.line.textContent = `${title(job)}：已上传`;
    for (const warning of warnings) {
      const words = document.createElement('div');
      words.className = 'warn';
      words.textContent = `提醒：${warning}`;
      job.line.append(words);
    }
  }

  function fail(job, { problem, mayRetry }) {
    refused += 1;
    job.line.className = 'unsaved';
    job.line.dataset.result = 'refused';
    job.line.textContent = `${title(job)}没有上传：${problem}`;
    if (mayRetry) {
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'btn btn-sm btn-outline-primary ms-2';
      again.textContent = '重试';
      again.setAttribute('aria-label', `重试上传${title(job)}`);
      again.addEventListener('click', () => { refused -= 1; wait(job); next(); });
      job.line.append(again);
    }
  }

  function say() {
    const words = [`共${count}个，已上传${done}个`];
    if (refused > 0) { words.push(`${refused}个没有上传`); }
    if (count > done + refused) { words.push('请不要关闭页面'); }
    summary.textContent = `${words.join('，')}。`;
    follow({ isOver: count === done + refused, isWhole: count === done });
  }

  return { add };
}

// randomUUID is for secure addresses only; an intranet may have none
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

function title(job) {
  return `第${job.number}个（${job.file.name}）`;
}
