import type { OpenedWorkbook } from './opened-workbook';
import { decodeText, sheetOfCommas, sheetOfTabs } from './read-text';

export const ACCEPTED = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt';
const MOST_BYTES = 30 * 1024 * 1024;

/** Makes a workbook of a file that the user chose or dropped. @throws Error with a sentence */
export async function openFile(file: File): Promise<OpenedWorkbook> {
  if (file.size > MOST_BYTES) throw new Error('文件超过 30 MB');
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const base =
    file.name
      .replace(/\.[^.]+$/, '')
      .slice(0, 31)
      .replace(/[\\/?*[\]:]/g, ' ') || 'Sheet1';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (['csv', 'tsv', 'txt'].includes(extension)) {
    const text = decodeText(bytes);
    return {
      name: file.name,
      sheets: [extension === 'csv' ? sheetOfCommas(base, text) : sheetOfTabs(base, text)],
    };
  }
  if (!['xlsx', 'xlsm', 'xls'].includes(extension)) throw new Error(`不是表格文件（可用 ${ACCEPTED}）`);
  // A quarter of a megabyte that a user of the sample never needs.
  const { sheetsOfXlsx } = await import('./read-xlsx');
  const sheets = sheetsOfXlsx(bytes);
  if (sheets.length === 0) throw new Error('文件里没有工作表');
  return { name: file.name, sheets };
}
