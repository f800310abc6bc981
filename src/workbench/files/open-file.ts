import { decodeText } from '../../hosts/files/decode-text';
import { FileFault } from '../../hosts/files/file-fault';
import type { OpenedWorkbook } from './opened-workbook';
import { sheetOfCommas, sheetOfTabs } from './read-text';

export const ACCEPTED = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt';
const MOST_MEGABYTES = 30;

/** Makes a workbook of a file that the user chose or dropped. @throws FileFault with a sentence in both languages */
export async function openFile(file: File): Promise<OpenedWorkbook> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024)
    throw new FileFault(
      'too-large',
      `文件超过 ${MOST_MEGABYTES} MB。`,
      `The file has more than ${MOST_MEGABYTES} MB.`,
    );
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (['csv', 'tsv', 'txt'].includes(extension)) {
    const sheetOf = extension === 'csv' ? sheetOfCommas : sheetOfTabs;
    return { name: file.name, sheets: [sheetOf(sheetName(file.name), decodeText(bytes))] };
  }
  if (!['xlsx', 'xlsm', 'xls'].includes(extension))
    throw new FileFault(
      'unsupported',
      `不是表格文件（可用 ${ACCEPTED}）。`,
      `It is no spreadsheet (${ACCEPTED} can be opened).`,
    );
  // A quarter of a megabyte that a user of the sample never needs.
  const { sheetsOfXlsx } = await import('./read-xlsx');
  return { name: file.name, sheets: sheetsOfXlsx(bytes) };
}

/** The worksheet of a text file is called by the file, as far as Excel lets it. */
function sheetName(file: string): string {
  const base = file.replace(/\.[^.]+$/, '').replace(/[\\/?*[\]:]/g, ' ');
  return base.slice(0, 31).replace(/^'|'$/g, ' ') || 'Sheet1';
}
