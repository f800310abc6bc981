import { earnsAll, takesOff } from '../../model/meaning';
import type { Meaning, Said } from '../../model/rule';
import { addDoubt, doubtAt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';
import type { ItemOf } from '../tokens/items';
import type { Statements } from '../group/statements';
import { wentOn } from './ranks-onward';
import { areStretches } from '../draft/stretches';

function mostOf({ value, ofWeight }: ItemOf<'most'>): {
  readonly most: number;
  readonly mostOfWeight?: boolean;
} {
  return ofWeight ? { most: value, mostOfWeight: true } : { most: value };
}

/** 扣满12分为止: the limit of the one deduction, or of the last of several; false where it has none to limit. */
function limitDeduction(draft: Draft, most: ItemOf<'most'>): boolean {
  const { deductions } = draft;
  const last = deductions.at(-1);
  const several = deductions.length > 1;
  if (last && !(several && areStretches(deductions))) {
    deductions[deductions.length - 1] = { ...last, ...mostOf(most) };
    return true;
  }
  const { start, end } = most;
  if (last) doubtAt(draft, 'leftover', start, end, '是每段扣分的上限还是合计的上限没有写明', 'full');
  else doubtAt(draft, 'leftover', start, end, '扣分上限没有对应的扣分');
  return false;
}

/** …得4分；未完成的，按未完成比例扣分，最多扣2分: at least 2 are left; `undefined` where no share of the points is lost. */
function leastOfShare(
  { deductions, proportion }: Draft,
  { value, ofWeight }: ItemOf<'most'>,
  total: number,
): number | undefined {
  if (!proportion?.losing || deductions.length > 0 || ofWeight || value >= total) return undefined;
  return Number((total - value).toPrecision(12));
}

/** 得满本项分值为止, 计满10分为止: an end of what is earned. */
const FILLS = /^(?:累计|合计|总计)?[得计记给拿][^扣]*止$/;

/** 每出现1次扣2分，得满本项分值为止: where nothing is earned, such an end is not one of the loss. */
function onlyLoses({ deductions, earning, bonuses, proportion, cases }: Draft): boolean {
  return deductions.length > 0 && !earning && bonuses.length === 0 && !proportion && cases.length === 0;
}

/** The least and the most that the whole may come to; a limit of one deduction or of a bonus goes to it. */
export function settleLimits(
  draft: Draft,
  statements: Statements,
  total: Said<number> | undefined,
): Pick<Meaning, 'floor' | 'ceiling'> {
  const { located } = draft;
  const [floorItem] = statements.floors;
  const said = floorItem && {
    value: floorItem.value,
    span: located.span(floorItem.start, floorItem.end),
  };
  let floor: Meaning['floor'] = floorItem?.ofWeight ? { ...said!, ofWeight: true } : said;
  let ceiling: Meaning['ceiling'] = draft.ceilingFromCount;
  for (const most of draft.limits) {
    const span = located.span(most.start, most.end);
    if (most.of === 'score' && onlyLoses(draft) && FILLS.test(located.text.slice(most.start, most.end)))
      doubtAt(draft, 'leftover', most.start, most.end, '写了得满为止，却只有扣分');
    else if (most.of === 'score')
      ceiling = most.ofWeight ? { value: most.value, span, ofWeight: true } : { value: most.value, span };
    else if (most.of === 'bonus' && draft.earning?.base !== undefined) {
      const all = total?.span[0] === span[0] ? most.value : draft.earning.base + most.value;
      ceiling = { value: Number(all.toPrecision(12)), span };
    } else if (most.of === 'bonus' && draft.bonuses.length === 0)
      doubtAt(draft, 'leftover', most.start, most.end, '加分上限没有对应的加分');
    else if (most.of === 'bonus') {
      const fills = /^加分?满/.test(located.text.slice(most.start, most.end));
      draft.bonuses.forEach((bonus, i) => {
        draft.bonuses[i] = { ...bonus, ...mostOf(most), ...(fills ? { fills } : {}) };
      });
    } else {
      const kept = total && leastOfShare(draft, most, total.value);
      if (kept !== undefined) {
        floor ??= { value: kept, span };
        continue;
      }
      const alone = draft.deductions.length === 1;
      const limited = limitDeduction(draft, most);
      // 扣满12分为止 of 12 points: down to nothing.
      if (limited && alone && !most.ofWeight && total?.value === most.value) floor ??= { value: 0, span };
    }
  }
  return { floor, ceiling };
}

/** 每超5%加2分 without 每, 最多加6分: a limit that one addition does not come to. */
export function doubtBonusLimit(draft: Draft): void {
  const [bonus, second] = draft.bonuses;
  const beyond = draft.bonuses.find(
    ({ measure, most, mostOfWeight, amount }) =>
      measure === 'once' && most !== undefined && !mostOfWeight && most < amount.value,
  );
  if (beyond) addDoubt(draft, 'contradiction', beyond, '加分上限低于写明的加分');
  if (
    bonus?.measure === 'once' &&
    !second &&
    bonus.most !== undefined &&
    !bonus.mostOfWeight &&
    bonus.most > bonus.amount.value
  )
    addDoubt(draft, 'contradiction', bonus, '加分上限高于写明的加分，可能缺“每”字');
}

/** 满分10分。达到90%得8分；95%以上的，另加2分: added to what the level gives, and not to all points. */
export function doubtAddedToAll(draft: Draft, { total }: Whole): void {
  const { cases } = draft;
  const added = cases.find(({ award }) => award.kind === 'full' && award.less < 0);
  if (!added || !total || cases.some(earnsAll)) return;
  const best = Math.max(...cases.map(({ award }) => (award.kind === 'points' ? award.value : 0)));
  if (best < total.value) addDoubt(draft, 'contradiction', added, '加在满分上还是加在这一档的分上没有写明');
}

/** 扣完为止 where nothing that was read takes points off: the deduction is among what was not read. */
export function doubtIdleFloor(draft: Draft, { statements }: Whole): void {
  const { cases, deductions, proportion, cut } = draft;
  const [one] = statements.floors;
  if (!statements.floors.some(({ value }) => value === 0)) return;
  if (deductions.length > 0 || proportion || cut) return;
  if (cases.some((each) => wentOn(each) || takesOff(each) || each.award.kind === 'formula')) return;
  doubtAt(draft, 'leftover', one!.start, one!.end, '写了扣完为止，却没有读到扣分');
}
