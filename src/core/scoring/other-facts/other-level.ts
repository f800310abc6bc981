import { fullCaseOf, rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { quantityBefore, quantityIn } from '../../text/named-quantity';
import { namesOtherLevel } from '../../text/words/levels';
import { foldedName } from '../points/context';
import type { Context } from '../points/context';

/** What steps and points added count. */
function stepsOf(meaning: Meaning, { text }: Context): readonly string[] {
  const steps = [
    ...(meaning.kind === 'deduction' ? meaning.deductions.map(({ step }) => step) : []),
    ...meaning.bonuses.flatMap(({ step }) => step ?? []),
  ];
  return steps.map(({ span }) => quantityBefore(text, span[0]).noun);
}

/** What the levels of a rule are said of, that of full marks first, and its steps. */
function nounsOf(meaning: Meaning, context: Context): readonly string[] {
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const cases = full ? [full, ...meaning.cases.filter((one) => one !== full)] : meaning.cases;
  return [
    ...cases.flatMap(({ when }) => rangesOf(when).map((range) => quantityIn(range.text).noun)),
    ...stepsOf(meaning, context),
  ].filter((noun) => noun !== '');
}

/**
 * Why the actual is not what a number of the rule is said of: the row, or what earns full marks, names another level of the
 * same kind (大专以上占比 and 本科以上占比). Where the rule names the row’s level as well, its other levels are kinds of it.
 */
export function otherLevel(meaning: Meaning, context: Context): string | undefined {
  const name = foldedName(context.row.name ?? '');
  const nouns = nounsOf(meaning, context);
  const [first] = nouns;
  if (first === undefined) return undefined;
  const ofRow = nouns.find((noun) => namesOtherLevel(noun, name));
  if (ofRow !== undefined && namesOtherLevel(context.text, name))
    return `规则说的是“${ofRow}”，本行的指标是“${name}”`;
  // 国家级得10分，省级得5分 are kinds of one thing, and steps count the one thing.
  const steps = stepsOf(meaning, context);
  const step = steps.find((noun) => namesOtherLevel(noun, first));
  return step === undefined ? undefined : `“${step}”与“${first}”是两个量，须分别取得实际值`;
}
