import type { Formula } from '../../model/rule';
import { readNumeral } from '../../text/numerals';
import { readQuantity } from '../../text/quantities';
import { wording } from '../../text/wording';
import type { Wording } from '../../text/wording';
import { DIFFERENCE, meaningOfNouns, measuredIn, nameOf, nounOf, TAIL } from './formula-nouns';
import type { Node, Noun } from './formula-nouns';
import { operatorAt } from './formula-signs';
import type { Sign } from './formula-signs';
import { boundsOf, lettersOf } from './letters';
import { divisorIn, OUTSIDE, quotientOf, ratioIn, TARGET } from './quotient';

const MAX_LENGTH = 160;
const MIN = wording(/(?:min|MIN|Min)\(/y);
const ONE_BEFORE = wording(/(?:1|100%)[，,、]/y);
const ONE_BEHIND = wording(/[，,、](?:1|100%)\)/y);
const NUMBER_RATIO = wording(
  /\d{1,9}(?:\.\d{1,4})?(?:%|[^\d，。;:\n()%]{0,4})(?:之比|的?(?:比例|比值|比重|百分比)|的比)/y,
);
const PRODUCT_END = wording(/(?:的乘积|的积|之积|相乘)(?:确定)?/y);
const TIMES_ON = wording(/，?(?:再|然后|并|后|最后)乘/y);

const MAX = wording(/(?:max|MAX|Max)\(/y);
const ZERO_BEFORE = wording(/0[，,、]/y);
const ZERO_BEHIND = wording(/[，,、]0\)/y);

/** Nobody writes max(0,max(0,…)) any deeper. */
const MOST_DEPTH = 3;
/** Nor brackets: each is a call within a call, and a cell may hold thousands of them. */
const MOST_BRACKETS = 20;

interface Reading {
  readonly text: string;
  readonly limit: number;
  at: number;
  repaired: boolean;
  failed: boolean;
  /** min(…,1) stands in it. */
  capped: boolean;
  /** max(…,0) stands in it. */
  floored: boolean;
  /** How many of them lie within one another. */
  depth: number;
  /** How many brackets are open. */
  brackets: number;
  /** What is divided by a plan: 实际完成数 of 实际完成数/计划数. */
  readonly measured: Set<string>;
}

/** ÷210家, /1.2万亩: the number counts what the row counts. */
function readCount(reading: Reading, start: number, value: number): Formula {
  const { text, at } = reading;
  if (/^(?:[-+×÷xX/)，。;\n]|$)/.test(text.slice(at, at + 1))) {
    // ÷1.2万: of what nobody says, and the row may count in 万.
    if (/[万亿]$/.test(text.slice(start, at))) reading.failed = true;
    return { kind: 'number', value };
  }
  const counted = readQuantity(text, start);
  if (
    !counted?.unit ||
    counted.damaged ||
    // ×5折算: what follows is what is done with the result.
    TAIL.test(counted.unit) ||
    !/^(?:[-+×÷xX乘)，。;\n]|$)/.test(text.slice(counted.end, counted.end + 1))
  )
    return { kind: 'number', value };
  reading.at = counted.end;
  return { kind: 'number', value: counted.value, unit: counted.unit };
}

/** A sum in brackets; `undefined` where more of them lie within one another than any formula has. */
function readWithin(reading: Reading): Node | undefined {
  if (reading.brackets >= MOST_BRACKETS) {
    reading.failed = true;
    return undefined;
  }
  reading.brackets++;
  const inner = readSum(reading);
  reading.brackets--;
  return inner;
}

/** What stands beside the bound in min(A/T,1), max(0,1-差额/计划): the bound before it or behind it, and the bracket. */
function readBeside(
  reading: Reading,
  from: number,
  bound: { readonly before: Wording; readonly behind: Wording },
): Node | undefined {
  const { text } = reading;
  const before = bound.before.end(text, from);
  reading.at = before < 0 ? from : before;
  const inner = readWithin(reading);
  const end =
    before < 0 ? bound.behind.end(text, reading.at) : text[reading.at] === ')' ? reading.at + 1 : -1;
  if (end < 0) reading.failed = true;
  else reading.at = end;
  return inner;
}

