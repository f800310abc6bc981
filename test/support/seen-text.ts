/** Codes of what nobody sees, both ends included; written down apart from the product's own list. */
const UNSEEN: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe00ff],
];

/** A text as a person is to see it in an output: what is unseen by its code, rows of it with their length. */
export function seenText(text: string): string {
  const characters = [...text];
  let seen = '';
  for (let at = 0; at < characters.length;) {
    const one = characters[at]!;
    const code = one.codePointAt(0)!;
    const isReturn = one === '\r' && characters[at + 1] !== '\n';
    if (!isReturn && !UNSEEN.some(([from, to]) => code >= from && code <= to)) {
      seen += one;
      at++;
      continue;
    }
    let end = at;
    while (characters[end] === one) end++;
    const name = code.toString(16).toUpperCase().padStart(4, '0');
    seen += end - at === 1 ? `[U+${name}]` : `[U+${name}×${end - at}]`;
    at = end;
  }
  return seen;
}
