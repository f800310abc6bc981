import type { Text } from '../checks/define-check';
import type { UnreadSheet } from '../model/grid';

const ONE_TABLE: Text = { zh: '只有一张表，无可比较', en: 'only one table: nothing to compare with' };
const ONE_SHEET: Text = {
  zh: '未运行：只读取了当前工作表，没有可比的其他表',
  en: 'not run, because only this worksheet was read: no other table to compare with',
};
const WITHIN_SHEET: Text = {
  zh: '只在当前工作表内比对；其他工作表没有读取，未与其中的表比对',
  en: 'compared within this worksheet only; not run against the others, because only this worksheet was read',
};
const LACKING: Text = {
  zh: '没有与未读取的工作表比对',
  en: 'not run against the worksheets that were not read',
};

/** Why comparisons between tables were not made, or not with all tables; `undefined` where they were. */
export function whyNotCompared(unread: readonly UnreadSheet[], tables: number): Text | undefined {
  if (unread.some(({ reason }) => reason === 'not-asked')) return tables > 1 ? WITHIN_SHEET : ONE_SHEET;
  if (unread.length > 0) return LACKING;
  return tables > 1 ? undefined : ONE_TABLE;
}
