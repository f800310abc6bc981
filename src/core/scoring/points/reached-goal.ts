import { earns, fullCaseOf, rangesOf } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import { compare } from '../../model/rational';
import { wantsLess } from '../row/actual';
import type { Context } from './context';
import { placeRange } from './place';

/** 达到5%, 达到30分钟标准: reached, which is as much a side as the row makes of it. 达不到, 下达 and 5%以上 are others. */
const REACHED =
  /^[^\d未不没无下传转送≥>大高多]{0,8}达(?:到|成)?(?![^，。;]{0,20}(?:以上|以下|[大小高低多少]于))/;
/** 目标值为10分钟，达到目标值, 以10分钟为目标值: the same of a goal that is said first. */
const NAMED =
  /^(?:[^\d≥>≤<，]{0,12}(?:目标|指标|标准|计划|任务|控制|定额|限额|限值|上限|核定|预算|编制)[数值线]?(?:为|是|:)?\d|以\d[^，]{1,12}为)(?!.*(?:以上|以下|超|突破|[大小高低多少]于|[≥>≤<]))/;

/**
 * 达到5%得满分，超过5%的每超1个百分点扣1分 in a row that wants at most 5 %: what is reached is the goal, and who stays below it
 * has reached it all the more.
 */
export function reachedGoal(meaning: Meaning, context: Context): Meaning {
  const { row } = context;
  if (!wantsLess(row) || meaning.kind === 'earning') return meaning;
  const full = fullCaseOf(meaning.cases, meaning.total?.value);
  const when = full?.when;
  if (!full || when?.kind !== 'range' || when.scale !== 'value' || !when.min || when.max) return meaning;
  if (!REACHED.test(when.text) && !NAMED.test(when.text)) return meaning;
  const placed = placeRange(when, context);
  if ('reason' in placed || !placed.min || placed.max) return meaning;
  const asked = row.target !== undefined && compare(placed.min.value, row.target) === 0;
  if (meaning.kind === 'deduction') {
    const measures = new Set(meaning.deductions.map(({ measure }) => measure));
    if (measures.has('shortfall') || !(asked || (measures.has('excess') && measures.size === 1)))
      return meaning;
  } else if (
    !asked ||
    meaning.cases.some((one) => one !== full && earns(one) && rangesOf(one.when).length > 0)
  )
    return meaning;
  const most: Case = { ...full, when: { ...when, bare: false, min: undefined, max: when.min } };
  return { ...meaning, cases: meaning.cases.map((one) => (one === full ? most : one)) };
}