/** min(A/T,1): what it cuts off lies above full marks, which nobody gets. */
function readCapped(reading: Reading, from: number): Node | undefined {
  reading.capped = true;
  return readBeside(reading, from, { before: ONE_BEFORE, behind: ONE_BEHIND });
}

/** max(0,1-差额/计划): where it is the whole of the share, no fewer points than none, as everywhere. */
function readFloored(reading: Reading, from: number): Node | undefined {
  reading.floored = true;
  if (++reading.depth > MOST_DEPTH) reading.failed = true;
  return reading.failed ? undefined : readBeside(reading, from, { before: ZERO_BEFORE, behind: ZERO_BEHIND });
}

/** /计划数(50个): the plan with its number. */
function readGiven(
  text: string,
  at: number,
  { text: noun }: Noun,
): { readonly number: Formula; readonly end: number } | undefined {
  if (text[at] !== '(' || !TARGET.test(noun)) return undefined;
  const said = readQuantity(text, at + 1);
  if (!said || said.damaged || said.unit === '%' || text[said.end] !== ')') return undefined;
  const { value, unit } = said;
  return {
    number: unit === undefined ? { kind: 'number', value } : { kind: 'number', value, unit },
    end: said.end + 1,
  };
}

/** |实际值-计划值|, ABS(实际值-计划值). */
const ABSOLUTE = wording(/\|([^|，。;:\n]{3,40})\||[Aa](?:bs|BS)\(([^()，。;:\n]{3,40})\)/y);

/** How far the actual lies from the target, where that is what stands between the bars. */
function readAbsolute(reading: Reading): Node | undefined {
  const match = ABSOLUTE.match(reading.text, reading.at);
  const inner = match && readFormula((match[1] ?? match[2])!, 0)?.formula;
  if (!match || inner?.kind !== 'binary' || inner.operator !== '-') return undefined;
  const sides = [inner.left.kind, inner.right.kind];
  if (!sides.includes('actual') || !sides.includes('target')) return undefined;
  reading.at += match[0].length;
  return { kind: 'difference' };
}

function readAtom(reading: Reading): Node | undefined {
  const { text } = reading;
  const apart = readAbsolute(reading);
  if (apart) return apart;
  const least = MIN.end(text, reading.at);
  if (least >= 0) return readCapped(reading, least);
  const most = MAX.end(text, reading.at);
  if (most >= 0) return readFloored(reading, most);
  if (text[reading.at] === '(' || text[reading.at] === '〔') {
    reading.at++;
    const inner = readWithin(reading);
    if (text[reading.at] === ')' || text[reading.at] === '〕') reading.at++;
    else reading.repaired = true;
    return inner;
  }
  const start = reading.at;
  const number = readNumeral(text, start);
  if (number && (!number.chinese || /^分(?!之)/.test(text.slice(number.end, number.end + 2)))) {
    if (number.damaged) reading.failed = true;
    reading.at = number.end;
    if (text[reading.at] === '%') {
      reading.at++;
      return { kind: 'number', value: Number((number.value / 100).toPrecision(15)) };
    }
    if (text[reading.at] === '分' && text[reading.at + 1] !== '值') {
      reading.at++;
      return { kind: 'number', value: number.value };
    }
    return readCount(reading, start, number.value);
  }
  const variable = text[reading.at] ?? '';
  if (
    /[A-Za-z]/.test(variable) &&
    /^(?:[-+×÷/)，。;\n%]|$)/.test(text.slice(reading.at + 1, reading.at + 2))
  ) {
    reading.at += text[reading.at + 1] === '%' ? 2 : 1;
    const name = lettersOf(text).names.get(variable.toUpperCase());
    // X为平均办理天数 is what the row measures, 全省平均 what others have.
    return name === undefined || /^平均/.test(name) ? { kind: 'noun', text: variable } : nounOf(name);
  }
  let end = reading.at;
  while (
    end < reading.limit &&
    operatorAt(text, end) === undefined &&
    !'()〔〕，。;\n:,=<>≥≤”'.includes(text[end]!)
  ) {
    // Digits inside a noun phrase end it, but for 实际人次与2000人次之比.
    if (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) {
      const ratio = '与占和'.includes(text[end - 1] ?? '，') ? NUMBER_RATIO.end(text, end) : -1;
      if (ratio < 0) break;
      end = ratio;
    } else end++;
  }
  if (end === reading.at) return undefined;
  const worked = RATE_NAME.test(text.slice(end - 3, end)) ? readWorkedOut(reading, end) : undefined;
  if (worked) return worked;
  // min(X/T,1): a function, of which nothing here knows.
  if (text[end] === '(' && /[A-Za-z]/.test(text[end - 1]!)) reading.failed = true;
  const node = nounOf(text.slice(reading.at, end));
  const bound = node.kind === 'noun' ? boundsOf(text).get(node.text) : undefined;
  if (bound !== undefined) {
    reading.at = end;
    return { kind: 'number', value: bound };
  }
  const given =
    node.kind === 'noun' && '÷/以'.includes(text[reading.at - 1] ?? '，')
      ? readGiven(text, end, node)
      : undefined;
  if (given) {
    reading.at = given.end;
    return given.number;
  }
  reading.at = end;
  const limited =
    node.kind === 'noun' && RATE_NAME.test(text.slice(end - 3, end)) ? UP_TO_ALL.end(text, end) : -1;
  if (limited >= 0) {
    reading.capped = true;
    reading.at = limited;
  }
  return node.kind === 'noun' ? wordedQuotient(reading, node) : node;
}

