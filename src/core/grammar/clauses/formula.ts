import type { Formula } from '../../model/rule';
import { readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import { defineClause } from '../define-clause';
import type { ItemOf } from '../items';

const LEAD = wording(
  /(?:[^\d，。;:\n()=×÷/+]{0,12}?得分(?:值)?|计算公式|公式|[^\d，。;:\n()=×÷/+]{0,8}?自评分)(?:=|等于|为(?!满|零|0)|:|二(?=[^分]))(?:得分=)?/y,
);
const WEIGHT =
  /^(?:该|本|此)?(?:项|指标|考核)*(?:的)?(?:指标|考核|权重|标准|满)?(?:所赋|对应|相应)?(?:分值|权重|权数|权重分|权重分值|满分|满分值|标准分|标准分值|总分|总分值|分数)$/;
const RATE = /(?:率|比例|比值|比重|百分比|占比|完成度|进度|程度|比)(?:得分|计分)?$/;
const ACTUAL = /实际|完成值|完成数|完成量|实得|自评|已完成|执行数|支出数|到位数/;
const TARGET = /计划|目标|任务|应|预算|核定|指标值|定额|标准|总|设定|合同|约定/;
const OUTSIDE = /最高|平均|最低|最大|第一名|全省|全市|全国/;
const OPERATORS: Readonly<Record<string, '+' | '-' | '×' | '÷'>> = {
  '+': '+',
  '-': '-',
  '×': '×',
  x: '×',
  X: '×',
  乘: '×',
  '/': '÷',
  '÷': '÷',
};
const MAX_LENGTH = 160;

type Node = Formula | { readonly kind: 'noun'; readonly text: string };

interface Reading {
  readonly text: string;
  readonly limit: number;
  at: number;
  repaired: boolean;
  failed: boolean;
}

function nounOf(text: string): Node {
  const noun = text
    .replace(/(?:计算得分|进行计分|计得分|计算|计分|得分)$/, '')
    .replace(/^[“"'”]+|[“"'”的]+$/g, '');
  if (WEIGHT.test(noun)) return { kind: 'weight' };
  return { kind: 'noun', text: noun };
}

function readAtom(reading: Reading): Node | undefined {
  const { text } = reading;
  if (text[reading.at] === '(') {
    reading.at++;
    const inner = readSum(reading);
    if (text[reading.at] === ')') reading.at++;
    else reading.repaired = true;
    return inner;
  }
  const number = readNumeral(text, reading.at);
  if (number && !number.chinese) {
    if (number.damaged) reading.failed = true;
    reading.at = number.end;
    if (text[reading.at] === '%') {
      reading.at++;
      return { kind: 'number', value: Number((number.value / 100).toPrecision(15)) };
    }
    if (text[reading.at] === '分' && text[reading.at + 1] !== '值') reading.at++;
    return { kind: 'number', value: number.value };
  }
  let end = reading.at;
  while (
    end < reading.limit &&
    OPERATORS[text[end]!] === undefined &&
    !'()，。;\n:,=<>≥≤”'.includes(text[end]!)
  ) {
    // Digits inside a noun phrase end it.
    if (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) break;
    end++;
  }
  if (end === reading.at) return undefined;
  const node = nounOf(text.slice(reading.at, end));
  reading.at = end;
  return node;
}

function combine(reading: Reading, operator: '+' | '-' | '×' | '÷', left: Node, right: Node): Formula {
  if (operator === '÷' && left.kind === 'noun' && right.kind === 'noun') {
    if (OUTSIDE.test(right.text)) reading.failed = true;
    // Less is better: 目标值÷实际值 is the quotient turned round.
    if (
      TARGET.test(left.text) &&
      !ACTUAL.test(left.text) &&
      ACTUAL.test(right.text) &&
      !TARGET.test(right.text)
    ) {
      return { kind: 'binary', operator: '÷', left: { kind: 'target' }, right: { kind: 'actual' } };
    }
    if (/(?:率|值)$/.test(left.text) && /(?:目标|指标|计划).*(?:率|值)$/.test(right.text)) {
      return { kind: 'binary', operator: '÷', left: { kind: 'actual' }, right: { kind: 'target' } };
    }
    return { kind: 'completion' };
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
    const operator = OPERATORS[reading.text[reading.at] ?? ''];
    if (operator !== '×' && operator !== '÷') break;
    reading.at++;
    if (reading.text[reading.at] === '以') reading.at++;
    const right = readAtom(reading);
    if (!right) {
      reading.failed = true;
      break;
    }
    left = combine(reading, operator, left, right);
  }
  return left;
}

function readSum(reading: Reading): Node | undefined {
  let left = readProduct(reading);
  while (left) {
    const operator = OPERATORS[reading.text[reading.at] ?? ''];
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

/** Replaces the nouns that are left by what they stand for; `undefined` where one stands for nothing known. */
function settle(node: Node): Formula | undefined {
  if (node.kind === 'noun') {
    if (OUTSIDE.test(node.text)) return undefined;
    const rate = RATE.test(node.text);
    if (
      rate &&
      !(
        TARGET.test(node.text) &&
        !ACTUAL.test(node.text) &&
        !/完成|达到|占|执行|到位|支付|支出|使用/.test(node.text)
      )
    )
      return { kind: 'completion' };
    if (ACTUAL.test(node.text)) return { kind: 'actual' };
    if (TARGET.test(node.text)) return { kind: 'target' };
    return undefined;
  }
  if (node.kind !== 'binary') return node;
  const left = settle(node.left);
  const right = settle(node.right);
  return left && right && { ...node, left, right };
}

function mentions(formula: Formula, kind: Formula['kind']): boolean {
  return (
    formula.kind === kind ||
    (formula.kind === 'binary' && (mentions(formula.left, kind) || mentions(formula.right, kind)))
  );
}

function readFormula(
  text: string,
  at: number,
): { formula: Formula; end: number; repaired: boolean } | undefined {
  const reading: Reading = {
    text,
    limit: Math.min(text.length, at + MAX_LENGTH),
    at,
    repaired: false,
    failed: false,
  };
  let node = readSum(reading);
  // 1-5×a/b))*w: the closing brackets show what belongs together.
  while (node && text[reading.at] === ')' && /^\)+[×÷/xX]/.test(text.slice(reading.at, reading.at + 6))) {
    while (text[reading.at] === ')') reading.at++;
    const operator = OPERATORS[text[reading.at]!]!;
    reading.at++;
    reading.repaired = true;
    const right = readProduct(reading);
    if (!right) return undefined;
    node = combine(reading, operator, node, right);
  }
  if (!node || node.kind !== 'binary' || reading.failed) return undefined;
  const formula = settle(node);
  return formula && { formula, end: reading.at, repaired: reading.repaired };
}

const BEFORE_SUM = wording(/(?:按照|按|即|以)?[“"]?/y);
const DEFINED = wording(/[^\d，。;\n=×÷]{2,60}=/y);
const OPERATOR_AHEAD = wording(/[^，。;\n]{0,120}?[×÷/xX乘]/y);
const AFTER_SUM = wording(/[”"]?(?:计算得分|计算|计分|得分|计|进行计分)?/y);
const QUOTIENT = wording(/[^\d，。;\n=×÷/]{1,60}[/÷][^\d，。;\n=×÷/]{1,60}(?:×100%)?/y);

/** 得分=完成率×分值, (实际-60%)/(1-60%)×分值, 实际数/计划数×10分. */
export const formula = defineClause<ItemOf<'formula' | 'context'>>({
  id: 'formula',
  reads: '公式：得分=完成率×分值、（实际值-60%）/（1-60%）×分值、实际数/计划数×N；“某率=甲/乙×100%”只作定义',
  grammar: `formula = [ "得分" , ( "=" | "等于" ) ] , sum ;   sum = product , { ( "+" | "-" ) , product } ;
product = atom , { ( "×" | "÷" | "/" ) , atom } ;   atom = number | noun phrase | "(" , sum , ")" ;`,
  starts: '',
  examples: [
    '得分=完成率×分值',
    '指标得分=(实际值-60%)/(1-60%)×分值',
    '得分等于指标分值×污泥处置率',
    '实际完成数/计划数×10分',
    '得分=实际值/目标值×分值',
  ],
  counterexamples: ['得分=最高分', '完成率=100%', '登记/备案'],
  parse(source, at) {
    const { text } = source;
    if (!source.calculates || !source.startsSegment(at)) return undefined;
    const lead = LEAD.read(text, at);
    const from = at + (lead?.length ?? 0);
    if (lead === undefined) {
      // 某率=甲/乙: a definition says what is measured, not what it earns.
      const equals = DEFINED.end(text, at);
      if (equals >= 0 && !/[得分]分?=$/.test(text.slice(equals - 3, equals))) {
        const read = readDefinition(text, equals);
        if (read !== undefined) return { type: 'context', start: at, end: read };
      }
      if (OPERATOR_AHEAD.end(text, at) < 0) return undefined;
    }
    const read = readFormula(text, lead === undefined ? BEFORE_SUM.end(text, at) : from);
    if (!read) return undefined;
    const scored =
      mentions(read.formula, 'weight') ||
      (read.formula.kind === 'binary' && /[×xX*]|分/.test(text.slice(from, read.end)));
    const measured = mentions(read.formula, 'actual') || mentions(read.formula, 'completion');
    const whole = /^[。;\n)]|^$/.test(text.slice(read.end, read.end + 1));
    if (
      !measured ||
      (lead === undefined &&
        !whole &&
        !mentions(read.formula, 'weight') &&
        !/分$/.test(text.slice(from, read.end)))
    )
      return undefined;
    if (!scored) return undefined;
    return {
      type: 'formula',
      start: at,
      end: AFTER_SUM.end(text, read.end),
      formula: read.formula,
      repaired: read.repaired || (lead?.endsWith('二') ?? false),
    };
  },
  print: (item) => (item.type === 'formula' ? `得分=${printFormula(item.formula)}` : ''),
});

/** A quotient of noun phrases, with ×100% at most; the end of it. */
function readDefinition(text: string, at: number): number | undefined {
  const quotient = QUOTIENT.read(text, at);
  if (quotient === undefined || /分值|权重|满分/.test(quotient)) return undefined;
  return at + quotient.replace(/\)+$/, (brackets) => (quotient.includes('(') ? brackets : '')).length;
}

/** The formula in the words that the reader takes. */
export function printFormula(node: Formula, inner = false): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'weight':
      return '分值';
    case 'actual':
      return '实际值';
    case 'target':
      return '目标值';
    case 'completion':
      return '完成率';
    case 'binary': {
      const text = `${printFormula(node.left, true)}${node.operator}${printFormula(node.right, true)}`;
      return inner ? `(${text})` : text;
    }
  }
}
