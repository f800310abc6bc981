import type { Statements } from './statements';

function pointsOf({ outcome }: Statements['list'][number]): number | undefined {
  if (outcome?.type === 'bracket-points') return outcome.value;
  if (outcome?.type !== 'award' || outcome.each) return undefined;
  const { award } = outcome;
  if (award.kind === 'full') return Number.POSITIVE_INFINITY;
  return award.kind === 'points' ? award.value : undefined;
}

/**
 * 未出现5分，出现1次3分，出现2次0分: points that fall from case to case and end with none are what each case earns, for
 * nobody loses less the worse it gets. False where anything else scores beside them.
 */
export function pointsFallToNothing({ list }: Statements): boolean {
  const scored = list.filter(({ outcome }) => outcome !== undefined);
  const points = scored.map(pointsOf);
  return (
    points.length > 2 &&
    points.at(-1) === 0 &&
    points.every((value, i) => value !== undefined && (i === 0 || value < points[i - 1]!)) &&
    !list.some(({ condition }) => condition.some(({ type }) => type === 'step'))
  );
}
