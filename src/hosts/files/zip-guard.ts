import { FileFault } from './file-fault';
import type { ZipEntry } from './zip-directory';

/** More than this after unpacking is refused: no declaration workbook comes near it. */
const MAX_UNPACKED = 1024 ** 3;
/** Text of a workbook packs about 10:1; far above that is a bomb. Small archives may pack better. */
const MAX_RATIO = 400;
const RATIO_MATTERS_FROM = 50 * 1024 ** 2;
const MAX_PARTS = 20_000;
const IS_ENCRYPTED = 1;

/**
 * Looks at the directory of a zip archive before anything is unpacked.
 * @param length bytes of the whole archive
 * @throws FileFault where the archive is encrypted, or would unpack to more than a workbook can be
 */
export function guardZip(entries: readonly ZipEntry[], length: number): void {
  if (entries.some(({ flags }) => (flags & IS_ENCRYPTED) !== 0)) {
    throw new FileFault(
      'encrypted',
      '压缩包已加密，请先去掉密码再检查。',
      'The archive is encrypted: take its password off first.',
    );
  }
  guardNames(entries);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (
    unpacked > MAX_UNPACKED ||
    (unpacked > RATIO_MATTERS_FROM && unpacked / length > MAX_RATIO) ||
    entries.length > MAX_PARTS
  ) {
    const isMany = entries.length > MAX_PARTS;
    const size = `${Math.round(unpacked / 1024 ** 2)} MB`;
    throw new FileFault(
      'too-large',
      `文件解压后有 ${isMany ? `${entries.length} 个部件` : size}，超出申报表可能的大小，已拒绝打开。`,
      `Unpacked, the file has ${isMany ? `${entries.length} parts` : size}, more than a declaration can have; it was not opened.`,
    );
  }
}

/**
 * Names that lead out of a folder are no part of a workbook, and a file that hands them on must not pass for one that was
 * checked. Of two parts with one name and different contents, one program shows the one and the next the other.
 */
function guardNames(entries: readonly ZipEntry[]): void {
  const seen = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (/(?:^|\/)\.\.(?:\/|$)|^[a-z]:|\u0000/.test(name))
      throw new FileFault(
        'damaged',
        '压缩包中有指向文件夹以外的文件名，不是正常的工作簿，已拒绝打开。',
        'A name in the archive leads out of its folder, which no proper workbook has; it was not opened.',
      );
    const other = seen.get(name);
    if (other && (other.crc !== entry.crc || other.size !== entry.size))
      throw new FileFault(
        'damaged',
        `文件已损坏：“${entry.name}”在压缩包中有两份不同的内容。`,
        `The file is damaged: the archive holds “${entry.name}” twice with different contents.`,
      );
    seen.set(name, entry);
  }
}
