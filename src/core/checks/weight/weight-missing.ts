import { columnOf } from '../../model/declaration';
import { defineCheck } from '../define-check';
import { saysNothing } from '../indicator-nature';
import { tablePoints } from '../points';

export default defineCheck({
  id: 'weight-missing',
  scope: 'table',
  title: { zh: '缺分值', en: 'Weight is missing' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号：每项指标应设定分值权重',
    en: 'Cai Yu [2021] No. 101: each indicator has a weight',
  },
  why: {
    zh: '没有分值的指标不参与计分，合计也对不上。',
    en: 'An indicator without weight is not scored, and the total is short.',
  },
  fix: 'none',
  silences: ['required-field-blank'],
  needs: [['weight', 'rule']],
  messages: {
    column: {
      zh: '指标“{name}”没有分值，评分标准里也没有写。',
      en: '“{name}” has no weight, neither in its column nor in its rule.',
    },
    name: {
      zh: '其他指标的分值写在名称后的括号里，指标“{name}”没有写，评分标准里也没有。',
      en: 'Other indicators have their points in brackets behind the name; “{name}” has none, nor has its rule.',
    },
    rule: {
      zh: '表中没有分值列，指标“{name}”的评分标准里也没有写明共计多少分。',
      en: 'The table has no weight column, and the rule of “{name}” does not state its points.',
    },
  },
  examples: [
    {
      name: '分值列空着，评分标准也没有写',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 抢修管线处数 | ≥40处 | 达到40处得满分，每少1处扣0.5分，扣完为止 | 20 |
        |  | 时效指标 | 抢修及时率 | ≥95% | 达到95%得满分，每低1个百分点扣权重分的1% |  |`,
      expect: ['F3 column'],
    },
    {
      name: '分值写在评分标准里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 |
        | 产出指标 | 数量指标 | 抢修管线处数 | ≥40处 | 达到40处得满分，共计20分，每少1处扣0.5分，扣完为止 |
        |  | 时效指标 | 抢修及时率 | ≥95% | 达到95%得满分，共计10分，每低1个百分点扣权重分的1% |`,
      expect: [],
    },
    {
      name: '没有分值列，评分标准也没有写',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 |
        | 产出指标 | 数量指标 | 抢修路灯盏数 | ≥30盏 | 达到30盏得满分，共计10分，每少1盏扣1分，扣完为止 |
        |  | 时效指标 | 抢修及时率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 |`,
      expect: ['E3 rule'],
    },
    {
      name: '分值写在名称后的括号里，一行漏了',
      table: `
        | 一级指标 | 二级指标 | 三级指标（分值） | 指标值 | 评分标准 |
        | 产出指标 | 数量指标 | 抢修路灯盏数（8分） | ≥30盏 | 达到30盏得满分，每少1盏扣1分，扣完为止 |
        |  |  | 小学生（6—12周岁）护学岗数（6分） | ≥30个 | 达到30个得满分，每少1个扣1分，扣完为止 |
        |  | 时效指标 | 抢修及时率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 |`,
      expect: ['C4 name'],
    },
  ],

  run(table, report, context) {
    const { points, unknown } = tablePoints(table, context);
    // Forms without any weights exist; one that gives most of its rows points has forgotten the others.
    if (points.length < unknown.length || points.length === 0) return;
    const hasColumn = columnOf(table, 'weight') !== undefined;
    for (const { name, weight, rule } of unknown) {
      if (hasColumn && weight && weight.text.trim() !== '') continue;
      const slots = { name: name.value };
      // 办结及时率（6分）: the points belong behind the name, as in the other rows.
      if (weight && weight.cell === name.cell) {
        report({ message: 'name', at: name, related: [rule], slots });
        continue;
      }
      if (hasColumn && weight) report({ message: 'column', at: weight, related: [name, rule], slots });
      // A row without rule has a finding of its own; the points would have stood in it.
      else if (!hasColumn && rule && !saysNothing(rule.text) && rule.text.trim() !== '1')
        report({ message: 'rule', at: rule, related: [name], slots });
    }
  },
});
