import type { Goal } from '../model/declaration';
import { perText } from '../text/per-text';
import { fold, labelKeyOutsideBrackets, withoutEnumerator } from './label';

const COMPLETION =
  /^(?:年度|全年|总体|绩效|项目|实际|目标){0,4}(?:实际)?(?:完成情况|完成综述|实现情况|执行情况)(?:综述|说明|概述)?$|^实际完成(?:情况)?$/;
const DUTIES =
  /^(?:主要)?(?:部门|单位|机构|本部门|本单位)*(?:主要)?(?:职能|职责|工作职责|履职)(?:职责|职能)?(?:概述|简介|描述|及职责|概况)?$/;
const LONG_TERM = /长期|长远|远期|中期|中长期|实施(?:周)?期|三年|总目标$|战略/;
const ONE_YEAR = /^20\d\d年?度?/;
const ANNUAL = /年度|当年|本年|今年|全年|年初/;
const GOAL =
  /^(?:年度|当年|本年度?|今年|全年|近期|长远|远期|区域|年初|设定|预期|总体|整体|绩效|工作|履职|部门|单位|项目|专项|政策|长期|中长期|中期|实施期|实施周期|三年|战略|资金|支出|阶段性?|申报){0,6}(?:总体?)?(?:绩效)?总?目标(?:概述|描述|内容|综述|及内容)?$/;

/** What a form's label says the text beside or below it is: 年度总体目标, 部门职责 … `undefined` for any other text. */
export const goalLabel = perText((text): Goal['kind'] | undefined => {
  if (text.length > 60) return undefined;
  const whole = withoutEnumerator(labelKeyOutsideBrackets(text));
  const key = whole.replace(ONE_YEAR, '');
  if (key === '' || key.length > 20) return undefined;
  if (COMPLETION.test(key)) return 'completion';
  if (DUTIES.test(key)) return 'duties';
  if (!GOAL.test(key)) return undefined;
  // 2026年绩效总目标 is that of one year.
  if (LONG_TERM.test(key) && !ANNUAL.test(key) && !(key !== whole && key.endsWith('总目标')))
    return 'long-term';
  return 'annual';
});

/** A label and its text in one cell: 年度目标：全年完成…… The length of the label with its colon. */
export function inlineGoal(text: string): { kind: Goal['kind']; heading: string; from: number } | undefined {
  const colon = text.slice(0, 40).search(/[:：]/);
  if (colon < 0) return undefined;
  const heading = text.slice(0, colon);
  const kind = goalLabel(heading);
  if (!kind || text.slice(colon + 1).trim() === '') return undefined;
  return { kind, heading: fold(heading), from: colon + 1 };
}
