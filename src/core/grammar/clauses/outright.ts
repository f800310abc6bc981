import { wording } from '../../text/wording';
import type { RawAward } from '../tokens/items';

/** The points of the item by name: 本项, 这项, 该项分数, 得分, 分值. */
const OF_ITEM = wording(
  /(?:则|即|就|(?<![方简轻顺随以利就])便)?(?:(?:该|本|此|这一?)(?:项目|项指标|指标|项)|(?=得分|分数|分值))的?(?:全部)?(?:得分|分数|分值|分)?/y,
);
const ADVERB = wording(
  /(?:就|即|则|(?<![方简轻顺随以利就])便|也|均|都|全部|一律|直接|视为|视同|予以|算作){1,3}/y,
);
/** (含3起) behind it says what the case holds. */
const STOP = '(?=[，。;\\n)]|\\((?![^()]{0,8}(?:\\d|含|包括|除))|$)';

/** Of the item or behind an adverb: 本项清零, 则作废, 得分归零. */
const ITEM_LOST = wording(
  new RegExp(
    `(?:归零|清零|归0|清0|归为(?:零|0)分?|清为(?:零|0)分?|挂零|为零分?|为0分?|(?:是|算|按|作|计|记|以)(?:零|0)分?(?:处理|计算|计)?|零分|0分|没分了?|没有分了?)${STOP}`,
    'y',
  ),
);
const ITEM_VOID = wording(new RegExp(`作废${STOP}`, 'y'));
/** 直接扣完本项15分: behind an adverb all of them, at once. */
const ALL_AT_ONCE = wording(
  new RegExp(`扣[完光尽](?:该项|本项|此项|该指标|本指标)的?(?:全部)?\\d{1,3}(?:\\.\\d)?分${STOP}`, 'y'),
);
/** In any place: these speak of points and of nothing else. */
const NO_POINTS = wording(
  new RegExp(
    `(?:(?:一|1)分(?:也|都)?(?:不得|不给|没有|不计|拿不到|得不到|没得)|(?:不得|不给|不计|拿不到|得不到|没有)(?:一|1)分|不算分|无(?:得)?分|挂零|没有分了?|没分了?|没得分|拿不到分|得不到分|不能拿分|不享[受有](?:该项|本项|此项)?(?:得分|分值|分数)|(?:取消|失去|丧失)(?:该项|本项|此项|该指标|本指标)?的?(?:全部|所有)?(?:得分|分值|分数|分)(?:资格)?|(?:丢[失掉光]?|失[去掉]?|损失)(?:该项|本项|此项|该指标|本指标)?的?(?:(?:全部|所有)的?(?:得分|分值|分数|分)|全分|满分)|(?:就|即|便)?(?:是|算作|算|作)(?:零|0)分(?:处理|计算|计)?|(?:\\d{1,3}(?:\\.\\d)?分)?全扣(?:完|光|除|掉)?|(?<=的，)(?:分数|分值|得分)(?:全部)?扣(?:完|光))了?${STOP}`,
    'y',
  ),
);
/** 不得权重分, 不予赋该项分值, 不享受任何分数: none of the points, whatever they are called. */
const NOT_EARNED = wording(
  new RegExp(
    `(?:不(?:予以?|能够?|应当?|可以?|会|再|准)?|无法|无权|没能|未能)(?:(?:得到|得|计入|计|记|给予|给|赋予|赋|评|享受|享有|获得|获取|取得|拿到?)(?:该项|本项|此项|该指标|本指标|指标)?的?(?:任何|全部|相应|对应|标准)?的?(?:权重分值|权重分|分值|分数|得分|分)|(?:得|给|享受|享有|获得)(?:该项|本项|此项)?的?权重)${STOP}`,
    'y',
  ),
);

const ALL = wording(
  new RegExp(
    `(?:按(?:照)?(?:本项|该项)?的?(?:权重分?|分值|满分)?全额(?:计分|得分|给分|记分|计)|按(?:照)?(?:本项|该项)?的?(?:权重分?|分值)(?:计|得|给|记)(?:满分|全分)|(?:本项|该项)?(?:权重分?|分值)全部(?:计入|得到|给予|计)|全得|全给|全拿|全额得分|全额计分|全额给分|足额得分)${STOP}`,
    'y',
  ),
);
const ALL_OF_RATE = wording(new RegExp(`(?:视同|视为|等同于?)100%${STOP}`, 'y'));
const ALL_AFTER_ADVERB = wording(new RegExp(`(?:是|算|给|拿)?(?:满分|全分)${STOP}`, 'y'));
/** 打八折, 打8.5折, 打八五折, 打对折: so many tenths of full marks. */
const DISCOUNT = wording(
  new RegExp(
    `(?:打|按照?)(?:([对一二三四五六七八九])([一二三四五六七八九])?|([1-9])\\.?([1-9])?)折(?:计分|得分|给分|记分|赋分|计算|折算|计)?${STOP}`,
    'y',
  ),
);
const FULL_END = wording(/[，。;\n)]/y);
const DIGITS = '零一二三四五六七八九';

export interface Outright {
  readonly award: RawAward;
  readonly end: number;
}

function digitOf(sign: string | undefined): number {
  if (sign === undefined) return 0;
  return sign === '对' ? 5 : DIGITS.includes(sign) ? DIGITS.indexOf(sign) : Number(sign);
}

/** Nothing, all, or so many tenths, said without 得, 计 or 记: 这项就是0分, 本项清零, 则满分, 打八折. */
export function readOutright(text: string, at: number): Outright | undefined {
  // 98%满，: full marks, in short.
  if (text[at] === '满' && text[at - 1] === '%' && FULL_END.end(text, at + 1) >= 0)
    return { award: { kind: 'full' }, end: at + 1 };
  const nothing = (end: number): Outright => ({ award: { kind: 'points', value: 0 }, end });
  const plain = Math.max(NO_POINTS.end(text, at), NOT_EARNED.end(text, at));
  if (plain >= 0) return nothing(plain);
  const all = Math.max(ALL.end(text, at), ALL_OF_RATE.end(text, at));
  if (all >= 0) return { award: { kind: 'full' }, end: all };
  const discount = DISCOUNT.match(text, at);
  if (discount) {
    const [whole, tens, ones, tens2, ones2] = discount;
    const percent = digitOf(tens ?? tens2) * 10 + digitOf(ones ?? ones2);
    return { award: { kind: 'share', percent }, end: at + whole.length };
  }
  const ofItem = OF_ITEM.end(text, at);
  const from = ofItem < 0 ? at : ofItem;
  const adverb = ADVERB.end(text, from);
  if (ofItem < 0 && adverb < 0) return undefined;
  const verdict = adverb < 0 ? from : adverb;
  const lost = Math.max(ITEM_LOST.end(text, verdict), adverb < 0 ? -1 : ALL_AT_ONCE.end(text, verdict));
  if (lost >= 0) return nothing(lost);
  const voided = ofItem < 0 ? -1 : ITEM_VOID.end(text, verdict);
  if (voided >= 0) return nothing(voided);
  const again = NO_POINTS.end(text, verdict);
  if (again >= 0) return nothing(again);
  const full = ALL_AFTER_ADVERB.end(text, verdict);
  return full < 0 ? undefined : { award: { kind: 'full' }, end: full };
}
