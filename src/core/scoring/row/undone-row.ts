import { rangesOf } from '../../model/meaning';
import type { Case, Meaning, RangeCondition } from '../../model/rule';
import { compare, ONE } from '../../model/rational';
import { isCounted } from '../../text/units';
import type { Row } from './actual';

/** 未完成1项, 未整改一处: one that is not done; of what is to be done it could as well be less than one. */
const ONE_UNDONE = /^(?:有|出现|存在)?未(\p{Script=Han}{2,4})[1一]\p{Script=Han}$/u;

const isOneUndone = ({ text, scale, min, max, unit }: RangeCondition): boolean =>
  scale === 'value' &&
  !min &&
  max?.value === 1 &&
  max.inclusive === false &&
  isCounted(unit) &&
  ONE_UNDONE.test(text);

/**
 * 未完成1项不得分 in a row of 未完成项数: one of what the row counts. A reason in a row that counts what is done; `undefined` where the
 * rule says no such thing.
 */
export function inUndoneRow(
  meaning: Meaning,
  { name = '', target }: Row,
): Meaning | { readonly trouble: string } | undefined {
  const found = meaning.cases.flatMap(({ when }) => rangesOf(when)).find(isOneUndone);
  if (!found || (target && compare(target, ONE) === 0)) return undefined;
  const deed = ONE_UNDONE.exec(found.text)![1]!;
  if (!name.includes(`未${deed}`)) return { trouble: `“${found.text}”是差一项还是一项也没有，没有写明` };
  const turned = (one: Case): Case =>
    one.when.kind === 'range' && isOneUndone(one.when)
      ? { ...one, when: { ...one.when, min: { value: 1, inclusive: true }, max: undefined, bare: true } }
      : one;
  return { ...meaning, cases: meaning.cases.map(turned) };
}
