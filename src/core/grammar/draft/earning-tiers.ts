import type { Conditions } from '../conditions/condition';
import { isCounted } from '../../text/units';
import { tellsHarm } from '../../text/words/harms';
import type { ItemOf } from '../tokens/items';
import type { Draft } from './draft';

/** 前4篇, 首3篇; 4篇以内, 4篇(含)以下: the first of what is counted. */
function firstOf(one: ItemOf<'compare'>, text: string): number | undefined {
  if (one.scale !== 'value' || one.delta !== undefined || one.damaged) return undefined;
  if (one.bare && one.min && !one.max)
    return /[前首]$/.test(text.slice(Math.max(0, one.start - 1), one.start)) ? one.min.value : undefined;
  const within = one.max && !one.min && one.relation === undefined && one.max.inclusive !== false;
  return within && text.slice(one.start, one.end).includes('内') ? one.max.value : undefined;
}

/** 第5篇起, 超过4篇的, 5篇以上的: behind how many it begins. */
function behind(one: ItemOf<'compare'>): number | undefined {
  const { scale, min, max, bare, delta } = one;
  if (scale !== 'value' || !min || max || bare || (delta !== undefined && delta !== 'excess'))
    return undefined;
  return min.inclusive === false ? min.value : min.value - 1;
}

/** 以后每篇, 超出部分每篇: all behind those that were said. */
const THE_REST = /^(?:超出|超过)(?:的|部分|的部分)，?每|^(?:以后|之后|此后|其后|其余)(?:的)?，?每/;

/** 每人前4篇, 各乡镇前4篇: of each of them, and no number of all. */
export const OF_EACH = /每|各|分别|人均|[户村校]均|单[个位项]/;

/** 未举办，不得分: none of what is counted earns nothing, and is no harm. */
const NOTHING_FOR_NONE = /(?:^|[。;])(?:未|没有?)[^，。;:\d]{1,6}，?不得分/;

/** So many characters before the number may say what it is of. */
const LEAD = 24;

/** What stands before a number in its own clause: 省级刊物第5篇起, 前4篇. */
function leadOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LEAD), at).split(/[，。;:()\n]/);
  return before.at(-1)!.replace(/[第前首]$|超[过出]$/, '');
}

/**
 * 前4篇每篇得0.5分，第5篇起每篇得0.2分: one number of all that is counted, and a rate for each part of it. False where the clause is no
 * such part.
 */
export function readTier(
  draft: Draft,
  { compares, step, text: words }: Conditions,
  { award }: ItemOf<'award'>,
  end: number,
): boolean {
  const { located, earning } = draft;
  if (!step || step.value !== 1 || step.damaged || !isCounted(step.unit)) return false;
  if (award.kind !== 'points' || award.value <= 0 || compares.length > 1) return false;
  const [one] = compares;
  if (one && (one.unit !== step.unit || one.end > step.start)) return false;
  if (step.measure !== undefined && !(one?.delta === 'excess' || THE_REST.test(words))) return false;
  if (!earning) {
    const first = one && firstOf(one, located.text);
    // 每县前3名 and 前3年每年 count something else.
    if (first === undefined || first < 1 || !/^的?，?$/.test(located.text.slice(one!.end, step.start)))
      return false;
    const said = located.text.slice(0, one!.start).replace(NOTHING_FOR_NONE, '');
    if (OF_EACH.test(said) || tellsHarm(said)) return false;
    draft.earning = {
      unit: { value: 1, unit: step.unit, span: located.span(step.start, step.end) },
      amount: { value: award.value, of: 'points', span: located.span(step.end, end) },
      wholeOnly: false,
      subject: '',
      span: located.span(one!.start, end),
      first,
    };
    // What lies behind earns nothing, where nothing is said of it.
    draft.ceilingFromCount = {
      value: Number((first * award.value).toPrecision(12)),
      span: located.span(one!.start, one!.end),
    };
    return true;
  }
  if (earning.first === undefined || earning.behind || earning.unit.unit !== step.unit) return false;
  if (one ? behind(one) !== earning.first : !THE_REST.test(words)) return false;
  // 国家级刊物前4篇…，省级刊物第5篇起: of other things.
  const lead = one ? leadOf(located.text, one.start) : '';
  if (lead !== '' && !located.text.slice(0, step.start).includes(`${lead}前`)) return false;
  const amount = { value: award.value, of: 'points', span: located.span(step.end, end) } as const;
  draft.earning = { ...earning, behind: amount };
  draft.ceilingFromCount = undefined;
  return true;
}
