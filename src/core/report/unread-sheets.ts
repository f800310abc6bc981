import type { Language } from '../checks/define-check';
import type { WorkbookReading } from '../model/declaration';
import type { UnreadSheet } from '../model/grid';
import { revealed } from '../text/invisible';

/** Names beyond these are counted. */
const MOST_NAMES = 5;

/** A sentence on which worksheets were read, where that was to be one only; `undefined` where it was to be all. */
export function scopeNote({ sheets, unreadSheets }: WorkbookReading, language: Language): string | undefined {
  const others = unreadSheets.filter(({ reason }) => reason === 'not-asked').map(({ name }) => name);
  if (others.length === 0) return undefined;
  const zh = language === 'zh-CN';
  const quoted = (name: string): string => `“${revealed(name)}”`;
  const read = sheets.map(({ grid }) => quoted(grid.name));
  const named = others.slice(0, MOST_NAMES).map(quoted);
  const more = others.length - named.length;
  if (zh) {
    const names = `${named.join('、')}${more > 0 ? `等 ${others.length} 张` : ''}`;
    return `${read.length > 0 ? `只读取了工作表${read.join('、')}` : '只看了当前工作表'}；没有读取${names}。`;
  }
  const names = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `${read.length > 0 ? `Only the worksheet ${read.join(', ')} was read` : 'Only the worksheet in front was looked at'}; not read: ${names}.`;
}

/** A line on a worksheet that could not be read, and what to do. */
export function unreadSheetLine({ name }: UnreadSheet, language: Language): string {
  return language === 'zh-CN'
    ? `工作表“${revealed(name)}”没有读取：已用区域过大。请删除表格以外多余的内容和格式，或把申报表移到单独的工作簿。`
    : `The worksheet “${revealed(name)}” was not read: its used range is too large. Delete stray content and formats outside the table, or move the declaration to a workbook of its own.`;
}
