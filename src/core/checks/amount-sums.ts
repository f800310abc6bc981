import type { CellAddress } from '../model/cell';
import type { DeclarationTable, Field, FundingRow } from '../model/declaration';
import { inYuan } from '../text/money';
import { roundingTolerance } from './amounts';

/** An amount of the funding block with the parts it is made of. */
export interface Sum {
  readonly label: string;
  readonly total: { readonly value: number; readonly cell: CellAddress };
  readonly parts: readonly { readonly value: number; readonly cell: CellAddress }[];
  /** Whether the parts are meant to be all there is: 其中 alone names a selection. */
  readonly exhaustive: boolean;
}

const COLUMNS = ['initialBudget', 'budget', 'executed', 'expected'] as const;

function filled(field: Field<number | undefined> | undefined): field is Field<number> {
  return field?.value !== undefined;
}

function* fundingSums(rows: readonly FundingRow[]): Iterable<Sum> {
  const total = rows.find(({ kind }) => kind === 'total');
  const parts = rows.filter(({ kind }) => kind === 'part');
  if (!total) return;
  const columns = COLUMNS.flatMap((column) => {
    const whole = total[column];
    const own = parts.map((row) => row[column]).filter(filled);
    return filled(whole) && own.length > 0 ? [{ whole, own }] : [];
  });
  // Named as all there is, or shown to be by another column, in which they come to the total.
  const exhaustive =
    parts.length > 1 &&
    (parts.some(({ label }) => /其他|其它|自有|自筹|单位资金|结转/.test(label.text)) ||
      columns.some(({ whole, own }) => own.length === parts.length && gapOf(whole, own) === 0));
  for (const { whole, own } of columns)
    yield { label: total.label.value, total: whole, parts: own, exhaustive };
}

/** How much more the parts are than the total; 0 within what rounding explains. */
export function gapOf(total: { value: number }, parts: readonly { value: number }[]): number {
  const gap = Number((sumOf(parts) - total.value).toFixed(6));
  return Math.abs(gap) <= roundingTolerance([total.value, ...parts.map(({ value }) => value)]) ? 0 : gap;
}

/** What the parts come to. */
export function sumOf(parts: readonly { value: number }[]): number {
  return Number(parts.reduce((all, { value }) => all + value, 0).toFixed(6));
}

/** All sums that a form states. */
export function* sums(table: DeclarationTable): Iterable<Sum> {
  yield* fundingSums(table.funding);
  for (const { label, total, parts } of table.amounts) {
    if (parts.length === 0) continue;
    const value = (amount: typeof total) => ({
      value: inYuan(amount, total.unit) / inYuan({ value: 1, unit: total.unit }, total.unit),
      cell: amount.cell,
    });
    yield { label, total: value(total), parts: parts.map(value), exhaustive: parts.length > 1 };
  }
}
