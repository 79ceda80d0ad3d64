// Sends chosen scans one by one over HTTP and says of each how far it is and how it ended.

const BROKEN = '上传中断，请检查网络后重新选择这个文件。';

export function attach(host, page) {
  const input = host.querySelector('[data-upload]');
  const list = host.querySelector('[data-progress]');
  input.addEventListener('change', async () => {
    const files = [...input.files];
    const address = await page.invokeMethodAsync('Address');
    input.disabled = true;
    list.replaceChildren();
    for (const [index, file] of files.entries()) {
      await show(list, address, file, index + 1, files.length);
    }
    input.value = '';
    input.disabled = false;
    await page.invokeMethodAsync('Changed');
  });
}

async function show(list, address, file, number, count) {
  const line = document.createElement('div');
  const bar = document.createElement('progress');
  const words = document.createElement('span');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', `第${number}个文件的上传进度`);
  line.append(bar, words);
  list.append(line);
  words.textContent = ` 第${number}个，共${count}个`;
  const problem = await send(address, file, done => { bar.value = done; });
  bar.remove();
  line.className = problem ? 'unsaved' : 'saved';
  line.dataset.result = problem ? 'refused' : 'done';
  words.textContent = problem ? `第${number}个没有上传：${problem}` : `第${number}个已上传`;
}

async function send(address, file, progress) {
  const answer = await fetch('/files/token', { cache: 'no-store' });
  if (!answer.ok || answer.redirected) { return '登录已结束，请重新登录后再上传。'; }
  const { header, token } = await answer.json();
  return new Promise(resolve => {
    const form = new FormData();
    // the name on the person's disk may name the person: it never leaves the browser
    form.append('file', file, 'scan.jpg');
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader(header, token);
    request.upload.onprogress = event => { if (event.lengthComputable) { progress(event.loaded / event.total); } };
    request.onload = () => resolve(request.status === 200 ? null : request.responseText || BROKEN);
    request.onerror = () => resolve(BROKEN);
    request.send(form);
  });
}
