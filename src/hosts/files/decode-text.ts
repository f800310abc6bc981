/**
 * Bytes of a text file as text: UTF-8 with or without a mark, UTF-16 by its mark or by its zero bytes, else GB18030,
 * which covers GBK and GB2312 as Excel and WPS write them on Chinese systems.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = zeroBytes(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** UTF-16 without a mark: tabs, digits and line breaks leave zero bytes on one side only. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, 4096);
  for (let i = 0; i < end; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > 8 && even === 0) return 'utf-16le';
  if (even > 8 && odd === 0) return 'utf-16be';
  return undefined;
}
