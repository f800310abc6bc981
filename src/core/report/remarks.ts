import { scoreSkipText, type ScoreSkip } from '../audit/score-skips';
import { fill, type Language, type Text } from '../checks/define-check';
import type { SlotValue } from '../model/finding';
import type { UnreadSheet } from '../model/grid';
import { revealed } from '../text/invisible';
import { unreadSheetLine } from './unread-sheets';

/** What is said of an annotated copy beside its figures: what was not written as planned, and why. */
const REMARKS = {
  otherContent: {
    zh: '{sheet}：得分列中有 {count} 个单元格已填写其他内容，保持不变。',
    en: '{sheet}: cells of the score columns that hold something else and stay as they are: {count}.',
  },
  threads: {
    zh: '{sheet}：{count} 个单元格已有带回复的批注，问题未写入其批注，见问题清单。',
    en: '{sheet}: cells with a thread of comments, whose problems stand in 问题清单 alone: {count}.',
  },
  notRepaired: {
    zh: '{sheet}：{count} 个单元格由数组公式算出或与读取时不同，没有修改。',
    en: '{sheet}: cells that an array formula computes, or that are not as they were read, and were not changed: {count}.',
  },
  hiddenColumns: {
    zh: '{sheet}：得分列写在隐藏的列中，取消隐藏后可见。',
    en: '{sheet}: the score columns stand in hidden columns; unhide them to see the scores.',
  },
  protectedSheet: {
    zh: '工作表“{sheet}”受保护；副本中照样写入，保护保持不变。',
    en: 'The worksheet “{sheet}” is protected; the copy was written all the same, and the protection stays.',
  },
  lockedStructure: {
    zh: '工作簿结构受保护；副本中仍加入了“问题清单”，保护保持不变。',
    en: 'The structure of the workbook is protected; 问题清单 was added to the copy all the same, and the protection stays.',
  },
  signed: {
    zh: '文件带有数字签名；副本的内容变了，签名在副本中无效。',
    en: 'The file bears a digital signature, which does not hold for the changed copy.',
  },
} satisfies Readonly<Record<string, Text>>;

export type Remark =
  | { readonly messageId: keyof typeof REMARKS; readonly slots: Readonly<Record<string, SlotValue>> }
  /** A table without score columns, or without all of them. */
  | { readonly messageId: 'scoresSkipped'; readonly place: string; readonly skip: ScoreSkip }
  | { readonly messageId: 'sheetNotRead'; readonly sheet: UnreadSheet };

export function remarkText(remark: Remark, language: Language): string {
  const english = language === 'en-US';
  if (remark.messageId === 'scoresSkipped')
    return `${revealed(remark.place)}${english ? ': ' : '：'}${scoreSkipText(remark.skip, language)}`;
  if (remark.messageId === 'sheetNotRead') return unreadSheetLine(remark.sheet, language);
  return fill(REMARKS[remark.messageId][english ? 'en' : 'zh'], remark.slots);
}
