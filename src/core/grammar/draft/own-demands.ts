import { earns, rangesOf } from '../../model/meaning';
import { isCounted, stepFactor, unitFactor } from '../../text/units';
import type { ItemOf } from '../tokens/items';
import type { Draft } from './draft';

const SENTENCE_END = /[。;\n]/;

/** Whether a sentence ends behind a place and in front of all that scores. */
function endsBeforeScoring({ cases, deductions, located }: Draft, end: number): boolean {
  const behind = located.text.slice(end).search(SENTENCE_END);
  if (behind < 0) return false;
  const [stop] = located.span(end + behind, end + behind + 1);
  return [...cases, ...deductions].every(({ span }) => span[0] >= stop);
}

/**
 * 证书到期前60日内复审。持证上岗率须达100%…: whether a demand stands in a sentence of its own in front of all that scores, in a
 * unit that nothing there counts in, so that no points hang on its number.
 */
export function isOfItsOwn(draft: Draft, { end, unit }: ItemOf<'compare'>): boolean {
  const { cases, deductions } = draft;
  if (unit === undefined || unit === '分') return false;
  // Faults alone tell no level: the number may be the one that the row counts.
  const levels =
    cases.some((one) => rangesOf(one.when).length > 0 && earns(one)) ||
    deductions.some(({ threshold }) => threshold?.value !== undefined);
  if (!levels || !endsBeforeScoring(draft, end)) return false;
  const units = [
    ...cases.flatMap(({ when }) => rangesOf(when).map((range) => range.unit)),
    ...deductions.flatMap(({ step, threshold }) => [step.unit, threshold?.unit]),
  ].filter((one) => one !== undefined);
  // Without a unit anywhere the number may be the one that is counted.
  return (
    units.length > 0 &&
    units.every(
      (one) => one !== unit && unitFactor(one, unit) === undefined && stepFactor(one, unit) === undefined,
    )
  );
}

/** 未按进度完成, 未达到要求: a fault of not doing what was asked for. */
const NOT_AS_ASKED =
  /未(?:能|完全|严格)?按照?(?:上述|以上|规定|既定|要求|计划|序时|时间|时限|节点|进度|标准){1,3}|(?:未(?:能)?(?:达到|符合|满足)|不(?:符合|满足)|达不到)(?:上述|以上|规定的?|该)?(?:要求|标准|进度|规定|时限|条件)/;

/**
 * 4月底前下达资金的50%。每出现一个项目未按进度完成扣0.5分: whether the only deduction counts those of which a demand that was said
 * before, in another unit, is not met.
 */
export function isOfEachCounted(draft: Draft, { end, unit }: ItemOf<'compare'>): boolean {
  const { cases, deductions } = draft;
  const [one, other] = deductions;
  if (!one || other || cases.length > 0 || draft.proportion || draft.earning) return false;
  if (one.measure !== 'fault' || one.threshold || one.step.value !== 1 || !isCounted(one.step.unit))
    return false;
  if (unit === undefined || unit === '分' || !endsBeforeScoring(draft, end)) return false;
  const counted = one.step.unit!;
  if (counted === unit || unitFactor(counted, unit) || stepFactor(counted, unit)) return false;
  return NOT_AS_ASKED.test(one.subject);
}

/** 问题共9个: how many there are, and nothing else that they should come to. */
const THERE_ARE =
  /^[^，。;:\d]{2,16}(?:问题|隐患|事项|线索|案件|意见|建议|台账|任务|项目)[^，。;:\d]{0,2}(?:共计?|总计|合计|共有)\d{1,4}[个项条件起处]$/;
/** 逾期未整改到位的，每个: one of them that was not done in time. */
const UNDONE_OF_THEM = /^(?:逾期|超期|到期|按期)?(?:仍|尚)?(?:未|没有?)(?!发[生现])[^，。;:\d]{2,10}的?，?每/;

/**
 * 反馈问题共9个，已制定清单。逾期未整改到位的，每个扣1分: of how many things the only deduction counts those that are not done, each by itself.
 */
export function isHowMany(draft: Draft, { bare, unit, end }: ItemOf<'compare'>, words: string): boolean {
  const { cases, deductions } = draft;
  const [one, other] = deductions;
  if (!one || other || !bare || !isCounted(unit) || !THERE_ARE.test(words.split(/[，。;]/)[0]!)) return false;
  if (cases.some((each) => earns(each) && rangesOf(each.when).length > 0)) return false;
  if (draft.proportion || draft.earning || !endsBeforeScoring(draft, end)) return false;
  if (one.measure !== 'fault' || one.threshold || one.step.value !== 1 || one.step.unit !== unit)
    return false;
  return UNDONE_OF_THEM.test(one.subject);
}

/** 每报送1次得0.25分，全年12次，共3分: as many as come to the points of the whole. */
export function comesToTotal(
  { earning, located }: Draft,
  { min, end }: ItemOf<'compare'>,
  words: string,
): boolean {
  if (!/^(?:全年|年度|年内|一年|合计|总计)[^，。;\d]{0,4}\d/.test(words) || earning?.amount.of !== 'points')
    return false;
  const total = /^，(?:共|合计|总计|满分)(?:计|为|得)?(\d{1,3}(?:\.\d{1,2})?)分/.exec(
    located.text.slice(end, end + 16),
  )?.[1];
  return total !== undefined && Number((min!.value * earning.amount.value).toPrecision(12)) === Number(total);
}
