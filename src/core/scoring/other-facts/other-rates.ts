import { earnsAll, earnsNothing, rangesOf } from '../../model/meaning';
import type { Case, EarningRule, Meaning } from '../../model/rule';
import { compare, ONE, rational, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import type { Context } from '../points/context';
import { holdsHere, placeRange } from '../points/place';

/** 首次不扣分, 首例除外, 初犯: the first costs otherwise than those after it. */
const FIRST_SPARED =
  /(?:首|初)(?:[次个例日天月起件犯人处周张份户家项场条笔宗]|发)[^。；;\n\d]{0,8}?(?:不(?:予)?扣|免(?!费)|提醒|警告|约谈|告诫|除外|不计|不罚)|初犯[^。；;\n]{0,6}不扣/u;
/** 超过100个的部分不计分, 不再计分: what lies beyond adds nothing. */
const NOT_COUNTED = /^(?:的?部分)?的?[，]?(?:不(?:再|予|另)?(?:计|算)分|不计入得分)/u;
const PART_BEYOND = /部分$/u;
/** 牵头完成的加倍: some of what is counted earns twice. */
const TWICE_AS_MUCH = /[^，。；;\n\d]{1,10}的?，?(?:加倍|翻倍|双倍)/u;
/** 每多1个多得0.2分, 多完成的每个得: from where on, the clause does not say; 1次多部门演练 is what is counted. */
const FOR_MORE = /多(?!部门|元|功能|媒体)|超(?!市|声|级)|再(?!生|就业)|增/u;

/** 首次不扣分，以后每次扣2分: the steps count the first as well. */
function firstSpared(meaning: Meaning, { actual, text }: Context): string | undefined {
  if (meaning.kind !== 'deduction' || signOf(actual) <= 0 || !FIRST_SPARED.test(text)) return undefined;
  return meaning.deductions.some(({ threshold, stretch, from }) => threshold ?? stretch ?? from)
    ? undefined
    : `“${FIRST_SPARED.exec(text)![0]}”从哪里起扣没有读懂`;
}

/** 每举办1次得1分，超过10次的不计分: nothing for those beyond, and not for all. */
function beyondNotCounted(meaning: Meaning, context: Context): string | undefined {
  if (meaning.kind === 'ladder') return undefined;
  // 每起扣5分，发生2起以上不计分: what is counted only costs.
  const onlyCosts =
    meaning.kind === 'deduction' && meaning.deductions.every(({ measure }) => measure === 'fault');
  for (const one of meaning.cases) {
    if (!earnsNothing(one) || one.when.kind !== 'range' || !one.when.min || one.when.max) continue;
    const { text, span } = one.when;
    const behind = context.text.slice(span[1]);
    const notCounted = NOT_COUNTED.test(behind) && (!onlyCosts || /^[^，]{0,5}不再/u.test(behind));
    if (!notCounted && !PART_BEYOND.test(text)) continue;
    if (holdsHere(one.when, context)) return `“${text}”不计分的是全部还是超过的部分没有写明`;
  }
  return undefined;
}

/** 每具备一项得2分，全部具备得6分 of six points: three of them, which come to as much by themselves. */
function isAllOfThem(
  { when, award }: Case,
  { unit, amount }: EarningRule['earning'],
  { full, row }: Context,
): boolean {
  if (award.kind !== 'points' || unit.value !== 1 || amount.of !== 'points' || full === undefined)
    return false;
  const many = award.value / amount.value;
  const all = when.kind === 'words' && /^(?:全部|均|都|全)/u.test(when.text);
  // All of a goal of five are five.
  if (row.target !== undefined && compare(row.target, rational(many)) !== 0) return false;
  return all && many >= 2 && Number.isInteger(many) && compare(rational(award.value), full) === 0;
}

/** 基础分2分, 有方案得2分, 质量差的减半 beside 每完成1项得2分: what is added or lost besides, whatever the number. */
function besideEarning(meaning: Meaning, context: Context): string | undefined {
  if (meaning.kind !== 'earning') return undefined;
  const { cases, earning } = meaning;
  const words = cases.filter(({ when }) => when.kind === 'words');
  // 6项，每项1.5分；公开，1.5分；未公开，0分: what earns for each of them.
  const ofEach = words.some(earnsNothing) ? earning.amount.value : undefined;
  const twice = TWICE_AS_MUCH.exec(context.text)?.[0];
  if (twice !== undefined && signOf(context.actual) > 0) return `“${twice}”的有多少须另行取得`;
  const other = words.find(
    (one) =>
      !earnsNothing(one) &&
      !earnsAll(one) &&
      !(one.award.kind === 'points' && one.award.value === ofEach) &&
      !isAllOfThem(one, earning, context),
  );
  return other && `“${other.when.text}”的得分怎样与逐个得的分合计没有写明`;
}

/** 100个得8分，每多1个多得0.2分: beyond a level that earns, each more earns too. */
function moreThanLevel(meaning: Meaning, context: Context): string | undefined {
  if (meaning.kind !== 'earning' || !FOR_MORE.test(meaning.earning.subject)) return undefined;
  const level = meaning.cases.find(
    ({ when, award }) =>
      when.kind === 'range' && when.min && !when.max && award.kind === 'points' && award.value > 0,
  );
  if (level?.when.kind !== 'range') return undefined;
  const placed = placeRange(level.when, context);
  return !('reason' in placed) && placed.min && compare(context.actual, placed.min.value) > 0
    ? `超过“${level.when.text}”的部分怎样加分没有读懂`
    : undefined;
}

/** 完成1项得2分，完成5项得满分: five times two is all of it, so that each may earn as much. */
function oneByOne({ kind, cases, total }: Meaning, { actual, full }: Context): string | undefined {
  if (kind !== 'ladder' || compare(actual, ONE) <= 0) return undefined;
  const levels = cases.filter(({ when }) => when.kind === 'range' && when.min && !when.max);
  const [a, b] = levels
    .map((one) => ({ one, at: rangesOf(one.when)[0]!.min!.value }))
    .sort((x, y) => x.at - y.at);
  if (levels.length !== 2 || a!.at !== 1 || a!.one.award.kind !== 'points') return undefined;
  if (compare(actual, rational(b!.at)) >= 0) return undefined;
  const all = earnsAll(b!.one) ? (total ? rational(total.value) : full) : pointsGiven(b!.one);
  return all && compare(rational(a!.one.award.value * b!.at), all) === 0
    ? `“${a!.one.when.text}”是每1个这样计分还是达到1个的一档没有写明`
    : undefined;
}

function pointsGiven({ award }: Case): Rational | undefined {
  return award.kind === 'points' ? rational(award.value) : undefined;
}

/**
 * Why a number that was worked out at one rate may be wrong: the first is spared, what lies beyond is not counted, points
 * are added beside those for each, or each earns where two levels stand.
 */
export function otherRate(meaning: Meaning, points: Rational, context: Context): string | undefined {
  const whole = context.full !== undefined && compare(points, context.full) >= 0;
  return (
    (whole ? undefined : firstSpared(meaning, context)) ??
    beyondNotCounted(meaning, context) ??
    besideEarning(meaning, context) ??
    (whole ? undefined : moreThanLevel(meaning, context)) ??
    oneByOne(meaning, context)
  );
}
