import { defineClause, matchAt } from '../define-clause';
import type { ItemOf } from '../items';

const FORMS: readonly (readonly [ItemOf<'list-number'>['level'], RegExp])[] = [
  [
    'number',
    /\d{1,2}(?:\.\d{1,2}){2}(?![\d.%分])|\d{1,2}[.、)](?!\d)|\d{1,2}\.(?=\d{1,4}[^\d.%分]{0,3}(?:年|月|日|家|个))/y,
  ],
  ['bracket', /\(\d{1,2}\)、?/y],
  ['circle', /[①②③④⑤⑥⑦⑧⑨⑩⑪⑫]、?/y],
  ['letter', /[A-Ha-h][.、)]/y],
  [
    'chinese',
    /(?:[一二三四五六七八九十]{1,3}[、.](?!\d)|\([一二三四五六七八九十]{1,3}\)、?|第[一二三四五六七八九十][,，、:])(?:是)?/y,
  ],
];

/** 1. 2、 (3) ① A. 一、 at the head of a segment. */
export const listNumber = defineClause<ItemOf<'list-number'>>({
  id: 'list-number',
  reads: '段首编号：1.、1、、（1）、①、A.、一、',
  grammar: `list-number = digits , ( "." | "、" | ")" ) | "(" , digits , ")" | "①" … | letter , "." | "一" … , "、" ;`,
  starts: '0123456789(①②③④⑤⑥⑦⑧⑨⑩⑪⑫ABCDEFGHabcdefgh一二三四五六七八九十第',
  examples: ['1.', '2、', '(3)', '①', 'A.', '一、', '(二)', '2.4.1'],
  counterexamples: ['1.5分', '95%', '一次'],
  parse(source, at) {
    const circle = matchAt(FORMS[2]![1], source.text, at);
    if (circle) return { type: 'list-number', start: at, end: at + circle[0].length, level: 'circle' };
    if (!source.startsSegment(at)) return undefined;
    const counted = source.listNumberAt(at);
    if (counted !== undefined) return { type: 'list-number', start: at, end: counted, level: 'number' };
    // A number that a page break left at the head of a line: 3、85-100%.
    const lost =
      source.text[at - 1] === '\n' &&
      !/[得计记扣给占为加减共]\n+$/.test(source.text.slice(Math.max(0, at - 4), at))
        ? matchAt(/\d{1,2}、(?=\d)/y, source.text, at)
        : undefined;
    if (lost) return { type: 'list-number', start: at, end: at + lost[0].length, level: 'number' };
    for (const [level, pattern] of FORMS) {
      const match = matchAt(pattern, source.text, at);
      if (match && !(source.ranked && match[0].startsWith('第')))
        return { type: 'list-number', start: at, end: at + match[0].length, level };
    }
    return undefined;
  },
  print: (item) => ({ number: '1.', bracket: '(1)', circle: '①', letter: 'A.', chinese: '一、' })[item.level],
});
