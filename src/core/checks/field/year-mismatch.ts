import type { DeclarationTable } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';
import type { AnyField } from '../table-fields';

const YEAR = /(20\d{2})\s?年(度)?/g;

/** Words beside a year that make it another year on purpose: 较2023年, 2021—2025年, 自2020年起, 2023年以来. */
const BEFORE =
  /(?:较|比|与|同比|超过|高于|低于|自|从|以|至|到|截至|截止|于|[—–\-～~至、及和]|《[^》]{0,40}|〔|\[|（|\()\s{0,2}$/u;
const AFTER =
  /^\s{0,2}(?:以来|起|基数|同期|相比|底|末|初|前|之前|以前|版|修订|印发|实际|决算|水平|[—–\-～~至、及和]|[〕\]）)]|[0-9])/u;

function* texts(table: DeclarationTable): Iterable<AnyField> {
  for (const goal of table.goals) if (goal.kind === 'annual') yield goal;
  for (const { state, name, explanation, rule, target } of table.indicators) {
    if (state !== 'live') continue;
    for (const field of [name, target, explanation, rule]) if (field) yield field;
  }
}

export default defineCheck({
  id: 'year-mismatch',
  scope: 'table',
  title: { zh: '年份与申报年度不符', en: 'Another year than the declaration’s' },
  severity: 'warning',
  basis: { zh: '绩效目标应与预算年度一致', en: 'Targets belong to the budget year' },
  why: {
    zh: '多是从上年复制后没有改年份，会被认为照搬旧目标。',
    en: 'The text was left from last year, and so, it seems, was the target.',
  },
  fix: 'suggested',
  messages: {
    other: {
      zh: '文中写“{found}”，申报年度是{year}年。',
      en: 'The text says {found}; the declaration is for {year}.',
    },
  },
  examples: [
    {
      name: '上年的文字没有改',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 2025年度集中采购批次 | ≥12批 | 由采购办登记 | 20 |`,
      expect: ['C4 other'],
      fixed: { C4: '2026年度集中采购批次' },
    },
    {
      name: '有意写的其他年份',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 2026年集中采购批次 | ≥12批 | 较2025年增长两成，执行《采购管理办法（2025年修订）》 | 20 |`,
      expect: [],
    },
  ],

  *run(table) {
    const { year } = table;
    if (year === undefined) return;
    for (const field of texts(table)) {
      if (!field.text.includes('年')) continue;
      const matches = [...field.text.matchAll(YEAR)];
      // A text that names the right year too speaks of the others on purpose.
      if (matches.some((match) => Number(match[1]) === year)) continue;
      const match = matches.find(({ 0: words, 1: found, index }) => {
        // Only the years just past are left over; one ahead may be a deadline.
        if (Number(found) >= year || Number(found) < year - 3) return false;
        return (
          !BEFORE.test(field.text.slice(Math.max(0, index - 45), index)) &&
          !AFTER.test(field.text.slice(index + words.length, index + words.length + 4))
        );
      });
      if (!match) continue;
      const right =
        field.text.slice(0, match.index) +
        match[0].replace(match[1]!, String(year)) +
        field.text.slice(match.index + match[0].length);
      yield {
        message: 'other',
        at: field,
        slots: { found: match[0], year },
        span: [match.index, match.index + match[0].length],
        about: match[0],
        edits: [editOf(field, right)],
      };
    }
  },
});
