// A table that is imported goes by HTTP like every other file; the circuit only learns under which word it is kept.
import { send, sessionHeaders } from '../upload/send.js';

/** @returns {{problem: string, word: string}} one of the two is empty */
export async function upload(input, address) {
  const [file] = input.files;
  if (!file) { return { problem: '请先选择表格文件。', word: '' }; }
  const ended = await send(address, file, sessionHeaders, () => {});
  input.value = '';
  return { problem: ended.problem ?? '', word: ended.warnings?.[0] ?? '' };
}
