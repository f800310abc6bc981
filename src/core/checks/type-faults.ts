import type { Indicator, Operator } from '../model/declaration';
import { isGradeWord } from '../text/words/grade-words';
import { measuredBy } from '../text/words/rate-words';
import type { CheckContext } from './context';
import { editOf } from './define-check';
import { impliedOperator } from './implied-operator';
import { isCountedByRule } from './target-in-words';
import { isComparator, isRuleGrade, natureOf, saysNothing } from './indicator-nature';

type Fault = 'quantitative' | 'qualitative' | 'comparator' | 'grade';

/** What is wrong between the type and the target of a row, if anything. */
export function faultOf(
  indicator: Indicator,
  context: CheckContext,
  comparators: boolean,
): Fault | undefined {
  const operator = indicator.operator!.value;
  const target = indicator.target?.value;
  const words = target?.words.trim() ?? '';
  if (operator === '定性') return target?.number !== undefined && words === '' ? 'qualitative' : undefined;
  if (operator === '定量') {
    if (target?.number !== undefined) return comparators ? 'quantitative' : undefined;
    return words !== '' && !saysNothing(words) && natureOf(indicator) === 'qualitative' ? 'grade' : undefined;
  }
  if (!isComparator(operator) || target?.number !== undefined || words === '') return undefined;
  // The name says that something is counted, or the rule counts it: then the target is wrong, not the type.
  if (measuredBy(indicator.name.value) !== 'other' || isCountedByRule(indicator, context.rule))
    return undefined;
  if (/[\d０-９]/u.test(words)) return undefined;
  // = beside 定性指标: how forms with a column for each write it.
  if (indicator.nature?.kind === '定性' && operator === '=') return undefined;
  return isGradeWord(words) || isRuleGrade(context.rule(indicator), words) ? 'comparator' : undefined;
}

/** The operator that a row's texts give; of 100 % the other rows of 100 % tell whether the form writes ≥ or =. */
export function asOthersOfAll(
  indicator: Indicator,
  rows: readonly Indicator[],
  context: CheckContext,
): Operator | undefined {
  const implied = impliedOperator(indicator, context);
  if (implied !== '≥' || indicator.target?.value.number !== 100) return implied;
  const others = rows.filter((row) => row !== indicator && row.target?.value.number === 100);
  return others.length > 0 && others.every(({ operator }) => operator?.value === '=') ? '=' : implied;
}

/** 定性指标 in the column beside the operators, where operator and target are those of a number. */
export function judgedNumber({ name, operator, target, nature }: Indicator) {
  // 满意度 is asked of people, and some forms call it 定性 though it is a number; 1 may stand for done.
  if (/满意[度率]/u.test(name.value) || target?.value.number === 1) return undefined;
  if (nature?.kind !== '定性' || !target || !isComparator(operator?.value)) return undefined;
  if (target.value.number === undefined || target.value.words.trim() !== '') return undefined;
  return {
    message: 'judged' as const,
    at: nature.field,
    related: [operator, target],
    slots: { nature: nature.field.text.trim(), target: target.text.trim() },
    edits: [editOf(nature.field, nature.field.text.replace('定性', '定量'))],
  };
}
