import type { Case, Meaning } from '../../model/rule';
import { signOf } from '../../model/rational';
import type { Context } from './context';

/** 超支0万元, 超预算5万元以内: how far beyond. */
const BEYOND = /^(?:超支|超预算|超概算?|超计划|超出|超期|逾期|延期|延误|推迟|延后|滞后|超编|超员)(?!率)/;
/** 5万元以上, 5-10万元: a number with nothing in front of it. */
const BARE = /^[\d.]/;

/**
 * 超支0万元得10分，1-5万元得7分: why the second band of a row that asks for 100万元 gives no number: it goes on with how far
 * beyond the goal, and was read as the amount itself. `undefined` where it names what it counts.
 */
export function bandBeyond({ when }: Case, { cases }: Meaning, { row }: Context): string | undefined {
  if (when.kind !== 'range' || when.scale !== 'value' || !BARE.test(when.text)) return undefined;
  if (row.percent || !row.target || signOf(row.target) === 0 || BEYOND.test(row.name ?? '')) return undefined;
  const leads = cases.some(
    (one) =>
      one.when.kind === 'range' &&
      one.span[0] < when.span[0] &&
      one.when.unit === when.unit &&
      BEYOND.test(one.when.text),
  );
  return leads ? `“${when.text}”是超出的数还是实际值本身没有写明` : undefined;
}
