/** 收入目标, 抽检任务数, 规划人口: a plan, whatever it is of. */
const PLANNED = /计划|目标|任务|指标|预期|预算|下达|拟|规划|^(?:年初|年度|本年|当年|全年)?标准|应/u;
/** 受理数, 到位资金, 有效问卷数, 总户数: what a rate is of, and no plan. */
const ELSEWHERE =
  /到位|受理|申请|登记|抽[样检查测]|问卷|收入|辖区|人口|结算|建成|实际|可支配|上年|去年|行业|最[优高大]|平均|(?:^|[^应])总(?:数|量|人数|户数|件数|支出|收入)$/u;

/** Whether what a number is divided by is no target of a row: 受理数 of 办结数÷受理数. */
export function isOtherDivisor(noun: string): boolean {
  return ELSEWHERE.test(noun) && !PLANNED.test(noun);
}

export const divisors = {
  examples: [
    { noun: '受理数', other: true },
    { noun: '实际到位资金', other: true },
    { noun: '总户数', other: true },
    { noun: '上年实际数', other: true },
    { noun: '计划数', other: false },
    { noun: '应到总人数', other: false },
    { noun: '年度目标值', other: false },
    { noun: '预算数', other: false },
    { noun: '年度收入目标', other: false },
    { noun: '抽检任务数', other: false },
    { noun: '规划人口', other: false },
  ],
} as const;
