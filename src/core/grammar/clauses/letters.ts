import type { End } from '../../model/rule';
import { readComparator } from '../../text/comparators';
import type { Relation } from '../../text/comparators';
import { ofLastText } from '../../text/per-text';
import type { ItemOf } from '../tokens/items';
import { ACTUAL, TARGET } from './quotient';

const DEFINITION =
  /(?<![A-Za-z])([A-Z])(?:=|为|代表|表示|指|:)([^\d，。;:\n()=×÷/+≤≥<>A-Z]{2,16})(?=[，。;\n)]|$)/g;
/** 公式M=5×(1-N/20)计算得分: M, whatever it is called. */
const SCORED =
  /(?<![A-Za-z])([A-Z])=[^，。;\n]{0,60}[×÷/*][^，。;\n]{0,40}?(?:计算得分|[计得]分)(?=[，。;\n)]|$)/;
/** Y=10-(X-3)×2: where nothing else is said of it, Y is what the formula gives. */
const FUNCTION = /(?<![A-Za-z])Y=[^，。;\n]{0,60}[×÷/*]/;
/** S=A/B×10: what so many points are multiplied for; ×100 may make a percentage. */
const OF_POINTS =
  /(?<![A-Za-z])([A-Z])=[A-Z(][^，。;\n=]{0,60}[×*](?!100)(?:\d{1,3}分?|(?:权重)?分值|权重|满分)(?=[，。;\n(]|$)/;

/** 该项得分, 该项所得分值: what a letter for the score is said to be. */
const OF_SCORE = /得分$|所得的?分[值数]$/;

export interface Letters {
  /** What each letter of the formulas stands for, in words. */
  readonly names: ReadonlyMap<string, string>;
  /** The letter that stands for the score. */
  readonly score: string | undefined;
}

/** The letters of a text; found once for the text that is being read. */
export const lettersOf = ofLastText((text): Letters => {
  const names = new Map<string, string>();
  for (const [, letter, name] of text.matchAll(DEFINITION)) names.set(letter!, name!);
  const said = [...names].find(([, name]) => OF_SCORE.test(name))?.[0];
  const given = SCORED.exec(text)?.[1];
  if (said === undefined && given !== undefined && !names.has(given)) return { names, score: given };
  const multiplied = OF_POINTS.exec(text)?.[1];
  const free = (letter: string | undefined) =>
    letter !== undefined && !names.has(letter) ? letter : undefined;
  return { names, score: said ?? (FUNCTION.test(text) ? free('Y') : free(multiplied)) };
});

/** 上限95%、下限70%: what the ends of a line are called that a formula holds. */
const BOUND = /(?<![\u4e00-\u9fff])([上下]限)值?(?:为|是|=|:)?(\d{1,3}(?:\.\d{1,4})?)%(?=[、，。;:\n()])/g;

/** The ends of a line by their names, as shares; none where one of them is missing or said twice. */
export const boundsOf = ofLastText((text): ReadonlyMap<string, number> => {
  const bounds = new Map<string, number>();
  const found = [...text.matchAll(BOUND)];
  for (const [, name, percent] of found) bounds.set(name!, Number((Number(percent) / 100).toPrecision(12)));
  return found.length === 2 && bounds.size === 2 ? bounds : new Map();
});

const MIRRORED: Readonly<Record<Relation, Relation>> = { '≥': '≤', '≤': '≥', '>': '<', '<': '>', '=': '=' };

/** A>B时, where A is what was done and B what was planned. */
export function readLetters(text: string, at: number): ItemOf<'compare'> | undefined {
  const comparator = /[A-Za-z]/.test(text[at - 1] ?? '') ? undefined : readComparator(text, at + 1);
  const other = comparator && text[comparator.end];
  if (
    !comparator ||
    !/^[≥≤<>=]/.test(comparator.word) ||
    !/^[A-Z](?![A-Za-z])/.test(text.slice(comparator.end, comparator.end + 2))
  )
    return undefined;
  const { names } = lettersOf(text);
  const [one, two] = [names.get(text[at]!) ?? '', names.get(other!) ?? ''];
  const plain = ACTUAL.test(one) && TARGET.test(two) && !ACTUAL.test(two);
  const turned = ACTUAL.test(two) && TARGET.test(one) && !ACTUAL.test(one);
  if (!plain && !turned) return undefined;
  const relation = plain ? comparator.relation : MIRRORED[comparator.relation];
  const end: End = { value: 100, inclusive: relation !== '>' && relation !== '<' };
  return {
    type: 'compare',
    start: at,
    end: comparator.end + 1,
    scale: 'target-share',
    min: /[≥>=]/.test(relation) ? end : undefined,
    max: /[≤<=]/.test(relation) ? end : undefined,
    unit: '%',
    bare: false,
    chinese: false,
    damaged: false,
    relation,
    outside: true,
    delta: undefined,
  };
}
