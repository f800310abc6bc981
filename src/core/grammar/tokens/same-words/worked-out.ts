import { readNumeral } from '../../../text/numerals';
import { ofLastText } from '../../../text/per-text';
import { saying, type Saying } from './saying';

const POINTS = String.raw`\d{1,3}(?:\.\d{1,2})?分`;
const NUMBER = String.raw`\d{1,7}(?:\.\d{1,3})?`;
const round = (value: number): number => Number(value.toPrecision(12));

/** 抽检60批次食品: how many were looked at. */
const LOOKED_AT =
  /(?:^|[，。;\n])(?:全年|本年度?|随机|共)?(?:抽检|抽查|检查|检测|抽样)了?(\d{1,6})([^，。;:\n\d%分]{1,2})[^，。;:\n\d]{0,8}[，。;\n]/g;

/** How many were looked at, where it is told once. */
const lookedAt = ofLastText((text) => {
  const [one, second] = text.matchAll(LOOKED_AT);
  return second ? undefined : one;
});

/** Words whose numbers have to be worked out. */
export const WORKED_OUT_SAYINGS: readonly Saying[] = [
  // 按未完成比例的两倍扣减分值: the formula that it tells.
  saying(
    /未完成(?:比例|率)的/,
    /按未完成(?:比例|率)的([2-5]|两|二|三|四|五)倍扣(?:减|除)?(?:分值|权重分|分)?(?=[，。;\n]|$)/g,
    ([, times]) => {
      const value = times === '两' ? 2 : readNumeral(times!, 0)?.value;
      return value === undefined ? undefined : `得分=分值-(1-实际完成值÷目标值)×${value}×分值`;
    },
  ),
  // 先按整改率乘以分值计分，再扣1分.
  saying(
    /再[扣减]/,
    String.raw`先按([^，。;:\n\d]{2,8}率)(?:乘以?|×)(?:本项|该项)?(?:分值|权重分|权重|满分)(?:计分|得分)，再(?:扣|减)(?:除|去)?(${POINTS})(?=[，。;\n]|$)`,
    ([, rate, less]) => `得分=${rate!}×分值-${less!}`,
  ),
  // 达到80%的得基本分，基本分为分值的60%；其余40%的分值在80%至100%之间按比例计算.
  saying(
    /得基本分/,
    String.raw`得基本分，基本分为(?:分值|权重分|满分|权重)的(\d{1,2})%([。;]\n?)(?:其余|剩余)的?(\d{1,2})%的?(?:分值|权重分|满分|权重)在([^，。;:\n\d]{0,8})(\d{1,3}(?:\.\d{1,2})?)%?(?:至|到|-|~)100%之?间按比例(?:计算|计分|得分)`,
    ([, base, stop, rest, name, from]) =>
      Number(base) + Number(rest) === 100
        ? `得分值的${base!}%${stop!}${name!}${from!}%至100%之间的按插值法计分${stop!}${name!}100%的得满分`
        : undefined,
  ),
  // 抽检60批次食品，…不合格批次超过抽检总数5%: three of them.
  saying(
    /(?:抽检|抽查|检查|检测|抽样)(?:总|的)/,
    /(?<=(?:超过|高于|达到|大于))(?:抽检|抽查|检查|检测|抽样)(?:的)?总(?:批次)?[数量]的?(\d{1,2}(?:\.\d{1,2})?)%/g,
    ({ 1: share, input }) => {
      const all = lookedAt(input);
      // 抽检60批次以上: nobody knows how many.
      return all && !/以[上下内]|左右|不少于/.test(all[0])
        ? `${round((Number(all[1]) * Number(share)) / 100)}${all[2]!}`
        : undefined;
    },
  ),
  // 1000万元得6分，超出1000万元的部分，每100万元得0.5分: added to what the level earns.
  saying(
    /的?部分，每/,
    String.raw`(?<=(${NUMBER}[^，。;:\n\d]{1,3})的?，?[得计]${POINTS}[，;])(?:超出|超过)\1的?部分，每(${NUMBER}[^，。;:\n\d]{1,4}|[个件次项家户场])[得计加](?=${POINTS})`,
    ([, , each]) => `每超出${/^\d/.test(each!) ? '' : '1'}${each!}加`,
  ),
  // 完成规定任务的不计分，超出20户的部分才计分，每户得0.2分.
  saying(
    /部分才/,
    String.raw`(?:(?:规定|既定|基本|核定)?任务[为是][^，。;:\n\d]{0,8}(${NUMBER}[^，。;:\n\d]{1,3})[，。;])?(?:完成(?:规定|既定|基本|核定)?任务的?不[计得]分[，;])?(?:超出|超过|高于)(${NUMBER}[^，。;:\n\d]{1,3}?)的?部分才(?:计分|得分|给分)，每(${NUMBER}[^，。;:\n\d]{1,4}|[个件次项家户场])(?=[得计]${POINTS})`,
    ([, task, level, each]) =>
      task === undefined || task === level
        ? `超过${level!}的，每超${/^\d/.test(each!) ? '' : '1'}${each!}`
        : undefined,
  ),
];
