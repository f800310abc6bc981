import type { Case } from '../../model/rule';
import type { ItemOf } from '../tokens/items';
import type { Loss } from './loss';

/** Points that differ by less than this are the same. */
const SAME = 1e-9;

/** 第2名得4.5分: the one rank of a case and its points. */
function placeOf({ when, award }: Case): { readonly rank: number; readonly points: number } | undefined {
  if (when.kind !== 'range' || when.scale !== 'rank' || award.kind !== 'points') return undefined;
  const { min, max } = when;
  return min && max?.value === min.value ? { rank: min.value, points: award.value } : undefined;
}

/**
 * 第1名、第2名、第3名分别计5分、4.5分、4分，第4名起每退1名再减0.5分: the ranks from the first on fall by what each further rank takes, so that
 * one line goes through all of them. Whether they do; the first then stands for them.
 */
export function ranksFallOn({ draft, conditions, amount }: Loss, step: ItemOf<'step'>): boolean {
  const [from, other] = conditions.compares;
  const { cases } = draft;
  if (!from?.min || from.max || other || step.value !== 1 || amount.of !== 'points') return false;
  const last = from.min.inclusive === false ? from.min.value : from.min.value - 1;
  if (cases.length < 2 || cases.length !== last || draft.deductions.length > 0) return false;
  const first = placeOf(cases[0]!);
  const even =
    first?.rank === 1 &&
    cases.every((one, i) => {
      const place = placeOf(one);
      return place?.rank === i + 1 && Math.abs(first.points - i * amount.value - place.points) < SAME;
    });
  if (even) cases.splice(1);
  return even;
}
