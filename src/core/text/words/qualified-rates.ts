import { perText } from '../per-text';

/** 未完成率, 待支付比例, 未按期到位率: what is left of the plan, or was done otherwise than planned. */
const DENIED =
  /[未没无不非欠待少缺误](?:能|有)?(?:[按如准][时期]|及时|足额|全部|按要求|按计划)?$|超额|超出|剩余|逾期|延期|超期|延迟|滞后|虚假|重复|返工/u;
/** 按时完成率, 一次完成率: of what was done, the part that came in time or went well. */
const HOW =
  /[按如准限定][时期]|及时|当[日天]|提前|一次(?!性)|首次|质量|优质|合格|达标|优良|优秀|规范|有效|真实|平均|人均|户均/u;
/** 上年完成率, 首月完成率: at another time than that of the row. */
const WHEN =
  /[上去前往同历近](?:半|一|[二两三四五])?[年月季]|[首单当每各][月季周旬]|[上下]半年|第?[一二三四1-4]季度|[\d一二三四五六七八九十]月|同期|年中|序时/u;
/** 重点项目完成率: of some of what the row counts. */
const PART = /重[点大要]|关键|主要|部分|个别/u;
/** 整改任务完成率, 配套资金到位率: of another thing beside that of the row, where its name is known. */
const BESIDE =
  /整改|承诺|验收|招标|采购|审批|决算|结算|审计|投诉|督办|存量|续建|上级|中央|[省市县区]级|配套|自筹|结转|结余|质保金|保证金|工资|尾款|欠款|工程款|社会资本|银行/u;
/** 设备购置数量, which is what a 采购完成率 is of. */
const BOUGHT = /购置|购买|采买|选购/u;
/** 预算完成率, 资金支付率: of money, whatever the row counts. */
const MONEY = /预算|资金|经费|投资|款项|金额/u;
/** 完成率波动, 完成率缺口: what follows turns the rate into another number. */
const TURNED =
  /^(?:的|与目标值?的?)?(?!(?:差|下降|降低)[1一]个?(?:百分点|%)，?[扣减])(?:波动|变动|变化|缺口|差额|差距|差值|差|偏差|偏离|增幅|增长|提高|提升|上升|下降|降低|降幅|排名|位次)/u;

/** 未完成的按, 超过的根据. */
const FOR_WHOM = /^.*(?:按照?(?![时期]|要求|计划)|根据|依据|乘以?)/u;

/** What stands in front of the words that lead to the rate. */
const ENDS_CLAUSE = /[，。；、,;:()\d%≤≥<>=]/u;

const ALWAYS: readonly RegExp[] = [DENIED, HOW, WHEN, PART];
const NAMED: readonly RegExp[] = [...ALWAYS, BESIDE];

/**
 * The words that make another number of 完成率 than the actual over the target: 按时 of 按时完成率, 未 of 未完成率, 缺口 of 完成率
 * 缺口. `undefined` where it is as much as was done, or where the name of the row says the same of its own number.
 * @param before the words in front of the rate
 * @param behind those behind it
 */
export function qualifierOf(
  before: string,
  behind: string,
  name: string,
  money: boolean,
): string | undefined {
  const lead = leadOf(before);
  for (const pattern of name === '' ? ALWAYS : NAMED) {
    const found = pattern.exec(lead)?.[0];
    if (found === undefined || name.includes(found)) continue;
    if (found !== '采购' || !BOUGHT.test(name)) return found;
  }
  const paid = money ? undefined : MONEY.exec(lead)?.[0];
  if (paid !== undefined && !name.includes(paid)) return paid;
  return TURNED.exec(behind)?.[0].replace(/^(?:的|与目标值?的?)/u, '');
}

const leadOf = perText((before): string => {
  const clause = before.split(ENDS_CLAUSE).at(-1)!;
  // 部分完成的按完成率: what stands before 按 is for whom.
  const by = FOR_WHOM.exec(clause)?.[0].length ?? 0;
  return clause.slice(by).replace(/^当(?![日天季月周旬年])/u, '');
});

export const qualifiedRates = {
  examples: [
    { before: '', behind: '达到95%', name: '', qualifier: undefined },
    { before: '年度任务', behind: '', name: '', qualifier: undefined },
    { before: '实际', behind: '', name: '', qualifier: undefined },
    { before: '年度植树', behind: '', name: '', qualifier: undefined },
    { before: '未', behind: '', name: '', qualifier: '未' },
    { before: '逾期', behind: '', name: '', qualifier: '逾期' },
    { before: '待', behind: '', name: '', qualifier: '待' },
    { before: '按时', behind: '', name: '', qualifier: '按时' },
    { before: '上年', behind: '', name: '', qualifier: '上年' },
    { before: '二季度', behind: '', name: '', qualifier: '二季度' },
    { before: '重点工程', behind: '', name: '', qualifier: '重点' },
    { before: '整改任务', behind: '', name: '新建数量', qualifier: '整改' },
    { before: '整改任务', behind: '', name: '整改任务', qualifier: undefined },
    { before: '无障碍改造', behind: '', name: '', qualifier: undefined },
    { before: '三年行动任务', behind: '', name: '', qualifier: undefined },
    { before: '预算', behind: '', name: '', qualifier: '预算' },
    { before: '', behind: '缺口5%以内', name: '', qualifier: '缺口' },
    { before: '', behind: '下降5%以内', name: '', qualifier: '下降' },
    { before: '', behind: '降低1个百分点扣', name: '', qualifier: undefined },
    { before: '采购', behind: '', name: '器材购置数量', qualifier: undefined },
    { before: '采购', behind: '', name: '项目投资额', qualifier: '采购' },
    { before: '教学资料编印', behind: '', name: '编印数量', qualifier: undefined },
    { before: '部分完成的按', behind: '', name: '', qualifier: undefined },
    { before: '80%≤', behind: '', name: '', qualifier: undefined },
  ],
} as const;
