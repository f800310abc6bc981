import type { Case } from '../../model/rule';
import { readChange } from '../tokens/changes';
import { withoutDegrees } from '../../text/words/degree-words';
import type { Draft } from '../draft/draft';

function labelOf({ when }: Case): string {
  return when.text;
}

function valueOf({ award }: Case): number {
  if (award.kind === 'full') return award.less === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  return award.kind === 'points' ? award.value : award.kind === 'share' ? award.percent : Number.NaN;
}

/**
 * Numbered cases of which only one can hold: 得满分 leaves nothing for the others to add, and degrees of one thing
 * (制度健全, 制度基本健全, 制度不健全) come one at a time.
 */
export function excludeEachOther({ cases }: Draft): boolean {
  // ①同比增长 ②持平: which of them a change is, is never two.
  const changes = new Set(cases.map((one) => readChange(labelOf(one))?.relation));
  if (cases.length > 1 && changes.size === cases.length && !changes.has(undefined)) return true;
  const values = cases.map(valueOf);
  const distinct = new Set(values).size === values.length && !values.some(Number.isNaN);
  if (!distinct || cases.length < 2) return false;
  if (values.includes(Number.POSITIVE_INFINITY)) return true;
  const [first, ...others] = cases.map((one) => withoutDegrees(labelOf(one)));
  return first !== undefined && first.length > 1 && others.every((other) => other === first);
}
