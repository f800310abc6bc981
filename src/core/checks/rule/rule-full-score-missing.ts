import type { Indicator } from '../../model/declaration';
import type { RuleReading } from '../../model/rule-reading';
import { missesTarget, spansOf, type BandSpan } from '../band-spans';
import type { CheckContext } from '../context';
import { defineCheck } from '../define-check';
import { pointsOf } from '../points';
import { isDoubtful, rowUnit, ruleRows } from '../rule-facts';

/** The best of a ladder's bands, where it gives less than the weight and the target is in none of them. */
function bestBand(reading: RuleReading, indicator: Indicator, context: CheckContext) {
  if (isDoubtful(reading) || !missesTarget(reading, indicator)) return undefined;
  const weight = pointsOf(indicator, context);
  let best: BandSpan | undefined;
  for (const band of spansOf(reading)) {
    if (typeof band.points !== 'number') return undefined;
    if (best === undefined || band.points > (best.points as number)) best = band;
  }
  if (best === undefined || weight?.from !== 'column' || (best.points as number) >= weight.value)
    return undefined;
  return { band: best.text, points: best.points as number };
}

/** The target as typed, with the unit of its row where it has none itself. */
function withUnit(indicator: Indicator): string {
  const written = indicator.target!.text.trim();
  return /[\d.]$/.test(written) ? `${written}${rowUnit(indicator) ?? ''}` : written;
}

export default defineCheck({
  id: 'rule-full-score-missing',
  scope: 'table',
  title: { zh: '没有写明得满分的条件', en: 'Nothing earns full marks' },
  severity: 'warning',
  basis: { zh: '评分标准应写明得满分的条件', en: 'A rule says what earns full marks' },
  why: {
    zh: '只写了扣分，不知道从哪里开始扣。',
    en: 'Deductions are stated, but not from where they count.',
  },
  fix: 'none',
  silences: ['rule-unreadable', 'rule-weight-mismatch'],
  needs: ['rule'],
  messages: {
    noThreshold: {
      zh: '评分标准只写了“{words}”，没有写达到多少得满分，表中也没有指标值可用。',
      en: 'The rule only says “{words}”; neither it nor the table says what earns full marks.',
    },
    noBand: {
      zh: '最好的一档“{band}”只得{points}分，没有写达到{target}时得几分。',
      en: 'The best band “{band}” gives {points} points; nothing is said of {target}, the target.',
    },
  },
  examples: [
    {
      name: '只写每少多少扣多少',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标分值 | 指标解释 | 计分标准 |
        | 产出指标 | 数量指标 | 筛查人数 | 4 | 完成全部项目的人数 | 每少50人扣0.5分，扣完为止。 |`,
      expect: ['F2 noThreshold'],
    },
    {
      name: '最高一档缺了',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 种苗合格率 | ≥96% | 88%≤合格率＜96%得3分；合格率＜88%不得分 | 5 |
        |  | 质量指标 | 检疫差错率 | ≤1% | 1%＜差错率≤3%得2分；差错率＞3%不得分 | 5 |`,
      expect: ['E2 noBand', 'E3 noBand'],
    },
    {
      name: '指标值列写着目标',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 筛查人数 | ≥ | 900 | 人 | 每少50人扣0.5分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
      const best = bestBand(reading, indicator, context);
      if (best !== undefined) {
        const target = withUnit(indicator);
        report({ message: 'noBand', at: rule, related: [indicator.target], slots: { ...best, target } });
        continue;
      }
      const { deductions, thresholds, meaning } = reading;
      const first = deductions[0];
      if (first === undefined || isDoubtful(reading) || indicator.target?.value.number !== undefined)
        continue;
      const counts = deductions.every(({ measure }) => measure === 'shortfall' || measure === 'excess');
      const from = thresholds.length > 0 || deductions.some(({ threshold }) => threshold !== undefined);
      if (!counts || from || (meaning?.cases.length ?? 0) > 0) continue;
      const words = rule.text.slice(first.span[0], first.span[1]);
      report({ message: 'noThreshold', at: rule, related: [indicator.target], slots: { words } });
    }
  },
});
