import { isConsequence } from '../../text/words/consequences';
import { labelOf } from '../tokens/label';
import type { Statement } from './statements';

/** 低于90%的，取消当年评优资格: what becomes of somebody, and what the level in front of it is for. */
function saysConsequence({ condition, outcome, endedBy }: Statement, text: string): boolean {
  if (outcome || endedBy === 'veto' || endedBy === 'bracket') return false;
  const last = condition.findLast(({ type }) => type !== 'separator');
  if (last?.type !== 'text') return false;
  const words = labelOf(text.slice(last.start, last.end));
  if (!isConsequence(words)) return false;
  const before = condition[condition.indexOf(last) - 1];
  return before === undefined || before.type === 'separator' || before.type === 'text';
}

/** The statements without those that score nothing. */
export function withoutConsequences(list: readonly Statement[], text: string): readonly Statement[] {
  return list.length > 1 && list.some((one) => saysConsequence(one, text))
    ? list.filter((one) => !saysConsequence(one, text))
    : list;
}
