import { takesOff } from '../../model/meaning';
import type { Award } from '../../model/rule';
import type { Conditions } from '../conditions/condition';
import { doubtAt, lossOf } from './draft';
import type { Draft } from './draft';
import type { ItemOf } from '../tokens/items';

/** 另扣1分, 额外扣1分: on top of what else is lost. */
const BESIDES = /^(?:，|另外?|再|加|多|增|还要?|额外|追加|同时|并)+$/;
/** 低于90%的，应当扣1分: nothing that is said of the loss. */
const NO_MORE =
  /^(?:[本该此][要小]?(?:项|指标|点|款|条)(?:得分|分值)?|视[同为][^，]*，|属于?[^，]*，|则|即|就|应当?|予以|给予|将|均|都|各|可|只|仅|共|一共|合计|一律|统一|一次性|直接|相应地?|按照?|整体)*$/;

const LINK = /^(?:\([^()]{0,12}\))?\)?[的者时，:]*/;

/** What a case loses; words between its level and the points that nobody knows the meaning of are a doubt. */
export function lossOfCase(draft: Draft, conditions: Conditions, outcome: ItemOf<'deduct'>): Award {
  const { located } = draft;
  const { compares, when, text } = conditions;
  const { start, end, amount } = outcome;
  const doubt = (message: string, decided?: 'full'): void => {
    doubtAt(draft, 'leftover', conditions.start, end, message, decided);
  };
  const before = draft.cases.at(-1);
  // B级减2分，C级再减2分: less than the case before, or one more fault.
  // 第二起再扣2分，第三起再扣3分: what each of them costs, which nth-faults adds up.
  const nth =
    when?.kind === 'range' &&
    amount.of === 'points' &&
    /第[\d一二三四五六七八九十]/.test(when.text) &&
    !located.text.includes('每');
  if (located.text[start] === '再' && before && takesOff(before) && !nth && !/[较比]/.test(text))
    doubt('“再”是从哪一档的得分起扣没有写明');
  // 未达到先扣1分，再按每低…: both are lost, and a case takes the place of the steps.
  if (/先$/.test(text)) doubt('先扣与再扣怎样相加没有写明', 'full');
  const loss = lossOf(amount, located.span(start, end));
  const level = compares.at(-1);
  if (!level || when?.kind !== 'range') return loss;
  const verb = /^[^扣减少失丢\d-]*/.exec(located.text.slice(start, end))![0];
  const behind = located.text.slice(level.end, start + verb.length);
  const words = behind.replace(LINK, '');
  if (BESIDES.test(words)) return loss.kind === 'full' ? { ...loss, besides: true } : loss;
  // 两项不达标扣3分: what stands right behind the number belongs to it.
  if (words !== behind && !NO_MORE.test(words))
    doubtAt(draft, 'leftover', level.end, end, `“${words}”与扣分的关系没有写明`, 'full');
  return loss;
}
