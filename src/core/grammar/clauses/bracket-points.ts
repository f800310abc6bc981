import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { readPoints } from './points';
import { wording } from '../../text/wording';

/** (10 and 分) on the next line: a line of a narrow cell that broke within the brackets. */
const BROKEN = wording(/\((\d{1,3}(?:\.\d{1,2})?)\n{1,3}分\)/y);

/** （3分）. */
export const bracketPoints = defineClause<ItemOf<'bracket-points'>>({
  id: 'bracket-points',
  reads: '括号里的分数：（3分）',
  grammar: `bracket-points = "(" , number , "分" , ")" ;`,
  starts: '(',
  examples: ['(3分)', '(2.5分)', '(10\n\n分)'],
  counterexamples: ['(满足:5分)', '(3-5分)', '(分值)'],
  parse({ text }, at) {
    const [lead] = /^\((?:满分|分值|权重|共|[得计记给]|占|本项)?:?/.exec(text.slice(at, at + 5))!;
    const broken = BROKEN.match(text, at);
    if (broken)
      return {
        type: 'bracket-points',
        start: at,
        end: at + broken[0].length,
        value: Number(broken[1]),
      };
    const points = readPoints(text, at + lead.length);
    if (!points || points.damaged || points.award.kind !== 'points' || text[points.end] !== ')')
      return undefined;
    return { type: 'bracket-points', start: at, end: points.end + 1, value: points.award.value };
  },
  print: (item) => `(${item.value}分)`,
});
