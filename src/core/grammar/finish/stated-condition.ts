import { earns, earnsNothing } from '../../model/meaning';
import type { Condition } from '../../model/rule';
import type { Draft } from '../draft/draft';

/** 得分条件：, 满分标准为: what the sentence says is the condition that the cases speak of. */
const HEAD = /^(?:得分|满分|计分|评分|达标|给分)?(?:条件|标准|要求)(?:为|是)?[:，]/;
const NOUN = '(?:该|此|上述|以上|得分|满分|这一)?(?:条件|标准|要求)';
const MET = new RegExp(`^(?:满足|符合|达到|具备)(?:${NOUN})?$`);
const MISSED = new RegExp(`^(?:(?:不|未|没有?)(?:能)?(?:满足|符合|达到|具备)|达不到)(?:${NOUN})?$`);

/** 得分条件：实际支出≤预算数。满足条件5分，不满足条件零分: the cases name the condition that a sentence of its own states. */
export function settleStatedCondition(draft: Draft): void {
  const { cases, preambles, located } = draft;
  if (preambles.length !== 1 || cases.length !== 2 || draft.deductions.length > 0) return;
  const [{ conditions }] = preambles as [Draft['preambles'][number]];
  const { when, compares, start, end } = conditions;
  if (when?.kind !== 'range' || compares.length !== 1 || compares[0]!.bare) return;
  if (!HEAD.test(located.text.slice(start, end))) return;
  const says = (one: Condition, words: RegExp): boolean => one.kind === 'words' && words.test(one.text);
  const met = cases.findIndex((one) => earns(one) && says(one.when, MET));
  const missed = cases.findIndex((one) => earnsNothing(one) && says(one.when, MISSED));
  if (met < 0 || missed < 0) return;
  const { span } = cases[missed]!.when;
  cases[met] = { ...cases[met]!, when };
  cases[missed] = { ...cases[missed]!, when: { kind: 'otherwise', text: '否则', span } };
  preambles.length = 0;
}
