import { earnsAll, earnsNothing, rangesOf } from '../../model/meaning';
import type { Amount, Award, Case, RangeCondition, Span } from '../../model/rule';
import { isPercent, unitFactor } from '../../text/units';
import { addDoubt, doubtAt } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { OTHER_FACTS } from '../draft/read-share';
import { GROWN } from '../../text/words/places-and-growth';
import type { Statements } from '../group/statements';

/** 发表1篇得0.5分，最多得3分: so much for each. */
export function earnFromOne(draft: Draft, statements: Statements): void {
  // 未完成不得分, 未上报不得分: none of them.
  const levels = draft.cases.filter(
    (one) =>
      !(one.when.kind === 'otherwise' && earnsNothing(one)) &&
      !draft.cases.some(({ when }) => saysNone(one, when.text)),
  );
  const [said] = levels;
  // 具备一项得1分，具备几项得几分: said twice.
  if (draft.earning && said) settleSaidTwice(draft, draft.earning, levels);
  if (draft.earning || draft.deductions.length > 0 || draft.proportion || draft.shares.length > 0) return;
  // 引进1家得3分，每增加1家加0.5分: the first is a level, from which the others count.
  if (draft.bonuses.some(({ measure, step }) => measure === 'excess' && step?.value === 1)) return;
  // 全部符合得满分 says no more than the number of items does.
  const whole = draft.cases.filter((one, i) =>
    one.when.kind === 'words'
      ? (one.award.kind === 'full' || i === draft.cases.length - 1) && /^全部|^均|都|^全/.test(one.when.text)
      : one.when.kind === 'range' &&
        ((one.when.bare && /^一?共[^，]*，(?:全|均|都)/.test(one.when.text)) ||
          isAllOfThem(one, draft.cases[0]!, statements.totals[0]?.value)),
  );
  const [only, second] = draft.cases.filter(
    (one) =>
      !whole.includes(one) &&
      !(one.when.kind === 'words' && earnsAll(one) && NOTHING_TO_DO.test(one.when.text)) &&
      !draft.cases.some(({ when }) => saysNone(one, when.text)),
  );
  if (!only || second) return;
  const { when, award } = only;
  if (
    when.kind !== 'range' ||
    !when.bare ||
    when.min?.value !== 1 ||
    when.scale !== 'value' ||
    (isPercent(when.unit) && award.kind === 'share') ||
    !givesEach(award)
  )
    return;
  if (award.kind === 'share') {
    earn(draft, when, { value: award.percent, of: 'weight', span: award.span }, only.span);
    return;
  }
  const most =
    draft.limits.find((one) => one.of === 'score' && Number.isFinite(one.value))?.value ??
    statements.totals[0]?.value;
  // 1%得0.1分，满分10分: a hundred of them.
  if (isPercent(when.unit) && most !== ofAll(100, award.value)) return;
  const upToFull = draft.limits.some(({ of, value }) => of === 'score' && value === Infinity);
  const counted = draft.preambles.some(
    ({ conditions }) =>
      /^(?:一?共|总共|合计|包括)/.test(conditions.text) &&
      conditions.compares.some((one) => one.bare && one.unit === when.unit && (one.min?.value ?? 0) > 1),
  );
  const [all] = whole.flatMap((one) => rangesOf(one.when));
  const sum = all?.min ? ofAll(all.min.value, award.value) : sumOfTold(draft, whole, when, award.value);
  // 共3项，全部满足得6分 must be three times the points of one.
  if (whole.some((one) => one.award.kind === 'points' && one.award.value !== sum)) {
    if (all)
      addDoubt(
        draft,
        'contradiction',
        { text: when.text, span: only.span },
        '每一份的得分与全部的得分不一致',
        'full',
      );
    return;
  }
  const each =
    counted || all !== undefined || (whole.length > 0 && (sum !== undefined || /其中/.test(when.text)));
  if (!each && !upToFull && (most === undefined || most <= award.value)) return;
  if (all && sum !== undefined) draft.ceilingFromCount = { value: sum, span: all.span };
  earn(draft, when, { value: award.value, of: 'points', span: award.span }, only.span);
}

