import { readNumeral } from '../../text/numerals';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:(?:欠数|缺额|缺数|差额|差数|短缺数|超出数|超额数|余数|尾数|零头|剩余|其余)(?:部分)?)?(?:不足|不满|未满|未达到?)([0-9.]{1,8}|[一二两三四五六七八九十]{1,3}|百分之[一二三四五六七八九十]{1,3})?(?:个百分点|百分点|%|个|[^\d，。;:\n、()扣得计]{1,2})?(?:的|部分|时|者|零头|尾数|余数)*，?(?:均|都|也|则)?(不计(?!分)|不扣|不扣分|不予计算|忽略|舍去|(?:按照|按|以)([0-9.]{1,8}|[一二两三四五六七八九十]{1,3}|百分之[一二三四五六七八九十]{1,3})(?:个百分点|百分点|%|个|[^\d，。;:\n、()扣得计]{1,2})?(?:计算|计|算|扣))(?:分)?/y,
);

/** 不足2个百分点的部分按比例折算. */
const IN_PROPORTION = wording(
  /(?:不足|不满|未满)([0-9.]{1,8}|[一二两三四五六七八九十]{1,3})(?:个百分点|百分点|%|个|[^\d，。;:\n、()扣得计]{1,2})?的?部分，?(?:均|都|也|则)?按照?(?:实际|相应|同等)?比例(?:折算(?:扣分)?|计算|扣分|扣减|计扣|扣|计)(?=[，。;)\n]|$)/y,
);

/** 不足1%的按插值法计算, where 1% is what a step before it counts: as much of the step as there is. */
const INTERPOLATED = wording(
  /(?:不足|不满|未满)([0-9.]{1,8}|[一二两三四五六七八九十]{1,3})(?:个百分点|百分点|%|个|[^\d，。;:\n、()扣得计]{1,2})?(?:的|部分|者|时){0,2}，?(?:均|都|也|则)?(?:按照?|采用|用|以)?(?:线性|直线)?(?:插值法|内插法)(?:计算|计分|计扣|扣分|扣减|计|扣)(?=[，。;)\n]|$)/y,
);
const STEP_BEFORE =
  /[每凡][^，。;:\n\d一二两三四五六七八九十]{0,12}([0-9.]{1,8}|[一二两三四五六七八九十]{1,3})[^，。;:\n]{1,6}?[扣减]/g;
/** Further before it no step is looked for. */
const FARTHEST = 80;

function isStepBefore(text: string, at: number, size: number): boolean {
  const before = text.slice(Math.max(0, at - FARTHEST), at);
  return [...before.matchAll(STEP_BEFORE)].some(([, number]) => stepAt(number!, 0) === size);
}

/** A step, or the points that it costs. */
const BEHIND_STEP = /[每凡][^，。;:\n()]{1,12}$|[\d一二三四五六七八九十]分$/;

/** (含不足1天), (或不足1个百分点), (不满1天的，按1天计算) behind a step or its points: a part counts as the whole. */
const IN_BRACKETS = wording(
  /\((?:含|包括|或)?(?:不足|不满|未满)([0-9.]{1,8}|[一二两三四五六七八九十]{1,3})(?:个百分点|百分点|%|个|[^\d，。;:\n、()扣得计]{1,3})?(?:的|部分|者|时)*(?:，?(?:按照?|以)([0-9.]{1,8}|[一二两三四五六七八九十]{1,3})(?:个百分点|百分点|%|个|[^\d，。;:\n、()扣得计]{1,3})?(?:计算|计|算|扣))?\)/y,
);

/** 不足1个百分点按1个百分点计; 不足2件的不计. */
export const partialStep = defineClause<ItemOf<'partial-step'>>({
  id: 'partial-step',
  reads: '不足一步：不足1个百分点按1个百分点计、不足k单位的不计',
  grammar: `partial-step = [ "缺额" | "余数" … ] , "不足" , [ quantity ] , [ "的" ] , ( "按" , quantity , "计" | "不计" | "不扣" ) ;`,
  starts: '(不未欠缺差短超余尾零剩其',
  examples: [
    '不足1个百分点按1个百分点计',
    '不足1%的按1%计算',
    '不足2件的不计',
    '不足一天按一天计',
    '缺额不足5件的按5件计',
    '不足2个百分点的部分按比例折算',
    '每超1%扣2分，‹不足1%的按插值法计算›',
  ],
  counterexamples: ['不足60%的按插值法计分', '不足60%', '不足60%不得分', '不足60%的计0分', '不足60%不计分'],
  parse({ text }, at) {
    const counted = text[at] === '(' && BEHIND_STEP.test(text.slice(Math.max(0, at - 14), at));
    const aside = counted ? IN_BRACKETS.match(text, at) : undefined;
    if (aside && (aside[2] !== undefined || /^\((?:含|包括|或)/.test(aside[0]))) {
      const steps = [aside[1], aside[2]].flatMap((number) =>
        number === undefined ? [] : [stepAt(number, 0)],
      );
      return { type: 'partial-step', start: at, end: at + aside[0].length, way: 'up', steps };
    }
    const linear = IN_PROPORTION.match(text, at) ?? INTERPOLATED.match(text, at);
    if (linear) {
      const size = stepAt(text, at + linear[0].indexOf(linear[1]!));
      if (linear[0].includes('插') && !isStepBefore(text, at, size)) return undefined;
      return { type: 'partial-step', start: at, end: at + linear[0].length, way: 'linear', steps: [size] };
    }
    const match = FORM.match(text, at);
    if (!match || match[0].length < 4) return undefined;
    return {
      type: 'partial-step',
      start: at,
      end: at + match[0].length,
      way: match[2]!.startsWith('不') || match[2] === '忽略' || match[2] === '舍去' ? 'down' : 'up',
      steps: [match[1], match[3]].flatMap((number, second) => {
        if (number === undefined) return [];
        const within = second ? match[0].lastIndexOf(number) : match[0].indexOf(number);
        return [stepAt(text, at + within)];
      }),
    };
  },
  print: ({ way, steps: [step = 1] }) => printPartialStep(way, step),
});

/** In the text itself, where 100 of 100万元 has its 万 behind it. */
const stepAt = (text: string, at: number): number =>
  readNumeral(text, text.startsWith('百分之', at) ? at + 3 : at)?.value ?? Number.NaN;

/** @param step what a whole step is, in its unit */
export function printPartialStep(way: 'up' | 'down' | 'linear', step: number): string {
  if (way === 'linear') return `不足${step}的部分按比例折算`;
  return way === 'up' ? `不足${step}的按${step}计` : `不足${step}的不计`;
}
