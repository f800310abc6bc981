import type { Conditions } from '../conditions/condition';
import type { Draft } from './draft';
import { doubtAt } from './draft';
import { MISSED } from './left-to-discretion';
import type { ItemOf } from '../tokens/items';
import { unitFactor } from '../../text/units';

/** 其中妇女, 同时满意度, 但农村: in front of a number, a part of what was measured or something else. */
const LEAD =
  /^[，。;\n]*(?:其中|同时|另外|另|此外|但是|但|并且)[，]?(?:的|对|要求|须|应)?([^\d，。;:\n≥≤><=]{2,16}?)(?:不得|须|应|要|必须)?$/;

/** 完成1000人得满分；其中妇女不少于400人: the row's actual does not tell the second number. */
export function doubtSecondFact(draft: Draft, conditions: Conditions): void {
  const { located } = draft;
  const [first] = conditions.compares;
  if (!first || first.bare || first.delta !== undefined) return;
  if (!draft.cases.some((one) => one.when.kind === 'range')) return;
  const noun = LEAD.exec(located.text.slice(conditions.start, first.start))?.[1];
  // 但完成率低于80%的 speaks of the same thing again.
  if (noun === undefined || located.text.slice(0, conditions.start).includes(noun)) return;
  doubtAt(draft, 'several-facts', conditions.start, conditions.end, `“${noun}”是另一项数值，须另行取得`);
}

/** 与第一名相比，每差1个百分点: what the first has reached stands in no cell of the row. */
export function doubtRateOfPlace(draft: Draft, { step, compares }: Conditions): void {
  const place = compares.find(({ scale }) => scale === 'rank');
  if (!place || !step?.unit || !unitFactor(step.unit, '%')) return;
  const { located } = draft;
  const words = located.text.slice(place.start, place.end);
  doubtAt(draft, 'outside-fact', place.start, place.end, `“${words}”的数值须另行取得`);
}

/** 但经批准延长的，以批准的期限为准: an exception without points of its own. */
export function doubtException(draft: Draft, { start, end, text }: Conditions): void {
  const { located } = draft;
  if (!/但是?[，,]?$/.test(located.text.slice(Math.max(0, start - 3), start)) && !text.startsWith('但'))
    return;
  if (!text.includes('的') || draft.cases.length + draft.deductions.length === 0) return;
  doubtAt(draft, 'several-facts', start, end, '另有例外，须另行核实', 'full');
}

/** What a limit of points is said of: 已提前报告的最多扣3分, 完成数不低于95户的，最多扣3分. */
const UNDER = /(?:^|[，。;:\n])([^，。;:\n]{2,30}的)，?$/;

/** A limit that holds only for some, where one number cannot tell whether it does. */
export function doubtLimitForSome(draft: Draft, mosts: readonly ItemOf<'most'>[]): void {
  const { located } = draft;
  for (const { of, start, end, value } of mosts) {
    if (!Number.isFinite(value)) continue;
    const found = UNDER.exec(located.text.slice(Math.max(0, start - 34), start));
    if (!found || /部分的$|[扣得加计]/.test(found[1]!)) continue;
    // 超出的最多扣3分 says no more than what is taken off.
    if (of !== 'score' && found[1]!.length < 4) continue;
    doubtAt(
      draft,
      'several-facts',
      start - found[0].length,
      end,
      `上限只对“${found[1]!}”有效，须另行核实`,
      // What loses nothing loses no more than a limit of losses; full marks may be above a limit of points.
      of === 'score' && !MISSED.test(found[1]!) ? 'nothing' : 'full',
    );
  }
}
