import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:(?:以上|上述|以下|各|每)(?:各|每|档|段|区间|档次|分档|范围){0,3})?(?:均|都|只)?(?:包?含|不包?含|包括|不包括)(?:上限|下限|本数)(?:值|数)?(?:[，、]?(?:均|都|但|而)?(?:包?含|不包?含|包括|不包括)(?:上限|下限|本数)(?:值|数)?)?(?=[，。;:\n)]|$)/y,
);

const WHOLE = /[均都各每]|以上|上述|以下/;

/** The convention in the words that the clause takes. */
export function printEnds({ low, high }: { readonly low: boolean; readonly high: boolean }): string {
  if (low === high) return `各档均${low ? '含' : '不含'}本数`;
  return low ? '各档含下限不含上限' : '各档含上限不含下限';
}

/** 各档含上限不含下限, 均不含本数: which ends belong to the bands. */
export const ends = defineClause<ItemOf<'ends'>>({
  id: 'ends',
  reads: '各档的端点归哪一档：均不含本数、含上限不含下限、均含下限',
  grammar: `ends = [ "各档" | "以上" ] , [ "均" ] , ( "含" | "不含" ) , ( "上限" | "下限" | "本数" ) , … ;`,
  starts: '以上各每均都只包含不',
  examples: ['各档含上限不含下限', '均不含本数', '以上均不含本数', '均含上限', '含下限，不含上限'],
  counterexamples: ['不含税', '以上均可', '含本数10'],
  parse({ text }, at) {
    const form = FORM.read(text, at);
    if (form === undefined) return undefined;
    // (不含本数) behind one band is of that band.
    if (!WHOLE.test(form) && !(form.includes('上限') && form.includes('下限'))) return undefined;
    const says = (end: string): boolean | undefined => {
      const found = form.indexOf(end);
      if (found < 0) return undefined;
      return !/不(?:包?含|包括)$/.test(form.slice(0, found));
    };
    const both = says('本数');
    // 含上限 alone says of the band above that it begins behind its lower end.
    const high = both ?? says('上限');
    const low = both ?? says('下限') ?? (high === undefined ? undefined : !high);
    return {
      type: 'ends',
      start: at,
      end: at + form.length,
      low: low === true,
      high: high ?? low !== true,
    };
  },
  print: printEnds,
});
