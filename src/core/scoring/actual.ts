import type { Rational } from '../model/rational';
import { compare, ONE, rational, signOf } from '../model/rational';
import { Recent } from '../model/recent';
import type { ScoreRequest } from '../model/scoring';
import { readQuantity } from '../text/quantities';
import { rateUnit } from '../text/rate-units';
import { isPercent, isUnit } from '../text/units';
import { foldText } from '../text/width';

/** An actual or a target as a number with its own unit, as words, or nothing. */
export type ReadValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Rational; readonly unit: string | undefined }
  | { readonly kind: 'words'; readonly text: string };

/** 97, "97", "97%", "548件", "1,200", "－3"; anything else is words. */
export function readValue(value: number | string | null | undefined): ReadValue {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? { kind: 'number', value: rational(value), unit: undefined }
      : { kind: 'words', text: String(value) };
  const text = foldText(value).text.replace(/\n/g, '');
  if (text === '') return { kind: 'blank' };
  const lead = /^(?:≥|>=|≤|<=|>|<|=)/.exec(text)?.[0].length ?? 0;
  const negative = text[lead] === '-' ? 1 : 0;
  const plain = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  if (plain !== undefined) return { kind: 'number', value: rational(plain), unit: undefined };
  const quantity = readQuantity(text, lead + negative);
  if (quantity && !quantity.chinese && !quantity.damaged && quantity.end === text.length) {
    return {
      kind: 'number',
      value: rational(negative ? -quantity.value : quantity.value),
      unit: quantity.unit,
    };
  }
  // A unit that is not on the list stands behind the number all the same.
  const loose = /^(-?\d+(?:\.\d+)?)([^\d.,%，。;、不未均无没]{1,2})$/.exec(text);
  if (loose) return { kind: 'number', value: rational(Number(loose[1])), unit: loose[2] };
  return { kind: 'words', text };
}

/** The other cells of the row, read. */
export interface Row {
  /** The indicator of the row, where it has one. */
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly percent: boolean;
  /** Whether the unit column names a measure, known or not. */
  readonly measured: boolean;
  /** For the working, where the row has no unit that is known: what stands in its column, else the unit of the rule. */
  readonly shownUnit: string | undefined;
  readonly target: Rational | undefined;
  readonly operator: '≥' | '>' | '≤' | '<' | '=' | undefined;
  readonly qualitative: boolean;
  readonly weight: Rational | undefined;
}

const OPERATORS: Readonly<Record<string, Row['operator']>> = {
  '≥': '≥',
  '≧': '≥',
  '>=': '≥',
  '⩾': '≥',
  '≤': '≤',
  '≦': '≤',
  '<=': '≤',
  '⩽': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  '＝': '=',
  '═': '=',
  '＞': '>',
  '＜': '<',
  大于等于: '≥',
  小于等于: '≤',
  大于: '>',
  小于: '<',
  等于: '=',
  正向: '≥',
  反向: '≤',
  正向指标: '≥',
  反向指标: '≤',
};

/** What stands in the unit and operator columns: the same few words in every row. */
const KNOWN_UNITS = new Recent<{ readonly unit: string | undefined }>(512);
const KNOWN_OPERATORS = new Recent<{ readonly operator: Row['operator'] }>(64);

function unitOf(given: string): string | undefined {
  const before = KNOWN_UNITS.get(given);
  if (before) return before.unit;
  const folded = foldText(given.trim()).text;
  const unit = isUnit(folded) ? (rateUnit(folded)?.name ?? folded) : undefined;
  KNOWN_UNITS.set(given, { unit });
  return unit;
}

function operatorOf(given: string): Row['operator'] {
  const before = KNOWN_OPERATORS.get(given);
  if (before) return before.operator;
  const folded = foldText(given).text;
  const operator = Object.hasOwn(OPERATORS, folded) ? OPERATORS[folded] : undefined;
  KNOWN_OPERATORS.set(given, { operator });
  return operator;
}

/** Whether a row wants its target or less. */
export function wantsLess({ operator }: Pick<Row, 'operator'>): boolean {
  return operator === '≤' || operator === '<';
}

/** Whether a row wants its target or more. */
export function wantsMore({ operator }: Pick<Row, 'operator'>): boolean {
  return operator === '≥' || operator === '>';
}

/**
 * A target of 0.98 or 1 without percent: the row counts on the scale from 0 to 1. 0.6万元 is an amount; 1个 is the same as
 * all of it.
 */
export function isOnUnitScale({ target, percent, measured }: Row): boolean {
  if (percent || target === undefined || signOf(target) <= 0) return false;
  const toOne = compare(target, ONE);
  return measured ? toOne === 0 : toOne <= 0;
}

/** What stands in the unit column of a row without a unit. */
const NO_UNIT = /^[-—–/\\\s无]*$|比|率|系数|指数/;

/** What stands in the unit column, as the working says it behind numbers; a figure there would run into them. */
function shownUnitOf(given: string | null | undefined): string | undefined {
  const unit = given?.trim();
  return unit === undefined || /^[\d０-９]/.test(unit) ? undefined : unit;
}

export function readRow(request: ScoreRequest): Row {
  const unit = unitOf(request.unit ?? '');
  const read = readValue(request.target);
  const inTarget =
    typeof request.target === 'string'
      ? OPERATORS[/^(?:≥|>=|≤|<=|>|<|=)/.exec(foldText(request.target).text)?.[0] ?? '']
      : undefined;
  const operator = operatorOf(request.operator ?? '') ?? inTarget;
  const weight =
    typeof request.weight === 'number' && Number.isFinite(request.weight) && request.weight > 0
      ? rational(request.weight)
      : undefined;
  const percent = isPercent(unit) || (unit === undefined && read.kind === 'number' && isPercent(read.unit));
  const measured = !percent && (unit !== undefined || !NO_UNIT.test(request.unit ?? ''));
  return {
    name: request.indicator?.trim() || undefined,
    unit: unit ?? (read.kind === 'number' ? read.unit : undefined),
    percent,
    measured,
    shownUnit: measured && unit === undefined ? shownUnitOf(request.unit) : undefined,
    target: read.kind === 'number' ? read.value : undefined,
    operator,
    qualitative: request.operator?.trim() === '定性',
    weight,
  };
}
