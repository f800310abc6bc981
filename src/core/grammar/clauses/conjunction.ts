import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const AND = wording(/(?:并且|而且|且|同时|并同时|但是|但)(?!为|于)/y);
const OR = wording(/(?:或者|或是|或)(?!者)/y);

/** 且, 但, 或 between the conditions of one case. */
export const conjunction = defineClause<ItemOf<'and' | 'or'>>({
  id: 'conjunction',
  reads: '连接条件：且、并且、同时、但、或',
  grammar: `conjunction = "且" | "并且" | "同时" | "但" | "或" | "或者" ;`,
  starts: '并而且同但或',
  examples: ['且', '或者', '但'],
  counterexamples: ['并', '同比'],
  parse({ text }, at) {
    const and = AND.end(text, at);
    if (and >= 0) return { type: 'and', start: at, end: and };
    const or = OR.end(text, at);
    return or < 0 ? undefined : { type: 'or', start: at, end: or };
  },
  print: (item) => (item.type === 'and' ? '且' : '或'),
});
