import { earnsNothing, rangesOf } from '../model/meaning';
import type { Case, Deduction, Meaning } from '../model/rule';
import { compare, signOf } from '../model/rational';
import { readChange } from '../grammar';
import { pointsOf } from './award-points';
import type { Rational } from '../model/rational';
import { isPercent, unitFactor } from '../text/units';
import type { Context } from './context';
import { OF_FAULTS } from './graver-case';

/** A lower degree of what the number decides (基本达到, 部分完成, 未达到), and no fact beside it. */
const DEGREE =
  /^(?:较|比较|一般|基本|部分|有所|大部|未能?(?:按[时期])?(?:达|完成|实现)|[没不](?:能|有)?(?:达|完成))/;

/** 但质量不合格的, 如发现, 被通报的: said of what may come beside the number. */
const BESIDE = /^(?:但|另|同时|其中|如|若|凡|被|经|因|发现|存在|出现|有)/;

/** 每有一次不及时 beside 及时率100%: with all of them in time there is none. */
function isExcluded(one: Deduction, { when }: Case): boolean {
  const opposite = /[未没不]能?([^，。;\d]{2})/.exec(one.subject)?.[1];
  return (
    opposite !== undefined &&
    rangesOf(when).some(
      (range) => range.min?.value === 100 && isPercent(range.unit) && range.text.includes(opposite),
    )
  );
}

/** 每发生1起安全事故扣1分 beside 达到90%: the actual is no number of accidents. */
function countsElse(one: Deduction, chosen: Case, { row }: Context): boolean {
  if (one.measure !== 'fault' || one.stretch || one.fromGoal || isExcluded(one, chosen)) return false;
  const { unit } = one.step;
  if (unit !== undefined && row.unit !== undefined) {
    const conversion = unitFactor(unit, row.unit);
    if (!conversion) return true;
    // 少演1场 beside 全年60场 counts the same.
    if (!conversion.generic) return false;
  }
  return rangesOf(chosen.when).some((range) => range.min !== undefined && range.min.value > 0 && !range.max);
}

/**
 * What may lower the points of a case that a number decided: points off or half of them for another fact, which the
 * actual does not tell, are a reason to give no number; what takes all points away is named beside it.
 */
export function factBeside(
  meaning: Meaning,
  chosen: Case,
  points: Rational,
  context: Context,
): { readonly reason: string } | { readonly note: string } | undefined {
  if (signOf(points) <= 0 || rangesOf(chosen.when).length === 0) return undefined;
  if (meaning.kind === 'deduction') {
    const other = meaning.deductions.find((one) => countsElse(one, chosen, context));
    if (other) return { reason: `“${other.subject}”的扣分须另行核实，仅凭实际值不能确定` };
  }
  let note: string | undefined;
  for (const { when, award } of meaning.cases) {
    if (when.kind !== 'words' || DEGREE.test(when.text)) continue;
    const lowers =
      (award.kind === 'full' && award.less > 0) ||
      (award.kind === 'share' && (BESIDE.test(when.text) || OF_FAULTS.test(when.text)));
    if (lowers) return { reason: `是否有“${when.text}”的情形须另行核实，仅凭实际值不能确定` };
    if (earnsNothing({ award }) && OF_FAULTS.test(when.text)) note ??= when.text;
  }
  return note === undefined ? undefined : { note: `另有不得分的情形，须另行核对：${note}` };
}

/** 但较上年提高的, 但能说明原因的: said against the case before it. */
const AGAINST = /但是?[，,]?$/;

/**
 * A case in words that would give more than the one the number decided, for a fact beside the number: 低于90%不得分，但较
 * 上年提高的得5分.
 */
export function mercyBeside(
  meaning: Meaning,
  points: Rational,
  { full, text }: Context,
): { readonly reason: string } | undefined {
  for (const { when, award } of meaning.cases) {
    if (when.kind !== 'words') continue;
    const own = pointsOf(award, full);
    if (typeof own === 'string' || compare(own, points) <= 0) continue;
    const against = when.text.startsWith('但') || AGAINST.test(text.slice(0, when.span[0]));
    if (against || readChange(when.text)?.reference === 'year')
      return { reason: `是否属于“${when.text}”须另行核实，仅凭实际值不能确定` };
  }
  return undefined;
}
