// One file over HTTP: how far it is, and how it ended.

const BROKEN = '上传中断，请检查网络后重试。';
const SIGNED_OUT = '登录已结束，请重新登录后再上传。';
const GONE = '手机上传已结束，请在电脑上重新生成二维码。';

/** Headers for a page of a signed-in person; throws a sentence when nobody is signed in any more. */
export async function sessionHeaders() {
  const answer = await fetch('/files/token', { cache: 'no-store' });
  if (!answer.ok || answer.redirected) { throw new Refusal(SIGNED_OUT); }
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
    return error instanceof Refusal ? { problem: error.message } : { problem: BROKEN, mayRetry: true };
  }
  return new Promise(resolve => {
    const form = new FormData();
    // the name on the person's disk may name the person: only its ending leaves the browser
    form.append('file', file, `scan${/\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? ''}`);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) { request.setRequestHeader(name, value); }
    request.upload.onprogress = event => { if (event.lengthComputable) { progress(event.loaded / event.total); } };
    request.onload = () => resolve(ended(request));
    request.onerror = () => resolve({ problem: BROKEN, mayRetry: true });
    request.send(form);
  });
}

function ended(request) {
  switch (request.status) {
    case 200: return { warnings: request.responseText.split('\n').filter(line => line) };
    case 404: return { problem: GONE };
    case 422: return { problem: request.responseText };
    default: return { problem: BROKEN, mayRetry: true };
  }
}
