import type { RangeCondition } from '../../model/rule';
import type { Conditions } from '../conditions/condition';
import type { Draft } from '../draft/draft';
import type { ItemOf } from '../tokens/items';

const QUOTES = /[“”"\s]/g;
const ENDING = '(?:等次|等级|档次|等|档|级)?';
/** 90分及以上为优秀: the grade behind its level; 80-89分为良好 leaves the 分 to it. */
const BEHIND = new RegExp(
  `^分?(?:的|者)?，?(?:可|均)?(?:评定|评价|评|定|确定|认定|判定|划定)?(?:为|是|属于?|算)([^，。;:()\\d]{1,6}?)${ENDING}$`,
);
/** A级:90分及以上, 优秀(90分及以上): in front of it. */
const AHEAD = new RegExp(`^([^，。;:()\\d]{1,6}?)${ENDING}(?::|为|是|指|\\()$`);
/** 评为优秀的, 优秀等次: what a case says of its grade. */
const OF_CASE = new RegExp(
  `^(?:被|经)?(?:评定|评价|评|定|确定|认定|考核|达到|获得|属于?)?为?([^，。;:()\\d]{1,6}?)${ENDING}(?:的|者)?$`,
);

const bare = (words: string): string => words.replace(QUOTES, '');

function gradeIn(pattern: RegExp, words: string): string | undefined {
  return pattern.exec(bare(words))?.[1];
}

/** The last, or the first, clause of a stretch of text. */
const lastOf = (words: string): string => words.split(/[，。;、\n]/).at(-1)!;
const firstOf = (words: string): string => words.split(/[，。;、\n]/)[0]!;

type Levels = Map<string, ItemOf<'compare'>>;

/** The levels that a clause without points gives to grades; `undefined` where one of its numbers is no such level. */
function levelsIn({ compares, start, end }: Conditions, text: string): Levels | undefined {
  const levels: Levels = new Map();
  for (const [i, level] of compares.entries()) {
    if (level.scale !== 'value' || level.delta !== undefined || level.damaged || level.outside)
      return undefined;
    const ahead = text.slice(compares[i - 1]?.end ?? start, level.start);
    const behind = text.slice(level.end, compares[i + 1]?.start ?? end);
    const grade = gradeIn(AHEAD, lastOf(ahead)) ?? gradeIn(BEHIND, firstOf(behind));
    if (grade === undefined || levels.has(grade)) return undefined;
    const unit = level.unit ?? (text[level.end] === '分' ? '分' : undefined);
    levels.set(grade, { ...level, unit });
  }
  return levels.size > 0 ? levels : undefined;
}

/** 90分及以上为优秀，80-89分为良好 …；优秀得6分，良好得4分: grades that are levels of a number, and their points. */
export function defineGrades(draft: Draft): void {
  const { cases, preambles, deductions, proportion, earning, located } = draft;
  if (preambles.length === 0 || cases.length < 2 || deductions.length > 0 || proportion || earning) return;
  const grades = cases.map(({ when }) => (when.kind === 'words' ? gradeIn(OF_CASE, when.text) : undefined));
  if (grades.some((grade) => grade === undefined)) return;
  const levels: Levels = new Map();
  const told = preambles.filter(({ conditions }) => {
    const found = levelsIn(conditions, located.text);
    found?.forEach((level, grade) => levels.set(grade, level));
    return found !== undefined;
  });
  if (grades.some((grade) => !levels.has(grade!))) return;
  const unit = [...levels.values()].find((level) => level.unit !== undefined)?.unit;
  cases.forEach((one, i): void => {
    const level = levels.get(grades[i]!)!;
    cases[i] = { ...one, when: rangeOfGrade(grades[i]!, level, level.unit ?? unit, draft) };
  });
  for (const one of told) preambles.splice(preambles.indexOf(one), 1);
}

function rangeOfGrade(
  grade: string,
  { min, max, bare: single, start, end }: ItemOf<'compare'>,
  unit: string | undefined,
  { located }: Draft,
): RangeCondition {
  return {
    kind: 'range',
    scale: 'value',
    min,
    max,
    unit,
    bare: single,
    text: `${located.text.slice(start, end)}(${grade})`,
    span: located.span(start, end),
  };
}
