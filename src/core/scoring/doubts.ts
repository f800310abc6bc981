import type { Rational } from '../model/rational';
import { areSlopes } from '../grammar';
import { compare, rational, signOf } from '../model/rational';
import { earnsAll, rangesOf } from '../model/meaning';
import type { Case, Meaning } from '../model/rule';
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

const ABOVE = /超(?![期时])|偏[离差高低]|[高大多]于|上限|突破|过[高多]|虚高|浪费|[以之]上|不等于|[≥>]/u;
const BELOW = /偏[离差高低]|[低少小]于|不足|下限|过[低少]|[以之]下|节[约余]|结余|负数|未|没有|不等于|[≤<]/u;

/**
 * 达到目标得满分，超过目标值30%以上按70%计: what is in doubt may take from those who have more than all that is asked for, or
 * less than all that is allowed.
 */
function speaksOfBeyond({ text }: Doubt, meaning: Meaning): boolean {
  const all = (one: Case): boolean =>
    earnsAll(one) || (one.award.kind === 'points' && one.award.value === meaning.total?.value);
  const full = meaning.cases.filter(all).flatMap(({ when }) => rangesOf(when));
  const counts = meaning.kind === 'proportion' || meaning.kind === 'earning';
  const loses = (side: string): boolean =>
    meaning.kind === 'deduction' && meaning.deductions.some(({ measure }) => measure === side);
  const up = counts || loses('shortfall') || full.some(({ min, max }) => min !== undefined && !max);
  const down = loses('excess') || full.some(({ min, max }) => max !== undefined && !min);
  return (up && ABOVE.test(text)) || (down && BELOW.test(text));
}

/** 低于90%的每低1%…；低于80%的每低1%… at 85 %: what the second one costs is not asked. */
function doesNotReachSecond(meaning: Meaning, actual: Rational | undefined): boolean {
  if (actual === undefined || meaning.kind !== 'deduction' || !areSlopes(meaning.deductions)) return false;
  const { measure, threshold } = meaning.deductions[1]!;
  const side = compare(actual, rational(threshold!.value!));
  return measure === 'shortfall' ? side >= 0 : side <= 0;
}

/** A doubt lets a score stand only where what is certain decides it. */
export function blocked(
  doubts: readonly Doubt[],
  evaluation: Evaluation,
  words: boolean,
  meaning: Meaning,
  actual: Rational | undefined,
  text: string,
  target: Rational | undefined,
): Doubt | undefined {
  // At the goal itself nobody is beyond it.
  const atGoal = actual !== undefined && target !== undefined && compare(actual, target) === 0;
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
    if (doubt.kind === 'several-facts' && doubts.length === 1 && doesNotReachSecond(meaning, actual))
      return false;
    if (evaluation.kind !== 'score' || doubt.decided === 'nothing') return true;
    if (doubt.decided === 'full')
      return !(
        (evaluation.by === 'full' && (atGoal || !speaksOfBeyond(doubt, meaning))) ||
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
