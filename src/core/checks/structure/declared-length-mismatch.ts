import { sameCell } from '../../model/cell';
import type { Goal } from '../../model/declaration';
import { defineCheck } from '../define-check';

/** The system counts characters, not white space. */
const lengthOf = (text: string): number => [...text.replace(/\s/g, '')].length;

function sameLabel({ labelCell: one }: Goal, { labelCell: other }: Goal): boolean {
  return one !== undefined && other !== undefined && sameCell(one, other);
}

export default defineCheck({
  id: 'declared-length-mismatch',
  scope: 'table',
  title: { zh: '字数提示与目标不符', en: 'The counter is not the length of the goal' },
  severity: 'info',
  basis: { zh: '预算管理系统字数提示（不计空白）', en: 'The budget system’s counter, white space left out' },
  why: {
    zh: '“已输入N”与目标字数不一致，说明目标文字复制不全或事后改过。',
    en: 'A counter that differs shows that the goal was cut or changed after copying.',
  },
  fix: 'none',
  needs: ['counter', 'goal'],
  messages: {
    differs: {
      zh: '提示已输入{typed}字，年度目标实有{length}字。',
      en: 'The counter says {typed}, the goal has {length} characters.',
    },
  },
  examples: [
    {
      name: '目标少了字',
      table: `
        * 年度目标：
        修复便民桥7座，护好老渡口。
        已输入30/1000
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['A3 differs'],
    },
    {
      name: '空白不计字数',
      table: `
        * 年度目标：
        修复便民桥7座， 护好老渡口。
        已输入14/1000
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: [],
    },
    {
      name: '目标分两段写，字数提示在同一列下面',
      table: `
        | 年度目标 |  | 修复便民桥7座，护好老渡口。 |
        |  |  | 建好管护队。 |
        |  |  | 已输入25/1000 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['C3 differs'],
    },
  ],

  run({ counter, goals }, report) {
    const goal = goals.findLast(({ kind }) => kind === 'annual');
    if (!counter || !goal) return;
    // The paragraphs of one text stand in rows of their own; a label in the goal's cell is not of the text.
    const text = goals
      .filter((each) => each === goal || (each.kind === 'annual' && sameLabel(each, goal)))
      .map(({ value }) => value)
      .join('');
    const length = lengthOf(text);
    const ways = [text, goal.text].flatMap((each) => [
      lengthOf(each),
      [...each].length,
      each.replace(/\s/g, '').length,
    ]);
    if (ways.includes(counter.typed)) return;
    report({ message: 'differs', at: counter, related: [goal], slots: { typed: counter.typed, length } });
  },
});
