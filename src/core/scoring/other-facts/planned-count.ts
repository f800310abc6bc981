import { rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { Context } from '../points/context';
import { wantsLess } from '../row/actual';

const PLANNED =
  /(?:计划|目标|标准|规定|要求)[^，。；;\d]{0,2}(场次|人次|人数|户数|里程|长度|面积|株数|批次|期数|篇数|次数|天数|[学课]时|时长|吨数|金额|投资)/u;

/** How much of something was planned to be done. */
const AMOUNT =
  /(?:计划|规定)(?!成本|投资|支出|金额|能耗|用水|用电)[^，。；;\d]{0,6}?(?:量|场次|人次|人数|户数|里程|长度|面积|株数|批次|期数|篇数|次数)/u;
const BELOW_BY = /低于(?:目标|计划|指标|任务)[^，。；;\d]{0,10}相差/u;

/** What each of the nouns is counted in, by what its unit holds. */
const UNITS =
  '场次场次期 人次人名 人数人名 户数户家 里程米里m 长度米里m 面积亩顷米里㎡m 株数株棵 批次批次 期数期 篇数篇 次数次场期 天数天日 学时时 课时时 时长时分天日 吨数吨 金额元 投资元'.split(
    ' ',
  );

function countedIn(noun: string, unit: string): boolean {
  const marks = UNITS.find((one) => one.startsWith(noun))?.slice(noun.length) ?? unit;
  return [...marks].some((mark) => unit.includes(mark));
}

/**
 * 达到计划面积的80%以上 in a row of 户: what was planned of another thing than the row counts. Why a share of the row's goal says nothing of
 * it, in zh-CN; `undefined` where the noun is of the row.
 */
export function plannedOther({ cases }: Meaning, { row }: Context): string | undefined {
  // 低于目标值但相差不超过5个百分点 speaks of a row that wants more.
  const below = wantsLess(row)
    ? cases.flatMap(({ when }) => rangesOf(when)).find(({ text }) => BELOW_BY.test(text))
    : undefined;
  if (below) return `“${below.text}”与本行要求的方向不一致`;
  if (row.percent) return undefined;
  for (const { when } of cases)
    for (const { scale, text } of rangesOf(when)) {
      // 计划安装量 is no limit.
      if (wantsLess(row) && scale === 'target-share' && AMOUNT.test(text))
        return `“${text}”与本行要求的方向不一致`;
      if (
        row.unit === undefined &&
        row.target === undefined &&
        scale === 'target-share' &&
        PLANNED.test(text)
      )
        return `“${text}”以计划数为准，但没有给出目标值`;
      if (row.unit === undefined) continue;
      const noun = scale === 'target-share' ? PLANNED.exec(text)?.[1] : undefined;
      if (noun !== undefined && !countedIn(noun, row.unit))
        return `“${text}”说的是${noun}，本行的计量单位是“${row.unit}”`;
    }
  return undefined;
}
