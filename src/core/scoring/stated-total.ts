import type { Rational } from '../model/rational';
import { add, compare, divide, multiply, rational, toText } from '../model/rational';
import { fullCaseOf } from '../model/meaning';
import type { Award, Meaning } from '../model/rule';
import type { Alternative, Evaluation } from './points/context';

/** Whether the rule states points other than its total, which then do not follow another weight. */
function hasFixedPoints(meaning: Meaning): boolean {
  const fixed = (award: Award): boolean =>
    (award.kind === 'points' && award.value !== 0) ||
    (award.kind === 'full' && award.less !== 0) ||
    (award.kind === 'choice' && award.of === 'points');
  if (meaning.cases.some((one) => fixed(one.award))) return true;
  if (meaning.bonuses.some((one) => one.amount.of === 'points')) return true;
  if (meaning.kind === 'deduction') return meaning.deductions.some((one) => one.amount.of === 'points');
  return meaning.kind === 'earning';
}

/**
 * 达到85%得基础分4分，每提高1个百分点加0.2分，最高加1分: with what may be added it comes to 5. 完成计划得8分，超额10%的加1分，
 * 本项最高得10分 says itself what it comes to.
 */
function topWithBonus({ bonuses, total, ceiling }: Meaning, said: Rational): Rational {
  const [bonus, second] = bonuses;
  if (
    bonus &&
    total &&
    ceiling &&
    !ceiling.ofWeight &&
    Number.isFinite(ceiling.value) &&
    ceiling.value > total.value
  )
    return rational(ceiling.value);
  const most =
    second || bonus?.mostOfWeight || bonus?.measure === 'once' || bonus?.measure === 'each'
      ? undefined
      : bonus?.most;
  return most === undefined || !total ? said : add(said, rational(most));
}

/** The points that the rule itself comes to; `undefined` where it does not say. */
export function statedTotal({ kind, total, ceiling }: Meaning): Rational | undefined {
  if (total) return rational(total.value);
  return kind === 'earning' && ceiling && !ceiling.ofWeight && Number.isFinite(ceiling.value)
    ? rational(ceiling.value)
    : undefined;
}

/** 每低1%扣0.5分；超过95%的得8分: the only points of the rule stand behind its steps, in a case of their own. */
export function levelBehindSteps(meaning: Meaning): boolean {
  if (meaning.kind !== 'deduction' || !meaning.total) return false;
  const full = fullCaseOf(meaning.cases, meaning.total.value);
  return (
    full?.award.kind === 'points' &&
    full.award.span[0] === meaning.total.span[0] &&
    meaning.deductions.every(({ span }) => span[1] <= full.span[0])
  );
}

/** 每低1%扣0.5分，5分扣完为止: the points in front of a floor, all there are or all that can be lost. */
export function totalOfFloor({ total, floor }: Meaning): boolean {
  return total !== undefined && floor !== undefined && total.span[1] === floor.span[0];
}

/** What a rule gives in a row that may weigh something else than the rule says of itself. */
export type OnTotal =
  | {
      readonly kind: 'evaluated';
      readonly evaluation: Evaluation;
      readonly note?: string;
      readonly alternatives: readonly Alternative[];
    }
  /** The rule's points and the weight give different scores, and nobody says which holds. */
  | {
      readonly kind: 'clash';
      readonly byRule: Evaluation;
      readonly reason: string;
      readonly readings: readonly Alternative[];
    };

const NONE: readonly never[] = [];

/**
 * Evaluates a rule that says what it comes to, in a row of another weight: on the weight where all its points follow the
 * total, on its own points where both give the same, and else not at all.
 */
export function evaluateOnTotal(
  meaning: Meaning,
  said: Rational,
  weight: Rational,
  evaluate: (full: Rational) => Evaluation,
): OnTotal {
  const evaluated = (evaluation: Evaluation): OnTotal => ({
    kind: 'evaluated',
    evaluation,
    alternatives: NONE,
  });
  if (compare(topWithBonus(meaning, said), weight) === 0) return evaluated(evaluate(said));
  const byRule = evaluate(said);
  const ofRule = `按规则写明的${toText(said)}分`;
  if (!hasFixedPoints(meaning)) {
    const evaluation = evaluate(weight);
    const differs =
      byRule.kind === 'score' && evaluation.kind === 'score' && compare(byRule.score, evaluation.score) !== 0;
    return {
      kind: 'evaluated',
      evaluation,
      note: `规则写明共${toText(said)}分，分值为${toText(weight)}分，按分值计算`,
      alternatives: differs ? [{ reading: ofRule, score: byRule.score }] : NONE,
    };
  }
  if (byRule.kind !== 'score') return evaluated(byRule);
  const scaled = divide(multiply(byRule.score, weight), said)!;
  const fromWeight = meaning.kind === 'deduction' ? evaluate(weight) : undefined;
  const lost = fromWeight?.kind === 'score' && compare(fromWeight.score, scaled) !== 0;
  if (compare(scaled, byRule.score) === 0 && !lost) return evaluated(byRule);
  const readings = [
    { reading: ofRule, score: byRule.score },
    { reading: `按分值${toText(weight)}分折算`, score: scaled },
  ];
  if (lost) readings.push({ reading: `从分值${toText(weight)}分起扣`, score: fromWeight.score });
  return {
    kind: 'clash',
    byRule,
    reason: `规则写明共${toText(said)}分，与分值${toText(weight)}分不一致`,
    readings,
  };
}
