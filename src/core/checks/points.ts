import type { CellAddress } from '../model/cell';
import type { DeclarationTable, Indicator } from '../model/declaration';
import { columnOf, liveIndicators } from '../model/declaration';
import { statedExecution } from '../norms';
import type { CheckContext } from './context';

/** The points of one row and where they stand. */
export interface Points {
  readonly indicator: Indicator;
  readonly value: number;
  readonly from: 'column' | 'rule';
  readonly cell: CellAddress;
}

/** The weight of a row: from the weight column, or where the table has none or the cell is empty, from the rule itself. */
export function pointsOf(indicator: Indicator, context: CheckContext): Points | undefined {
  const { weight, rule } = indicator;
  // Zero and less are no weight; weight-invalid says so, and sums that would hold one say nothing.
  if (weight?.value !== undefined && weight.value > 0) {
    return { indicator, value: weight.value, from: 'column', cell: weight.cell };
  }
  if (weight && weight.text.trim() !== '') return undefined;
  const total = context.rule(indicator)?.total;
  return total && rule ? { indicator, value: total.value, from: 'rule', cell: rule.cell } : undefined;
}

/** The weights of all live rows, and the rows of which no weight is known. */
export interface TablePoints {
  readonly points: readonly Points[];
  readonly unknown: readonly Indicator[];
}

/** What was asked for last: the checks of weights ask for one table, one after the other. */
let last: { in: CheckContext; of: DeclarationTable; found: TablePoints } | undefined;

export function tablePoints(table: DeclarationTable, context: CheckContext): TablePoints {
  if (last?.in !== context || last.of !== table)
    last = { in: context, of: table, found: pointsIn(table, context) };
  return last.found;
}

function pointsIn(table: DeclarationTable, context: CheckContext): TablePoints {
  const points: Points[] = [];
  const unknown: Indicator[] = [];
  for (const indicator of liveIndicators(table)) {
    const own = pointsOf(indicator, context);
    if (own) points.push(own);
    // A merged weight cell over several rows belongs to the first of them; the others have no weight field.
    else if (indicator.weight !== undefined || columnOf(table, 'weight') === undefined)
      unknown.push(indicator);
  }
  return { points, unknown };
}

/** Points of 预算执行率 that stand outside the indicator rows, in the funding block or in a note. */
export function executionPoints(table: DeclarationTable): number {
  const inBlock = table.funding.find(({ weight }) => weight?.value !== undefined)?.weight?.value;
  return inBlock ?? statedExecution(table) ?? 0;
}

/** Whether weights come to one of the totals that are asked for, with the points of execution or by themselves. */
export function isWhole(total: number, execution: number, asked: readonly number[]): boolean {
  return (execution > 0 && sumPoints([total, execution]) === 100) || asked.includes(total);
}

/** What the execution rate is given; points that stand elsewhere are no fewer. */
const LEAST_ELSEWHERE = 10;

/**
 * A total out of more than the rows weigh holds points that stand elsewhere, such as those of the execution rate. Where
 * a row has lost its weight, a few points more are those of that row, whose score stands among the others.
 */
export function pointsElsewhere(whole: number, table: DeclarationTable): number {
  const weights = liveIndicators(table).flatMap(({ weight }) => (weight ? [weight.value ?? 0] : []));
  const more = whole - sumPoints(weights);
  return more < LEAST_ELSEWHERE && weights.some((weight) => weight <= 0) ? 0 : more;
}

/** Points added up without the tail of binary fractions: 0.1 + 0.2 is 0.3. */
export function sumPoints(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

/** A number as people write it: 90, 88.5. */
export function shownPoints(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toFixed(4)));
}
