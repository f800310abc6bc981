import { inflateRawSync, constants } from 'node:zlib';
import { FileFault } from './file-fault';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** More than this after unpacking is refused: no declaration workbook comes near it. */
const MAX_UNPACKED = 1024 ** 3;
/** Text of a workbook packs about 10:1; far above that is a bomb. Small archives may pack better. */
const MAX_RATIO = 400;
const RATIO_MATTERS_FROM = 50 * 1024 ** 2;
const MAX_PARTS = 20_000;
const IS_ENCRYPTED = 1;
/** A document type stands before the first element, so within this much of a part. */
const HEAD_BYTES = 2048;

/**
 * Looks at a zip archive before it is unpacked: its directory, and the first lines of its XML parts.
 * @throws FileFault where the archive is cut or encrypted, would unpack to more than a workbook can be, or declares entities
 */
export function guardZip(bytes: Uint8Array): void {
  const entries = readZipDirectory(bytes);
  if (entries.some(({ flags }) => (flags & IS_ENCRYPTED) !== 0)) {
    throw new FileFault('encrypted', '压缩包已加密，请先去掉密码再检查。');
  }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (
    unpacked > MAX_UNPACKED ||
    (unpacked > RATIO_MATTERS_FROM && unpacked / bytes.length > MAX_RATIO) ||
    entries.length > MAX_PARTS
  ) {
    const size =
      entries.length > MAX_PARTS ? `${entries.length} 个部件` : `${Math.round(unpacked / 1024 ** 2)} MB`;
    throw new FileFault('too-large', `文件解压后有 ${size}，超出申报表可能的大小，已拒绝打开。`);
  }
  for (const entry of entries) {
    if (/\.(?:xml|rels)$/i.test(entry.name) && headOf(bytes, entry).includes('<!DOCTYPE')) {
      throw new FileFault(
        'damaged',
        `“${entry.name}”中声明了实体（DOCTYPE），不是正常的工作簿，已拒绝打开。`,
      );
    }
  }
}

/** The first characters of a part, as far as they can be had; damage is told later by the one who reads all of it. */
function headOf(bytes: Uint8Array, { at, packed, method }: ZipEntry): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + Math.min(packed, HEAD_BYTES));
  if (method === 0) return Buffer.from(data).toString('latin1');
  try {
    return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1', 0, HEAD_BYTES);
  } catch {
    return '';
  }
}
