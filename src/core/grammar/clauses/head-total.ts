import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { readPoints } from './points';

const HEAD = wording(
  /(?:(?:本|该|此)(?:项|指标)+(?:计|占|为)?|(?:[^\d，。;:、\n()各均和与及]{2,12})?占)(?=\d)/y,
);
/** 电子证照归集（含核验）8分：: what is scored, its points and then how they are lost. */
const NAMED = wording(/[^\d，。;:、\n()]{2,24}(?:\([^()\d，。;:]{1,12}\))?(?=[\d.]{1,4}分:)/y);
/** 12345热线办结率(4分)，on a line of its own or before a colon. */
const BRACKETED = wording(/(?:\d{5})?[^\d，。;:、\n()]{2,24}\((?=[\d.]{1,4}分\)[\n:])/y);
/** Points that are earned, among others that are lost. */
const EARNS = /(?<![扣减除罚][去除分]?)(?<![\d.])\d{1,2}(?:\.\d{1,2})?分(?![钟贝米之])/;
const MARKS = wording(/[，。;\n]/y);

/** 本项10分。, 走访企业占12分；: at the head of a rule, the points of the whole; 制度占4分，落实占6分 are parts. */
export const headTotal = defineClause<ItemOf<'total'>>({
  id: 'head-total',
  reads: '规则开头的分值：本项10分。、走访企业占12分；',
  grammar: `head-total = ( "本项" | "该指标" … , [ "计" | "占" ] | words , "占" ) , points , mark ;`,
  starts: '',
  examples: ['本项10分。', '该指标计6分，', '走访企业占12分；'],
  counterexamples: ['本项10分', '制度建设占4分，落实占6分', '制度和台账各占3分，', '本项得10分。'],
  parse({ text }, at) {
    if (at > 0) return undefined;
    const bracketed = BRACKETED.end(text, at);
    const named = bracketed < 0 ? NAMED.end(text, at) : bracketed;
    const head = named < 0 ? HEAD.end(text, at) : named;
    const read = head < 0 ? undefined : readPoints(text, head);
    if (read?.award.kind !== 'points' || read.damaged || !(read.award.value > 0)) return undefined;
    if (named >= 0) {
      const lost = text.slice(read.end + 1);
      return /[扣减]\d/.test(lost) && !EARNS.test(lost)
        ? { type: 'total', start: at, end: read.end + (bracketed < 0 ? 0 : 1), value: read.award.value }
        : undefined;
    }
    const end = MARKS.end(text, read.end);
    if (end < 0 || text.indexOf('占', end) >= 0) return undefined;
    return { type: 'total', start: at, end, value: read.award.value };
  },
  print: (item) => `本项${item.value}分。`,
});
