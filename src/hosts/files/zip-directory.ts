import { FileFault } from './file-fault';

/** One file of a zip archive, as its directory tells it. Sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Date and time as the archive keeps them. */
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly attributes: number;
  /** Where its local header starts. */
  readonly at: number;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_REMARK = 0xffff;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_FIELD = 1;
/** Stands in a 32-bit field whose value is in the zip64 field. */
const ELSEWHERE = 0xffffffff;

const cut = () =>
  new FileFault(
    'damaged',
    '文件已损坏：压缩包不完整，可能下载或复制中断。',
    'The file is damaged: the archive is cut; a download or copy may have broken off.',
  );
const unreadable = () =>
  new FileFault(
    'damaged',
    '文件已损坏：压缩包目录无法读取。',
    'The file is damaged: the directory of the archive cannot be read.',
  );

/**
 * Reads the directory of a zip archive, also in its 64-bit form. Nothing is unpacked.
 * @throws FileFault where the archive is cut or its directory does not lead to its files
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries: ZipEntry[] = [];
    let { at, count } = directoryPlace(view);
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== CENTRAL_HEADER) throw unreadable();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const entry = entryAt(view, bytes, at, nameLength, extraLength);
      if (entry.at + 30 > bytes.length || entry.packed > bytes.length) throw unreadable();
      entries.push(entry);
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A read behind the end of the bytes.
    throw error instanceof RangeError ? unreadable() : error;
  }
}

function directoryPlace(view: DataView): { at: number; count: number } {
  const end = findEnd(view);
  if (end === undefined) throw cut();
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return { at, count };
  const wide = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(wide, true) !== ZIP64_END) throw unreadable();
  return {
    at: Number(view.getBigUint64(wide + 48, true)),
    count: Number(view.getBigUint64(wide + 32, true)),
  };
}

/** The end record is the last thing in an archive but for a remark. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_REMARK; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  return {
    // Some writers separate folders the Windows way.
    name: new TextDecoder().decode(rawName).replaceAll('\\', '/'),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    attributes: view.getUint32(at + 38, true),
    ...sizes(view, at, at + 46 + nameLength, extraLength),
  };
}

/** Sizes and place of an entry; writers that stream leave them to the zip64 field even in small archives. */
function sizes(view: DataView, at: number, extra: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let place = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength;) {
    if (view.getUint16(field, true) === ZIP64_FIELD) {
      let next = field + 4;
      const take = () => Number(view.getBigUint64((next += 8) - 8, true));
      if (size === ELSEWHERE) size = take();
      if (packed === ELSEWHERE) packed = take();
      if (place === ELSEWHERE) place = take();
    }
    field += 4 + view.getUint16(field + 2, true);
  }
  return { packed, size, at: place };
}
