import type { Field, Indicator, TargetValue } from '../model/declaration';
import type { CellEdit } from '../model/finding';
import { perText } from '../text/per-text';
import { baseUnit, multipleOf, readUnit } from '../text/units';
import { editOf } from './define-check';
import { saysNothing } from './indicator-nature';

/** Comparison signs in front of a number. */
export const SIGN = /^\s*[≥≧≤≦<>=＞＜＝═]+\s*/u;

/** The number as typed, without what stands around it: 1,200.50. */
export function digitsIn(text: string): string | undefined {
  return /-?\d[\d,]*(?:\.\d+)?/.exec(text.normalize('NFKC'))?.[0];
}

/** 95（含）以上, 30日以内: the words behind a number that bound it. */
const BOUND_BEHIND = /((?:[（(]含[)）])?(?:[及或](?:[（(]含[)）])?)?以[上下]|[之以]内)\s*$/u;

/** The number alone, or with the bound as it is written where no other cell can hold it; `undefined` where that cannot be told. */
function bareTarget({ text, value }: Field<TargetValue>, keepsBound: boolean): string | undefined {
  const number = String(value.number);
  if (!keepsBound || value.operator === undefined) return number;
  const before = /^[^\d０-９]*/u.exec(text)![0].trim();
  if (before !== '') return before + number;
  const behind = BOUND_BEHIND.exec(text);
  return behind ? number + behind[1]! : undefined;
}

/**
 * The edits that move what a target holds beside its number into the columns for it. Nothing is lost: where a bound has no
 * other cell, or another sign stands in it, it stays with the number or the target stays as it is.
 * @param written the unit in the target that belongs into the unit column
 */
export function* bareTargetEdits(
  { operator, unit }: Indicator,
  target: Field<TargetValue>,
  written: string | undefined,
  columns: { readonly operator: boolean; readonly unit: boolean },
): Iterable<CellEdit> {
  const { value } = target;
  if (digitsIn(target.text) === undefined || value.words !== '') return;
  if (columns.operator && value.operator !== undefined) {
    // Without a cell of its own, or beside another sign (= and 不超过), the bound has no other place than here.
    if (!operator || operator.cell.column === target.cell.column) return;
    if (operator.text.trim() !== '' && operator.value !== value.operator) return;
    if (operator.text.trim() === '') yield editOf(operator, value.operator);
  }
  if (written !== undefined && unit) {
    if (!saysNothing(unit.text) && baseUnit(unit.text).base !== baseUnit(written).base) return;
    if (saysNothing(unit.text)) yield editOf(unit, written);
  }
  // Without a column of its own the unit stays where it is.
  const bare = columns.unit ? bareTarget(target, !columns.operator) : target.text.replace(SIGN, '');
  if (bare !== undefined) yield editOf(target, bare);
}

/** ≥, %, ≥所, 不少于万人: a form that was prepared, and its number never written. */
export const isWithoutNumber = perText((text: string): boolean => {
  const folded = text.normalize('NFKC').trim();
  if (folded === '' || folded.length > 10 || /\d/.test(folded)) return false;
  const sign = /^(?:[≥≤><=≧≦]{1,2}|不少于|不低于|不超过|不高于|不多于)?\s?/u.exec(folded)![0];
  const unit = folded.slice(sign.length);
  if (unit === '') return true;
  const counted = unit.slice(multipleOf(unit)?.word.length ?? 0);
  if (readUnit(counted, 0)?.end !== counted.length) return false;
  // 级 and 类 may be the end of a word; 人 and % are none.
  return sign !== '' || /^(?:[%‰]|万?[人元户亩]|人次|[个次家件场所])$/u.test(unit);
});
