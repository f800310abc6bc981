import { crc32 } from 'node:zlib';
import { FileFault } from './file-fault';
import { ZipArchive } from './ooxml/zip-archive';
import { ZipWriter } from './ooxml/zip-writer';
import { readZipDirectory } from './zip-directory';
import { guardZip } from './zip-guard';

/** A document type stands before the first element, so within this much of a part. */
const HEAD_BYTES = 2048;
const MARKUP = /\.(?:xml|rels)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i;

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/**
 * Bytes. The two million filled cells of the largest worksheet that is read in Excel take 60 to 150 MB, and a part of more
 * than 512 MB no longer fits into a text.
 */
const MOST_OF_A_SHEET = 200 * 1024 ** 2;
const EMPTY_SHEET = Buffer.from(
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);

export interface UnpackedArchive {
  readonly bytes: Uint8Array;
  /** Names of the parts of worksheets that are far larger than a declaration; they are empty here. */
  readonly emptied: ReadonlySet<string>;
}

/**
 * The same archive with its parts unpacked: whoever reads it need not unpack anything, and meets no part that is not what
 * the directory says. Pictures are left out, and so are the cells of oversized worksheets.
 * @throws FileFault where the archive is cut, damaged or encrypted, is larger than a workbook can be, or declares entities
 */
export function unpackedArchive(bytes: Uint8Array): UnpackedArchive {
  const entries = readZipDirectory(bytes);
  guardZip(entries, bytes.length);
  const archive = new ZipArchive(bytes, entries);
  const out = new ZipWriter();
  const emptied = new Set<string>();
  for (const entry of entries) {
    const { name } = entry;
    if (PICTURE.test(name)) continue;
    if (entry.size > MOST_OF_A_SHEET && WORKSHEET.test(name)) {
      emptied.add(name);
      out.add(name, EMPTY_SHEET, entry);
      continue;
    }
    const data = archive.unpack(entry);
    if (data.length !== entry.size || crc32(data) !== entry.crc)
      throw new FileFault(
        'damaged',
        `文件已损坏：“${name}”的内容与压缩包目录不符。`,
        `The file is damaged: “${name}” is not what the directory of the archive says.`,
      );
    if (MARKUP.test(name) && headOf(data).includes('<!DOCTYPE')) {
      throw new FileFault(
        'damaged',
        `“${name}”中声明了实体（DOCTYPE），不是正常的工作簿，已拒绝打开。`,
        `“${name}” declares entities (DOCTYPE), which no proper workbook does; it was not opened.`,
      );
    }
    out.addStored(entry, data);
  }
  return { bytes: out.finish(), emptied };
}

const headOf = (data: Uint8Array): string =>
  Buffer.from(data.buffer, data.byteOffset, Math.min(data.length, HEAD_BYTES)).toString('latin1');
