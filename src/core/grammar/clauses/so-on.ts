import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:其[余他它]|余者|余|往[后上下]|以后|其后)?(?:均|都|皆)?(?:[以依照]此类推|依次类推|以次类推|依次递推|类推|以此递推|依次递增|(?:[以依照如]此|依次)(?:[递累]?[减扣加]|扣减|累[计加])(?=[，。;)\n]|$))/y,
);

/** 以此类推, 其余依此类推, 依此累扣: the pattern of the cases goes on. */
export const soOn = defineClause<ItemOf<'so-on'>>({
  id: 'so-on',
  reads: '以此类推、其余依此类推、依此累扣',
  grammar: `so-on = [ "其余" ] , ( "以此类推" | "依此类推" | "依次类推" ) | ( "依此" | "依次" ) , ( "累扣" | "递减" … ) , stop ;`,
  starts: '以依照如类其余往',
  examples: ['以此类推', '依次类推', '其余依此类推', '依此累扣', '如此累扣'],
  counterexamples: ['以上', '依次', '其余', '依次递减0.5分'],
  parse({ text }, at) {
    const end = FORM.end(text, at);
    return end < 0 ? undefined : { type: 'so-on', start: at, end };
  },
  print: () => '以此类推',
});
