import { defineCheck, liveFields } from '../define-check';
import { isComparator, isRuleGrade, saysNothing, vagueTarget } from '../indicator-nature';
import { isGradeWord } from '../../text/words/grade-words';
import { measuredBy } from '../../text/words/rate-words';

export default defineCheck({
  id: 'target-not-number',
  scope: 'table',
  title: { zh: '定量指标的指标值不是数字', en: 'The target of a quantitative indicator is no number' },
  severity: 'error',
  basis: {
    zh: '预算管理系统校验：定量指标的指标值应为数值',
    en: 'Budget system: the target of a quantitative indicator is a number',
  },
  why: {
    zh: '带比较符号的指标值写成文字，系统无法比较，也无法计分。',
    en: 'Words cannot be compared with an actual value, nor scored.',
  },
  fix: 'none',
  needs: ['target', 'operator'],
  messages: {
    words: {
      zh: '类型为“{operator}”，指标值却是文字“{target}”。',
      en: 'The type is {operator}, yet the target says “{target}”.',
    },
  },
  examples: [
    {
      name: '≥ 后面是文字',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 旅游收入 | ≥ | 高于前三年平均 | 万元 | 20 |`,
      expect: ['E2 words'],
    },
    {
      name: '数字、日期和定性指标',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 旅游收入 | ≥ | 3200 | 万元 | 20 |
        |  | 时效指标 | 完工时间 | ≤ | 11月底前 |  | 20 |
        | 效益指标 | 社会效益指标 | 景区秩序 | 定性 | 良好 | / | 20 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const [indicator, target] of liveFields(table, 'target')) {
      const { operator } = indicator;
      const words = target.value.words.trim();
      if (!operator || operator.cell.column === target.cell.column || !isComparator(operator.value)) continue;
      // A date or a range holds figures; what is wrong with it, if anything, is not that it is words.
      if (target.value.number !== undefined || saysNothing(target.text) || /[\d０-９]/u.test(target.text))
        continue;
      if (vagueTarget(target) !== undefined || /^[一二三四五六七八九十百]+/.test(words)) continue;
      // A grade under a comparator: the type is wrong, not the target; but a rate or an amount is counted.
      const counted = measuredBy(indicator.name.value) !== 'other';
      if (!counted && (isGradeWord(words) || isRuleGrade(context.rule(indicator), words))) continue;
      yield {
        message: 'words',
        at: target,
        related: [operator],
        slots: { operator: operator.text.trim(), target: words },
      };
    }
  },
});
