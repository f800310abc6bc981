import type { Amount, DeclarationTable } from '../../model/declaration';
import { inYuan } from '../../text/money';
import { defineCheck } from '../define-check';

/** The total of all years, and what the year has of it. */
const WHOLE = /实施期|中期|全周期|总投资|^项目(?:资金)?总|^(?:资金)?总(?:额|金额|预算)$/;
const ANNUAL = /年度|当年|本年|全年|^20\d\d年?(?:度)?(?:财政)?(?:预算|资金|金额|安排|支出|投资|计划)/;
const MONEY = /资金|金额|预算|投资|支出计划|计划支出|安排|申请/;

interface Pair {
  readonly total: Amount;
  readonly annual: Amount;
}

/** Both in one form, in one row of a list of projects, or in a funding line; 收入 and 支出 are two sides of one account. */
function* pairs({ fundingLine, amounts }: DeclarationTable): Iterable<Pair> {
  if (fundingLine?.total && fundingLine.annual)
    yield { total: fundingLine.total, annual: fundingLine.annual };
  const totals = amounts
    .map(({ total }) => total)
    .filter(({ label }) => MONEY.test(label) || WHOLE.test(label));
  const wholes = totals.filter(({ label }) => WHOLE.test(label) && !ANNUAL.test(label));
  const years = totals.filter(({ label }) => ANNUAL.test(label) && !WHOLE.test(label));
  // Several of a kind: which year is part of which total, only a row that holds one of each tells.
  const [total, annual] = [wholes[0], years[0]];
  if (total && annual && wholes.length === 1 && years.length === 1) yield { total, annual };
  else yield* byRow(wholes, years);
}

function* byRow(wholes: readonly Amount[], years: readonly Amount[]): Iterable<Pair> {
  const onlyYear = onlyInRow(years);
  for (const [row, total] of onlyInRow(wholes)) {
    const annual = onlyYear.get(row);
    if (total && annual) yield { total, annual };
  }
}

/** The amount of each row; `undefined` for a row that holds several. */
function onlyInRow(amounts: readonly Amount[]): ReadonlyMap<number, Amount | undefined> {
  const only = new Map<number, Amount | undefined>();
  for (const amount of amounts) only.set(amount.cell.row, only.has(amount.cell.row) ? undefined : amount);
  return only;
}

export default defineCheck({
  id: 'amount-annual-exceeds-total',
  scope: 'table',
  title: { zh: '当年金额超过总金额', en: 'This year’s amount is above the total' },
  severity: 'error',
  basis: { zh: '当年支出计划不应超过项目总金额', en: 'A year’s plan is part of the project’s total' },
  why: { zh: '当年比总额还多，说明有一个数填错了。', en: 'One of the two figures must be wrong.' },
  fix: 'none',
  needs: [['funding-line', 'amounts']],
  messages: {
    above: {
      zh: '“{annualLabel}”{annual}{unit}超过“{totalLabel}”{total}{unit}。',
      en: '{annualLabel}, {annual} {unit}, is above {totalLabel}, {total} {unit}.',
    },
    exceeds: {
      zh: '当年支出计划{annual}{unit}超过总金额{total}{unit}。',
      en: 'This year’s {annual} {unit} is above the total of {total} {unit}.',
    },
  },
  examples: [
    {
      name: '当年计划多于总金额',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:63 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['A1 exceeds'],
    },
    {
      name: '资金栏里年度资金总额多于实施期资金总额',
      table: `
        | 资金情况（万元） | 实施期资金总额： | 150 | 年度资金总额： | 180 |
        |  | 其中：财政拨款 | 120 | 其中：财政拨款 | 150 |
        |  | 其他资金 | 30 | 其他资金 | 30 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['E1 above'],
    },
    {
      name: '当年支出计划与项目总金额同在一行',
      table: `
        | 项目总金额（万元） | 150 | 当年支出计划（万元） | 180 |
        | 当年支出其中：市级补助 | 120 | 县级财政 | 60 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['D1 above'],
    },
    {
      name: '资金栏里的分年安排，收入与支出两边',
      table: `
        | 项目资金（万元） | 项目总投资 | 150 | 年度资金总额 | 60 |
        | 部门预算（万元） | 收入合计 | 900 | 支出合计 | 920 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: [],
    },
    {
      name: '分年安排',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:12 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: [],
    },
  ],

  run(table, report) {
    for (const { total, annual } of pairs(table)) {
      const unit = total.unit ?? annual.unit ?? '';
      if (inYuan(annual, total.unit) <= inYuan(total, annual.unit)) continue;
      const factor = inYuan({ value: 1, unit: total.unit }, annual.unit);
      const slots = {
        annual: Number((inYuan(annual, total.unit) / factor).toFixed(6)),
        total: total.value,
        unit,
      };
      if (total === table.fundingLine?.total)
        report({ message: 'exceeds', at: annual, related: [total], slots });
      else {
        const labels = { annualLabel: annual.label, totalLabel: total.label };
        report({ message: 'above', at: annual, related: [total], slots: { ...slots, ...labels } });
      }
    }
  },
});
