// A bank's list goes by HTTP like every other file; the circuit only learns what became of it.
import { send, sessionHeaders } from '../upload/send.js';

/** @returns {{problem: string, id: string}} one of the two is empty */
export async function upload(input, address) {
  const [file] = input.files;
  if (!file) { return { problem: '请先选择银行流水文件。', id: '' }; }
  const ended = await send(address, file, sessionHeaders, () => {});
  return { problem: ended.problem ?? '', id: ended.warnings?.[0] ?? '' };
}
