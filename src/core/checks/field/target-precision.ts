import { decimalsOf, withoutTail } from '../../text/decimal-tail';
import { defineCheck, editOf, liveFields } from '../define-check';

export default defineCheck({
  id: 'target-precision',
  scope: 'table',
  title: { zh: '指标值小数位过多', en: 'Too many decimals in a target' },
  severity: 'info',
  basis: { zh: '预算管理系统校验：指标值最多三位小数', en: 'Budget system: at most three decimals' },
  why: {
    zh: '过长的小数多是计算或转换留下的尾数，系统会拒收或截断。',
    en: 'A long tail is left over from a calculation; the system refuses or cuts it.',
  },
  fix: 'suggested',
  restsOnNorm: true,
  needs: ['target'],
  messages: {
    decimals: {
      zh: '指标值{target}有{count}位小数，最多{limit}位。',
      en: 'The target {target} has {count} decimals; at most {limit} are taken.',
    },
  },
  examples: [
    {
      name: '浮点数尾巴',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 新增绿地面积 | ≥ | 0.0900000762939453 | 公顷 | 20 |`,
      expect: ['E2 decimals'],
      fixed: { E2: '0.09' },
    },
    {
      name: '三位小数以内',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 新增绿地面积 | ≥ | 0.125 | 公顷 | 20 |
        |  | 质量指标 | 成活率 | ≥ | «0.925 as 92.5%» | % | 20 |`,
      expect: [],
    },
  ],

  run(table, report, { profile }) {
    const limit = profile.targetDecimals.value;
    for (const [, target] of liveFields(table, 'target')) {
      const { number, fromPercentFormat } = target.value;
      if (number === undefined || fromPercentFormat) continue;
      if (typeof target.content.value === 'number' && Number.isInteger(number)) continue;
      const digits =
        typeof target.content.value === 'number'
          ? String(number)
          : (/\d[\d,]*(?:\.\d+)?/.exec(target.text)?.[0] ?? '');
      const count = decimalsOf(digits);
      if (count <= limit || digits.includes('e')) continue;
      const right = withoutTail(number, limit)?.toString();
      const written = target.text.includes(digits) ? target.text.replace(digits, right ?? '') : right;
      report({
        message: 'decimals',
        at: target,
        slots: { target: digits, count, limit },
        edits: right === undefined || written === undefined ? [] : [editOf(target, written)],
      });
    }
  },
});
