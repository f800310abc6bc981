import type { Indicator } from '../model/declaration';
import { NameParts, overlap } from '../text/indicator-match';

/** Two rows that are one indicator: by the same name, by words of one meaning, or by their place and content. */
export interface IndicatorPair {
  readonly old: Indicator;
  readonly now: Indicator;
  readonly by: 'name' | 'wording' | 'place';
}

export interface IndicatorMatch {
  readonly pairs: readonly IndicatorPair[];
  readonly removed: readonly Indicator[];
  readonly added: readonly Indicator[];
}

/** Names that share so much may be one indicator reworded, where they stand at the same place. */
const ALIKE = 0.5;

interface Named {
  readonly indicator: Indicator;
  readonly parts: NameParts;
  readonly level: string;
}

const KEYS: readonly (readonly [IndicatorPair['by'], (named: Named) => string])[] = [
  ['name', ({ parts, level }) => `${parts.plain}\u0000${level}`],
  ['name', ({ parts }) => parts.plain],
  ['wording', ({ parts, level }) => `${parts.core}\u0000${level}`],
  ['wording', ({ parts, level }) => `${parts.usual}\u0000${level}`],
];

/**
 * Matches the rows of two versions of one table. Names decide first, with the lexicon of usual words; what is left over is
 * matched by place: between the same neighbours, on the same level, with a name or a content that is alike. Linear in the
 * number of rows.
 */
export function matchIndicators(old: readonly Indicator[], now: readonly Indicator[]): IndicatorMatch {
  const before = old.map(namedOf);
  const after = now.map(namedOf);
  const partner = new Map<Named, { other: Named; by: IndicatorPair['by'] }>();
  const taken = new Set<Named>();
  const join = (a: Named, b: Named, by: IndicatorPair['by']): void => {
    partner.set(a, { other: b, by });
    taken.add(b);
  };
  for (const [by, keyOf] of KEYS) {
    const open = new Map<string, Named[]>();
    for (const named of after) {
      if (taken.has(named)) continue;
      const list = open.get(keyOf(named));
      if (list) list.push(named);
      else open.set(keyOf(named), [named]);
    }
    const next = new Map<string, number>();
    for (const named of before) {
      if (partner.has(named)) continue;
      const key = keyOf(named);
      const at = next.get(key) ?? 0;
      const other = open.get(key)?.[at];
      if (!other) continue;
      next.set(key, at + 1);
      join(named, other, by);
    }
  }
  byPlace(before, after, partner, taken, join);
  return {
    pairs: before.flatMap((named) => {
      const found = partner.get(named);
      return found ? [{ old: named.indicator, now: found.other.indicator, by: found.by }] : [];
    }),
    removed: before.filter((named) => !partner.has(named)).map(({ indicator }) => indicator),
    added: after.filter((named) => !taken.has(named)).map(({ indicator }) => indicator),
  };
}

/** How far apart in a gap two rows may stand: what was moved further is not known by its place. */
const NEAR = 8;

/**
 * Pairs the rows that stand between the same neighbours and are alike, the nearest first. The other way round it finds the
 * same pairs.
 */
function byPlace(
  before: readonly Named[],
  after: readonly Named[],
  partner: ReadonlyMap<Named, { other: Named }>,
  taken: ReadonlySet<Named>,
  join: (a: Named, b: Named, by: 'place') => void,
): void {
  const gaps = gapsOf(after, (named) => (taken.has(named) ? named : undefined));
  for (const [neighbour, old] of gapsOf(before, (named) => partner.get(named)?.other)) {
    const now = gaps.get(neighbour) ?? [];
    const candidates: { a: Named; b: Named; apart: number; sum: number }[] = [];
    old.forEach((a, i) => {
      for (let j = Math.max(0, i - NEAR); j <= Math.min(now.length - 1, i + NEAR); j++)
        if (alike(a, now[j]!)) candidates.push({ a, b: now[j]!, apart: Math.abs(i - j), sum: i + j });
    });
    candidates.sort((x, y) => x.apart - y.apart || x.sum - y.sum);
    const used = new Set<Named>();
    for (const { a, b } of candidates) {
      if (used.has(a) || used.has(b)) continue;
      used.add(a).add(b);
      join(a, b, 'place');
    }
  }
}

/** The rows without partner by the partner of the matched row above them; `undefined` for those above all. */
function gapsOf(
  rows: readonly Named[],
  matched: (named: Named) => Named | undefined,
): Map<Named | undefined, Named[]> {
  const gaps = new Map<Named | undefined, Named[]>();
  let neighbour: Named | undefined;
  for (const named of rows) {
    const partner = matched(named);
    if (partner) neighbour = partner;
    else {
      const gap = gaps.get(neighbour);
      if (gap) gap.push(named);
      else gaps.set(neighbour, [named]);
    }
  }
  return gaps;
}

function alike(a: Named, b: Named): boolean {
  if (a.level !== b.level) return false;
  if (overlap(a.parts.core, b.parts.core) >= ALIKE) return true;
  const { target, unit, rule, weight } = a.indicator;
  const other = b.indicator;
  const same = (x: { text: string } | undefined, y: { text: string } | undefined) =>
    x !== undefined && x.text !== '' && x.text === y?.text;
  return (
    same(rule, other.rule) ||
    (same(target, other.target) && same(unit, other.unit) && same(weight, other.weight))
  );
}

function namedOf(indicator: Indicator): Named {
  return {
    indicator,
    parts: new NameParts(indicator.name.value),
    level: indicator.level2?.standard ?? indicator.level2?.name ?? indicator.level1?.standard ?? '',
  };
}
