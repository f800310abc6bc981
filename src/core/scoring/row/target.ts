import type { Rational } from '../../model/rational';
import { rational, toNumber } from '../../model/rational';
import type { ScoreRequest } from '../../model/scoring';
import { mayBePlaceInCalendar, namesPlaceInCalendar } from '../../text/calendar';
import { readComparator, readComparison } from '../../text/comparators';
import type { Relation } from '../../text/comparators';
import { readQuantity } from '../../text/quantities';
import { writtenMultiple } from '../../text/units';
import type { Multiple } from '../../text/units';
import { foldText } from '../../text/width';
import { readValue } from './read-value';

/** What a target cell asks for. */
export type Goal =
  /** Nothing, or words without a figure. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'number';
      readonly value: Rational;
      readonly unit: string | undefined;
      /** The 万 of 50万元. */
      readonly multiple: Multiple | undefined;
      /** The side that the text itself says: 不少于20个. */
      readonly operator: Relation | undefined;
    }
  /** A day, month or quarter: 6月底前. */
  | { readonly kind: 'date' }
  /** Figures that are not read as one number: 90-95, 约20, 100±2. */
  | { readonly kind: 'unread'; readonly text: string; readonly figures: readonly Figure[] };

/** A number that a goal names, with its unit. */
export interface Figure {
  readonly value: number;
  readonly unit: string | undefined;
}

const NONE: Goal = { kind: 'none' };

/** A goal is a phrase; what is longer tells a story. */
const LONGEST = 120;

/** The goal that stands in a target cell; `counted` where its operator column says that it is a number. */
export function readGoal(target: ScoreRequest['target'], counted: boolean): Goal {
  const read = readValue(target);
  if (read.kind === 'blank') return NONE;
  const text = typeof target === 'string' ? foldText(target).text.replace(/\s/g, '') : '';
  if (read.kind === 'number') {
    const { value, unit } = read;
    if (!counted && mayBePlaceInCalendar(toNumber(value), unit)) return { kind: 'date' };
    return { kind: 'number', value, unit, multiple: writtenMultiple(text), operator: signBefore(text) };
  }
  if (text.length > LONGEST) return NONE;
  if (namesPlaceInCalendar(text)) return { kind: 'date' };
  return readBound(text) ?? unreadGoal(text);
}

function signBefore(text: string): Relation | undefined {
  const read = readComparator(text, 0);
  return read && /^[≥≤<>=]/.test(read.word) ? read.relation : undefined;
}

/** 不少于20个, 95%以上, 不超过3起: one number and the side where it holds, and nothing else. */
function readBound(text: string): Goal | undefined {
  const comparator = readComparator(text, 0);
  const at = comparator?.end ?? 0;
  const read = readComparison(text, at, comparator?.relation);
  if (!read || read.damaged || read.around || read.bare || read.end !== text.length) return undefined;
  const { min, max, unit } = read;
  const end = min ?? max!;
  if (min && max && min.value !== max.value) return undefined;
  if (read.chinese && unit === undefined) return undefined;
  const operator = min && max ? '=' : min ? (end.inclusive === false ? '>' : '≥') : end.inclusive ? '≤' : '<';
  return {
    kind: 'number',
    value: rational(end.value),
    unit,
    multiple: writtenMultiple(text.slice(at)),
    operator,
  };
}

/** The figures of a goal that is not read as one number. */
function unreadGoal(text: string): Goal {
  const figures: Figure[] = [];
  for (let at = 0; at < text.length; at++) {
    const read = readQuantity(text, at);
    if (!read || (read.chinese && read.unit === undefined)) continue;
    figures.push({ value: read.value, unit: read.unit });
    at = read.end - 1;
  }
  return figures.length === 0 ? NONE : { kind: 'unread', text, figures };
}
