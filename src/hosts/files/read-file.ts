import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Workbook } from '../../core/model/grid';
import { withoutProblemSheets } from '../../core/report/problem-sheet';
import { decodeText } from './decode-text';
import { FileFault } from './file-fault';
import { gridOfCsv, gridOfTabbed } from './text-grid';
import { looksLikeWorkbook, workbookOfBytes } from './workbook-file';

/** What the product reads, by ending. */
export const WORKBOOK_ENDINGS = ['.xlsx', '.xlsm', '.xls'] as const;
export const TEXT_ENDINGS = ['.csv', '.tsv', '.txt'] as const;

/** Larger than this is no declaration. */
const MAX_BYTES = 200 * 1024 ** 2;

/** A named pipe would be waited for until somebody writes into it. Windows has no such flag, and no such pipes in folders. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export function isReadable(path: string): boolean {
  const ending = extname(path).toLowerCase();
  // Excel keeps a lock file beside an open workbook: ~$name.xlsx
  return (
    [...WORKBOOK_ENDINGS, ...TEXT_ENDINGS].some((known) => known === ending) &&
    !basename(path).startsWith('~$')
  );
}

/**
 * Reads one declaration file. The ending says how, except that a workbook is known by its first bytes whatever it is called.
 * @throws FileFault with one sentence that says what is wrong
 */
export async function readDeclarationFile(path: string): Promise<Workbook> {
  return workbookOf(path, await readFileBytes(path));
}

/** The same from bytes that are there already. */
export function workbookOf(path: string, bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw new FileFault('empty', '文件是空的。', 'The file is empty.');
  const ending = extname(path).toLowerCase();
  // A list of problems that we have written into the workbook is nothing to check.
  if (looksLikeWorkbook(bytes)) return withoutProblemSheets(workbookOfBytes(bytes));
  if (WORKBOOK_ENDINGS.some((known) => known === ending)) {
    throw new FileFault(
      'damaged',
      `扩展名是 ${ending}，内容却不是工作簿；请确认文件完整，或用 Excel 另存为 .xlsx。`,
      `The ending is ${ending}, but the content is no workbook: make sure that the file is whole, or save it as .xlsx in Excel.`,
    );
  }
  const name = basename(path, extname(path));
  if (ending === '.csv') return { grids: [gridOfCsv(name, decodeText(bytes))] };
  if (ending === '.tsv' || ending === '.txt') return { grids: [gridOfTabbed(name, decodeText(bytes))] };
  throw new FileFault(
    'unsupported',
    `不支持${ending === '' ? '没有扩展名的' : ` ${ending} `}文件；可读 .xlsx .xlsm .xls .csv .tsv .txt。`,
    `${ending || 'A file without an ending'} is not supported; .xlsx .xlsm .xls .csv .tsv .txt can be read.`,
  );
}

/**
 * The content of a file that may be a declaration.
 * @throws FileFault with one sentence that says what is wrong
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, AT_ONCE);
    try {
      const status = await file.stat();
      if (status.isDirectory()) throw folderFault();
      if (!status.isFile()) throw new FileFault('not-a-file', '不是普通文件。', 'It is no ordinary file.');
      if (status.size > MAX_BYTES) {
        throw new FileFault(
          'too-large',
          `文件有 ${Math.round(status.size / 1024 ** 2)} MB，超出申报表可能的大小。`,
          `The file has ${Math.round(status.size / 1024 ** 2)} MB, more than a declaration can have.`,
        );
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof FileFault ? error : faultOf(error);
  }
}

const folderFault = () => new FileFault('not-a-file', '是文件夹，不是文件。', 'It is a folder, not a file.');

function faultOf(error: unknown): FileFault {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new FileFault('not-found', '找不到文件。', 'No such file.');
  if (code === 'EACCES' || code === 'EPERM')
    return new FileFault('no-permission', '没有读取权限。', 'No permission to read it.');
  if (code === 'EISDIR') return folderFault();
  if (code === 'ELOOP')
    return new FileFault(
      'not-found',
      '符号链接首尾相接，找不到文件。',
      'Symbolic links lead in a circle to no file.',
    );
  if (code === 'EBUSY')
    return new FileFault('unreadable', '文件正被其他程序占用。', 'It is in use by another program.');
  return new FileFault(
    'unreadable',
    `无法读取（${code ?? '未知原因'}）。`,
    `It cannot be read (${code ?? 'unknown reason'}).`,
  );
}
