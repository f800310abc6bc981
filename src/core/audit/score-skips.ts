import type { Language, Text } from '../checks/define-check';

/** Why a table gets no score columns, or fewer rows of them than others. */
const SCORE_SKIPS = {
  noRule: {
    zh: '本表没有评分标准列，表下也没有能读懂的计分说明，不能写成公式。',
    en: 'The table has no column of scoring rules, and no note below it that can be read as one: there is nothing to write as a formula.',
  },
  noIndicators: { zh: '本表没有指标。', en: 'The table has no indicators.' },
  noFreeColumns: {
    zh: '表格右侧没有连续的空列可用，未写入得分列。',
    en: 'There are no free columns side by side right of the table: no score columns were written.',
  },
  noFreeRows: {
    zh: '表格下方空行不足，未写入小计与合计。',
    en: 'There are too few free rows below the table: subtotals and total were not written.',
  },
  list: {
    zh: '一张清单列了几份申报，得分列已写，小计与合计没有写。',
    en: 'A list holds several declarations: the score columns were written, subtotals and total were not.',
  },
  protected: {
    zh: '工作表受保护，未写入得分列。',
    en: 'The worksheet is protected: no score columns were written.',
  },
} satisfies Readonly<Record<string, Text>>;

export type ScoreSkip = keyof typeof SCORE_SKIPS;

export function scoreSkipText(skip: ScoreSkip, language: Language): string {
  return SCORE_SKIPS[skip][language === 'en-US' ? 'en' : 'zh'];
}
