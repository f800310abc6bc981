import type { DeclarationTable } from '../../model/declaration';
import { widenPunctuation } from '../../text/punctuation';
import { defineCheck, editOf } from '../define-check';
import type { AnyField } from '../table-fields';
import { rowFields } from '../table-fields';

/** Cells with prose: the symbols of the other columns are no punctuation. */
function* prose(table: DeclarationTable): Iterable<AnyField> {
  for (const indicator of table.indicators) {
    for (const [role, field] of rowFields(indicator)) {
      if (role === 'name' || role === 'explanation' || role === 'rule' || role === 'reason') yield field;
    }
  }
  for (const goal of table.goals) yield goal;
  for (const note of table.notes) yield note;
}

export default defineCheck({
  id: 'punctuation-width',
  scope: 'table',
  title: { zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese text' },
  severity: 'info',
  basis: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011, General rules for punctuation' },
  why: {
    zh: '半角、全角标点混用，影响查找和排版。',
    en: 'Mixed widths spoil searching and the look of the page.',
  },
  fix: 'safe',
  messages: {
    halfWidth: {
      zh: '有{count}个单元格在中文里用了半角标点“{marks}”。',
      en: '{count} cells hold half-width punctuation ({marks}) in Chinese text.',
    },
  },
  examples: [
    {
      name: '评分标准里是半角逗号',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 修剪行道树株数 | ≥800株 | 达到800株得满分, 每少10株扣0.1分, 扣完为止 | 20 |`,
      expect: ['E2 halfWidth'],
      fixed: { E2: '达到800株得满分，每少10株扣0.1分，扣完为止' },
    },
    {
      name: '数字里的逗号、时间和西文不算',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 修剪行道树株数 | ≥800株 | 1.达到1,200株得满分，8:30前到岗，按1:2配比 | 20 |`,
      expect: [],
    },
    {
      name: '区间的方括号、圆括号是一对，不改；一对括号同改',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 行道树成活率 | ≥95% | 成活率在[90%,95%)得8分，(85%,90%]得5分 | 20 |
        |  | 数量指标 | 修剪行道树株数 | ≥800株 | 按(A+B)/2计算 | 20 |`,
      expect: ['E3 halfWidth'],
      fixed: { E3: '按（A+B）/2计算' },
    },
    {
      name: '错误值的叹号不是标点',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 修剪行道树株数 | ≥800株 | 达到800株得满分，每少10株扣#REF!分，扣完为止 | 20 |`,
      expect: [],
    },
    {
      name: '网页标记里的分号不是标点',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 修剪行道树株数 | ≥800株 | 主干道&nbsp;和支路都算 | 20 |`,
      expect: [],
    },
  ],

  run(table, report, { texts }) {
    if (texts(table, 'halfWidth').length === 0) return;
    const seen = new Set<string>();
    const found: { field: AnyField; repaired: string }[] = [];
    const marks = new Set<string>();
    for (const field of prose(table)) {
      const key = `${field.cell.row}:${field.cell.column}`;
      if (field.content.formula !== undefined || seen.has(key)) continue;
      seen.add(key);
      const { text, changed } = widenPunctuation(field.text);
      if (changed.length === 0) continue;
      for (const mark of changed) marks.add(mark);
      found.push({ field, repaired: text });
    }
    const [first, ...others] = found;
    if (!first) return;
    report({
      message: 'halfWidth',
      at: first.field,
      related: others.map(({ field }) => field),
      slots: { count: found.length, marks: [...marks].join('') },
      edits: found.map(({ field, repaired }) => editOf(field, repaired)),
    });
  },
});
