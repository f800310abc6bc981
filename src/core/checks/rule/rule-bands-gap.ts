import { isCounted } from '../../text/units';
import { defineCheck } from '../define-check';
import { asWritten, isDoubtful, ruleRows } from '../rule-facts';
import type { Indicator } from '../../model/declaration';
import { gapsOf, missesTarget, spansWithPoint, type BandSpan } from '../band-spans';

/** 5天以内, 6—7天, 超过7天: days written whole are counted whole. */
function inWholeDays(bands: readonly BandSpan[], unit: string | undefined): boolean {
  const isWhole = (end: number): boolean => Number.isInteger(end) || !Number.isFinite(end);
  return /[天日]$/.test(unit ?? '') && bands.every(({ min, max }) => isWhole(min) && isWhole(max));
}

/** A band that pays less leaves its full marks out, which has a check of its own. */
function isFull(points: BandSpan['points'], { weight }: Indicator): boolean {
  return points === 'full' || points === weight?.value;
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
    gaps: {
      zh: '{gaps}不在任何一档。',
      en: 'These values fall in no band: {gaps}.',
    },
    point: { zh: '恰为{value}时不在任何一档。', en: 'Exactly {value} falls in no band.' },
    target: {
      zh: '指标值{value}不在任何一档。',
      en: 'The target {value} falls in no band.',
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
      name: '指标值本身不在任何一档，恰好的一点不在任何一档',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 种苗合格率 | ≥96% | 88%≤合格率＜96%得满分；合格率＜88%不得分 | 5 |
        |  | 质量指标 | 苗圃完好率 | ≥96% | 完好率＞96%得5分；90%＜完好率＜96%得3分；完好率≤90%不得分 | 5 |`,
      expect: ['E2 target', 'E3 point'],
    },
    {
      name: '最好的一档是单独一个值，空档在下面',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 苗木检疫率 | ≥98% | 检疫率100%得4分，97%≤检疫率＜100%得3分，92%≤检疫率＜95%得2分，检疫率＜92%不得分 | 4 |
        |  | 数量指标 | 毁苗起数 | ≤0起 | 毁苗0起得4分，1至2起得2分，5起以上不得分 | 4 |
        |  | 质量指标 | 苗木验收率 | ≥98% | 验收率100%得4分，97%≤验收率＜100%得3分，92%≤验收率＜97%得2分，验收率＜92%不得分 | 4 |
        |  | 质量指标 | 苗木成活率 | ≥90% | 成活率100%得4分，90%以上得3分，90%以下不得分 | 4 |
        |  | 数量指标 | 苗木展销次数 | ≥3次 | 展销1次得2分，3次以上得4分 | 4 |
        |  | 数量指标 | 毁林起数 | ≤0起 | 毁林0起得4分，1至2起得2分，3起以上不得分 | 4 |`,
      expect: ['E2 gap', 'E3 gap'],
    },
    {
      name: '每处空档都说到',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 满意度指标 | 服务对象满意度指标 | 苗农满意度 | ≥90% | 90%以上得10分，80%-89%得8分，60%-79%得5分，低于60%不得分 | 10 |`,
      expect: ['E2 gaps'],
    },
    {
      name: '首尾相接，整数档也相接',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 投入指标 | 资金落实 | 资金到位率 | ≥95% | 到位率≥95%，得4分；80%≤到位率＜95%，得2分；到位率＜80%，不得分。 | 4 |
        | 产出指标 | 数量指标 | 培育企业 | ≥30家 | 达到30家及以上得4分，20-29家得3分，10-19家得1分，10家以下不得分 | 4 |
        |  | 时效指标 | 备案用时 | ≤5天 | 5天以内得3分，6至8天得2分，超过8天不得分 | 3 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context, 'bands')) {
      if (isDoubtful(reading)) continue;
      const bands = spansWithPoint(reading);
      if (bands.length < 2) continue;
      const unit = reading.bands[0]?.range.unit;
      const gaps = gapsOf(bands, isCounted(unit) || inWholeDays(bands, unit));
      const [gap] = gaps;
      const value = (number: number): string => asWritten(rule.text, number, unit);
      if (gap !== undefined && gaps.length > 1) {
        const listed = gaps.map(([from, to]) =>
          from === to ? `恰为${value(from)}` : `${value(from)}到${value(to)}之间`,
        );
        report({ message: 'gaps', at: rule, slots: { gaps: listed.join('、') } });
      } else if (gap !== undefined && gap[0] === gap[1]) {
        report({ message: 'point', at: rule, slots: { value: value(gap[0]) } });
      } else if (gap !== undefined) {
        report({ message: 'gap', at: rule, slots: { from: value(gap[0]), to: value(gap[1]) } });
      } else if (missesTarget(reading, indicator) && bands.some(({ points }) => isFull(points, indicator))) {
        const target = indicator.target!;
        report({ message: 'target', at: rule, related: [target], slots: { value: target.text.trim() } });
      }
    }
  },
});
