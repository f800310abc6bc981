import { ofLastText } from '../../text/per-text';
import type { Wording } from '../../text/wording';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORMS: readonly (readonly [ItemOf<'list-number'>['level'], Wording])[] = [
  [
    'number',
    wording(
      /\d{1,2}(?:\.\d{1,2}){2}(?![\d.%分])|\d{1,2}[.、)](?!\d)|[1-9]\d?\.(?=(?:19|20)\d\d年|(?:1[0-2]|[1-9])月(?:[份底末初中前]|以前|\d))/y,
    ),
  ],
  ['bracket', wording(/\(\d{1,2}\)、?/y)],
  ['circle', wording(/[①②③④⑤⑥⑦⑧⑨⑩⑪⑫]、?/y)],
  ['letter', wording(/(?<!(?<![A-Za-z])[A-H]、)[A-Ha-h](?:[.)]|、(?![A-H](?:、|[级等类档])))/y)],
  [
    'chinese',
    wording(
      /(?:(?<![一二三四五]、)[一二三四五六七八九十]{1,3}[、.](?!\d|[二三四五](?:、|等|级|类|档|星|名|位|[次起件项个人](?:的|，|得|计|记|不|[扣减])))|\([一二三四五六七八九十]{1,3}\)、?|第[一二三四五六七八九十](?:[,，:]|、(?![二三四五六七八九](?:[、至到名位等级档类]|次(?!数)))))(?:是)?|第[一二三四五六][档级等](?:次)?:?(?=[≥≤<>]|\d{1,3}(?:\.\d{1,2})?%(?!的?(?:分值|权重|满分|分)))/y,
    ),
  ],
];

const LOST = wording(/\d{1,2}、(?=\d)/y);

const NUMBERED = /(?:^|[\n。;])(?:\(?\d{1,2}[、.)]|\(?[一二三四五六七八九十][、.)]|[①-⑳])/g;

/** Whether no other part of a text has a number of its own. */
const isAlone = ofLastText((text): boolean => text.match(NUMBERED)?.length === 1);

/** 1. 2、 (3) ① A. 一、 at the head of a segment. */
export const listNumber = defineClause<ItemOf<'list-number'>>({
  id: 'list-number',
  reads: '段首编号：1.、1、、（1）、①、A.、一、',
  grammar: `list-number = digits , ( "." | "、" | ")" ) | "(" , digits , ")" | "①" … | letter , "." | "一" … , "、" ;`,
  starts: '0123456789(①②③④⑤⑥⑦⑧⑨⑩⑪⑫ABCDEFGHabcdefgh一二三四五六七八九十第',
  examples: ['1.', '2、', '(3)', '①', 'A.', '一、', '(二)', '2.4.1'],
  counterexamples: ['第一档10分', '第一、二名', '1.5分', '95%', '一次', '0.5个工作日', '1.5个月', '2.4万个'],
  parse(source, at) {
    const circle = FORMS[2]![1].end(source.text, at);
    if (circle >= 0) return { type: 'list-number', start: at, end: circle, level: 'circle' };
    if (!source.startsSegment(at)) return undefined;
    const counted = source.listNumberAt(at);
    if (counted !== undefined) return { type: 'list-number', start: at, end: counted, level: 'number' };
    // A number that a page break left at the head of a line: 3、85-100%.
    const lost =
      at > 0 &&
      source.text[at - 1] === '\n' &&
      !/[得计记扣给占为加减共]\n+$/.test(source.text.slice(Math.max(0, at - 4), at))
        ? LOST.end(source.text, at)
        : -1;
    if (lost >= 0)
      return { type: 'list-number', start: at, end: lost, level: 'number', alone: isAlone(source.text) };
    for (const [level, form] of FORMS) {
      const end = form.end(source.text, at);
      // 100%(5): the number of a bracket that was opened before.
      if (end >= 0 && source.text[at - 1] === '(' && source.text[end - 1] === ')' && level !== 'bracket')
        continue;
      if (end >= 0 && !(source.ranked && source.text[at] === '第'))
        return { type: 'list-number', start: at, end, level };
    }
    return undefined;
  },
  print: (item) => ({ number: '1.', bracket: '(1)', circle: '①', letter: 'A.', chinese: '一、' })[item.level],
});
