import type { Field, Indicator, TargetValue } from '../model/declaration';
import { isGradeWord } from '../text/words/grade-words';
import { measuredBy } from '../text/words/rate-words';
import { isCounted, unitFactor } from '../text/units';
import type { CheckContext } from './context';
import { isComparator, isRuleGrade, saysNothing, vagueTarget } from './indicator-nature';
import { shown } from './rule-facts';
import { isAtMost } from './signs';
import { DATE_IN_WORDS, DURATION } from './written-targets';

/** Whether a target beside a sign says words where a number belongs; a day or a grade has another fault, if any. */
export function isInWords(
  indicator: Indicator,
  target: Field<TargetValue>,
  { rule }: Pick<CheckContext, 'rule'>,
): boolean {
  const words = target.value.words.trim();
  // A date holds figures; what is wrong with it, if anything, is not that it is words.
  if (/[\d０-９]/u.test(target.text) || vagueTarget(target) !== undefined) return false;
  // 十二月中旬 is a day, of which no days can be counted; 三十 is a number in words.
  const dateOfDays = DATE_IN_WORDS.test(words) && DURATION.test(indicator.unit?.value.trim() ?? '');
  if (!dateOfDays && /^[一二三四五六七八九十百]+/.test(words)) return false;
  // A grade under a comparator: the type is wrong, not the target; but a rate or an amount is counted.
  const counted = measuredBy(indicator.name.value) !== 'other' || isCountedByRule(indicator, rule);
  return counted || !(isGradeWord(words) || isRuleGrade(rule(indicator), words));
}

/** Whether the rule earns full marks from a number on that is in the unit of the row's own cell: 达到380万人次得5分 of 万人次. */
export function isCountedByRule(indicator: Indicator, rule: CheckContext['rule']): boolean {
  const unit = indicator.unit?.value.trim() ?? '';
  if (unit === '') return false;
  const reading = rule(indicator);
  const [full, ...others] = reading?.thresholds ?? [];
  if (full?.value === undefined || full.scale !== 'value' || others.length > 0) return false;
  const words = indicator.target?.value.words.trim() ?? '';
  return (
    full.unit !== undefined && unitFactor(full.unit, unit)?.generic === false && !isRuleGrade(reading, words)
  );
}

/** Chinese characters and no numeral, no day, and nothing to compare with or to look up elsewhere. */
const ONLY_WORDS =
  /^(?!.*[一二两三四五六七八九十百千万半月日季]|.*(?:年(?!度)|[上去前往]年|同期|历史|平均|基数|附件|附表|清单|另行))\p{Script=Han}{2,20}$/u;

/** All or none, which is no less than a number: 全覆盖, 应训尽训, 杜绝, 不发生; 完成全年任务 and 按全市计划 tell neither. */
const ALL_OR_NONE =
  /全(?![年市县区省镇乡街旗州局校院])|覆盖|应\S{1,4}尽|[所均都各悉零无未勿免]|不(?![低少小]于)|没有|杜绝|避免|防止|清[空除]|到位|足额|逐[个台件户项处人座辆次家]|每[个台件户项处人座辆次家]/u;

/**
 * The number that the rule of a row counts up to (820台), where the target has words (完成上级任务) in a form that has no
 * column for the sign: the name says that things are counted, and the rule how many.
 */
export function countInRule(
  indicator: Indicator,
  target: Field<TargetValue>,
  { rule }: Pick<CheckContext, 'rule'>,
): string | undefined {
  const { name, operator } = indicator;
  const own = operator !== undefined && operator.cell.column !== target.cell.column;
  if (own || isComparator(operator?.value) || !ONLY_WORDS.test(target.text.trim())) return undefined;
  if (measuredBy(name.value) !== 'count' || saysNothing(target.text) || vagueTarget(target)) return undefined;
  if (ALL_OR_NONE.test(target.text)) return undefined;
  const reading = rule(indicator);
  const [full, ...others] = reading?.thresholds ?? [];
  // A single one may be told in words (制定并印发), and no more than so many is another matter.
  if (full?.value === undefined || full.value <= 1 || full.scale !== 'value' || others.length > 0)
    return undefined;
  if (isAtMost(full.operator)) return undefined;
  return isCounted(full.unit) && !isRuleGrade(reading, target.text.trim())
    ? `${shown(full.value)}${full.unit}`
    : undefined;
}
