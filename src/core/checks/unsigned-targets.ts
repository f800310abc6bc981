import type { DeclarationTable, Field, Indicator, Operator, TargetValue } from '../model/declaration';
import { columnOf, liveIndicators } from '../model/declaration';
import { SIGN } from './bare-target';
import type { CheckContext } from './context';
import { isComparator, operatorInRule } from './indicator-nature';
import { isExecutionRow } from './table-fields';
import { asOthersOfAll } from './type-faults';

/** So many targets with a sign show how a form writes them. Our own measure. */
const SIGNED = 4;
/** One without in so many with: more of them are a way of writing that the form allows. */
const SHARE = 4;

interface Unsigned {
  readonly indicator: Indicator;
  readonly target: Field<TargetValue>;
  readonly implied: Operator;
}

/**
 * 2400盏 among ≥1800根, ≤36万元 and ≥95%, in a form without a column for the sign, where the rule says 达到2400盏. A bare 100 %
 * says "all", and only where the others of 100 % bear a sign was one forgotten.
 */
export function unsignedTargets(table: DeclarationTable, context: CheckContext): readonly Unsigned[] {
  if (columnOf(table, 'operator') !== undefined) return [];
  const rows = liveIndicators(table).filter(
    (indicator) => indicator.target?.value.number !== undefined && !isExecutionRow(indicator),
  );
  const signed = rows.filter(({ target }) => SIGN.test(target!.text));
  const bare = rows.filter(
    ({ operator, target }) => !isComparator(operator?.value) && !isComparator(target!.value.operator),
  );
  if (bare.length === 0 || signed.length < SIGNED || signed.length < bare.length * SHARE) return [];
  return bare.flatMap((indicator) => {
    const target = indicator.target!;
    const { number, words } = target.value;
    if (words.trim() !== '' || !NUMBER_AND_UNIT.test(target.text)) return [];
    if (operatorInRule(context.rule(indicator)) === undefined) return [];
    if (number === 100 && !signed.some((other) => other.target!.value.number === 100)) return [];
    const implied = asOthersOfAll(indicator, rows, context);
    return implied === undefined ? [] : [{ indicator, target, implied }];
  });
}

/** 2,400盏, 45: no day, no range and no clause. */
const NUMBER_AND_UNIT = /^\s*\d[\d,]*(?:\.\d+)?\s*(?:[^\d\s，。；、至到—~-]{1,8}\s*)?$/u;
