import type { RangeCondition } from '../../model/rule';
import { isPercent } from '../../text/units';
import { BEST_PERCENT, PLACES } from '../../text/words/places-and-growth';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 前20% at the end of its words, with nothing that says to which side. */
const ALONE = new RegExp(`${BEST_PERCENT.source}(?:\\(含\\))?(?:及?以内|之内|的)?$`, 'u');
/** 排名前10%-30%, 30%-50%, 50%以后, 50%之外. */
const FURTHER =
  /^[^\d]*\d[\d.]*%(?:\(不?含\))?(?:[-~至到][^\d]{0,2}\d[\d.]*%(?:\(不?含\))?)?(?:以后|之后|以外|之外|开外)?$/;

function isPlaceShare({ scale, unit, text, min, max, around }: RangeCondition): boolean {
  if (scale !== 'value' || !isPercent(unit) || around) return false;
  return ALONE.test(text) ? min !== undefined || max !== undefined : FURTHER.test(text);
}

/**
 * 排名前20%得5分，20%-50%得3分，50%以后得1分: places told as a share of all of them, of which the first are the best. The
 * number of a row in % is then such a share; scoring asks whether it is.
 */
export function settleBestPercent(draft: Draft): void {
  const { text } = draft.located;
  if (!BEST_PERCENT.test(text) || !PLACES.test(text)) return;
  if (draft.deductions.length > 0 || draft.proportion || draft.earning || draft.bonuses.length > 0) return;
  if (!rangesIn(draft).every(isPlaceShare)) return;
  changeConditions(draft, (when) =>
    when.kind === 'range' && when.bare && when.min && !when.max && ALONE.test(when.text)
      ? { ...when, bare: false, min: undefined, max: { value: when.min.value, inclusive: true } }
      : when,
  );
}

/** Whether a share of all places stands where a level of the actual was read. */
export function isPlaceShareUnread(draft: Draft): boolean {
  if (!BEST_PERCENT.test(draft.located.text)) return false;
  const shares = rangesIn(draft).filter(({ text }) => BEST_PERCENT.test(text));
  return shares.length === 0 || draft.deductions.length > 0 || shares.some(({ max, min }) => !max && min);
}