/** 完成率(超过100%以100%计算)×20: behind its name, that the rate counts as no more than all of it. */
const UP_TO_ALL = wording(
  /\((?:[^()\d，。;:]{0,8}(?:超过|大于|高于|超出|超)(?:100%|1)(?:的|时|部分|者){0,2}，?(?:均|则|一律|只|仅)?(?:按照|按|以|取|计为|记为)(?:100%|1)(?:计算|计分|计|算)?|(?:最高|最多|上限)(?:只)?(?:为|按|取|以)?(?:100%|1)(?:计算|计)?|不(?:得)?超过(?:100%|1))\)(?=[×xX*])/y,
);

const RATE_NAME = /率$|比例$|比$/;

/** 完成率(实际值/目标值)×10分: how the rate is worked out, in brackets behind its name. */
function readWorkedOut(reading: Reading, bracket: number): Node | undefined {
  const { text } = reading;
  if (text[bracket] !== '(') return undefined;
  const before = { ...reading, measured: [...reading.measured] };
  reading.at = bracket + 1;
  const inner = readWithin(reading);
  const ratio = inner?.kind === 'completion' || (inner?.kind === 'binary' && /[÷×]/.test(inner.operator));
  if (ratio && text[reading.at] === ')' && operatorAt(text, reading.at + 1) === '×') {
    reading.at++;
    return inner;
  }
  Object.assign(reading, { ...before, measured: reading.measured });
  reading.measured.clear();
  for (const noun of before.measured) reading.measured.add(noun);
  return undefined;
}

/** 实际值与指标值之比 says in words what 实际值/指标值 says in signs. */
function wordedQuotient(reading: Reading, noun: Noun): Node {
  const ratio = OUTSIDE.test(noun.text) ? undefined : ratioIn(noun.text);
  if (!ratio) return noun;
  const [left, right] = ratio.map(nounOf);
  if (left?.kind !== 'noun' || right?.kind !== 'noun') return noun;
  const counted = readQuantity(right.text, 0);
  const whole = counted?.end === right.text.length ? counted : undefined;
  if (whole?.unit === '%')
    return combine(reading, '÷', left, {
      kind: 'number',
      value: Number((whole.value / 100).toPrecision(15)),
    });
  return combine(
    reading,
    '÷',
    left,
    whole?.unit === undefined ? right : { kind: 'number', value: whole.value, unit: whole.unit },
  );
}

