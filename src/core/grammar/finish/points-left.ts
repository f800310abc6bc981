import { namesGoal, thresholdOf } from '../../model/meaning';
import type { Award, Case, Deduction, Threshold } from '../../model/rule';
import { addDoubt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';
import { readChange } from '../tokens/changes';

/** 在8分基础上，每漏检一处扣2分: with nothing else that earns, all the points there are. */
export function takeFromAll({ cases, deductions, totals }: Draft): void {
  const [one, second] = deductions;
  if (one?.from === undefined || second) return;
  // 达到95%得10分，未达到的在10分基础上每…: all that the best case earns.
  const best = Math.max(...cases.map(({ award }) => (award.kind === 'points' ? award.value : Infinity)));
  if (best === one.from) deductions[0] = { ...one, from: undefined };
  if (cases.length > 0) return;
  totals.push({ value: one.from, span: one.span });
  deductions[0] = { ...one, from: undefined };
}

/** The cases that earn the points which the steps take from. */
const levelsOf = ({ from }: Deduction, cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ award }) => award.kind === 'points' && award.value === from);

/** Where a level ends on the side on which its points are lost. */
function edgeOf({ when }: Case, measure: Deduction['measure']): Threshold | undefined {
  if (when.kind !== 'range') return undefined;
  const ofGoal = when.scale === 'target-share' || (when.scale === 'outside' && namesGoal(when));
  if (when.scale !== 'value' && !ofGoal) return undefined;
  const edge = thresholdOf(when, measure);
  const sides = measure === 'shortfall' ? ['≥', '>'] : ['≤', '<'];
  if (!edge || !sides.includes(edge.operator)) return undefined;
  return when.scale === 'outside' ? { ...edge, value: undefined } : edge;
}

/** ≥95%得10分；≥90%得8分，每低1个百分点在8分基础上扣1分: what is left of the 8 points is counted from where these are earned. */
export function startAtLevel({ cases, deductions }: Draft): void {
  const [one, other] = deductions;
  if (one?.from === undefined || one.threshold || one.stretch || other) return;
  if (one.measure !== 'shortfall' && one.measure !== 'excess') return;
  const [level, second] = levelsOf(one, cases);
  const threshold = level && !second ? edgeOf(level, one.measure) : undefined;
  if (threshold) deductions[0] = { ...one, threshold };
}

/** 持平的得4分，每下降1个百分点在4分基础上…: from no change on, where the row measures the change. */
const isNoChange = ({ when }: Case): boolean =>
  when.kind === 'words' && readChange(when.text)?.relation === '=';

/** Whether the steps begin where the points that they take from are earned. */
function beginsAtLevel(one: Deduction, cases: readonly Case[], total: number | undefined): boolean {
  const levels = levelsOf(one, cases);
  const { threshold, measure, from } = one;
  if (!threshold) return levels.length > 0 ? levels.every(isNoChange) : from === total;
  // 90%以上得4分；低于95%的，在4分基础上每…: from 90% on, or from 95%.
  return levels.every(
    (level) =>
      level.when.kind !== 'range' ||
      threshold.value === undefined ||
      thresholdOf(level.when, measure)?.value === threshold.value,
  );
}

/** 90%以下的，在3分基础上每…, 下降的，在3分基础上每…: beside cases that earn, of one distance or change. */
export function doubtPointsLeft(draft: Draft, { total }: Whole): void {
  const { cases, deductions } = draft;
  const one = deductions.find(({ from }) => from !== undefined);
  if (!one) return;
  const beside = cases.some(
    ({ when, award }) =>
      (when.kind === 'range' || (when.kind === 'words' && readChange(when.text))) &&
      earnsMore(award, one.from!),
  );
  if (
    beside &&
    beginsAtLevel(one, cases, total?.value) &&
    deductions.length === 1 &&
    (one.measure === 'shortfall' || one.measure === 'excess')
  )
    return;
  addDoubt(draft, 'leftover', { text: one.subject, span: one.span }, `${one.from}分与满分的关系没有写明`);
}

/** Full marks, or more points than these. */
function earnsMore(award: Award, points: number): boolean {
  return award.kind === 'full' ? award.less === 0 : award.kind === 'points' && award.value > points;
}
