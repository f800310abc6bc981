import type { DeclarationTable, Indicator } from '../model/declaration';
import { liveIndicators, perTable } from '../model/declaration';
import { NameParts } from '../text/indicator-match';
import { isQualifiedUnit, isUnit, unitFactor } from '../text/units';
import { isComparator } from './indicator-nature';
import { scaleOf } from './rule-units';

/** A row with its name, which is taken apart as far as a comparison asks. */
export class NamedRow extends NameParts {
  constructor(
    readonly indicator: Indicator,
    readonly table: DeclarationTable,
  ) {
    super(indicator.name.value);
  }
}

/** One indicator that stands in the department's table and in a project's. */
export interface SameIndicator {
  readonly department: NamedRow;
  readonly project: NamedRow;
  /** The names are equal; else they differ in words of one meaning, and the two may be one indicator. */
  readonly certain: boolean;
}

/** The live rows; four comparisons look at the same names. */
export const rowsOf = perTable((table): readonly NamedRow[] =>
  liveIndicators(table).map((indicator) => new NamedRow(indicator, table)),
);

/** In its own column, or behind the number of the target. */
const unitOf = ({ unit, target }: Indicator): string => unit?.text.trim() ?? target?.value.unit ?? '';

/** The units of two rows where they do not convert, or put one number on two scales (0.5%, 0.5‰); the cell of the second. */
export function differingUnits(a: Indicator, b: Indicator) {
  const words = [unitOf(a), unitOf(b)] as const;
  const at = b.unit ?? b.target;
  if (!at || words[0] === words[1] || !words.every((unit) => isUnit(unit) || isQualifiedUnit(unit)))
    return undefined;
  const conversion = unitFactor(...words);
  if (!conversion || conversion.generic) return { at, words };
  const [valueA, valueB] = [a.target?.value.number, b.target?.value.number];
  const scaled = conversion.factor !== 1 && valueA !== undefined && valueA === valueB && valueA !== 0;
  return scaled ? { at, words } : undefined;
}

/** Whether the second row may take the unit of the first: 12 and 万人次 beside 120000 and 场 may not. */
export function keepsNumber(a: Indicator, b: Indicator, [unit, own]: readonly [string, string]): boolean {
  return scaleOf(unit) === scaleOf(own) || a.target?.value.number === b.target?.value.number;
}

/** ≥ beside ≤, or beside = where the two ask for the same; at 100 % those two are one. */
export function differingTypes(a: Indicator, b: Indicator): boolean {
  const [one, other] = [a.operator?.value, b.operator?.value];
  if (!isComparator(one) || !isComparator(other) || one === other) return false;
  const side = (operator: typeof one) =>
    operator === '=' ? '=' : operator === '≥' || operator === '>' ? '≥' : '≤';
  if (side(one) === side(other)) return false;
  const [valueA, valueB] = [a.target?.value.number, b.target?.value.number];
  const opposite = side(one) !== '=' && side(other) !== '=';
  return opposite || (valueA !== undefined && valueA === valueB && valueA !== 100 && valueA !== 0);
}
