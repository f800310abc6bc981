import { earns, earnsAll } from '../../model/meaning';
import type { Case, Threshold } from '../../model/rule';
import type { Conditions } from '../conditions/condition';
import { ofLastText } from '../../text/per-text';
import { isCounted, isSpanOfTime, unitFactor } from '../../text/units';
import { leavesRange, rangeBeforeStep, rangeLeft } from './allowed-range';
import type { Located } from '../tokens/located';
import { doubtAt } from './draft';
import type { ItemOf } from '../tokens/items';
import type { Loss } from './loss';
import { ranksFallOn } from './ranks-fall-on';
import { countsFromNth, countsTheOtherWay, overspendsSaving, sidesBefore, sideOfStep } from './one-sided';
import { ownThreshold } from '../conditions/own-threshold';
import { carriedMeasure, countsCases, partMeasure, sideOfNothing } from './step-measure';
import { countsUnmetDemands } from './listed-demands';
import { LATE, reachBefore, segmentOf, stretchBefore } from './stretches';

/** 每低于最低500元的: what each of them is held against, and no step. */
const LEVEL_OF_EACH = /(?:最[低高少多]|起码|底线)(?:为|的)?(?=[\d一二两三四五六七八九十])/;

/** 偏离率为0的得满分. */
const earnsAtNone = (one: Case): boolean =>
  earnsAll(one) && one.when.kind === 'range' && one.when.max?.value === 0 && one.when.scale === 'value';

/** 偏差每达3个百分点, 偏离率每增加1%: what the number itself is, in front of its step. */
const DISTANCE_GROWS = /(?:偏差|偏离|误差|差异)[率度值]?，?每(?:达到?|增加|增大|扩大|上升|提高|超过?)?$/;
/** 实际工期偏离批复工期每5个百分点: how far off, to whichever side. */
const APART = /(?<![未没无不])偏离(?!度|率|值)[^，。;:\n\d()每]{2,12}的?(?:\([^()\d]{2,10}\))?，?$/;

