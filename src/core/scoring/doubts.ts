import type { Rational } from '../model/rational';
import { signOf } from '../model/rational';
import type { Meaning } from '../model/rule';
import type { Doubt, RuleReading } from '../model/rule-reading';
import { namesMore } from '../text/shared-words';
import { isDitto } from '../text/words/ditto';
import type { Evaluation } from './points/context';

/** ①…；②…: the items of one list, of which the row counts the whole. */
const LISTED = /[①-⑳]|[(（]\d[)）]|(?:^|[。；;\n])\s?\d[.、．]/u;

/** 一般, 较大, 省级: which of them a fault is, and no other fault. */
const DEGREES =
  /一般|较大|重大|特大|轻微|严重|较重|(?:国家|[部省市县区])级|轻伤|重伤|死亡|每|发生|出现|发现|[\d一]+|[起次件例人个]/gu;

/** Whether the subjects of several deductions say one thing, in degrees: then none of it is none of all. */
function sayOne(subjects: readonly string[]): boolean {
  const plain = subjects.map((subject) => subject.replace(DEGREES, ''));
  return plain.every((one, i) => {
    const others = plain.filter((_, other) => other !== i);
    return !namesMore(one, others);
  });
}

/** A doubt lets a score stand only where what is certain decides it. */
export function blocked(
  doubts: readonly Doubt[],
  evaluation: Evaluation,
  words: boolean,
  meaning: Meaning,
  actual: Rational | undefined,
  text: string,
): Doubt | undefined {
  return doubts.find((doubt) => {
    if (
      doubt.kind === 'several-facts' &&
      meaning.kind === 'deduction' &&
      actual !== undefined &&
      signOf(actual) === 0 &&
      meaning.deductions.every((one) => one.measure === 'fault') &&
      doubts.length === 1 &&
      meaning.deductions.length > 1 &&
      (doubt.decided === 'full' ||
        LISTED.test(text) ||
        sayOne(meaning.deductions.map(({ subject }) => subject)))
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
