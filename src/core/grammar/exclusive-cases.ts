import type { Case } from '../model/rule';
import type { Draft } from './draft';

/** What makes degrees of one thing: 制度健全, 制度基本健全, 制度不健全. */
const DEGREES =
  /基本上?|比较|较为|较|不够|不太|不|未能?|没有|没|部分|大部分|全部|完全|全面|全|一般|非常|十分|很|明显|显著|有所|有效|已经?|按[时期]|如期|及时|准时|逾期|超期|延期|推迟|延迟|迟|均|都|能够?|可以|[，,、的了]/g;

function labelOf({ when }: Case): string {
  return 'text' in when ? when.text : '';
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
  const values = cases.map(valueOf);
  const distinct = new Set(values).size === values.length && !values.some(Number.isNaN);
  if (!distinct || cases.length < 2) return false;
  if (values.includes(Number.POSITIVE_INFINITY)) return true;
  const [first, ...others] = cases.map((one) => labelOf(one).replace(DEGREES, ''));
  return first !== undefined && first.length > 1 && others.every((other) => other === first);
}
