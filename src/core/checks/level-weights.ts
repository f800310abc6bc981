import type { DeclarationTable, Level } from '../model/declaration';
import type { FirstLevel, LevelWeights } from '../norms';
import type { Points } from './points';
import { sumPoints } from './points';

/** What the rows of each first level weigh. */
export type Weighed = Map<FirstLevel, { readonly level: Level; readonly points: Points[] }>;

export const totalOf = (points: readonly Points[]): number => sumPoints(points.map(({ value }) => value));

/**
 * Whether a table is divided as the norm says. A level that stands there without an indicator belongs to the scheme; one
 * that is left out altogether may be a sign of another scheme (产出 60, 效果 40), unless most of the others weigh what
 * the norm gives them.
 */
export function followsScheme(norm: LevelWeights, levels: Weighed, table: DeclarationTable): boolean {
  if (addsUpToMore(levels, table)) return false;
  const there = new Set(table.indicators.map(({ level1 }) => level1?.standard));
  const names = Object.keys(norm) as FirstLevel[];
  if (names.every((name) => there.has(name))) return true;
  const alike = names.filter((name) => totalOf(levels.get(name)?.points ?? []) === norm[name]);
  return alike.length * 2 > levels.size;
}

/**
 * A department's self-evaluation whose form divides all hundred points itself: 预算执行（10分）, 产出指标（40分）, 效益指标
 * （30分）, 满意度指标（20分）. Each place has a form of its own for these, and no norm is against it.
 */
export function dividesItself(
  levels: Weighed,
  { kind, selfEvaluation }: DeclarationTable,
  execution: number,
): boolean {
  // All hundred points without a row of execution: no division of them is the norm's of ninety.
  if (execution === 0) return totalOf([...levels.values()].flatMap(({ points }) => points)) === 100;
  if (kind !== 'department' || !selfEvaluation) return false;
  let all = execution;
  for (const { level, points } of levels.values()) {
    const own = totalOf(points);
    if (level.declaredWeight !== own) return false;
    all += own;
  }
  return all === 100;
}

/** Points that only the rules say, and that come to more than the hundred of a form, are no division of it. */
function addsUpToMore(levels: Weighed, { columns }: DeclarationTable): boolean {
  const all = totalOf([...levels.values()].flatMap(({ points }) => points));
  return all > 100 && !columns.some(({ role }) => role === 'weight');
}

/**
 * The points by first level, those of budget execution apart; `undefined` where a level is outside the norm's set: another
 * form, which the norm's weights do not fit.
 */
export function weighedLevels(
  points: readonly Points[],
): { readonly levels: Weighed; readonly execution: number } | undefined {
  const levels: Weighed = new Map();
  let execution = 0;
  for (const point of points) {
    const { level1 } = point.indicator;
    if (!level1?.standard) return undefined;
    if (level1.standard === '预算执行率') {
      execution += point.value;
      continue;
    }
    const key = level1.standard as FirstLevel;
    const known = levels.get(key);
    if (known) known.points.push(point);
    else levels.set(key, { level: level1, points: [point] });
  }
  return { levels, execution };
}