/** Drops the one case that says again what each of them earns; where the cases say otherwise, which holds is asked. */
function settleSaidTwice(
  draft: Draft,
  { unit, amount }: NonNullable<Draft['earning']>,
  levels: readonly Case[],
): void {
  const [only, second] = levels;
  // 每完成10%得0.8分，全部完成得8分: ten of them.
  if (
    only &&
    !second &&
    isPercent(unit.unit) &&
    OF_DONE.test(draft.earning?.subject ?? '') &&
    only.when.kind === 'words' &&
    WHOLE_DONE.test(only.when.text)
  ) {
    const all = ofAll(100 / unit.value, amount.value);
    if (amount.of === 'points' && only.award.kind === 'points' && Math.abs(only.award.value - all) < 1e-9) {
      draft.cases.length = draft.awardOrder.length = 0;
      draft.ceilingFromCount = { value: all, span: only.award.span };
    }
    return;
  }
  const told = levels.filter(
    ({ when }) =>
      when.kind === 'range' &&
      when.bare &&
      unit.value === 1 &&
      // 1个村1分，挂几个得几分: 个村 and 个 count the same.
      (when.unit === unit.unit ||
        (when.unit !== undefined &&
          unit.unit !== undefined &&
          unitFactor(when.unit, unit.unit)?.factor === 1)),
  );
  for (const { when, award, span } of told) {
    const many = when.kind === 'range' ? when.min?.value : undefined;
    if (many === undefined || (many !== 1 && award.kind !== 'points')) continue;
    const same = award.kind === 'points' && award.value === ofAll(many, amount.value);
    if (!same) addDoubt(draft, 'contradiction', { text: when.text, span }, '每一份得多少分写了两种');
    else if (levels.length === 1) draft.cases.length = draft.awardOrder.length = 0;
  }
}

/** 每完成10%: of the whole; 每增长1% is not. */
const OF_DONE = /每(?:完成|建成|达到|落实|到位)|进度|完成率/;
/** 全部完成, 全面建成. */
const WHOLE_DONE = /^(?:全部|全面|整体)(?:完成|建成|完工|达到|落实|到位)$/;

/** What so many of them earn, in points. */
const ofAll = (many: number, each: number): number => Number((many * each).toPrecision(12));

/** 没有任务的按满分计: another case, of which no number of what is done speaks. */
const NOTHING_TO_DO =
  /^(?:当年|本年度?|全年)?(?:没有|无)(?:[^，。;\d]{0,4})(?:任务|安排|计划|事项|项目|业务|需求)(?:的|者)?$/;

/** 无成果, 未获奖的 beside 每有一项成果: none of what is counted. */
const NONE = /^(?:无|没有|未)([^，。;]{1,6}?)的?$/;

/** 没有被采用的不得分 beside 采用一条得0.2分. */
function saysNone({ when, award }: Case, counted: string): boolean {
  const of = when.kind === 'words' && earnsNothing({ award }) ? NONE.exec(when.text)?.[1] : undefined;
  return of !== undefined && of.length > 1 && when.text !== counted && counted.includes(of.slice(-2));
}

/**
 * 五项任务：…。完成一项得2分，全部完成得10分: the points of all, where the rule tells how many there are and they come to them.
 */
function sumOfTold(
  { preambles }: Draft,
  whole: readonly Case[],
  { unit }: RangeCondition,
  each: number,
): number | undefined {
  const [all] = whole.flatMap(({ award }) => (award.kind === 'points' ? [award.value] : []));
  const told = preambles
    .flatMap(({ conditions }) => conditions.compares)
    .some(
      ({ bare, min, unit: own }) =>
        bare && own === unit && min && min.value > 1 && ofAll(min.value, each) === all,
    );
  return told ? all : undefined;
}

/** 采用一条加0.2分: one of what is counted, each time. */
const ONE_OF = /[一1]([条项次篇个件人名场家处期例份])$/;

/**
 * 每开展1次加1分，最高5分: points that are added where nothing else is earned are what the row is worth, up to a limit that
 * is said. Beside other points they need a fact of their own.
 */
