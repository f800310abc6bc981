import { readComparison } from '../../text/comparators';
import type { Comparison, Relation } from '../../text/comparators';
import { wording } from '../../text/wording';

/** 与目标值相比持平或增长的, 较目标值有所下降的. */
const CHANGED = wording(
  /[与同和较](?:年度|年初)?(?:目标值?|指标值|计划[数值]|标准值)(?:相比|比较|相比较|对比)?，?(?:有所)?(持平或增长|持平或提高|持平或上升|增长或持平|提高或持平|增长|提高|上升|增加|下降|降低|减少)(?=的|者|，|[得计记不扣])/y,
);

/** 比目标值短的, 比承诺时限长. */
const THAN = wording(
  /比(?:年度|计划|约定|核定)?(?:目标值?|指标值|标准值?|计划值?|基准值?|限额|限值|预算数?|(?:承诺|法定|规定|约定)(?:时限|时间|期限))(?:更|要|还)?(短|少|低|小|长|多|高|大|久)(?=的|者|时|，|:|[得计记不扣])/y,
);

/** 没有比目标值少, 名次比目标值高: what is meant is the smaller or the greater number. */
const OTHER_WAY = /[没未不无]有?$|(?:名次|排名|位次|排位)[^，。;]{0,4}$/;

/** How an actual is held against the goal in words that have no comparator of their own; `undefined` where none stands here. */
export function heldAgainstGoal(
  text: string,
  at: number,
): { readonly relation: Relation; readonly end: number } | undefined {
  const changed = '与同和较'.includes(text[at]!) ? CHANGED.match(text, at) : null;
  if (changed) {
    const [whole, way] = changed;
    const relation = /^(?:下降|降低|减少)/.test(way!) ? '<' : way!.includes('持平') ? '≥' : '>';
    return { relation, end: at + whole.length };
  }
  // 没有比目标值少的: the other way round; 名次比目标值高: a smaller number.
  const than =
    text[at] === '比' && !OTHER_WAY.test(text.slice(Math.max(0, at - 8), at)) ? THAN.match(text, at) : null;
  return than ? { relation: /[长多高大久]/.test(than[1]!) ? '>' : '<', end: at + than[0].length } : undefined;
}

/** 比目标值短2天以上: so far from it. */
const DISTANCE = wording(
  /比(?:年度|计划|约定|核定)?(?:目标值?|指标值|标准值?|计划值?|基准值?|限额|限值|预算数?|(?:承诺|法定|规定|约定)(?:时限|时间|期限))(短|少|低|小|长|多|高|大)(?=\d)/y,
);

/** How far an actual lies from the goal, in words that have no comparator of their own. */
export function distanceFromGoal(
  text: string,
  at: number,
): { readonly share: Comparison; readonly delta: 'shortfall' | 'excess' } | undefined {
  const match = text[at] === '比' ? DISTANCE.match(text, at) : null;
  const share = match ? readComparison(text, at + match[0].length) : undefined;
  // 短10天 alone may be what the row counts itself.
  if (!match || share?.unit === undefined || share.bare || share.unit === '分') return undefined;
  return { share, delta: /[长多高大]/.test(match[1]!) ? 'excess' : 'shortfall' };
}
