/** 超支率, 未完成率, 偏差率: how far the actual is from the plan. */
const BEYOND = /超支|超出(?:率|比|幅)|超额|超预算|超计划|突破/;
const SHORT = /^未(?:完成|达成|实现)|缺口|短缺/;
const APART = /偏差|偏离/;
/** 差错率, 缺勤率, 超时率, 下降率: the share of something that the plan does not count. */
const OF_FAULTS =
  /[未不缺错误违漏欠损亏退逾迟延]|差(?:异|评|率)|投诉|事故|故障|流失|空置|闲置|死亡|病死|发生率|下降|降低|减少|增长|上升|增幅|降幅|超[时期标]/;

/** What a rate counts that is none of what is done; `undefined` for 完成率, 合格率 and the like. */
export function missedBy(noun: string): 'excess' | 'shortfall' | 'deviation' | 'other' | undefined {
  // 未完成的按完成率×…: what stands before 按 is for whom.
  const rate = noun.slice(noun.lastIndexOf('按') + 1);
  if (APART.test(rate)) return 'deviation';
  if (BEYOND.test(rate)) return 'excess';
  if (SHORT.test(rate)) return 'shortfall';
  return OF_FAULTS.test(rate) ? 'other' : undefined;
}
