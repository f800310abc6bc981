import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:以此类推|依此类推|依次类推|以次类推|依次递推|类推|以此递推|依次递增|(?:以此|依此|依次)(?:递减|递扣|扣减)(?=[，。;)\n]|$))/y,
);

/** 以此类推: the pattern of the cases goes on. */
export const soOn = defineClause<ItemOf<'so-on'>>({
  id: 'so-on',
  reads: '以此类推',
  grammar: `so-on = "以此类推" | "依此类推" | "依次类推" ;`,
  starts: '以依类',
  examples: ['以此类推', '依次类推'],
  counterexamples: ['以上', '依次'],
  parse({ text }, at) {
    const end = FORM.end(text, at);
    return end < 0 ? undefined : { type: 'so-on', start: at, end };
  },
  print: () => '以此类推',
});
