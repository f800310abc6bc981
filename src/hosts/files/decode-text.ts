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

/**
 * UTF-16 without a mark: tabs, digits and line breaks have a zero byte on one side. The other side has few, such as the
 * one in 一 (U+4E00).
 */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let little = 0;
  let big = 0;
  const end = Math.min(bytes.length, 4096);
  for (let i = 0; i + 1 < end; i += 2) {
    if (bytes[i + 1] === 0 && isAscii(bytes[i]!)) little++;
    else if (bytes[i] === 0 && isAscii(bytes[i + 1]!)) big++;
  }
  if (little > 8 && little > 4 * big) return 'utf-16le';
  if (big > 8 && big > 4 * little) return 'utf-16be';
  return undefined;
}

const isAscii = (byte: number): boolean =>
  byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127);
