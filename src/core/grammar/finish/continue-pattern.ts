import { earnsAll, earnsNothing } from '../../model/meaning';
import type { Case } from '../../model/rule';
import { isPercent } from '../../text/units';
import { changeConditions, doubtAt, MAX_CLAUSES } from '../draft/draft';
import type { Draft } from '../draft/draft';
import type { Statements } from '../group/statements';

/** The level from which a case holds, and its points where it has a number of them. */
function levelOf(one: Case): { readonly at: number; readonly points: number } | undefined {
  const { when, award } = one;
  if (when.kind !== 'range' || when.scale !== 'value' || !when.min || when.max || isPercent(when.unit))
    return undefined;
  if (award.kind === 'points') return { at: when.min.value, points: award.value };
  return earnsAll(one) ? { at: when.min.value, points: 0 } : undefined;
}

/** 90%以上, 85%-90% with points; 100% alone may head them. */
function stepOf(
  { when, award }: Case,
  first: boolean,
): { readonly at: number; readonly points: number } | undefined {
  if (when.kind !== 'range' || when.scale !== 'value' || !when.min || when.around) return undefined;
  if (award.kind !== 'points') return undefined;
  const single = when.bare || when.max?.value === when.min.value;
  if (single && !(first && when.min.value === 100 && isPercent(when.unit))) return undefined;
  return { at: when.min.value, points: award.value };
}

/** Decimal steps that differ by less than this are the same step. */
const SAME = 1e-9;

/**
 * 95%以上得10分，90%-95%得8分，85%-90%得6分，依此类推: three levels or more whose distances and points fall evenly go on as
 * they do until no points are left. Whether they do.
 */
function goDown(draft: Draft, { start, end: behind }: Statements['soOn'][number]): boolean {
  const { cases, deductions, earning, proportion, shares } = draft;
  if (cases.length < 3 || deductions.length + shares.length > 0 || earning || proportion) return false;
  const text = draft.located.text.slice(start, behind);
  const span = draft.located.span(start, behind);
  if (cases.some((one) => one.span[0] >= span[0])) return false;
  const steps = cases.map((one, i) => stepOf(one, i === 0));
  const [first, second] = steps;
  if (!first || !second) return false;
  const [down, fewer] = [first.at - second.at, first.points - second.points];
  // So many levels nobody means; each would become a case.
  if (!(down > SAME && fewer > SAME) || first.points / fewer > MAX_CLAUSES) return false;
  const even = steps.every((one, i) => {
    if (!one || i === 0) return one !== undefined;
    const before = steps[i - 1]!;
    return Math.abs(before.at - one.at - down) < SAME && Math.abs(before.points - one.points - fewer) < SAME;
  });
  const last = cases.at(-1)!;
  if (!even || last.when.kind !== 'range') return false;
  let { at, points } = steps.at(-1)!;
  const round = (value: number): number => Number(value.toPrecision(12));
  const [inclusive, closed] = [last.when.min!.inclusive, last.when.max];
  while (points > 0) {
    const above = at;
    [at, points] = [round(at - down), Math.max(0, round(points - fewer))];
    const end = { value: above, inclusive: closed?.inclusive };
    const min = points > 0 && at > 0 ? { value: at, inclusive } : undefined;
    // What lies below all levels earns nothing, on the other side of the last of them.
    const max = min
      ? closed
        ? end
        : undefined
      : { value: above, inclusive: closed ? end.inclusive : !inclusive };
    const award = { ...last.award, ...(last.award.kind === 'points' ? { value: points } : {}) };
    cases.push({ when: { ...last.when, min, max, bare: false, text, span }, award, span });
    if (!min) break;
  }
  return true;
}

/** 1千万元得1.5分，2千万得3分，以此类推: so much for each. */
export function continuePattern(draft: Draft, { soOn }: Statements): void {
  const [mark] = soOn;
  if (!mark) return;
  const [loss] = draft.deductions;
  // Beside full marks and what loses everything.
  const plain = draft.cases.filter((one) => !earnsAll(one) && !earnsNothing(one));
  const oneTop = plain.length === 0 || (plain.length === 1 && plain[0]!.award.kind === 'points');
  if (loss && oneTop && !loss.stretch) {
    // 超1天扣1分，超2天扣2分，依此类推; 差1天扣1分，以此类推.
    const steady = draft.deductions.every(
      (one) =>
        one.measure === loss.measure &&
        !one.stretch &&
        one.step.unit === loss.step.unit &&
        one.amount.of === loss.amount.of &&
        Math.abs(one.amount.value * loss.step.value - loss.amount.value * one.step.value) < 1e-9,
    );
    if (steady) {
      draft.deductions.splice(1);
      return;
    }
  }
  const { earning } = draft;
  const regular =
    earning &&
    draft.cases.every((one) => {
      const range = one.when.kind === 'range' ? one.when : undefined;
      return (
        range?.min &&
        one.award.kind === 'points' &&
        Math.abs((range.min.value / earning.unit.value) * earning.amount.value - one.award.value) < 1e-9
      );
    });
  if (regular) {
    draft.cases.length = 0;
    draft.awardOrder.length = 0;
    draft.positiveItems.clear();
    return;
  }
  const [from] = draft.located.span(mark.start, mark.end);
  const [first] = draft.cases;
  const unit = first && levelOf(first);
  const before = draft.cases.filter(({ span }) => span[0] < from);
  const even =
    unit !== undefined &&
    draft.cases.every((one, i) => {
      const level = levelOf(one);
      if (!level || one.award.kind !== 'points') return level !== undefined && i >= before.length;
      const line = Math.abs(one.award.value * unit.at - level.at * unit.points) < 1e-9;
      return line && (i >= before.length || Math.abs(level.at - unit.at * (i + 1)) < 1e-9);
    });
  if (even && first!.when.kind === 'range' && !earning && draft.deductions.length === 0) {
    // 100亩得2分，200亩得4分，以此类推，500亩以上得10分.
    draft.earning = {
      unit: { value: unit.at, unit: first!.when.unit, span: first!.when.span },
      amount: { value: unit.points, of: 'points', span: first!.award.span },
      wholeOnly: true,
      subject: first!.when.text,
      span: first!.span,
    };
    draft.cases.splice(0, before.length);
    draft.awardOrder.length = 0;
    draft.positiveItems.clear();
    return;
  }
  if (goDown(draft, mark)) return;
  doubtAt(draft, 'leftover', mark.start, mark.end, '类推的规律不能确定', 'cases');
  // What lies between the levels that are written goes on as they do, and nobody says how.
  changeConditions(draft, (when) =>
    when.kind === 'range' && when.bare && when.min && when.span[0] < from
      ? { ...when, max: when.min, bare: false }
      : when,
  );
  // 超额10%至15%加2分，依次类推: above 15 % the plan is reached as well, yet what is added there nobody says.
  const last = draft.cases.findLast(({ when }) => when.kind === 'range' && when.max);
  if (last?.when.kind !== 'range' || last.award.kind !== 'full' || last.award.less >= 0) return;
  const { value, inclusive } = last.when.max!;
  const text = draft.located.text.slice(mark.start, mark.end);
  const span = draft.located.span(mark.start, mark.end);
  draft.cases.push({
    when: { ...last.when, min: { value, inclusive: !inclusive }, max: undefined, text, span },
    award: { kind: 'discretion', span },
    span,
  });
}
