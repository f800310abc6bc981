import type { Rational } from '../../model/rational';
import { compare, divide, ONE, rational, signOf } from '../../model/rational';
import { Recent } from '../../model/recent';
import type { ScoreRequest } from '../../model/scoring';
import type { Relation } from '../../text/comparators';
import { rateUnit } from '../../text/rate-units';
import { isEitherUnit, isPercent, isUnit, unitFactor } from '../../text/units';
import type { Multiple } from '../../text/units';
import { foldText } from '../../text/width';
import { rowName } from './row-name';
import { inRowUnit } from './row-unit';
import { readGoal } from './target';
import type { Goal } from './target';

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
  readonly operator: Relation | undefined;
  readonly qualitative: boolean;
  readonly weight: Rational | undefined;
  /** Whether the target is a day, a month or a quarter. */
  readonly byDate: boolean;
  /** The 万 of a target of 50万元, or of 50万, where the row has no unit column: what a bare number may be meant in. */
  readonly multiple: Multiple | undefined;
  /** A target with figures that are not read as one number. */
  readonly unread: Extract<Goal, { kind: 'unread' }> | undefined;
  /** Why the target cannot be held against anything. */
  readonly trouble: string | undefined;
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
  大于或等于: '≥',
  小于或等于: '≤',
  不小于: '≥',
  不低于: '≥',
  不少于: '≥',
  不大于: '≤',
  不高于: '≤',
  不超过: '≤',
  不多于: '≤',
  大于: '>',
  小于: '<',
  等于: '=',
  正向: '≥',
  反向: '≤',
  正向指标: '≥',
  反向指标: '≤',
  逆向: '≤',
  逆向指标: '≤',
  负向: '≤',
  负向指标: '≤',
};

/** What stands in the unit and operator columns: the same few words in every row. */
const KNOWN_UNITS = new Recent<{ readonly unit: string | undefined }>(512);
const KNOWN_OPERATORS = new Recent<{ readonly operator: Row['operator'] }>(64);

/** What a hurried hand puts around a unit: 单位：万元, 人民币万元, 天内. */
const AROUND =
  /^(?:计量)?单位[:：]?|^人民币(?=.)|^\((?=[^()]+\)$)|(?<=^\([^()]{1,12})\)$|(?:以|之)?内$|(?<=.)数$/gu;
/** Percent in other signs and words. */
const PERCENT_WRITTEN = /^(?:百分之|[%﹪](?:\/年)?)$/;
/** Which month it is, and no span of months. */
export const MONTH_OF_YEAR = '月份';
/** A remark behind a unit: 万元（含税）, %（年）. */
const REMARK = /^([^()]{1,12})\(([^()]{1,12})\)$/;

/** The unit that stands in a cell with something around it; `undefined` where what is left is none. */
function unitWithin(folded: string): string | undefined {
  if (PERCENT_WRITTEN.test(folded)) return '%';
  if (isUnit(folded) || folded === MONTH_OF_YEAR || isEitherUnit(folded)) return folded;
  const [, before, remark] = REMARK.exec(folded) ?? [];
  const bare = (before !== undefined && (isPercent(before) || !isUnit(remark!)) ? before : folded).replace(
    AROUND,
    '',
  );
  return PERCENT_WRITTEN.test(bare) ? '%' : isUnit(bare) ? bare : undefined;
}

function unitOf(given: string): string | undefined {
  const before = KNOWN_UNITS.get(given);
  if (before) return before.unit;
  const within = unitWithin(foldText(given.trim()).text);
  const unit = within === undefined ? undefined : (rateUnit(within)?.name ?? within);
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
/** The systems of budgets store 1 where the unit was left blank. */
const NO_UNIT = /^[-—–/\\\s无]*$|^[1１]$|比|率|系数|指数/;

/** What stands in the unit column, as the working says it behind numbers; a figure there would run into them. */
function shownUnitOf(given: string | null | undefined): string | undefined {
  const unit = given?.trim();
  return unit === undefined || /^[\d０-９]/.test(unit) ? undefined : unit;
}

/** The target on the scale of the unit column; without one, in the unit that the target itself names. */
function inColumnUnit(
  goal: Extract<Goal, { kind: 'number' }>,
  column: string | undefined,
  given: string | null | undefined,
): Pick<Row, 'target' | 'unit' | 'trouble'> {
  const { value, multiple } = goal;
  if (column === undefined) {
    const named = multiple && goal.unit !== undefined && NO_UNIT.test(given ?? '');
    return named
      ? {
          target: divide(value, rational(multiple.times)),
          unit: `${multiple.word}${goal.unit}`,
          trouble: undefined,
        }
      : { target: value, unit: goal.unit, trouble: undefined };
  }
  const own = inRowUnit(value, goal.unit, multiple, column);
  const strange = own.unit !== undefined && own.unit !== column && !countsAlike(own.unit, column);
  return {
    target: own.value,
    unit: column,
    trouble: strange ? `目标值的单位“${goal.unit}”与计量单位“${column}”不能换算` : undefined,
  };
}

/** 个 of 项: counting words that stand for one another. */
function countsAlike(one: string, other: string): boolean {
  const conversion = unitFactor(one, other);
  return conversion?.generic === true && conversion.factor === 1;
}

/** Whether two sides leave each other out: ≥ and 不超过. */
function clash(column: Relation | undefined, said: Relation | undefined): boolean {
  const [one, other] = [{ operator: column }, { operator: said }];
  return (wantsMore(one) && wantsLess(other)) || (wantsLess(one) && wantsMore(other));
}

/** 未达标的季度数 in 个 under 每有一个季度, 培训人数 in 个 under 每少15人: what is counted are quarters, and people. */
function countedBy(unit: string | undefined, { indicator, rule }: ScoreRequest): string | undefined {
  if (unit !== '个') return unit;
  const name = rowName(indicator) ?? '';
  if (/季度个?数$/.test(name) && /[一1每]个?季度/.test(rule)) return '个季度';
  const people = /(?<!机器|法|自然)(?:人|人员)(?:总?数|数量)$/.test(name);
  return people && /\d\s?[人名]/.test(rule) && !/\d\s?个/.test(rule) ? '人' : unit;
}

export function readRow(request: ScoreRequest): Row {
  const column = countedBy(unitOf(request.unit ?? ''), request);
  const given = operatorOf(request.operator ?? '');
  const goal = readGoal(request.target, given !== undefined);
  const number = goal.kind === 'number' ? goal : undefined;
  const weight =
    typeof request.weight === 'number' && Number.isFinite(request.weight) && request.weight > 0
      ? rational(request.weight)
      : undefined;
  const percent = isPercent(column) || (column === undefined && isPercent(number?.unit));
  const measured = !percent && (column !== undefined || !NO_UNIT.test(request.unit ?? ''));
  const { target, unit, trouble } = number
    ? inColumnUnit(number, column, request.unit)
    : { target: undefined, unit: column, trouble: undefined };
  return {
    name: rowName(request.indicator),
    unit,
    percent,
    measured,
    shownUnit: measured && column === undefined ? shownUnitOf(request.unit) : undefined,
    target,
    operator: given ?? number?.operator,
    qualitative: request.operator?.trim() === '定性',
    weight,
    byDate: goal.kind === 'date',
    multiple: column === undefined ? number?.multiple : undefined,
    unread: goal.kind === 'unread' ? goal : undefined,
    trouble:
      trouble ??
      (clash(given, number?.operator)
        ? `目标值的“${number!.operator}”与指标值类型“${given!}”方向相反`
        : undefined),
  };
}
