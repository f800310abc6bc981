import { findRepetitions, type Repetition } from '../../text/words/reduplication';
import { MOJIBAKE } from '../../text/garbled';
import { defineCheck, editOf } from '../define-check';
import type { DeclarationTable } from '../../model/declaration';
import { inForm, type AnyField } from '../table-fields';

/**
 * Whether a doubled pair may be the ends of other words: 学法|考法|考试. Then the character before it makes a word with
 * its first one, the character after it with its second one, and both words stand elsewhere in the table.
 */
function mayBeOthers({ at, word }: Repetition, text: string, texts: readonly AnyField[]): boolean {
  const before = text.slice(at - 1, at + 1);
  const after = text.slice(at + 2 * word.length - 1, at + 2 * word.length + 1);
  if (at === 0 || !/^\p{Script=Han}{2}$/u.test(before) || !/^\p{Script=Han}{2}$/u.test(after)) return false;
  const elsewhere = (pair: string | RegExp): boolean =>
    texts.some((field) => field.text !== text && field.text.search(pair) >= 0);
  // 修复 of 修复页数 is a word by itself, whatever stands around it; 法考 is none outside 学法考试.
  const ownWord = new RegExp(`(?<!${before[0]})${word}(?!${after[1]})`, 'u');
  return elsewhere(before) && elsewhere(after) && !elsewhere(ownWord);
}

/** What a form says in sentences behind its labels: 主要内容, 立项依据. Names and telephone numbers are none. */
const longInForm = (table: DeclarationTable): readonly AnyField[] =>
  inForm(table)
    .filter(({ text }) => text.length >= SENTENCE && /[，。；、]/u.test(text))
    .map((field) => ({ ...field, value: field.text }));
const SENTENCE = 12;

export default defineCheck({
  id: 'text-repeated',
  scope: 'table',
  title: { zh: '文字重复', en: 'Doubled words' },
  severity: 'warning',
  basis: { zh: '公文文字规范', en: 'Plain good writing' },
  why: {
    zh: '重复的字词是粘贴或输入时的笔误，公开后有损严谨。',
    en: 'A doubled word is a slip of pasting or typing.',
  },
  fix: 'suggested',
  messages: {
    repeated: { zh: '“{doubled}”重复，应为“{word}”。', en: '“{doubled}” is doubled; it should be “{word}”.' },
  },
  examples: [
    {
      name: '词和虚词重复',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 救助救助流浪人员人次 | ≥90人次 | 以登记登记台账为准 | 20 |
        | 满意度指标 | 服务对象满意度指标 | 受助人员满意度 | ≥90% | 受助人员对对救助工作的评价 | 10 |`,
      expect: ['C2 repeated', 'E2 repeated', 'E3 repeated'],
      fixed: { C2: '救助流浪人员人次', E2: '以登记台账为准', E3: '受助人员对救助工作的评价' },
    },
    {
      name: '合法的重叠',
      table: `
        年度目标：
        家家户户用上放心水，天天有巡查、人人都参与，乡亲出行平平安安。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 饮用水水质检测次数 | ≥12次 | 面对面对接，一户一户核实 | 20 |`,
      expect: [],
    },
  ],

  run(table, report, { texts }) {
    for (const field of [...longInForm(table), ...texts(table, 'doubled')]) {
      const found = findRepetitions(field.text);
      const [first] = found;
      // What a wrong encoding left is damaged, and no slip.
      if (!first || MOJIBAKE.test(field.text)) continue;
      let repaired = field.text;
      for (const { at, word } of [...found].reverse())
        repaired = repaired.slice(0, at) + repaired.slice(at + word.length);
      report({
        message: 'repeated',
        at: field,
        slots: { doubled: first.word + first.word, word: first.word },
        span: [first.at, first.at + 2 * first.word.length],
        about: first.word + first.word,
        ...(found.every((one) => !one.certain && mayBeOthers(one, field.text, texts(table)))
          ? { severity: 'info' as const }
          : {}),
        edits: [editOf(field, repaired)],
      });
    }
  },
});
