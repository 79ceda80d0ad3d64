// One file over HTTP: how far it is, and how it ended.

const BROKEN = '上传中断，请检查网络后重试。';
const SIGNED_OUT = '登录已结束，请在新窗口重新登录，再点“重试”。';
const GONE = '手机上传已结束，请在电脑上重新生成二维码。';

/** Headers for a page of a signed-in person; throws a sentence when nobody is signed in any more. */
export async function sessionHeaders() {
  const answer = await fetch('/files/token', { cache: 'no-store' });
  if (answer.redirected || answer.status === 401) { throw new Refusal(SIGNED_OUT); }
  if (!answer.ok) { throw new Error('the server failed'); }
  const { header, token } = await answer.json();
  return { [header]: token };
}

class Refusal extends Error {}

/** @returns {{problem?: string, mayRetry?: boolean, warnings?: string[]}} */
export async function send(address, file, headersOf, progress) {
  let headers;
  try {
    headers = await headersOf();
  } catch (error) {
    return { problem: error instanceof Refusal ? error.message : BROKEN, mayRetry: true };
  }
  return new Promise(resolve => {
    const form = new FormData();
    // the name on the person's disk may name the person: only its ending leaves the browser
    form.append('file', file, `scan${/\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? ''}`);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) { request.setRequestHeader(name, value); }
    request.upload.onprogress = event => { if (event.lengthComputable) { progress(event.loaded / event.total); } };
    request.onload = () => resolve(ended(request, address));
    request.onerror = () => resolve({ problem: BROKEN, mayRetry: true });
    request.send(form);
  });
}

function ended(request, address) {
  // who is not signed in any more is led elsewhere, and what answers there is no answer to a file
  if (new URL(request.responseURL).pathname !== new URL(address, location.href).pathname) { return { problem: SIGNED_OUT, mayRetry: true }; }
  switch (request.status) {
    case 200: return { warnings: request.responseText.split('\n').filter(line => line) };
    case 401: return { problem: SIGNED_OUT, mayRetry: true };
    case 404: return { problem: GONE };
    case 422: return { problem: request.responseText };
    default: return { problem: BROKEN, mayRetry: true };
  }
}
