import type { Amount, AmountGroup, DeclarationTable } from '../model/declaration';
import { inYuan, isOfOneYear } from '../text/money';

/** How much a sum of rounded figures may be off: half a unit of the last written decimal for each. */
export function roundingTolerance(values: readonly number[]): number {
  const decimals = Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  return decimals === 0 ? 1e-9 : 0.5 * 10 ** -Math.min(decimals, 6) * values.length + 1e-9;
}

/** 收入合计 and 支出合计 are a department's accounts; a part's 小计 is not the whole. */
const NO_BUDGET = /收入|小计/;
/** 实施期资金总额: what a project of several years costs in all. */
const OF_TERM =
  /^(?:项目)?(?:实施期|全周期|中长?期)(?:内)?(?:资金|预算|投资|金额)?(?:总(?:额|计|金额|预算|投资)|合计)$/;
const OF_A_YEAR = /年度|当年|本年|全年/;

/** Without those of single projects in a list, 项目总预算 200 of 320 in all. */
const amountsOfForm = ({ amounts }: DeclarationTable): readonly AmountGroup[] =>
  amounts.filter(({ ofProject }) => !ofProject);

/** The amount that the cost is held against: the whole project's, in the funding line, the funding block or beside its label. */
export function budgetOf(table: DeclarationTable): Amount | undefined {
  if (table.fundingLine?.total) return table.fundingLine.total;
  const row = table.funding.find(({ kind }) => kind === 'total');
  const field = row?.budget ?? row?.initialBudget;
  if (field?.value !== undefined)
    return { value: field.value, unit: row!.unit ?? '万元', label: row!.label.value, cell: field.cell };
  const amounts = amountsOfForm(table);
  // 2026年 of a table of several years: what this year's costs are held against.
  const own = amounts.find(
    ({ total }) => table.year !== undefined && total.label.startsWith(`${table.year}年`),
  )?.total;
  if (own && amounts.filter(({ total }) => isOfOneYear(total.label)).length > 1)
    return { ...own, unit: own.unit ?? '万元' };
  let largest: Amount | undefined;
  for (const { total } of amounts) {
    if (NO_BUDGET.test(total.label)) continue;
    const unit = total.unit ?? '万元';
    if (!largest || inYuan(total, unit) > inYuan(largest, unit)) largest = { ...total, unit };
  }
  // A year's share of a project that goes on says nothing about what the whole costs, unless the form has that no higher.
  const share = largest && OF_A_YEAR.test(largest.label) && runsOn(table);
  return share && !amounts.some(({ total }) => OF_TERM.test(total.label) && total.value > 0)
    ? undefined
    : largest;
}

/** The year's amount, for a cost that says it is the year's (项目年度总成本); `undefined` where the form states none, or several. */
export function budgetOfYear(table: DeclarationTable): Amount | undefined {
  const totals = amountsOfForm(table)
    .map(({ total }) => total)
    .filter(({ label }) => OF_A_YEAR.test(label));
  const [first, ...others] = totals.map((total) => ({ ...total, unit: total.unit ?? ('万元' as const) }));
  const same = others.every((other) => inYuan(other, undefined) === inYuan(first!, undefined));
  return first && same && !NO_BUDGET.test(first.label) ? first : undefined;
}

/** Whether a cost is said to be that of one year. */
export const isOfTheYear = (name: string): boolean => OF_A_YEAR.test(name);

/** Whether the form names a term of several years: 2026年—2028年. */
function runsOn({ headings }: DeclarationTable): boolean {
  return headings.some(({ value }) => {
    const years = value.length > 40 ? null : value.match(/20\d\d/g);
    return years !== null && new Set(years).size > 1;
  });
}
