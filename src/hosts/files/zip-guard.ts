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
    throw new FileFault('encrypted', '压缩包已加密，请先去掉密码再检查。');
  }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (
    unpacked > MAX_UNPACKED ||
    (unpacked > RATIO_MATTERS_FROM && unpacked / length > MAX_RATIO) ||
    entries.length > MAX_PARTS
  ) {
    const size =
      entries.length > MAX_PARTS ? `${entries.length} 个部件` : `${Math.round(unpacked / 1024 ** 2)} MB`;
    throw new FileFault('too-large', `文件解压后有 ${size}，超出申报表可能的大小，已拒绝打开。`);
  }
}
