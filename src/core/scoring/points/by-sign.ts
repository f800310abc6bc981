import { compare } from '../../model/rational';
import type { Formula, Meaning } from '../../model/rule';
import { wantsLess } from '../row/actual';
import type { Row } from '../row/actual';
import type { Context } from './context';

/** Why the sign of the row is needed for such a quotient, in zh-CN. */
export const WITHOUT_SIGN = '没有写指标值类型，按实际值÷目标值还是目标值÷实际值计分不能确定';

const needsSign = (formula: Formula): boolean =>
  formula.kind === 'binary'
    ? needsSign(formula.left) || needsSign(formula.right)
    : formula.kind === 'completion' && formula.bySign === true;

/** Why a row without a sign gives no number: only at the goal itself does nobody ask which side is the good one. */
export function lacksSign(meaning: Meaning, { row, actual }: Context): string | undefined {
  if (row.operator !== undefined || (row.target && compare(actual, row.target) === 0)) return undefined;
  const formulas = meaning.cases.flatMap(({ award }) => (award.kind === 'formula' ? [award.formula] : []));
  if (meaning.kind === 'proportion') formulas.push(meaning.proportion.formula);
  return formulas.some(needsSign) ? WITHOUT_SIGN : undefined;
}

/** The quotient of a row that wants little of it, or much. */
function turned(formula: Formula, less: boolean): Formula {
  if (formula.kind === 'binary') {
    const [left, right] = [turned(formula.left, less), turned(formula.right, less)];
    return left === formula.left && right === formula.right ? formula : { ...formula, left, right };
  }
  if (formula.kind !== 'completion' || !formula.bySign) return formula;
  const [actual, target]: readonly [Formula, Formula] = [{ kind: 'actual' }, { kind: 'target' }];
  return less
    ? { kind: 'binary', operator: '÷', left: target, right: actual }
    : { kind: 'binary', operator: '÷', left: actual, right: target };
}

/** 按B/A或A/B×分值 with the quotient that the sign of the row decides; as it stands in a row without one. */
export function quotientBySign(meaning: Meaning, row: Row): Meaning {
  if (row.operator === undefined) return meaning;
  const less = wantsLess(row);
  const told = meaning.cases.map((one) => {
    if (one.award.kind !== 'formula') return one;
    const formula = turned(one.award.formula, less);
    return formula === one.award.formula ? one : { ...one, award: { ...one.award, formula } };
  });
  const cases = told.every((one, i) => one === meaning.cases[i]) ? meaning.cases : told;
  if (meaning.kind !== 'proportion') return cases === meaning.cases ? meaning : { ...meaning, cases };
  const formula = turned(meaning.proportion.formula, less);
  if (formula === meaning.proportion.formula && cases === meaning.cases) return meaning;
  return { ...meaning, cases, proportion: { ...meaning.proportion, formula } };
}
