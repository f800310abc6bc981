import type { End } from '../../model/rule';
import { readNumeral } from '../../text/numerals';
import { readUnit } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const SQUARE = '[［【〔{｛';
const SQUARE_END = ']］】〕}｝';
const INFINITE = wording(/[+-]?(?:∞|无穷大?)/y);
const COMMA = wording(/[,，、~-]/y);
const DIGITS = wording(/\d{1,20}(?:\.\d{1,20})?/y);

interface ReadEnd {
  /** `undefined`: ∞. */
  readonly value: number | undefined;
  readonly unit: string | undefined;
  readonly end: number;
}

function readEnd(text: string, at: number): ReadEnd | undefined {
  const infinite = INFINITE.end(text, at);
  if (infinite >= 0) return { value: undefined, unit: undefined, end: infinite };
  const sign = text[at] === '-' ? 1 : 0;
  // 90,100 are two numbers here, not ninety thousand one hundred.
  const digits = DIGITS.read(text, at + sign);
  const number = digits === undefined ? undefined : readNumeral(digits, 0);
  if (!number || number.damaged) return undefined;
  const after = at + sign + number.end;
  const unit = readUnit(text, after);
  return { value: sign ? -number.value : number.value, unit: unit?.unit, end: unit?.end ?? after };
}

/**
 * [92%,85%) between ≥92% and [85%,75%): told downwards. Both ends stand in the text again, so that neither is a slip, and what
 * they bound there takes its own end in, or is told downwards as well.
 */
function isTurned(text: string, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined || from <= to || to < 0) return false;
  const above = `(?:≥|>=|不低于)${from}(?![\\d.])|(?<![\\d.])${from}%?(?:及|\\(含\\))以上|[,，]${from}%?\\)`;
  const below = `(?:≤|<=)${to}(?![\\d.])|(?<![\\d.])${to}%?(?:及|\\(含\\))以下|\\(${to}%?[,，]`;
  return new RegExp(above).test(text) && new RegExp(below).test(text);
}

/** [90%,100%], [80,90), (0,5%]: a square bracket takes its end in, a round one leaves it out. */
export const interval = defineClause<ItemOf<'compare'>>({
  id: 'interval',
  reads: '区间记号：[90%,100%]、[80,90)、(0,5%]、[60,+∞)',
  grammar: `interval = ( "[" | "(" ) , number , [ unit ] , "," , number , [ unit ] , ( "]" | ")" ) ;`,
  starts: '(',
  examples: ['[90%,100%]', '[80,90)', '(0,5%]', '(90%,100%]', '(20%,+∞)'],
  counterexamples: ['(3分)', '(90,100)', '(1,200元)', '[2021]'],
  parse(source, at) {
    const { text } = source;
    const from = readEnd(text, at + 1);
    const comma = from && COMMA.read(text, from.end);
    const to = from && comma !== undefined ? readEnd(text, from.end + 1) : undefined;
    if (!from || !to || text[to.end] !== ')') return undefined;
    const opens = SQUARE.includes(source.written(at));
    const closes = SQUARE_END.includes(source.written(to.end));
    const unbounded = (from.value === undefined) !== (to.value === undefined);
    if (!opens && !closes && !unbounded) return undefined;
    if (comma !== ',' && comma !== '，' && !(opens && closes)) return undefined;
    const inner = to.unit ?? from.unit;
    const outer = inner === undefined ? readUnit(text, to.end + 1) : undefined;
    const turned = opens && !closes && isTurned(text, from.value, to.value);
    // Which of the two ends a bracket was meant for nobody knows then: neither is taken in.
    const endOf = (value: number | undefined, inclusive: boolean): End | undefined =>
      value === undefined ? undefined : { value, inclusive: inclusive && !turned };
    const first = endOf(from.value, opens);
    const last = endOf(to.value, closes);
    const [min, max] = turned ? [last, first] : [first, last];
    // [90,100]分 is a value, [90,100]3分 and its points are two things.
    const unit = inner ?? outer?.unit;
    return {
      type: 'compare',
      start: at,
      end: outer?.end ?? to.end + 1,
      scale: 'value',
      min,
      max,
      unit,
      bare: false,
      chinese: false,
      damaged: min !== undefined && max !== undefined && min.value >= max.value,
      relation: undefined,
      outside: false,
      delta: undefined,
    };
  },
  print: ({ min, max, unit = '' }) =>
    `${min?.inclusive ? '[' : '('}${min ? `${min.value}${unit}` : '-∞'},${max ? `${max.value}${unit}` : '+∞'}${max?.inclusive ? ']' : ')'}`,
});
