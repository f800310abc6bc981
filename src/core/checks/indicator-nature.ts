import type { Field, Indicator, Operator, TargetValue } from '../model/declaration';
import type { RuleReading } from '../model/rule-reading';
import { perText } from '../text/per-text';
import { isGradeWord } from '../text/words/grade-words';
import { vagueWord } from '../text/words/vague-words';

const COMPARATORS: ReadonlySet<Operator | undefined> = new Set<Operator | undefined>([
  '≥',
  '>',
  '=',
  '<',
  '≤',
]);

export function isComparator(operator: Operator | undefined): boolean {
  return COMPARATORS.has(operator);
}

/** A cell that says "there is none": blank, /, -, 无. */
export const saysNothing = perText((text) =>
  /^(?:[/／\\—–\-－_~～]{0,4}|无|空|不适用|N\/?A)$/iu.test(text.trim()),
);

/**
 * Whether a row is counted or judged, by what its target says first and what its type says second:
 * 定量 with the target 有效保障 is judged, whatever the type column claims.
 */
export function natureOf(indicator: Indicator): 'quantitative' | 'qualitative' | 'unknown' {
  const operator = indicator.operator?.value;
  const target = indicator.target?.value;
  const vague = vagueTarget(indicator.target) !== undefined;
  if (target?.number !== undefined && !vague) return 'quantitative';
  if (operator === '定性') return 'qualitative';
  if (vague) return 'quantitative';
  const words = target?.words.trim() ?? '';
  if (words !== '' && !saysNothing(words)) {
    if (isGradeWord(words)) return 'qualitative';
    return isComparator(operator) ? 'quantitative' : /\d/.test(words) ? 'unknown' : 'qualitative';
  }
  return isComparator(operator) || operator === '定量' ? 'quantitative' : 'unknown';
}

/** What stands before a target to compare with: ≥若干, 不少于若干. */
const COMPARED = /^\s*(?:[≥≧≤≦<>=＞＜＝═⩾⩽]+|不(?:少|低|小)于|至少|达到)\s*/u;

/**
 * The words of a target that nobody can measure. 一批 reads as a number and means none: what counts is whether a figure
 * is written.
 */
export function vagueTarget(target: Field<TargetValue> | undefined): string | undefined {
  if (!target || /[\d０-９]/u.test(target.text)) return undefined;
  return vagueWord(target.text.replace(COMPARED, ''));
}

/** Units that a deduction counts in without measuring the indicator: 每下降一个百分点 of a % indicator. */
const PERCENT_POINTS = /^个?百分[点比]$/;

/** The unit that the rule counts in; `undefined` where it names none or several. */
export function unitInRule(reading: RuleReading | undefined): string | undefined {
  if (!reading) return undefined;
  const written = [
    ...reading.thresholds.map(({ unit }) => unit),
    ...reading.bands.map(({ range }) => range.unit),
    ...reading.deductions.map(({ step }) => step.unit),
  ];
  const units = new Set(
    written
      .filter((unit) => unit !== undefined && unit !== '分')
      .map((unit) => (PERCENT_POINTS.test(unit!) ? '%' : unit!)),
  );
  return units.size === 1 ? [...units][0] : undefined;
}

/** What goes on about points is no unit: 达到0.58得满分. */
const ABOUT_POINTS = /[得扣]|满分/u;

/** The text between 达到 and the number's unit as written in the rule, where the unit list does not hold it: 个/立方厘米. */
export function writtenUnit(rule: string, number: number): string | undefined {
  for (const digits of [String(number), number.toLocaleString('en-US')]) {
    const at = rule.indexOf(digits);
    if (at < 0 || /[\d.]/.test(rule[at - 1] ?? '')) continue;
    const unit =
      /^(?![的得计记给时者及以之或且至到不后为则扣可])[\p{Script=Han}A-Za-z%‰‱℃㎡/·]{1,12}?(?=(?:以上|以下|以内|之内|及以|的?得|的?计|，|。|；|,|;|的|$))/u.exec(
        rule.slice(at + digits.length),
      );
    if (unit && !ABOUT_POINTS.test(unit[0])) return unit[0];
  }
  return undefined;
}

/** The comparator that the rule's full-score condition stands under, where it states one. */
export function operatorInRule(reading: RuleReading | undefined): Operator | undefined {
  const operators = new Set(
    reading?.thresholds.filter(({ scale }) => scale === 'value').map(({ operator }) => operator),
  );
  return operators.size === 1 ? [...operators][0] : undefined;
}

/** Whether a target is one of the grades of the row's rule. */
export function isRuleGrade(reading: RuleReading | undefined, words: string): boolean {
  return (
    reading?.grades.some(({ label }) => label === words || label.includes(words) || words.includes(label)) ??
    false
  );
}
