import type { Deduction } from '../../model/rule';
import { defineCheck, editOf } from '../define-check';
import { fullPoints, fullThreshold, isDoubtful, ruleRows, stepPoints, type RuleRow } from '../rule-facts';

/** What the worst thinkable actual takes off; Infinity where there is no worst. */
function worstLoss(row: RuleRow, deduction: Deduction, full: number | undefined): number | undefined {
  const points = stepPoints(deduction, full);
  if (points === undefined || deduction.most !== undefined) return undefined;
  if (deduction.measure === 'excess' || deduction.measure === 'fault') return Infinity;
  const from = deduction.threshold?.value ?? fullThreshold(row.reading)?.value;
  return deduction.measure === 'shortfall' && from !== undefined
    ? (from / deduction.step.value) * points
    : undefined;
}

export default defineCheck({
  id: 'rule-floor-missing',
  scope: 'table',
  title: { zh: '没有写扣完为止', en: 'No floor is stated' },
  severity: 'warning',
  basis: { zh: '扣分型评分标准应写明扣到哪里为止', en: 'A rule that deducts says down to what' },
  why: {
    zh: '按字面会扣成负分，不同的人会算出不同的得分。',
    en: 'By its words the score could fall below zero.',
  },
  fix: 'suggested',
  needs: ['rule'],
  messages: {
    missing: {
      zh: '按“{words}”扣分可能超过{full}分，却没有写“扣完为止”。',
      en: 'Deductions by “{words}” can pass {full} points, and no floor is stated.',
    },
  },
  examples: [
    {
      name: '扣分可以超过满分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 随访率 | ≥98% | 随访率达到98%得3分，每低一个百分点扣0.3分。 | 3 |`,
      expect: ['E2 missing'],
      fixed: { E2: '随访率达到98%得3分，每低一个百分点扣0.3分，扣完为止。' },
    },
    {
      name: '最多也扣不完',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 随访率 | ≥98% | 随访率达到98%得满分，共计3分，每低一个百分点扣权重分的1% | 3 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context, 'deductions')) {
      const { rule, reading } = row;
      if (reading.floor || reading.cut || isDoubtful(reading) || reading.deductions.length !== 1) continue;
      const deduction = reading.deductions[0]!;
      const full = fullPoints(row, context);
      const loss = worstLoss(row, deduction, full);
      const lowest =
        reading.bands.some(({ points }) => points === 0) || reading.grades.some(({ points }) => points === 0);
      // A case that scores nothing is a floor of its own.
      if (full === undefined || loss === undefined || loss <= full + 1e-9 || lowest) continue;
      const end = /[。；;，,.\s]{0,20}$/.exec(rule.text)!;
      const body = rule.text.slice(0, end.index);
      const stop = /[。；;]/.exec(end[0])?.[0] ?? '';
      report({
        message: 'missing',
        at: rule,
        slots: { words: rule.text.slice(deduction.span[0], deduction.span[1]), full },
        edits: [editOf(rule, `${body}，扣完为止${stop}`)],
        span: deduction.span,
      });
    }
  },
});
