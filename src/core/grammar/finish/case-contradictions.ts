import { earnsAll, earnsNothing, isDistance, takesOff, thresholdOf } from '../../model/meaning';
import type { Case, RangeCondition, Span } from '../../model/rule';
import { isCounted, isPercent, unitFactor } from '../../text/units';
import { addDoubt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';

/** Ranges earn less the lower they are; other ranges rise, fall, or have their best in the middle. */
export function checkOrder(draft: Draft, { total }: Whole): void {
  if (draft.cases.length < 2) return;
  const byRank = draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  const ranges: { at: number; top: number; points: number; rank: boolean; span: Span }[] = [];
  for (const { when, award, span } of draft.cases) {
    if (when.kind !== 'range' || (byRank && when.scale !== 'rank') || isDistance(when.scale)) continue;
    if (award.kind !== 'full' && award.kind !== 'points') continue;
    if (award.kind === 'full' && award.besides) continue;
    ranges.push({
      at: when.min?.value ?? Number.NEGATIVE_INFINITY,
      top: when.max?.value ?? Number.POSITIVE_INFINITY,
      points: award.kind === 'full' ? (total?.value ?? 1e9) - award.less : award.value,
      rank: when.scale === 'rank',
      span,
    });
  }
  if (ranges.length < 2) return;
  // =0得5分，≤5%得4分，≤10%得2分: each begins where the one before it ends.
  const tops = ranges.map(({ top }) => top).sort((a, b) => a - b);
  for (const range of ranges)
    if (range.at === Number.NEGATIVE_INFINITY) range.at = tops.findLast((top) => top < range.top) ?? range.at;
  ranges.sort((a, b) => a.at - b.at || a.top - b.top);
  let falls = false;
  for (let i = 1; i < ranges.length; i++) {
    const [before, now] = [ranges[i - 1]!, ranges[i]!];
    if (now.points < before.points) falls = true;
    else if (now.points > before.points && (falls || now.rank)) {
      addDoubt(draft, 'contradiction', { span: now.span }, '各档的分数不是依次递增或递减');
      return;
    }
  }
}

/** 低于95%的扣1分，低于90%的扣2分: the further off, the more is lost, so that each is said of a level and not of a step. */
function areTiers(cases: readonly Case[]): boolean {
  const levels = cases.flatMap(({ when, award }) =>
    when.kind === 'range' && when.scale === 'value' && !when.bare && award.kind === 'full' && award.less > 0
      ? [{ when, less: award.less }]
      : [],
  );
  const down = levels.every(({ when }) => when.max && !when.min);
  const up = levels.every(({ when }) => when.min && !when.max);
  if (levels.length < 2 || !(down || up)) return false;
  return levels.every(({ when, less }, i) => {
    const before = levels[i - 1];
    if (!before) return true;
    const [now, then] = [(when.min ?? when.max)!.value, (before.when.min ?? before.when.max)!.value];
    return less > before.less && (down ? now < then : now > then);
  });
}

/** 95%以上不扣分，90%以上扣1分，80%以上扣3分: levels that go down from full marks, the lower the dearer. */
function descendsFrom(full: Case | undefined, cases: readonly Case[]): boolean {
  const best = full?.when.kind === 'range' ? full.when : undefined;
  // =100%: there is nothing above it.
  const most = best?.max;
  const isAll = isPercent(best?.unit) && most?.value === 100 && best?.min?.value === 100;
  if (!best?.min || (most && !isAll)) return false;
  let [value, less, levels] = [best.min.value, 0, 0];
  for (const { when, award } of cases) {
    if (award.kind !== 'full' || award.less === 0) continue;
    if (when.kind !== 'range' || when.bare || when.scale !== best.scale || when.unit !== best.unit)
      return false;
    // 80%以上扣2分，80%以下扣5分: what lies below the last of them costs most.
    if (when.max && !when.min && when.max.value === value && levels > 0 && award.less > less) {
      [less, levels] = [award.less, levels + 1];
      continue;
    }
    if (when.max || !when.min) return false;
    if (when.min.value >= value || award.less <= less) return false;
    [value, less, levels] = [when.min.value, award.less, levels + 1];
  }
  return levels > 1;
}

/** 2次扣3分，3次及以上扣5分: the open end of numbers that cost points of their own. */
function endsCounts(when: RangeCondition, cases: readonly Case[]): boolean {
  return (
    isCounted(when.unit) &&
    !when.bare &&
    when.max === undefined &&
    cases.some(
      (other) =>
        takesOff(other) &&
        other.when.kind === 'range' &&
        other.when.bare &&
        other.when.unit === when.unit &&
        other.when.min?.value === when.min!.value - 1,
    )
  );
}

/** 1-3天扣1分，4-6天扣3分，7天以上扣5分: the open end behind bands that cost less, each of them said of a level. */
function endsBands({ when, award }: Case, cases: readonly Case[]): boolean {
  if (when.kind !== 'range' || award.kind !== 'full' || !when.min || when.max) return false;
  const others = cases.filter((one) => one.when !== when && takesOff(one));
  return (
    others.length > 0 &&
    others.every(
      (one) =>
        one.when.kind === 'range' &&
        one.when.unit === when.unit &&
        one.when.scale === when.scale &&
        one.when.min !== undefined &&
        one.when.max !== undefined &&
        one.when.max.value > one.when.min.value &&
        one.when.max.value <= when.min!.value &&
        one.award.kind === 'full' &&
        one.award.less < award.less,
    )
  );
}

/** A level of loss on the good side of full marks, or so far from them that its number is hardly a level. */
function isOffSide(when: RangeCondition, full: RangeCondition | undefined): boolean {
  const level = full && thresholdOf(full, undefined)?.value;
  if (!full || level === undefined || when.scale !== full.scale) return false;
  const bothUnits = when.unit !== undefined && full.unit !== undefined;
  const factor = bothUnits ? (unitFactor(when.unit, full.unit)?.factor ?? 1) : 1;
  const value = (when.min ?? when.max)!.value * factor;
  const below = when.min !== undefined && !when.bare && value < level;
  // 20分钟以内得满分，2分钟扣0.4分: as a level it would lie among those that lose nothing.
  const within =
    when.bare &&
    (full.max ? !full.min && value <= level : value >= level && full.min !== undefined && !full.bare);
  return below || within || (when.max !== undefined && (value > level || value * 2 < level));
}

/** 低于90%扣1分: whether a loss at a level is one of each step instead; undefined where it is certain. */
function lossInDoubt(
  when: RangeCondition,
  { cases }: Draft,
  full: Case | undefined,
): 'nothing' | 'full' | undefined {
  if (when.min && when.max) return undefined;
  if (endsCounts(when, cases) || descendsFrom(full, cases)) return undefined;
  if (!full && !when.bare && !areTiers(cases)) return 'nothing';
  const only = cases.filter((other) => other.when.kind === 'range').length < 2;
  const range = full?.when.kind === 'range' ? full.when : undefined;
  return (when.bare && only) || isOffSide(when, range) ? 'full' : undefined;
}

const BEYOND = /超[过出]|高于|大于|突破/;

/** 95%不得分, 20次以上得满分、30次以上不得分: whether nothing is earned above the number or below it. */
function sideIsOpen(when: RangeCondition, { cases }: Draft, full: Case | undefined): boolean {
  const range = full?.when.kind === 'range' ? full.when : undefined;
  // 为0得满分，出现1起不得分: the one is all that the other leaves.
  if (range?.max?.value === 0 && when.min?.value === 1 && when.bare && isCounted(when.unit)) return false;
  const upward = range?.min && !range.max && !range.bare && when.min && !when.max && !when.bare;
  // 执行率≥95%得满分，超过100%不得分: more than all of it.
  if (upward && isPercent(when.unit) && when.min!.value >= 100 && BEYOND.test(when.text)) return false;
  if (upward) return true;
  if (!when.bare) return false;
  const levels = cases.filter((other) => other.when.kind === 'range' && other.when.bare).length;
  const counted = range !== undefined && range !== when && levels < 3 && (when.min?.value ?? 0) > 0;
  return isPercent(when.unit) || counted;
}

/** 超过1分钟，扣减权重分的10%: a share of the points that is taken off, and no share that is earned. */
function losesShare({ when, award }: Case, text: string): boolean {
  if (award.kind !== 'share' || when.kind !== 'range') return false;
  const at = text.indexOf(when.text);
  return at >= 0 && /^的?，?[扣减]/.test(text.slice(at + when.text.length, at + when.text.length + 3));
}

/** 控制在10个以内，>1个: a limit to keep and a number beyond it, which are no two ends of one level. */
const LIMIT_AND_BEYOND = /(?:[以之]内|(?:不超过|不高于|不多于|≤)[\d.]{1,9}[^，。;\d]{0,6})，(?![但且])/;
/** What only steps can use up. */
const USED_UP = /[扣减][完光尽]|[扣减][至到](?:0|零|分值)/;

/** 超过目标值10元扣0.4分，扣完为止: the only loss by distance, and all the points are to be used up by it. */
function usesUp(one: Case, { cases, located }: Draft): boolean {
  return takesOff(one) && cases.filter((other) => takesOff(other)).length === 1 && USED_UP.test(located.text);
}

/** Points off at a level: the level must lie on the bad side of full marks, and near enough to be one. */
export function checkLevels(draft: Draft, { full }: Whole): void {
  for (const one of draft.cases) {
    const { when } = one;
    if (when.kind !== 'range' || when.scale === 'rank') continue;
    const about = { text: when.text, span: one.span };
    const doubt = (how: 'nothing' | 'full') =>
      addDoubt(draft, 'contradiction', about, '“扣”的是每一步还是达到该数值以后，没有写明', how);
    if (isDistance(when.scale)) {
      if (usesUp(one, draft)) doubt('full');
      continue;
    }
    if (takesOff(one)) {
      if (when.min && when.max && LIMIT_AND_BEYOND.test(when.text)) doubt('nothing');
      const decided = endsBands(one, draft.cases) ? undefined : lossInDoubt(when, draft, full);
      if (decided) doubt(decided);
    } else if (full?.when.kind === 'range' && full.when.max && !full.when.min && !when.max && !when.bare) {
      if (losesShare(one, draft.located.text) && isOffSide(when, full.when)) doubt('full');
    }
    if (earnsNothing(one) && sideIsOpen(when, draft, full))
      addDoubt(draft, 'leftover', about, '不得分的数值没有写明是以上还是以下', 'full');
    // 每次活动得1，不超过5\n未开展的不得分: what has no unit beside what is counted is no number of them.
    if (draft.earning && earnsNothing(one) && when.unit === undefined && when.text.includes('，'))
      addDoubt(draft, 'leftover', about, '数值没有单位，不知说的是实际值还是分数', 'nothing');
  }
}

/** 发现弄虚作假1例不得分 beside 其他每例扣0.5分: one number cannot say how many there are of each kind. */
export function checkKinds(draft: Draft): void {
  const { deductions } = draft;
  if (deductions.length === 0 || deductions.some((one) => one.measure !== 'fault')) return;
  const others = deductions.some((one) => /其他|其它|其余|一般/.test(one.subject));
  for (const one of draft.cases) {
    const { when } = one;
    if (when.kind !== 'range' || when.scale !== 'value' || !earnsNothing(one)) continue;
    const atOnce = when.min?.value === 1 || (when.min?.value === 0 && when.min.inclusive === false);
    if (atOnce || others)
      addDoubt(
        draft,
        'several-facts',
        { text: when.text, span: one.span },
        '不得分的与逐次扣分的不是同一种情形，须分别核实',
        'full',
      );
  }
}

/** The words of no points must not be words that also earn full marks: a 不 or 未 is lost. */
export function checkLabels(draft: Draft): void {
  if (draft.cases.length < 2) return;
  const words: { text: string; one: Case }[] = [];
  for (const one of draft.cases) if (one.when.kind === 'words') words.push({ text: one.when.text, one });
  if (words.length < 2) return;
  const full = words.filter(({ one }) => earnsAll(one));
  const best = full.length > 0 ? full : words.slice(0, 1);
  for (const { text, one } of words) {
    if (!earnsNothing(one)) continue;
    const twin = best.find((other) => {
      if (other.one === one) return false;
      const at = other.text.indexOf(text);
      return at >= 0 && !/[不未无没非较]$|没有$|不存在$|基本$|部分$/.test(other.text.slice(0, at));
    });
    if (twin) addDoubt(draft, 'contradiction', { text, span: one.span }, '同样的情形既得满分又不得分');
  }
}
