import type { End } from '../model/rule';
import { readComparator } from './comparators';
import type { Comparison, Relation } from './comparators';
import { wording } from './wording';

/** 不能, 未, 没有, 无法 with what may stand between it and what it denies: 未能按时, 不能保持在. */
const NEGATION = wording(
  /(?:未能够?|未曾|未有|未|无(?=超)|没有能够?|没有|没能够?|没|不能够?|不可能|不曾|不会|不得|不可以?|不应当?|不宜|不许|不允许|不准|不是|不属于|不处于|不|无法|无力|难以|难于|并非|并不|并未|并没有|达不[到了])(?:完全|全部|全面|按时|按期|及时|如期|实际|真正|持续|始终|稳定|有效|达到|完成|实现)*?(?:(?:保持|维持|稳定|处|落)?[在于到])?/y,
);

/** Where a negation ends that begins at `at`; -1 where none does. */
export function negationEnd(text: string, at: number): number {
  return NEGATION.end(text, at);
}

const DENIED: Readonly<Record<Relation, Relation | undefined>> = {
  '≥': '<',
  '>': '≤',
  '≤': '>',
  '<': '≥',
  '=': undefined,
};

/** 不能达到, 没有低于: a negation in front of a comparator turns it round. */
export function readNegatedComparator(
  text: string,
  at: number,
): { readonly relation: Relation; readonly word: string; readonly end: number } | undefined {
  const from = NEGATION.end(text, at);
  const comparator = from < 0 ? undefined : readComparator(text, from);
  const relation = comparator && DENIED[comparator.relation];
  return relation && { relation, word: text.slice(at, comparator.end), end: comparator.end };
}

/** All that a range with one end leaves out; `undefined` where that is no range. */
export function complementOf({
  min,
  max,
  bare,
  around,
}: Pick<Comparison, 'min' | 'max' | 'bare' | 'around'>):
  { readonly min: End | undefined; readonly max: End | undefined; readonly relation: Relation } | undefined {
  if (bare || around || (min && max)) return undefined;
  const end = (min ?? max)!;
  const turned: End = { value: end.value, inclusive: end.inclusive === false };
  return min
    ? { min: undefined, max: turned, relation: turned.inclusive ? '≤' : '<' }
    : { min: turned, max: undefined, relation: turned.inclusive ? '≥' : '>' };
}
