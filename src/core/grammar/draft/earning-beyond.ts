import type { Conditions } from '../conditions/condition';
import { hundredthsOf, isSpanOfTime } from '../../text/units';
import type { ItemOf } from '../tokens/items';
import type { Draft } from './draft';
import { OF_EACH } from './earning-tiers';

/** 超过20户的|每超1户, 超过20户的部分|每户. */
const TELLS_PART = /^的?(?:部分)?，$/;
const PART = /部分，$/;
/** What says that points are earned indeed, where 得 might stand for 扣. */
const LIMITED = /满分|最[高多]|封顶|得满|不得分/;

/** 较上年每减少1起得0.5分: less than another number, which only a row that counts it gives. */
const LESS_THAN_BEFORE = /[较比](?:上年|去年|同期|上一?年度)[^，。;\d]{0,4}每(?:减少|降低)[\d一]/;

/** Whether a step counts what a level does, or the percentage points of its rate. */
function sameUnit(level: string | undefined, step: string | undefined): boolean {
  return level !== undefined && (level === step || (hundredthsOf(level) === 1 && hundredthsOf(step) === 1));
}

/**
 * 高于55%的，每高1个百分点得1分; 超出20户的部分，每户得0.2分: so much for each that lies beyond a number. 较上年每减少1起得0.5分 counts how
 * many fewer there are. False where the clause is no such one.
 */
export function readBeyond(
  draft: Draft,
  { compares, step, text: words, start }: Conditions,
  { award, end }: ItemOf<'award'>,
): boolean {
  const { located } = draft;
  if (!step || step.damaged || draft.earning || award.kind !== 'points' || award.value <= 0) return false;
  const earn = (subject: string, beyond?: ItemOf<'compare'>): true => {
    draft.earning = {
      unit: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) },
      amount: { value: award.value, of: 'points', span: located.span(step.end, end) },
      wholeOnly: false,
      subject,
      span: located.span(start, end),
      ...(beyond && {
        beyond: {
          value: beyond.min!.value,
          unit: beyond.unit,
          span: located.span(beyond.start, beyond.end),
        },
      }),
    };
    return true;
  };
  const [level, other] = compares;
  if (!level) {
    if (step.measure !== 'shortfall' || !LESS_THAN_BEFORE.test(words)) return false;
    draft.saved ??= words;
    return earn(words);
  }
  if (other || level.scale !== 'value' || level.bare || level.damaged || level.end > step.start) return false;
  if (!level.min || level.max || level.min.inclusive !== false) return false;
  if (level.delta !== undefined && level.delta !== 'excess') return false;
  if (!sameUnit(level.unit, step.unit) || isSpanOfTime(step.unit ?? '')) return false;
  // 人均超过20户的部分: of each of them.
  if (OF_EACH.test(located.text.slice(start, level.start))) return false;
  const between = located.text.slice(level.end, step.start);
  if (!TELLS_PART.test(between) || !(step.measure === 'excess' || PART.test(between))) return false;
  return LIMITED.test(located.text.slice(end)) && earn(located.text.slice(start, level.start), level);
}
