/** Two-byte codes of GB18030 by character, from the platform's own decoder, which has no encoder. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (!codes.has(character)) codes.set(character, [lead, trail]);
  }
}

/** A text as Excel and WPS write it on a Chinese system. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (!code) throw new Error(`no two-byte code for ${character}`);
      return [...code];
    }),
  );
}