/** 无偏差的得满分, said anywhere. */
const NO_DISTANCE = ofLastText((text): boolean =>
  /(?<![^，。;:\n(])(?:无|没有|零)(?:偏差|偏离|误差|差异)的?，?(?:[得计记给](?:满分|\d)|不扣分)/.test(text),
);

/** 偏差每达3个百分点扣…，无偏差的得满分: a distance that grows from none. */
function growsFromNone({ text }: Located, { start, value, end }: ItemOf<'step'>): boolean {
  const number = text.slice(start, end).search(/\d/);
  const words = text.slice(Math.max(0, start - 8), number < 0 ? start : start + number);
  return value > 0 && number >= 0 && DISTANCE_GROWS.test(words) && NO_DISTANCE(text);
}

/** 以上5项每有一项, 12个月中每有1个月: of how many the step is one. */
function countsAmong(one: ItemOf<'compare'>, step: ItemOf<'step'>, { text }: Located): boolean {
  if (!one.bare || one.delta !== undefined || one.unit !== step.unit || step.value !== 1) return false;
  return (
    (one.min?.value ?? 0) > 1 &&
    /^(?:当中|之中|中|里)?，?$/.test(text.slice(one.end, step.start)) &&
    /(?:^|[，。;:\n]|以上|上述|下列|共|全部|全年|年内)$/.test(
      text.slice(Math.max(0, one.start - 2), one.start),
    )
  );
}

/** Words from a number to the step behind it. */
const LONE = /^[^，。;:\n()\d的]{1,6}每$/;

/** Between 1处以上 and 每处. */
const OF_WHICH = /^的，?$/;
/** What should be done at least once: 开展1次以上的. */
const DEMANDED =
  /每|应|须|需|至少|达到?|开展|完成|组织|培训|举办|召开|实施|建成|建立|检查|巡查|报送|公开|实现/;

/** 1处以上的，每处扣1分: from the first of them on, which is no level that the steps count from. */
function withoutFirst(conditions: Conditions, step: ItemOf<'step'>, { text }: Located): Conditions {
  if (step.measure !== undefined && step.measure !== 'fault') return conditions;
  const first = conditions.compares.findIndex(
    ({ scale, min, max, bare, unit, delta, start, end }) =>
      scale === 'value' &&
      !bare &&
      !max &&
      min?.value === 1 &&
      min.inclusive !== false &&
      unit === step.unit &&
      isCounted(unit) &&
      (delta === 'fault' ||
        (delta !== 'shortfall' &&
          OF_WHICH.test(text.slice(end, step.start)) &&
          !DEMANDED.test(text.slice(conditions.start, start)))),
  );
  if (first < 0) return conditions;
  return { ...conditions, compares: conditions.compares.filter((_, i) => i !== first) };
}

/** 高低均扣分, 多了少了都要扣, 正负偏离均扣. */
const losesBothWays = ofLastText((text): boolean =>
  /(?:正负|高低|上下|超欠|多、?少|多了少了|高了低了)(?:偏离|偏差)?(?:均|都)(?:要|须|需|应)?[扣计算]|(?:无论|不论|不管|不分)是?(?:正负|高低|偏?[过]?高(?:或|还是)偏?[过]?低|正偏差(?:还是|或)负偏差)/.test(
    text,
  ),
);

/** Between 超过14日 and 每次: what was not done for so long. */
const NOT_DONE_SINCE = /^(?:仍|还|尚)?(?:未|没有?)[^，。;\d每]{1,8}的?，/;

/** 超过14日未更新的，每次扣0.5分: how long makes a fault, of which the step counts how many. */
function withoutHowLong(conditions: Conditions, step: ItemOf<'step'>, { text }: Located): Conditions {
  if (!isCounted(step.unit) || (step.measure !== undefined && step.measure !== 'fault')) return conditions;
  const compares = conditions.compares.filter(
    ({ end, unit, delta }) =>
      !(isSpanOfTime(unit) && delta === undefined && NOT_DONE_SINCE.test(text.slice(end, step.start))),
  );
  return compares.length === conditions.compares.length ? conditions : { ...conditions, compares };
}

/** 前三名不扣分，第四名起每下移一位: from where full marks end. */
export function beginsBehindBest({ draft, conditions }: Loss): boolean {
  const [from, other] = conditions.compares;
  if (!from?.min || from.max || other) return false;
  const behind = from.min.inclusive === false ? from.min.value : from.min.value - 1;
  const [best, next] = draft.cases;
  if (!best || best.when.kind !== 'range' || best.when.scale !== 'rank' || next) return false;
  return earns(best) && best.when.max?.value === behind;
}

/**
 * Reads points that are lost for each step: 每降低1个百分点扣2分. What the step counts is settled first, then from where; where
 * the words leave either open the rule goes to a person, since a step that counts the other way costs points nobody meant.
 * @param behind a number of its own between the step and the points, which leaves open what they are lost for
 */
export function readStep(given: Loss, step: ItemOf<'step'>, behind: ItemOf<'compare'> | undefined): void {
  const at = given.draft.located;
  const told = withoutHowLong(withoutFirst(given.conditions, step, at), step, at);
  const loss = { ...given, conditions: told };
  const { draft, conditions, outcome } = loss;
  const { located } = draft;
  const quantity = { value: step.value, unit: step.unit, span: located.span(step.start, step.end) };
  if (
    step.unit !== undefined &&
    /^(?:名次|名|位次|位)$/.test(step.unit) &&
    step.measure !== 'fault' &&
    conditions.compares.some((compare) => compare.scale === 'rank')
  ) {
    if (beginsBehindBest(loss) || ranksFallOn(loss, step)) {
      loss.add('rank', quantity, undefined);
      return;
    }
    doubtAt(draft, 'leftover', conditions.start, outcome.end, '从哪个分数起扣没有写明', 'cases');
    return;
  }
  // 每季度2.5分，少一次扣2.5分: the points of a quarter are no step, what is counted stands behind them.
  if (behind) {
    doubtAt(
      draft,
      'leftover',
      step.start,
      behind.end,
      `“${located.text.slice(step.start, behind.end)}”里有两处数，不知按哪一处扣分`,
    );
    return;
  }
  const said = located.text.slice(step.start, step.end);
  if (LEVEL_OF_EACH.test(said)) {
    doubtAt(draft, 'leftover', step.start, outcome.end, `“${said}”是每一个的标准，不是每一步的大小`);
    return;
  }
  const part = stretchBefore(conditions, step, located);
  if (part && 'reason' in part) {
    doubtAt(draft, 'leftover', conditions.start, outcome.end, part.reason);
    return;
  }
  if (part) {
    const { stretch, measure, within } = part;
    // 逾期5天以内: days late, counted from the goal where the row has one.
    const late = measure === 'excess' && LATE.test(conditions.text);
    const rest = { ...conditions, compares: conditions.compares.filter((one) => one !== within) };
    const threshold = late ? undefined : ownThreshold(located, rest, measure);
    loss.add(late ? 'fault' : measure, quantity, threshold, stretch, late ? 'excess' : undefined);
    return;
  }
  // 5天内每天扣0.5分: no limit that is allowed, but how far the days count; from where is not said.
  const reach = step.measure === undefined ? reachBefore(conditions, step, located) : undefined;
  if (reach) {
    const words = located.text.slice(reach.start, reach.end);
    doubtAt(draft, 'leftover', reach.start, outcome.end, `“${words}”从哪里起扣没有写明`);
    return;
  }
  const target = conditions.compares.find(
    (compare) => compare.scale === 'target-share' && compare.delta === undefined,
  );
  const percent = step.unit === '%' || unitFactor(step.unit ?? '', '%') !== undefined;
  const cases = step.measure === undefined && countsCases(conditions, step, located);
  // 每迟报1次 counts reports that were late.
  const times =
    step.measure === 'excess' && isCounted(step.unit) && LATE.test(located.text.slice(step.start, step.end));
  const ofNothing = step.measure === undefined ? sideOfNothing(conditions, step, located) : undefined;
  let measure = cases || times ? 'fault' : (step.measure ?? ofNothing ?? carriedMeasure(draft, conditions));
  // 超目标值每10元 counts what goes beyond it.
  const beyond = partMeasure(located.text.slice(conditions.start, step.start));
  // 低于标准的，每10人次: ten of them are no fault, but what is missing.
  const alone = target !== undefined && step.value > 1 && conditions.compares.length === 1;
  const [side, other] = alone ? sidesBefore(conditions, step.start, located) : [];
  if (step.measure === undefined && target && !percent && !beyond) measure = side && !other ? side : 'fault';
  // 高低均扣分，每差1℃: to either side.
  const apart = located.text.slice(step.start, step.end);
  if (measure === 'shortfall' && /[差离偏]/.test(apart) && losesBothWays(located.text)) measure = 'deviation';
  // 低于90%或超过120%的，每1个百分点: on whichever side it lies.
  const unsided = step.measure === undefined || /[差离偏]/.test(apart);
  const eitherSide = unsided && sidesBefore(conditions, step.start, located).size > 1;
  if (eitherSide && rangeLeft(conditions)) measure = 'deviation';
  else if (eitherSide && (measure === 'shortfall' || measure === 'excess')) {
    doubtAt(draft, 'leftover', conditions.start, outcome.end, '两边各从哪里起扣没有读懂');
    return;
  }
  const unsaved = overspendsSaving(draft, conditions, step);
  if (unsaved) measure = 'shortfall';
  const counted = measure;
  const leaves = counted === 'deviation' && leavesRange(conditions, draft);
  if (!leaves) measure = sideOfStep(draft, conditions, step, counted);
  if (!leaves && !unsaved && measure === counted && countsTheOtherWay(draft, conditions, step)) {
    doubtAt(draft, 'contradiction', conditions.start, outcome.end, '扣分的方向与前面的条件相反');
    return;
  }
  // 每有1%未覆盖: what is lacking of the rate.
  const unmet = percent && /^的?(?:未|没有?|不[达合到])/.test(located.text.slice(step.end, step.end + 4));
  // 偏离率为0的得满分，每达到2%扣…: more of what should not be at all.
  const ofNone = percent && step.measure === undefined && draft.cases.some(earnsAtNone);
  const fromNone = percent && growsFromNone(located, step);
  // Where the row has a goal it is what the actual is apart from; else the actual is the distance itself.
  // 偏离概算10%以内不扣分: where the steps begin is another question.
  const off =
    percent &&
    step.measure === undefined &&
    conditions.compares.length === 0 &&
    draft.cases.every(({ when }) => when.kind !== 'range');
  if (fromNone || (off && APART.test(located.text.slice(conditions.start, step.start))))
    measure = 'deviation';
  measure ??= unmet ? 'shortfall' : ofNone ? 'excess' : percent ? undefined : 'fault';
  if (measure === 'fault' && countsFromNth(conditions, step, located)) measure = 'excess';
  if (measure === undefined) {
    doubtAt(
      draft,
      'leftover',
      step.start,
      step.end,
      `“${located.text.slice(step.start, step.end)}”没有写明是低于还是超过`,
    );
    return;
  }
  const from = step.base ?? (ofNothing && { value: 0, unit: percent ? '%' : step.unit });
  const base: Threshold | undefined = from && {
    value: from.value,
    unit: from.unit,
    scale: 'value',
    operator: measure === 'excess' ? '≤' : '≥',
    span: quantity.span,
  };
  if (measure !== 'fault' && measure !== 'rank' && !base) draft.allowed ??= rangeBeforeStep(conditions);
  // 满意度≥95%，每发现一处扣1分: nothing says what 95 % has to do with what is found. 质量占4分 says the points.
  draft.listsDemands ||=
    measure === 'fault' &&
    step.value === 1 &&
    countsUnmetDemands(located.text.slice(conditions.start, outcome.end));
  const idle =
    (measure === 'fault' && !cases) || measure === 'rank'
      ? conditions.compares.find(
          (one) =>
            one.scale === 'value' &&
            one.unit !== '分' &&
            !countsAmong(one, step, located) &&
            !draft.listsDemands,
        )
      : // 未按时发放的1延迟每天: a number alone is no day.
        conditions.compares.find(
          ({ scale, unit, bare, end }) =>
            scale === 'value' &&
            bare &&
            !unit &&
            !percent &&
            LONE.test(located.text.slice(end, step.start + 1)),
        );
  if (idle) {
    const words = located.text.slice(idle.start, idle.end);
    doubtAt(draft, 'leftover', idle.start, outcome.end, `“${words}”与扣分的关系没有写明`);
    return;
  }
  // 每期培训少于50人的扣1分: a level of each of them, and no step.
  const level = conditions.compares.find(
    ({ start, bare, delta, scale, unit }) =>
      start >= step.end &&
      !bare &&
      delta === undefined &&
      scale === 'value' &&
      unit !== step.unit &&
      unit !== '分',
  );
  if (level && !base) {
    const words = located.text.slice(step.start, level.end);
    doubtAt(draft, 'leftover', step.start, outcome.end, `“${words}”是另一项数值，须另行取得`);
    return;
  }
  const own =
    base ??
    (leaves || (measure === 'deviation' && rangeLeft(conditions))
      ? undefined
      : ownThreshold(located, conditions, measure));
  const oneWay = measure === 'shortfall' || measure === 'excess';
  const segment = oneWay ? segmentOf(conditions, step) : undefined;
  const { when } = conditions;
  const stretches = when?.kind === 'range' && when.scale === 'value' && when.min && when.max;
  if (oneWay && !segment && stretches && when.min.value < when.max.value) draft.bounded ??= when;
  loss.add(measure, quantity, own, segment);
}
