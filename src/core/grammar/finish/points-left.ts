import type { Award } from '../../model/rule';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';
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

/** 90%以下的，在3分基础上每…, 下降的，在3分基础上每…: beside cases that earn, of one distance or change. */
export function doubtPointsLeft(draft: Draft): void {
  const { cases, deductions } = draft;
  const one = deductions.find(({ from }) => from !== undefined);
  if (!one) return;
  const beside = cases.some(
    ({ when, award }) =>
      (when.kind === 'range' || (when.kind === 'words' && readChange(when.text))) &&
      earnsMore(award, one.from!),
  );
  // 90%以上得4分；低于95%的，在4分基础上每…: from 90% on, or from 95%.
  const apart = cases.some(
    ({ when, award }) =>
      when.kind === 'range' &&
      award.kind === 'points' &&
      award.value === one.from &&
      one.threshold?.value !== undefined &&
      one.threshold.value !== when.min?.value &&
      one.threshold.value !== when.max?.value,
  );
  if (
    beside &&
    !apart &&
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
