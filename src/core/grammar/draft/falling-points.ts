import type { Statements } from '../group/statements';

function pointsOf({ outcome }: Statements['list'][number], said: boolean): number | undefined {
  if (outcome?.type === 'bracket-points') return outcome.value;
  if (outcome?.type !== 'award' || outcome.each) return undefined;
  const { award, verb } = outcome;
  // 得5分 … 发现1次2分: one of them may have lost another verb, unless several fall behind it.
  return award.kind === 'points' && (said || !(verb && award.value > 0)) ? award.value : undefined;
}

/**
 * 未出现5分，出现1次3分，出现2次0分: points without a verb that fall from case to case and end with none are what each case earns, for
 * nobody loses less the worse it gets. False where anything else scores beside them.
 */
export function pointsFallToNothing({ list }: Statements): boolean {
  const scored = list.filter(({ outcome }) => outcome !== undefined);
  const points = scored.map((one, i) => pointsOf(one, i === 0 && scored.length > 3));
  // 首问负责（3分）。查到一次1分: what the whole is worth, and no first case.
  const headed =
    scored[0]?.outcome?.type === 'bracket-points' && scored[1]?.outcome?.type !== 'bracket-points';
  return (
    !headed &&
    points.length > 2 &&
    points.at(-1) === 0 &&
    points.every((value, i) => value !== undefined && (i === 0 || value < points[i - 1]!)) &&
    !list.some(({ condition }) => condition.some(({ type }) => type === 'step'))
  );
}
