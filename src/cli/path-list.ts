import type { Readable } from 'node:stream';
import { decodeText } from '../hosts/files/decode-text';

const ZERO = 0;
const LINE_FEED = 10;

/**
 * Paths from a list as it is read: one a line, or, where the list holds zero bytes (find -print0), one between two of
 * them. Blank lines are left out. The list may be UTF-8, UTF-16 with a mark, as PowerShell writes it, or GB18030, as a
 * Chinese Windows does; the latter is told line by line, so that nothing waits for the end.
 */
export async function* pathList(input: Readable): AsyncGenerator<string> {
  let rest: Uint8Array = Buffer.alloc(0);
  let separator: number | undefined;
  for await (const bytes of narrowed(input)) {
    rest = Buffer.concat([rest, bytes]);
    separator ??= rest.includes(ZERO) ? ZERO : rest.includes(LINE_FEED) ? LINE_FEED : undefined;
    const end = separator === undefined ? -1 : rest.lastIndexOf(separator);
    if (end < 0) continue;
    yield* namesIn(rest.subarray(0, end), separator!);
    rest = rest.subarray(end + 1);
  }
  yield* namesIn(rest, separator ?? LINE_FEED);
}

/** The bytes as they come; UTF-16 as UTF-8. */
async function* narrowed(input: Readable): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = Buffer.alloc(0);
  let wide: TextDecoder | undefined;
  for await (const chunk of input) {
    let bytes = chunk as Uint8Array;
    if (head !== undefined) {
      bytes = Buffer.concat([head, bytes]);
      head = bytes;
      if (bytes.length < 2) continue;
      const mark = `${bytes[0]!.toString(16)} ${bytes[1]!.toString(16)}`;
      if (mark === 'ff fe') wide = new TextDecoder('utf-16le');
      else if (mark === 'fe ff') wide = new TextDecoder('utf-16be');
      head = undefined;
    }
    yield wide ? Buffer.from(wide.decode(bytes, { stream: true })) : bytes;
  }
  if (head !== undefined) yield head;
}

function* namesIn(bytes: Uint8Array, separator: number): Generator<string> {
  for (let from = 0; from <= bytes.length;) {
    const at = bytes.indexOf(separator, from);
    const end = at < 0 ? bytes.length : at;
    const name = decodeText(bytes.subarray(from, end));
    const path = separator === LINE_FEED ? name.replace(/\r$/, '') : name;
    if (path !== '') yield path;
    from = end + 1;
  }
}
