import { isCounted } from '../../text/units';
import { defineCheck } from '../define-check';
import { isDoubtful, ruleRows, shown } from '../rule-facts';
import { spansOf, type BandSpan } from '../band-spans';

/** The first stretch of values between two bands that falls in neither. */
function firstGap(bands: readonly BandSpan[], whole: boolean): readonly [number, number] | undefined {
  const sorted = [...bands].sort((a, b) => a.min - b.min || a.max - b.max);
  let reach = sorted[0]!;
  for (const band of sorted.slice(1)) {
    const distance = band.min - reach.max;
    const open = distance === 0 && !reach.maxInclusive && !band.minInclusive;
    // Whole things: 10–19家 and 20–29家 leave nothing out.
    const apart = whole
      ? distance > 1 || (distance === 1 && !reach.maxInclusive && !band.minInclusive)
      : distance > 0;
    if (apart || open) return [reach.max, band.min];
    if (band.max > reach.max || (band.max === reach.max && band.maxInclusive)) reach = band;
  }
  return undefined;
}

export default defineCheck({
  id: 'rule-bands-gap',
  scope: 'table',
  title: { zh: '分档之间有空档', en: 'A value falls in no band' },
  severity: 'error',
  basis: { zh: '分档计分应覆盖全部取值', en: 'Bands cover all values' },
  why: { zh: '落在空档里的实际值得不出分。', en: 'An actual value in the gap has no score.' },
  fix: 'none',
  needs: ['rule'],
  messages: {
    gap: {
      zh: '{from}到{to}之间不在任何一档。',
      en: 'Values between {from} and {to} fall in no band.',
    },
  },
  examples: [
    {
      name: '90到95之间没有档',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 投入指标 | 资金落实 | 资金到位率 | ≥95% | 到位率≥95%，得4分；80%≤到位率＜90%，得2分；到位率＜80%，不得分。 | 4 |`,
      expect: ['E2 gap'],
    },
    {
      name: '首尾相接，整数档也相接',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 投入指标 | 资金落实 | 资金到位率 | ≥95% | 到位率≥95%，得4分；80%≤到位率＜95%，得2分；到位率＜80%，不得分。 | 4 |
        | 产出指标 | 数量指标 | 培育企业 | ≥30家 | 达到30家及以上得4分，20-29家得3分，10-19家得1分，10家以下不得分 | 4 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const { rule, reading } of ruleRows(table.indicators, context)) {
      if (isDoubtful(reading)) continue;
      const bands = spansOf(reading);
      if (bands.length < 2) continue;
      const unit = reading.bands[0]?.range.unit;
      const gap = firstGap(bands, isCounted(unit));
      if (gap === undefined) continue;
      yield {
        message: 'gap',
        at: rule,
        slots: { from: `${shown(gap[0])}${unit ?? ''}`, to: `${shown(gap[1])}${unit ?? ''}` },
      };
    }
  },
});
