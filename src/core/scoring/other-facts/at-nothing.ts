import { earnsNothing, rangesOf } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import { compare, rational, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { readNumeral } from '../../text/numerals';
import { pointsOf } from '../points/award-points';
import type { Context } from '../points/context';
import { ABSOLUTE } from '../points/deviation';

const DEVIATES = /偏差|偏离|误差/u;
/** 结余率, of which less than nothing is an overspending. */
const LEFT_OVER = /结余|结转/u;
const OVERSPENT = /超支[^，。；;\d]{0,6}(?:不得分|不计分|扣完|扣光|0分|零分|全扣)/u;
const LATE_LOSES = /(?:逾期|延期|超期|延迟|推迟|延后|迟)[^，。；;\d]{0,6}(?:不得分|不计分|扣完|0分|零分)/u;
const SAYS_BELOW = /[-－−]\s?\d+(?:\.\d+)?\s?[%％]|[<＜]\s?0|(?:小于|低于)(?:0|零)|为负|负数|负增长/u;
/** A share that is saved, or days ahead: a number below nothing is the contrary of what is counted. */
const CONTRARY_BELOW = /节约|节支|提前/u;

/** 没有任务的按满分计, 无问题的不扣分: what holds where there is nothing to be scored. */
const NOTHING_THERE =
  /(?:^|[，,。；;\n])(?:当年|本年度?|全年|年度内|年内)?(?:没有|无|未(?:收到|发生|出现|安排|涉及|承担))[^，,。；;\d]{1,8}?的?[，,]?(?:不扣分|得满分|按满分计?|视同满分|视为满分|计满分|记满分)/u;
/** 没有任务, 无安排: nothing was to be done, and not that nothing was. */
const NO_TASK = /(?:没有|无|未(?:安排|承担|涉及))[^，,。；;\d]{0,5}(?:任务|安排|计划|事项|需求)/u;
const NONE = /^(?:当年|本年度?|全年|年度内|年内)?(?:没有|无|未|零)/u;
/** 四项全部具备 …, 缺一项: how many there are was turned into how many are there. */
const MISSING_NAMED = /缺(?:项|失|少|漏|报|件)|漏(?:项|报)|未(?:达标|符合)项/u;
const MISSING_SAID = /[缺少漏]/u;

/** 未整改数, 逾期未办结件数: what was to be done and is not. */
const NAMES_UNDONE = /未(?!成年|来|婚|知)[^率比]{1,6}[数量]$/u;

/** What happens, and is not done. */
const HAPPENS = /每(?:发生|出现)(?:一|1)?[起次件例]/u;

const countsFaults = (meaning: Meaning): boolean =>
  meaning.kind === 'deduction' && meaning.deductions.every(({ measure }) => measure === 'fault');

/** Whether 缺一项 was read as the three of four that are left, in a row that counts what is missing. */
function countsWhatIsThere({ cases }: Meaning): boolean {
  const ofAll = cases.some(
    (one) =>
      !earnsNothing(one) &&
      rangesOf(one.when).some(({ scale, min }) => scale === 'value' && (min?.value ?? 0) > 1),
  );
  return cases.some(({ when }) =>
    rangesOf(when).some(({ text, min, max, scale }) => {
      const at = text.search(MISSING_SAID);
      const said = at < 0 ? undefined : readNumeral(text, at + 1)?.value;
      return (
        said !== undefined &&
        ((scale === 'shortfall' && ofAll) ||
          (scale === 'value' && min?.value !== said && max?.value !== said))
      );
    }),
  );
}

/** 零走访不得分, 全年无培训的得0分 beside 每少1次扣1分: what nothing at all earns. */
function nothingEarns(one: Case, score: Rational, { full }: Context): boolean {
  if (one.when.kind !== 'words' || !NONE.test(one.when.text) || !earnsNothing(one)) return false;
  const points = pointsOf(one.award, full);
  return typeof points !== 'string' && compare(points, score) < 0;
}

/**
 * Why a number at nothing or below it cannot be scored, in zh-CN: a deviation with its sign, an overspending, a delay, or
 * the case in which there is nothing to score.
 */
export function atNothing(meaning: Meaning, score: Rational, context: Context): string | undefined {
  const { row, actual, text } = context;
  const name = row.name ?? '';
  if (MISSING_NAMED.test(name) && countsWhatIsThere(meaning)) return '实际值是缺少的数还是已有的数没有写明';
  if (signOf(actual) < 0) return belowNothing(meaning, score, context);
  if (signOf(actual) > 0) return undefined;
  // 无投诉得满分 beside 投诉率 at 0: full marks either way.
  const whole = context.full !== undefined && compare(score, context.full) >= 0;
  const none = NOTHING_THERE.exec(text)?.[0].replace(/^[，,。；;\n]/u, '');
  const noTask = none !== undefined && NO_TASK.test(none);
  // 未整改数: nothing of what there was, or nothing there, is all done.
  // 每发生1起: nothing that has happened costs nothing, whether there was a task or not.
  const allDone = whole && countsFaults(meaning) && (NAMES_UNDONE.test(name) || HAPPENS.test(text));
  if (none !== undefined && !allDone && (noTask || (!whole && !DEVIATES.test(name))))
    if (noTask || meaning.kind === 'earning' || meaning.kind === 'proportion' || row.percent)
      return `是没有可计分的还是一项未做到，仅凭0不能确定：“${none}”`;
  if (meaning.kind !== 'deduction' || meaning.deductions.some(({ measure }) => measure !== 'shortfall'))
    return undefined;
  const least = meaning.cases.find((one) => nothingEarns(one, score, context));
  return least && `是否属于“${'text' in least.when ? least.when.text : ''}”仅凭0不能确定`;
}

/** 每高于1%扣1分，每低于1%扣0.5分: each side has a loss of its own, so that the sign says which. */
function tellsSides(meaning: Meaning): boolean {
  if (meaning.kind !== 'deduction') return false;
  const measures = new Set(meaning.deductions.map(({ measure }) => measure));
  return measures.has('excess') && measures.has('shortfall');
}

function belowNothing(meaning: Meaning, score: Rational, { row, actual, text }: Context): string | undefined {
  const name = row.name ?? '';
  const deviates = DEVIATES.test(name) && !tellsSides(meaning);
  if (deviates && !ABSOLUTE.test(text) && !('deviation' in meaning && meaning.deviation))
    return '偏差为负，按绝对值还是按方向计没有写明';
  // -0.12 of a percent cell, in a row that asks for whole percentages.
  const far = row.target !== undefined && compare(row.target, rational(-1)) < 0;
  if (row.percent && compare(actual, rational(-1)) > 0 && row.unit !== undefined && (deviates || far))
    return '不能确定实际值是百分之几还是比例';
  // 节约率<0的…, -5%至0: the rule speaks of it itself.
  if (SAYS_BELOW.test(text)) return undefined;
  // 提前完成得8分 in a row of days late: what is less than none of them.
  if (meaning.cases.some(({ when }) => when.kind === 'words' && when.text.startsWith('提前')))
    return undefined;
  if (LEFT_OVER.test(name) && OVERSPENT.test(text)) return '实际值小于0，是否属于超支须人工核对';
  if (CONTRARY_BELOW.test(name) && (LATE_LOSES.test(text) || signOf(score) > 0))
    return '实际值小于0，与指标说的方向相反，须人工核对';
  return undefined;
}
