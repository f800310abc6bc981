import type { Amount, FundingRow } from '../../model/declaration';
import { defineCheck } from '../define-check';

const shown = (amount: Amount): string => `${amount.value}${amount.unit ?? ''}`;

/** The amounts of a funding row whose cells name a unit of their own: 600万元. */
function writtenAmounts({ initialBudget, budget, executed }: FundingRow): Amount[] {
  return [initialBudget, budget, executed].flatMap((field) => {
    const unit = /(亿元|万元|元)\s*$/.exec(field?.text ?? '')?.[1] as Amount['unit'];
    return field?.value === undefined || unit === undefined
      ? []
      : [{ value: field.value, unit, label: '', cell: field.cell }];
  });
}

export default defineCheck({
  id: 'amount-unit',
  scope: 'table',
  title: { zh: '元与万元混用', en: '元 and 万元 are mixed' },
  severity: 'warning',
  basis: { zh: '同一表中金额单位应统一', en: 'One table uses one unit of money' },
  why: { zh: '元与万元混用容易差出一万倍。', en: 'Mixing them up is a factor of ten thousand.' },
  fix: 'none',
  messages: {
    mixed: {
      zh: '“{first}”与“{second}”的金额单位不一致。',
      en: '{first} and {second} are in different units of money.',
    },
  },
  examples: [
    {
      name: '总金额用万元，年度计划用元',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:360000 元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['A1 mixed'],
    },
    {
      name: '单位一致',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:36 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: [],
    },
  ],

  *run({ fundingLine, amounts, funding }) {
    const sets: Amount[][] = amounts.map(({ total, parts }) => [total, ...parts]);
    if (fundingLine)
      sets.unshift([fundingLine.total, fundingLine.annual].filter((amount) => amount !== undefined));
    sets.push(funding.flatMap(writtenAmounts));
    for (const set of sets) {
      const first = set.find(({ unit }) => unit !== undefined);
      const other = set.find(({ unit }) => unit !== undefined && unit !== first?.unit);
      if (!first || !other) continue;
      yield {
        message: 'mixed',
        at: other,
        related: [first],
        slots: { first: shown(first), second: shown(other) },
      };
    }
  },
});
