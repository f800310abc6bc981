import { FileFault } from './file-fault';

/** More than this after unpacking is refused: no declaration workbook comes near it. */
const MAX_UNPACKED = 1024 ** 3;
/** Text of a workbook packs about 10:1; far above that is a bomb. Small archives may pack better. */
const MAX_RATIO = 400;
const RATIO_MATTERS_FROM = 50 * 1024 ** 2;

/**
 * Looks at the directory of a zip archive before anything is unpacked.
 * @throws FileFault where the archive is cut, or would unpack to more than a workbook can be
 */
export function guardZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw new FileFault('damaged', '文件已损坏：压缩包不完整，可能下载或复制中断。');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw new FileFault('damaged', '文件已损坏：压缩包目录无法读取。');
    }
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > MAX_UNPACKED || (unpacked > RATIO_MATTERS_FROM && unpacked / bytes.length > MAX_RATIO)) {
    throw new FileFault(
      'too-large',
      `文件解压后有 ${Math.round(unpacked / 1024 ** 2)} MB，超出申报表可能的大小，已拒绝打开。`,
    );
  }
}

/** The end-of-directory record stands within the last 65,557 bytes. */
function findEnd(view: DataView): number | undefined {
  const from = view.byteLength - 22;
  for (let at = from; at >= 0 && at > from - 65_536; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
