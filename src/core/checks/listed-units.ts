import { areOneSlipApart, differInEnding } from '../text/bureau-names';
import type { NameConflict, Named, NamesInForm } from './names-in-form';

type Unit = Pick<Named, 'value' | 'cell'>;

/**
 * A unit of a list whose name is that of the declaring bureau, or of a unit that stands there more often, but for a slip.
 */
export function* slipsInLists(forms: readonly NamesInForm[]): Iterable<NameConflict> {
  const counts = new Map<string, { readonly first: Unit; count: number }>();
  for (const { listed } of forms) {
    if (!listed) continue;
    const known = counts.get(listed.value);
    if (known) known.count += 1;
    else counts.set(listed.value, { first: listed, count: 1 });
  }
  if (counts.size === 0) return;
  const bureau = forms.flatMap(({ names }) => names.find(({ kind }) => kind === 'bureau') ?? [])[0];
  const isSlip = (a: string, b: string): boolean => differInEnding(a, b) || areOneSlipApart(a, b);
  const others = new Map<string, Unit | undefined>();
  for (const [value, { count }] of counts) {
    if (bureau && isSlip(value, bureau.value)) others.set(value, bureau);
    else if (value !== bureau?.value) others.set(value, moreOften(value, count, counts, isSlip));
  }
  for (const { listed } of forms) {
    const other = listed && others.get(listed.value);
    if (other) yield { message: 'listed', own: listed, other };
  }
}

type Counts = ReadonlyMap<string, { readonly first: Unit; readonly count: number }>;

/** The unit that stands more often than this one and is a slip apart; of many units, a few of the most frequent are looked at. */
function moreOften(
  value: string,
  own: number,
  counts: Counts,
  isSlip: (a: string, b: string) => boolean,
): Unit | undefined {
  let looked = 0;
  for (const [other, { count, first }] of counts) {
    if (count <= own || (looked += 1) > MOST_COMPARED) continue;
    if (isSlip(value, other)) return first;
  }
  return undefined;
}

const MOST_COMPARED = 40;
