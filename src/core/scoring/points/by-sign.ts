import { compare } from '../../model/rational';
import type { Formula, Meaning } from '../../model/rule';
import { wantsLess } from '../row/actual';
import type { Row } from '../row/actual';
import type { Context } from './context';

/** Why the sign of the row is needed for such a quotient, in zh-CN. */
export const WITHOUT_SIGN = '没有写指标值类型，按实际值÷目标值还是目标值÷实际值计分不能确定';

const AGAINST_SIGN = '公式里两个数相除的方向与指标值类型相反，越差得分越高';

/** Which quotient a formula says, where the sign of the row has to agree. */
function waySaid(formula: Formula): 'either' | 'direct' | 'turned' | undefined {
  if (formula.kind === 'binary') return waySaid(formula.left) ?? waySaid(formula.right);
  return formula.kind === 'completion' ? formula.bySign : undefined;
}

/** The quotient that a meaning says, where the sign of the row has to agree. */
export function quotientSaid(meaning: Meaning): 'either' | 'direct' | 'turned' | undefined {
  const formulas = meaning.cases.flatMap(({ award }) => (award.kind === 'formula' ? [award.formula] : []));
  if (meaning.kind === 'proportion') formulas.push(meaning.proportion.formula);
  return formulas.map(waySaid).find((way) => way !== undefined);
}

/** Why a row without a sign gives no number: only at the goal itself are both quotients the same. */
export function lacksSign(meaning: Meaning, { row, actual }: Context): string | undefined {
  const way = quotientSaid(meaning);
  if (way === undefined || (row.target && compare(actual, row.target) === 0)) return undefined;
  if (row.operator === undefined) return WITHOUT_SIGN;
  const less = wantsLess(row);
  // One quotient alone is of what falls short of the goal.
  if (way !== 'either' && row.target && compare(actual, row.target) === (less ? -1 : 1)) return undefined;
  // 按B/A in a row that wants little: the more, the more points.
  const against = way === (less ? 'direct' : 'turned');
  return against ? AGAINST_SIGN : undefined;
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

/** 按B/A或A/B×分值 with the quotient that the sign of the row decides; without one only the goal itself comes here. */
export function quotientBySign(meaning: Meaning, row: Row): Meaning {
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