function combine(reading: Reading, operator: Sign, left: Node, right: Node): Formula {
  if (operator === '÷' && left.kind === 'noun' && right.kind === 'noun') {
    // A÷B: without a word on B nobody knows which of the two is the plan.
    // 实际值与计划值之差/计划值: which is taken from which is not said.
    const unsaid = /^[A-Za-z]$/.test(right.text) || DIFFERENCE.test(left.text);
    const quotient = unsaid ? undefined : quotientOf(left.text, right.text);
    if (!quotient) reading.failed = true;
    else reading.measured.add(nameOf(quotient.measured));
    return quotient?.formula ?? { kind: 'completion' };
  }
  // a×b/c reads the quotient of two nouns together: 5×停水小时/应供水小时.
  if (operator === '÷' && right.kind === 'noun' && left.kind === 'binary' && left.operator === '×') {
    const last = left.right as Node;
    if (last.kind === 'noun') {
      return { kind: 'binary', operator: '×', left: left.left, right: combine(reading, '÷', last, right) };
    }
  }
  return { kind: 'binary', operator, left: left as Formula, right: right as Formula };
}

function readProduct(reading: Reading): Node | undefined {
  let left = readAtom(reading);
  while (left) {
    const operator = operatorAt(reading.text, reading.at);
    if (operator !== '×' && operator !== '÷') break;
    reading.at++;
    if (reading.text[reading.at] === '以') reading.at++;
    const right = readAtom(reading);
    if (!right) {
      reading.failed = true;
      break;
    }
    left = combine(reading, operator, left, operator === '÷' ? divisor(right) : right);
    reading.at = Math.max(reading.at, PRODUCT_END.end(reading.text, reading.at));
    // 实际值除以指标值，再乘以分值
    const on = operator === '÷' ? TIMES_ON.end(reading.text, reading.at) : -1;
    if (on >= 0) reading.at = on - 1;
  }
  return left;
}

function divisor(node: Node): Node {
  return node.kind === 'noun' ? nounOf(divisorIn(node.text)) : node;
}

function readSum(reading: Reading): Node | undefined {
  let left = readProduct(reading);
  while (left) {
    const operator = operatorAt(reading.text, reading.at);
    if (operator !== '+' && operator !== '-') break;
    reading.at++;
    const right = readProduct(reading);
    if (!right) {
      reading.failed = true;
      break;
    }
    left = combine(reading, operator, left, right);
  }
  return left;
}

/** The weight, or the number that stands for it under min(…,1): a formula that gives other points than those of the row is handed to a person. */
function isWhole(node: Node, { floored }: Reading): boolean {
  return node.kind === 'weight' || (node.kind === 'number' && node.unit === undefined && !floored);
}

export interface ReadFormula {
  readonly formula: Formula;
  readonly end: number;
  readonly repaired: boolean;
  /** min(…,1) says that it gives full marks at most. */
  readonly capped: boolean;
  /** The quantities that it needs; a row has the actual of one of them only. */
  readonly measured: readonly string[];
}

/** Reads a sum of products at `at`; `undefined` where a part of it stands for nothing known. */
export function readFormula(text: string, at: number): ReadFormula | undefined {
  const reading: Reading = {
    text,
    limit: Math.min(text.length, at + MAX_LENGTH),
    at,
    repaired: false,
    failed: false,
    capped: false,
    floored: false,
    depth: 0,
    brackets: 0,
    measured: new Set(),
  };
  let node = readSum(reading);
  // 1-5×a/b))*w: the closing brackets show what belongs together.
  while (node && text[reading.at] === ')' && /^\)+[×÷/xX]/.test(text.slice(reading.at, reading.at + 6))) {
    while (text[reading.at] === ')') reading.at++;
    const operator = operatorAt(text, reading.at)!;
    reading.at++;
    reading.repaired = true;
    const right = readProduct(reading);
    if (!right) return undefined;
    node = combine(reading, operator, node, right);
  }
  if (!node || node.kind !== 'binary' || reading.failed) return undefined;
  // Only what the whole weight is multiplied by may be left uncut: 分值, or the 10 of 10分.
  if (
    (reading.capped || reading.floored) &&
    (node.operator !== '×' || (!isWhole(node.left, reading) && !isWhole(node.right, reading)))
  )
    return undefined;
  const formula = meaningOfNouns(node);
  return (
    formula && {
      formula,
      end: reading.at,
      repaired: reading.repaired,
      capped: reading.capped,
      measured: [...measuredIn(node, reading.measured)],
    }
  );
}
