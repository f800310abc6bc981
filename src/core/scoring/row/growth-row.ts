import { readChange } from '../../grammar';
import type { Change } from '../../grammar/tokens/changes';
import { givesWhole } from '../../model/meaning';
import type { Condition, Deduction, End, Meaning, RangeCondition } from '../../model/rule';
import { signOf } from '../../model/rational';
import { wantsLess, wantsMore } from './actual';
import { isPercent } from '../../text/units';
import type { Row } from './actual';

const GROWTH = /(?:增长|增加|提高|提升|上升|增|涨|升)(?:率|幅|速|幅度|比例|百分比)|同比|环比/;
const FALL = /下降|降低|减少|压减|节约|节省|下滑|降幅|减幅/;
/** 高于上年 of a rate of growth may be said of the rate itself. */
const OF_LEVEL = /[高低多少大小]于|超过|不及|不如/;

/** 比上年每增长1%扣1分 in a row that measures the growth: counted from none at all. */
export function growsFromNothing({ measure, step, subject }: Deduction, row: Row): boolean {
  const { name = '' } = row;
  if (measure !== 'excess' || !row.percent || !isPercent(step.unit) || FALL.test(name)) return false;
  return GROWTH.test(name) && /增长|上升|增加|上涨/.test(subject) && /上年|去年|同期|同比|环比/.test(subject);
}

const ZERO: End = { value: 0, inclusive: true };
const BEYOND: End = { value: 0, inclusive: false };
/** More than nothing, exactly nothing, less than nothing. */
const OF_NOTHING: Readonly<Record<Change['relation'], Pick<RangeCondition, 'min' | 'max'>>> = {
  '>': { min: BEYOND, max: undefined },
  '≥': { min: ZERO, max: undefined },
  '=': { min: ZERO, max: ZERO },
  '≤': { min: undefined, max: ZERO },
  '<': { min: undefined, max: BEYOND },
};

/**
 * 同比增长得满分，持平得3分，下降不得分 in a row that measures the change itself: more than, exactly and less than nothing.
 * `undefined` where the row measures something else, or the rule says something else as well.
 */
export function inGrowthRow(meaning: Meaning, row: Row): Meaning | undefined {
  const { target, name = '' } = row;
  if (meaning.kind !== 'ladder' || !row.percent || FALL.test(name)) return undefined;
  const fromNothing = target !== undefined && signOf(target) === 0;
  if (!fromNothing && !GROWTH.test(name)) return undefined;
  const less = wantsLess(row);
  // ≤5% is kept by a rise of 3 %; a row without a name may measure anything.
  if (less && (!GROWTH.test(name) || (target !== undefined && signOf(target) > 0))) return undefined;
  let rises = false;
  let whole = true;
  const told = (when: Condition): Condition => {
    const change =
      when.kind === 'words' || (when.kind === 'range' && when.scale === 'outside')
        ? readChange(when.text)
        : undefined;
    if (!change || change.reference === 'target') {
      whole &&= when.kind === 'otherwise';
      return when;
    }
    if (!fromNothing && OF_LEVEL.test(when.text)) whole = false;
    const { relation } = change;
    const { min, max } = OF_NOTHING[relation];
    rises ||= max === undefined;
    return {
      kind: 'range',
      scale: 'value',
      min,
      max,
      unit: '%',
      bare: false,
      text: when.text,
      span: when.span,
    };
  };
  const cases = meaning.cases.map((one) => ({ ...one, when: told(one.when) }));
  // 下降得满分 in a row of <0, and 增长得满分 in one of >0: what earns full marks is what the row wants.
  const best = cases.find((one) => givesWhole(one, meaning.total?.value))?.when;
  const falls = best?.kind === 'range' && best.min === undefined;
  const wanted = falls ? !wantsMore(row) : !less;
  return whole && rises && wanted ? { ...meaning, cases } : undefined;
}