export function earnByAdding(draft: Draft, { totals }: Statements): void {
  const { adding, bonuses, cases, deductions, limits, shares } = draft;
  const [only] = bonuses;
  const [said] = adding;
  if (!said) return;
  const one = ONE_OF.exec(said.subject)?.[1];
  const each =
    only?.step ??
    (only?.measure === 'once' &&
    one !== undefined &&
    limits.some(({ of, value }) => of === 'bonus' && value > only.amount.value)
      ? { value: 1, unit: one, span: only.span }
      : undefined);
  const alone =
    bonuses.length === 1 &&
    !draft.earning &&
    !draft.proportion &&
    deductions.length + shares.length === 0 &&
    cases.every((one) => saysNone(one, said.subject));
  const limited = totals.length > 0 || limits.some(({ of }) => of === 'score' || of === 'bonus');
  // 本项5分，每获1次加1分，最多加2分: what the other three are for is not said.
  const [most] = limits.filter(({ of }) => of === 'bonus');
  const whole = !most || totals.every(({ value }) => value === most.value);
  if (alone && limited && whole && only && each) {
    const { amount, span } = only;
    draft.earning = { unit: each, amount, wholeOnly: false, subject: said.subject, span };
    bonuses.length = 0;
    cases.length = draft.awardOrder.length = 0;
    limits.forEach((one, i) => (limits[i] = one.of === 'bonus' ? { ...one, of: 'score' } : one));
  } else for (const { start, end } of adding) doubtAt(draft, 'several-facts', start, end, OTHER_FACTS);
}

/** 缩短, 节约: what a row may count by itself. */
const SAVED = /缩短|节约|节省|节支|压减|压缩|减少|降低|提前/;

/** 每缩短5天加1分，最高3分: what is added where nothing else is earned is what a row of the days saved is worth. */
export function earnBySaving(draft: Draft): void {
  const { bonuses, cases, deductions, limits, shares, saved } = draft;
  const [only, other] = bonuses;
  if (saved === undefined || only?.measure !== 'shortfall' || other || !only.step || !SAVED.test(saved))
    return;
  if (draft.earning || draft.proportion || cases.length + deductions.length + shares.length > 0) return;
  if (!limits.some(({ of, value }) => of !== 'deduction' && Number.isFinite(value))) return;
  const { step, amount, span } = only;
  draft.earning = { unit: step, amount, wholeOnly: false, subject: saved, span };
  bonuses.length = 0;
  limits.forEach((one, i) => (limits[i] = one.of === 'bonus' ? { ...one, of: 'score' } : one));
}

/** 上年为1200人，每增加100人得1分: what is earned begins there, and the row gives the whole. */
const FROM_EARLIER =
  /(?:比|较|与|在|上年为|年为)[^，。;]{0,10}(?:上年|去年|20\d\d年|计划|目标|基数|同期|\d)[^。;]{0,16}每|每(?:比|较)|每(?:提前|压减|压缩|缩短)|净增/;

/** Whether the actual may be the whole, of which points are earned for what it has grown by. */
export function mayCountWhole({ earning, saved, located: { text } }: Draft): boolean {
  if (!earning || earning.base !== undefined || !FROM_EARLIER.test(text)) return false;
  // 每缩短5天加1分: the name of the row says whether it counts them.
  return saved !== earning.subject && !(isPercent(earning.unit.unit) && GROWN.test(text));
}

/** Points, or a part of the weight that several of them add up to: 完成一项得权重分的20%. */
function givesEach(award: Award): award is Extract<Award, { kind: 'points' | 'share' }> {
  return (
    (award.kind === 'points' && award.value > 0) ||
    (award.kind === 'share' && award.percent > 0 && award.percent <= 50 && isPart(award.percent))
  );
}

/** A half, a third, a tenth: so many of them are all. */
function isPart(percent: number): boolean {
  const many = 100 / percent;
  return Math.abs(many - Math.round(many)) < 1e-6 && many <= 20;
}

/** 建成1处得2分，共计10分，建成5处及以上得满分: as many as the points of one come to all of them with. */
function isAllOfThem({ when, award }: Case, first: Case, total: number | undefined): boolean {
  if (when.kind !== 'range' || !when.min || when.max || first.award.kind !== 'points') return false;
  if (when.min.value <= 1 || when.scale !== 'value') return false;
  // 报1个季度得1.25分，四个季度报全得5分.
  if (award.kind === 'points' && /[全都均]/.test(when.text))
    return ofAll(when.min.value, first.award.value) === award.value;
  if (award.kind !== 'full' || award.less !== 0) return false;
  return total !== undefined && ofAll(when.min.value, first.award.value) === total;
}

function earn(draft: Draft, when: RangeCondition, amount: Amount, span: Span): void {
  draft.earning = {
    unit: { value: 1, unit: when.unit, span: when.span },
    amount,
    wholeOnly: false,
    subject: when.text,
    span,
  };
  draft.cases.length = 0;
  draft.awardOrder.length = 0;
  draft.positiveItems.clear();
}
