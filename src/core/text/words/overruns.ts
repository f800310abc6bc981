/** What goes beyond a plan, and its share of the plan: the share itself is what counts, from nothing on. */
const SHARE =
  /(?:(拖期|拖后|逾期|超期|延误|延期|延迟|滞后|超时)|(超支|超预算))的?(?:天数|日数|月数|时间|时长|金额|数额|额度?|数|部分)?(?:占|与)[^，,。；;:：\d占]{1,10}?(?:的比例|的比重|的百分比|之比|比例|比重|百分比)?(?:计扣|扣分|扣减|计算)?[，,]?$/u;

const LATE = /拖|逾|超期|超时|延|迟|滞后/;
const OVERSPENT = /超/;

export type Overrun = 'time' | 'money';

/** How far in front of a step its share may begin. */
const REACH = 36;

/** What the share is of whose words end before a place of a text; `undefined` where they name none. */
export function overrunShare(text: string, at = text.length): Overrun | undefined {
  const words = text.slice(Math.max(0, at - REACH), at);
  const found = words.includes('占') || words.includes('比') ? SHARE.exec(words) : null;
  return found ? (found[1] === undefined ? 'money' : 'time') : undefined;
}

/** Whether the name of a row says that it measures the overrun, and not the whole of which that is a part. */
export function measuresOverrun(name: string, kind: Overrun): boolean {
  return (kind === 'time' ? LATE : OVERSPENT).test(name);
}

/** What the share is of by which a rule says that it goes: 以逾期天数占约定工期百分比为准. */
export function overrunToldBehind(text: string): Overrun | undefined {
  const end = text.indexOf('为准');
  return end < 0 ? undefined : overrunShare(text, end);
}

/** 超支率, 逾期比例: a rate of what lies beyond. */
const RATE =
  /(拖期|拖后|逾期|超期|延误|延期|延迟|滞后|超时|超支|超预算|超编|超员|超标|超限)[^，。;()]{0,6}(?:率|比例|比率|百分比|幅度)/u;

/** Whether the name of a row is a rate of the overrun that words speak of: 项目超支率 of 每超支1%. */
export function namesOverrunRate(name: string, words: string): boolean {
  const noun = RATE.exec(name)?.[1];
  return noun !== undefined && words.includes(noun);
}

/** 结算价超中标价幅度, 能耗高于定额比例, 超支率: how far beyond something, in percent of it. */
const HOW_FAR_BEYOND = /(?:超[出过]?|高[出于]|突破)([^，。;()\d]{0,10}?)的?(?:率|比例|比率|百分比|幅度)$/u;
/** 偏差率, 偏离度: how far off, on either side. */
const HOW_FAR_OFF = /(?:偏差|偏离|差异)(?:率|度|比例|比率|百分比|幅度|程度)$/u;

/** Which way a row measures that is named after a distance from what the words of a rule compare with. */
export function namesDistanceFrom(name: string, words: string): 'excess' | 'deviation' | undefined {
  if (HOW_FAR_OFF.test(name)) return 'deviation';
  const noun = HOW_FAR_BEYOND.exec(name)?.[1];
  if (noun === undefined) return undefined;
  if (/^[支标期编员时限]?$/u.test(noun)) return words.includes(`超${noun}`) ? 'excess' : undefined;
  // 不超过中标价, 较定额: the same thing, and compared with; 超声检查率 goes beyond nothing.
  const at = noun.length < 2 ? -1 : words.indexOf(noun);
  return at > 0 && /[过于出较比与同破]/u.test(words[at - 1]!) ? 'excess' : undefined;
}

export const overruns = {
  distances: [
    { name: '结算价超中标价幅度', words: '结算价不超过中标价的', measure: 'excess' },
    { name: '单位面积能耗超定额幅度', words: '单位面积能耗较定额每高出1%', measure: 'excess' },
    { name: '单方造价高于概算比例', words: '造价不高于概算', measure: 'excess' },
    { name: '采购均价与基准价偏差率', words: '采购均价等于基准价', measure: 'deviation' },
    { name: '超声检查率', words: '超声检查率达到目标值', measure: undefined },
    { name: '结算价占中标价比例', words: '结算价不超过中标价的', measure: undefined },
    { name: '结算价超中标价幅度', words: '结算价不超过概算', measure: undefined },
  ],
  examples: [
    { words: '拖期天数占合同工期', share: 'time' },
    { words: '超期的，依超期天数占计划天数的百分比扣分，', share: 'time' },
    { words: '按逾期时间占规定时限的比例，', share: 'time' },
    { words: '超支额占预算数的比例', share: 'money' },
    { words: '超支金额与批复概算之比', share: 'money' },
    { words: '完成数占计划数的比例', share: undefined },
    { words: '超期天数', share: undefined },
    { words: '党员占比', share: undefined },
  ],
} as const;

/** 提前或滞后: to either side of what was due, as a pattern. */
export const SOONER_OR_LATER =
  '(?:(?:提前|超前)(?:或者?|、|和|及)(?:滞后|延后|推迟)|(?:滞后|延后|推迟)(?:或者?|、|和|及)(?:提前|超前))';
