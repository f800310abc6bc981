import { earnsNothing, isDistance, isOfTarget, rangesOf } from '../../model/meaning';
import type { Meaning, Threshold } from '../../model/rule';
import { compare, rational, signOf, toNumber } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { isPercent, multipleOf } from '../../text/units';
import type { Row } from '../row/actual';
import { withUnit } from '../points/context';

/** How far a number of the rule may lie from the goal of its row and still be said of the same thing. */
const FAR_BELOW = 1 / 5;
const FAR_BEYOND = 4;

/** 相差2件以内: how far from the goal, and told so. */
const APART = /差|偏/;

function isFar(value: number, goal: number): boolean {
  return value <= goal * FAR_BELOW || value >= goal * FAR_BEYOND;
}

interface Level {
  readonly value: number;
  readonly unit: string | undefined;
  readonly words: string;
}

/** The numbers that the rule holds the actual itself against. */
function levelsOf(meaning: Meaning, thresholds: readonly Threshold[]): readonly Level[] {
  const levels: Level[] = [];
  // Beside steps the cases tell where these end, each in its own way.
  for (const { when } of meaning.kind === 'ladder' ? meaning.cases : [])
    for (const { scale, min, max, unit, text, share } of rangesOf(when)) {
      if (isDistance(scale) || scale === 'rank' || share !== undefined) continue;
      for (const end of [min, max])
        if (end && scale === 'value') levels.push({ value: end.value, unit, words: text });
    }
  for (const { value, unit, scale } of meaning.kind === 'deduction' ? thresholds : [])
    if (value !== undefined && scale === 'value')
      levels.push({ value, unit, words: `${value}${unit ?? ''}` });
  return levels;
}

const HEADED = /^[1１][.．、]([\d０-９]{2,6}(?:[.．][\d０-９]{1,4})?)/u;

/** 1.85%及以上 beside a goal of 85 %: the head of a list and the goal may stand in one. */
function headedGoal(text: string, target: Rational): string | undefined {
  const head = HEADED.exec(text);
  if (!head) return undefined;
  // 1.24小时内…；2.48小时内, 1.30分钟以内…；30-35分钟: heads that are known as such.
  const rest = text.slice(head[0].length);
  if (rest.includes(head[1]!) || /[；;。，,\n][2２][.．、]/u.test(rest)) return undefined;
  return compare(rational(Number(head[1]!.normalize('NFKC'))), target) === 0 ? head[0] : undefined;
}

/** 获得3个以上省级奖项的得满分 beside a plan of 200个. */
function fewBesideGoal({ cases }: Meaning, { target, unit, percent }: Row): string | undefined {
  if (percent || unit === undefined || target === undefined) return undefined;
  const goal = toNumber(target);
  return cases
    .filter((one) => !earnsNothing(one))
    .flatMap(({ when }) => rangesOf(when))
    .find(
      ({ scale, min, unit: own }) =>
        scale === 'value' && own === unit && min && min.value > 0 && min.value <= goal * FAR_BELOW,
    )?.text;
}

/**
 * Why the numbers of a rule are not the row's: none of them lies anywhere near what the row asks for (5天以上不得分 beside a
 * goal of 30天, 偏差≤0 beside 100万元). They may be said of the distance, of a rate, or of something else. Also where the goal
 * is what stands behind the head of a list: 1.85%及以上 beside 85 %.
 */
export function farFromGoal(
  meaning: Meaning,
  thresholds: readonly Threshold[],
  row: Row,
  text: string,
): string | undefined {
  const { target, unit, percent } = row;
  const few = meaning.kind === 'proportion' ? fewBesideGoal(meaning, row) : undefined;
  if (few !== undefined) return `“${few}”说的是不是本行的实际值没有写明`;
  if (meaning.kind !== 'ladder' && meaning.kind !== 'deduction') return undefined;
  if (target === undefined || signOf(target) <= 0) return undefined;
  const headed = headedGoal(text, target);
  if (headed !== undefined) return `“${headed}”是编号和标准值还是一个数没有写明`;
  if (percent || meaning.deviation) return undefined;
  if (meaning.cases.some(({ when }) => rangesOf(when).some(({ scale }) => isOfTarget(scale))))
    return undefined;
  const levels = levelsOf(meaning, thresholds).filter(({ words }) => !APART.test(words));
  const [first] = levels;
  if (!first) return undefined;
  const goal = toNumber(target);
  const far = levels.every(({ value, unit: own }) => {
    if (isPercent(own) || (own !== undefined && unit !== undefined && own !== unit)) return false;
    if (compare(rational(value), target) === 0) return false;
    // 20亿 in a row of 亿元 is placed by its multiple.
    const multiple = own === undefined && unit !== undefined ? multipleOf(unit) : undefined;
    return isFar(value, goal) && (multiple === undefined || isFar(value / multiple.times, goal));
  });
  return far
    ? `规则的“${first.words}”与目标值${withUnit(target, row)}相差太远，说的可能不是同一个数`
    : undefined;
}
