import { rangesOf } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import type { Context } from '../points/context';

const PLANNED =
  /(?:计划|目标|标准|规定|要求)[^，。；;\d]{0,2}(场次|人次|人数|户数|里程|长度|面积|株数|批次|期数|篇数|次数|天数|[学课]时|时长|吨数|金额|投资)/u;

/** What each of the nouns is counted in. */
const UNITS: Readonly<Record<string, RegExp>> = {
  场次: /[场次期]/u,
  人次: /[人名]/u,
  人数: /[人名]/u,
  户数: /户/u,
  里程: /[米里m]/u,
  长度: /[米里m]/u,
  面积: /[亩顷米㎡m]/u,
  株数: /[株棵]/u,
  批次: /[批次]/u,
  期数: /期/u,
  篇数: /篇/u,
  次数: /次/u,
  天数: /[天日]/u,
  学时: /时/u,
  课时: /时/u,
  时长: /[时分天日]/u,
  吨数: /吨/u,
  金额: /元/u,
  投资: /元/u,
};

/**
 * 达到计划面积的80%以上 in a row of 户: what was planned of another thing than the row counts. Why a share of the row's goal says nothing of
 * it, in zh-CN; `undefined` where the noun is of the row.
 */
export function plannedOther({ cases }: Meaning, { row }: Context): string | undefined {
  if (row.percent || row.unit === undefined) return undefined;
  for (const { when } of cases)
    for (const { scale, text } of rangesOf(when)) {
      const noun = scale === 'target-share' ? PLANNED.exec(text)?.[1] : undefined;
      if (noun !== undefined && !UNITS[noun]!.test(row.unit))
        return `“${text}”说的是${noun}，本行的计量单位是“${row.unit}”`;
    }
  return undefined;
}
