import type { CellAddress } from '../model/cell';
import { contentAt, type CellContent, type Grid, type ShownValue } from '../model/grid';
import {
  add,
  compare,
  divide,
  minimum,
  multiply,
  ONE,
  rational,
  roundHalfUp,
  toNumber,
  ZERO,
} from '../model/rational';
import type { ScoreResult } from '../model/scoring';
import { workingLine } from '../scoring';
import type { CellWrite, SummaryOf } from './score-block';

/*
 * What the cells of the score columns show: the same that their formulas give where the add-in calculates them. A score
 * that needs a person is #N/A, so that no sum over it looks complete.
 */

const NOT_AVAILABLE: ShownValue = { error: '#N/A' };

/** The points, #N/A where a person has to decide, nothing for a row without an actual value. */
export function scoreValue(result: ScoreResult | undefined): ShownValue {
  if (result === undefined || result.status === 'blank') return null;
  return result.score ?? NOT_AVAILABLE;
}

export function explanationValue(result: ScoreResult | undefined): ShownValue {
  return result === undefined ? null : workingLine(result) || null;
}

/** Whether a cell shows this already. */
export function holds(content: CellContent, value: ShownValue): boolean {
  if (value === null) return content.text === '';
  return typeof value === 'object' ? content.error === value.error : content.value === value;
}

/** The writes with the values of the summary lines, from those of the scores above them. */
export function withSummaryValues(grid: Grid, writes: readonly CellWrite[]): readonly CellWrite[] {
  const shown = new Map<string, ShownValue>();
  const key = (row: number, column: number) => `${row}:${column}`;
  const valueAt = ({ row, column }: Pick<CellAddress, 'row' | 'column'>): ShownValue => {
    const planned = shown.get(key(row, column));
    if (planned !== undefined) return planned;
    const { value, error } = contentAt(grid, row, column);
    if (error !== undefined) return { error };
    return typeof value === 'boolean' ? String(value) : value;
  };
  return writes.map((write) => {
    const { row, column } = write.cell;
    const value = write.sums ? summaryValue(write.sums, column, valueAt) : write.value;
    if (value === undefined) return write;
    shown.set(key(row, column), value);
    return { ...write, value };
  });
}

type ValueAt = (cell: Pick<CellAddress, 'row' | 'column'>) => ShownValue;

function summaryValue(sums: SummaryOf, column: number, valueAt: ValueAt): ShownValue {
  switch (sums.of) {
    case 'rows':
      return sumOf(sums.rows.map((row) => valueAt({ row, column })));
    case 'lines':
      return sumOf(
        Array.from({ length: sums.to - sums.from + 1 }, (_, i) => valueAt({ row: sums.from + i, column })),
      );
    case 'execution':
      return executionValue(valueAt(sums.executed), valueAt(sums.budget), sums.points);
    case 'grade':
      return gradeOf(valueAt({ row: sums.total, column }));
  }
}

/** As SUM: texts count for nothing, an error makes the sum one. */
function sumOf(values: readonly ShownValue[]): ShownValue {
  let sum = ZERO;
  for (const value of values) {
    if (typeof value === 'number') sum = add(sum, rational(value));
    else if (isError(value)) return value;
  }
  return toNumber(sum);
}

const isError = (value: ShownValue): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

function executionValue(executed: ShownValue, budget: ShownValue, points: number): ShownValue {
  const figures = [executed, budget].map((value) => {
    if (isError(value)) return value;
    const figure = value === null ? 0 : typeof value === 'number' ? value : plainNumber(value);
    return figure ?? { error: '#VALUE!' };
  });
  const fault = figures.find(isError);
  if (fault) return fault;
  const [a, b] = figures as number[];
  const rate = divide(rational(a!), rational(b!));
  if (!rate) return { error: '#DIV/0!' };
  return toNumber(roundHalfUp(multiply(minimum(ONE, rate), rational(points)), 2));
}

const plainNumber = (text: string) =>
  /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text.trim()) ? Number(text) : undefined;

const GRADES = [
  [90, '优'],
  [80, '良'],
  [60, '中'],
] as const;

function gradeOf(total: ShownValue): ShownValue {
  if (isError(total)) return total;
  const points = rational(typeof total === 'number' ? total : 0);
  return GRADES.find(([least]) => compare(points, rational(least)) >= 0)?.[1] ?? '差';
}
