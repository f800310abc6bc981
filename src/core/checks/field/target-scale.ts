import type { CellEdit } from '../../model/finding';
import type { RuleReading } from '../../model/rule-reading';
import { isPercent } from '../../text/units';
import { betterSide } from '../../text/words/direction-words';
import { measuredBy } from '../../text/words/rate-words';
import { defineCheck, editOf, liveFields } from '../define-check';

/** The percent thresholds of a rule. */
function thresholds(reading: RuleReading | undefined): readonly number[] {
  return (
    reading?.thresholds.flatMap(({ value, scale }) =>
      scale === 'value' && value !== undefined ? [value] : [],
    ) ?? []
  );
}

/** A percentage that may be a hundredfold too small or too large; the rules of others need not be read. */
const mayBeOffScale = (percent: number): boolean => (percent > 0 && percent <= 1) || percent > 100;

/** With % behind it in one cell only a share that is all but the whole is likelier a slip than a small rate: 0.99%. */
const NEAR_ALL = 0.8;
/** A growth of 0.9 % is one. */
const CHANGES = /增|提高|提升|上升|下降|降低|减|变动|变化/;

/** 0.96, ≥0.96%. */
const LONE_PERCENTAGE = /^([≥≤>＞<＜=＝≧≦]?\s?)[\d.]+(\s?[%％]?)$/;

const times100 = (value: number): number => Number((value * 100).toPrecision(12));
const over100 = (value: number): number => Number((value / 100).toPrecision(12));

export default defineCheck({
  id: 'target-scale',
  scope: 'table',
  title: { zh: '指标值量级有误', en: 'Target on the wrong scale' },
  severity: 'warning',
  basis: {
    zh: '指标值应与计量单位一致：单位为%时填98，不填0.98',
    en: 'A target is on the scale of its unit: 98 with %, not 0.98',
  },
  why: {
    zh: '单位是%而指标值填成小数，实际值随便多少都算完成。',
    en: 'With 0.98 % as the target, nearly any actual value reaches it.',
  },
  fix: 'suggested',
  silences: ['target-out-of-range', 'rule-target-mismatch', 'goal-target-conflict'],
  needs: ['target'],
  messages: {
    fraction: {
      zh: '单位是%，指标值{target}可能应为{right}。',
      en: 'With the unit %, the target {target} is likely meant to be {right}.',
    },
    hundredfold: {
      zh: '指标值{target}是评分标准中{right}的一百倍。',
      en: 'The target {target} is a hundred times the {right} of the rule.',
    },
  },
  examples: [
    {
      name: '98%填成了0.98',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 检测合格率 | ≥ | 0.98 | % | 合格率达到98%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: ['E2 fraction'],
      fixed: { E2: '98' },
    },
    {
      name: '差错率确实是0.5%，百分比格式的0.98也没有错',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 录入差错率 | ≤ | 0.5 | % | 差错率不超过0.5%得满分，每超0.1个百分点扣1分，扣完为止 | 20 |
        |  | 质量指标 | 检测合格率 | ≥ | «0.98 as 98%» | % | 合格率达到98%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: [],
    },
    {
      name: '指标值多乘了一百',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 检测合格率 | ≥ | 9800 | % | 合格率达到98%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: ['E2 hundredfold'],
      fixed: { E2: '98' },
    },
  ],

  run(table, report, context) {
    for (const [indicator, target] of liveFields(table, 'target')) {
      const { number, fromPercentFormat } = target.value;
      if (number === undefined || fromPercentFormat || !mayBeOffScale(number)) continue;
      // 0.96% carries its unit itself.
      const unit = indicator.unit?.text.trim() ?? target.value.unit;
      if (!isPercent(unit)) continue;
      const inRule = thresholds(context.rule(indicator));
      if (inRule.includes(number)) continue;
      const edit = (to: number): readonly CellEdit[] => {
        const [whole, before, behind] = LONE_PERCENTAGE.exec(target.text.trim()) ?? [];
        return whole === undefined ? [] : [editOf(target, `${before}${to}${behind}`)];
      };
      const ruleSays = inRule.includes(times100(number));
      if (number <= 1) {
        const name = indicator.name.value;
        // 99 was reached of 0.98.
        const done = indicator.actual?.value.number;
        const surpassed = done !== undefined && done > 10 && done <= 100;
        const likely =
          measuredBy(name) === 'share' &&
          inRule.length === 0 &&
          (surpassed ||
            (betterSide(name) === 'high' &&
              (indicator.unit !== undefined || (number >= NEAR_ALL && !CHANGES.test(name)))));
        if (!ruleSays && !likely) continue;
        const right = times100(number);
        report({
          message: 'fraction',
          at: target,
          related: [indicator.unit, ruleSays ? indicator.rule : undefined],
          slots: { target: number, right },
          edits: edit(right),
        });
      } else if (inRule.includes(over100(number))) {
        const right = over100(number);
        report({
          message: 'hundredfold',
          at: target,
          related: [indicator.rule],
          slots: { target: number, right },
          edits: edit(right),
        });
      }
    }
  },
});
