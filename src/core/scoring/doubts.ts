import type { Rational } from '../model/rational';
import { signOf } from '../model/rational';
import type { Meaning } from '../model/rule';
import type { Doubt, RuleReading } from '../model/rule-reading';
import { isDitto } from '../text/words/ditto';
import type { Evaluation } from './points/context';

/** A doubt lets a score stand only where what is certain decides it. */
export function blocked(
  doubts: readonly Doubt[],
  evaluation: Evaluation,
  words: boolean,
  meaning: Meaning,
  actual: Rational | undefined,
): Doubt | undefined {
  return doubts.find((doubt) => {
    if (
      doubt.kind === 'several-facts' &&
      meaning.kind === 'deduction' &&
      actual !== undefined &&
      signOf(actual) === 0 &&
      meaning.deductions.every((one) => one.measure === 'fault') &&
      doubts.length === 1 &&
      meaning.deductions.length > 1
    )
      return false;
    if (evaluation.kind !== 'score' || doubt.decided === 'nothing') return true;
    if (doubt.decided === 'full')
      return !(
        evaluation.by === 'full' ||
        (words && evaluation.by === 'case' && doubt.kind !== 'discretionary')
      );
    return evaluation.by === 'calculation';
  });
}

export function reasonOf(doubt: Doubt): string {
  const quoted = doubt.text.length > 40 ? `${doubt.text.slice(0, 40)}…` : doubt.text;
  return quoted === '' || doubt.message.includes(quoted) ? doubt.message : `${doubt.message}：“${quoted}”`;
}

/** Why a rule that means nothing gives no number. */
export function unreadReason({ text, doubts: [doubt] }: RuleReading): string {
  const words = text.trim();
  if (words === '') return '评分标准为空';
  if (isDitto(words)) return `评分标准写“${words}”，须写出所指的规则`;
  return doubt ? reasonOf(doubt) : '没有写明怎样得分或扣分';
}
