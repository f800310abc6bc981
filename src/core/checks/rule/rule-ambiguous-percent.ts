import type { Quantity } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import { isPercent, isPercentagePoint } from '../../text/units';
import { defineCheck, editOf } from '../define-check';
import { fullThreshold, rowUnit, ruleRows } from '../rule-facts';

/** How the step is written: 百分之一, 1%. */
const IN_PERCENT = /百分之[一二两三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,3})?\s?[%％]/u;

/** What one step of the deduction is, where it counts in percent. */
function stepOf(reading: RuleReading): Quantity | undefined {
  return reading.deductions.find(({ measure }) => measure === 'shortfall' || measure === 'excess')?.step;
}

export default defineCheck({
  id: 'rule-ambiguous-percent',
  scope: 'table',
  title: { zh: '“每下降百分之一”有两种读法', en: '“Each 1 % lower” can be read in two ways' },
  severity: 'info',
  basis: { zh: '“百分点”与“百分之”含义不同', en: 'Percentage points and percent are not the same' },
  why: {
    zh: '按百分点和按相对比例算出的得分不同；写成“每下降1个百分点”就没有歧义。',
    en: 'By points and by ratio the score differs; “1 percentage point” is clear.',
  },
  fix: 'suggested',
  needs: ['rule'],
  messages: {
    ambiguous: {
      zh: '本表有{count}条评分标准写“{words}”，目标不是100%，可读作百分点，也可读作目标的百分之几；本产品按百分点计算。',
      en: '{count} rules of this table say “{words}” with a target other than 100 %: points or percent of the target. Points are used.',
    },
  },
  examples: [
    {
      name: '目标98%，每下降百分之一',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 衔接率 | ≥98% | 衔接率达到98%得满分，共计10分，每下降百分之一扣权重分的1% | 10 |`,
      expect: ['E2 ambiguous'],
      fixed: { E2: '衔接率达到98%得满分，共计10分，每下降1个百分点扣权重分的1%' },
    },
    {
      name: '写明百分点，或目标是100%',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 衔接率 | ≥98% | 衔接率达到98%得满分，共计10分，每下降1个百分点扣权重分的1% | 10 |
        |  |  | 归档率 | =100% | 归档率达到100%得满分，共计10分，每下降百分之一扣权重分的1% | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const found = ruleRows(table.indicators, context, 'deductions').filter(({ indicator, reading }) => {
      const step = stepOf(reading);
      if (step === undefined || !isPercent(step.unit) || isPercentagePoint(step.unit)) return false;
      const threshold = fullThreshold(reading);
      if (threshold === undefined || threshold.value === 100 || threshold.value === 0) return false;
      return isPercent(rowUnit(indicator) ?? threshold.unit);
    });
    const [first, ...others] = found;
    if (first === undefined) return;
    const words = first.rule.text.slice(...stepOf(first.reading)!.span);
    report({
      message: 'ambiguous',
      at: first.rule,
      related: others.map(({ rule }) => rule),
      slots: { count: found.length, words },
      edits: found.map(({ rule, reading }) => {
        const { span, value } = stepOf(reading)!;
        const step = rule.text.slice(...span).replace(IN_PERCENT, `${value}个百分点`);
        return editOf(rule, `${rule.text.slice(0, span[0])}${step}${rule.text.slice(span[1])}`);
      }),
    });
  },
});
