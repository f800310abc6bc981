import type { Deduction } from '../../model/rule';
import { isPercent, unitFactor } from '../../text/units';
import { defineCheck } from '../define-check';
import { fullPoints, fullThreshold, isDoubtful, ruleRows, shown, stepPoints } from '../rule-facts';

/** Below this share of the target the points are gone early. Our own measure: no norm names one. */
const EARLY_SHARE = 0.1;

/** So many percentage points below the target a rate has hardly failed. Our own measure as well. */
const FEW_POINTS = 2;
const NEARLY_WHOLE = 95;

/** A step in the unit of the threshold: 每少1% of 12600亩 is 126亩. `undefined` where the units do not convert. */
function stepIn(whole: { value: number; unit: string | undefined }, step: Deduction['step']) {
  if (isPercent(step.unit)) return (step.value / 100) * whole.value;
  if (step.unit === undefined || whole.unit === undefined) return step.value;
  const conversion = unitFactor(step.unit, whole.unit);
  return conversion && step.value * conversion.factor;
}

export default defineCheck({
  id: 'rule-exhausts-early',
  scope: 'table',
  title: { zh: '稍有差距就扣完', en: 'The points are gone early' },
  severity: 'info',
  basis: { zh: '评分标准应能区分完成程度', en: 'A rule should tell degrees of completion apart' },
  why: {
    zh: '只差一点就是0分，看不出完成了多少。',
    en: 'A small shortfall scores nothing, however much was done.',
  },
  fix: 'none',
  needs: ['rule'],
  messages: {
    early: {
      zh: '只要少{amount}{unit}（{share}%）就扣完{full}分。',
      en: 'A shortfall of {amount}{unit} ({share}%) uses up all {full} points.',
    },
  },
  examples: [
    {
      name: '少5%就扣完',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 送书册数 | ≥10000册 | 送书达到1万册得满分，共计10分，每少10册扣0.2分，扣完为止 | 10 |`,
      expect: ['E2 early'],
    },
    {
      name: '比率差两个百分点就扣完；要求全部做到的本来就严',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 苗木成活率 | ≥85% | 成活率达到85%得满分，共计10分，每下降一个百分点扣5分，扣完为止 | 10 |
        | 产出指标 | 质量指标 | 管护到位率 | ≥85% | 到位率达到85%得满分，共计10分，每下降一个百分点扣2分，扣完为止 | 10 |
        | 产出指标 | 质量指标 | 苗木检疫率 | =100% | 检疫率达到100%得满分，共计10分，每下降一个百分点扣5分，扣完为止 | 10 |`,
      expect: ['E2 early'],
    },
    {
      name: '少一半才扣完',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 送书册数 | ≥10000册 | 送书达到1万册得满分，共计10分，每少100册扣0.2分，扣完为止 | 10 |`,
      expect: [],
    },
    {
      name: '每少百分之一，是目标的百分之一',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 堤岸植草面积 | ≥3400平方米 | 植草3400平方米得满分，共计10分，每少1%扣0.2分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 鱼道疏通长度 | ≥3400米 | 疏通3400米得满分，共计10分，每少1%扣2分，扣完为止 | 10 |`,
      expect: ['E3 early'],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context, 'deductions')) {
      const { rule, reading } = row;
      const [deduction] = reading.deductions;
      if (deduction?.measure !== 'shortfall' || reading.deductions.length !== 1 || isDoubtful(reading))
        continue;
      const full = fullPoints(row, context);
      const points = stepPoints(deduction, full);
      const threshold = fullThreshold(reading);
      if (full === undefined || points === undefined || !threshold || threshold.value < 20) continue;
      const percent = isPercent(threshold.unit);
      const step =
        percent && isPercent(deduction.step.unit) ? deduction.step.value : stepIn(threshold, deduction.step);
      if (step === undefined) continue;
      const amount = (full / points) * step;
      if (points <= 0 || amount / threshold.value > EARLY_SHARE) continue;
      // Rates are commonly scored within a few points of the target, and one that shall be whole allows hardly any.
      if (percent && amount >= 1 && (amount > FEW_POINTS || threshold.value > NEARLY_WHOLE)) continue;
      const share = Number(((amount / threshold.value) * 100).toFixed(1));
      const unit = percent ? '个百分点' : (threshold.unit ?? '');
      report({
        message: 'early',
        at: rule,
        slots: { amount: shown(amount), unit, share, full },
        span: deduction.span,
      });
    }
  },
});
