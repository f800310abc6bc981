import { earnsAll, isDistance, thresholdOf } from '../model/meaning';
import type { Case, Deduction, Span } from '../model/rule';
import { countsWorkdays, hundredthsOf, isCounted, isPercent, stepFactor, unitFactor } from '../text/units';
import type { Draft } from './draft';
import { areStretches } from './stretches';

function unitsAgree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || unitFactor(a, b) !== undefined;
}

/** Ranks earn less the lower they are; other ranges rise, fall, or have their best in the middle. */
export function checkOrder(draft: Draft, total: number | undefined): void {
  if (draft.cases.length < 2) return;
  const value = (one: Case): number | undefined =>
    one.award.kind === 'full'
      ? (total ?? 1e9) - one.award.less
      : one.award.kind === 'points'
        ? one.award.value
        : undefined;
  const byRank = draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  const ranges: { at: number; top: number; points: number; rank: boolean; span: Span }[] = [];
  for (const one of draft.cases) {
    const points = value(one);
    if (one.when.kind !== 'range' || (byRank && one.when.scale !== 'rank') || points === undefined) continue;
    if (isDistance(one.when.scale)) continue;
    ranges.push({
      at: one.when.min?.value ?? Number.NEGATIVE_INFINITY,
      top: one.when.max?.value ?? Number.POSITIVE_INFINITY,
      points,
      rank: one.when.scale === 'rank',
      span: one.span,
    });
  }
  if (ranges.length < 2) return;
  ranges.sort((a, b) => a.at - b.at || a.top - b.top);
  let falls = false;
  for (let i = 1; i < ranges.length; i++) {
    const [before, now] = [ranges[i - 1]!, ranges[i]!];
    if (now.points < before.points) falls = true;
    else if (now.points > before.points && (falls || now.rank)) {
      draft.doubts.push({
        kind: 'contradiction',
        text: '',
        span: now.span,
        message: '各档的分数不是依次递增或递减',
        decided: 'nothing',
      });
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

/** Points off at a level: the level must lie on the bad side of full marks, and near enough to be one. */
export function checkLevels(draft: Draft, full: Case | undefined): void {
  const tiers = areTiers(draft.cases);
  const range = full?.when.kind === 'range' ? full.when : undefined;
  const level = range && thresholdOf(range, undefined)?.value;
  for (const one of draft.cases) {
    const { when, award } = one;
    if (when.kind !== 'range' || when.scale === 'rank' || isDistance(when.scale)) continue;
    const message = '“扣”的是每一步还是达到该数值以后，没有写明';
    if (award.kind === 'full' && award.less > 0 && !(when.min && when.max)) {
      const factor =
        when.unit !== undefined && range?.unit !== undefined
          ? (unitFactor(when.unit, range.unit)?.factor ?? 1)
          : 1;
      const value = (when.min ?? when.max)!.value * factor;
      if (!full && !when.bare && !tiers)
        draft.doubts.push({
          kind: 'contradiction',
          text: when.text,
          span: one.span,
          message,
          decided: 'nothing',
        });
      else if (when.bare && draft.cases.filter((other) => other.when.kind === 'range').length < 2)
        draft.doubts.push({
          kind: 'contradiction',
          text: when.text,
          span: one.span,
          message,
          decided: 'full',
        });
      else if (
        level !== undefined &&
        when.scale === range!.scale &&
        ((when.min && !when.bare && value < level) || (when.max && (value > level || value * 2 < level)))
      ) {
        draft.doubts.push({
          kind: 'contradiction',
          text: when.text,
          span: one.span,
          message,
          decided: 'full',
        });
      }
    }
    if (award.kind !== 'points' || award.value !== 0) continue;
    const upward = range?.min && !range.max && !range.bare && when.min && !when.max && !when.bare;
    const levels = draft.cases.filter((other) => other.when.kind === 'range' && other.when.bare).length;
    const counted = range !== undefined && range !== when && levels < 3 && (when.min?.value ?? 0) > 0;
    const unclear = when.bare && (isPercent(when.unit) || counted);
    if (unclear || upward) {
      draft.doubts.push({
        kind: 'leftover',
        text: when.text,
        span: one.span,
        message: '不得分的数值没有写明是以上还是以下',
        decided: 'full',
      });
    }
  }
}

/** 发现弄虚作假1例不得分 beside 其他每例扣0.5分: one number cannot say how many there are of each kind. */
export function checkKinds(draft: Draft): void {
  const { deductions } = draft;
  if (deductions.length === 0 || deductions.some((one) => one.measure !== 'fault')) return;
  const others = deductions.some((one) => /其他|其它|其余|一般/.test(one.subject));
  for (const { when, award, span } of draft.cases) {
    if (when.kind !== 'range' || when.scale !== 'value' || award.kind !== 'points' || award.value !== 0)
      continue;
    const atOnce = when.min?.value === 1 || (when.min?.value === 0 && when.min.inclusive === false);
    if (!atOnce && !others) continue;
    draft.doubts.push({
      kind: 'several-facts',
      text: when.text,
      span,
      message: '不得分的与逐次扣分的不是同一种情形，须分别核实',
      decided: 'full',
    });
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
    if (one.award.kind !== 'points' || one.award.value !== 0) continue;
    const twin = best.find((other) => {
      if (other.one === one) return false;
      const at = other.text.indexOf(text);
      return at >= 0 && !/[不未无没非较]$|基本$|部分$/.test(other.text.slice(0, at));
    });
    if (twin) {
      draft.doubts.push({
        kind: 'contradiction',
        text,
        span: one.span,
        message: '同样的情形既得满分又不得分',
        decided: 'nothing',
      });
    }
  }
}

const RATE = /([^，。;:\n\d每]{2,10}率)/;

/** 不合格率 beside 合格率, 差错率 beside 准确率: what grows in the one is lost in the other. */
function measuresOpposite(subject: string, full: string): boolean {
  const lost = RATE.exec(subject)?.[1];
  const asked = RATE.exec(full)?.[1];
  if (!lost || !asked || lost === asked) return false;
  const [longer, shorter] = lost.length > asked.length ? [lost, asked] : [asked, lost];
  return !longer.endsWith(shorter) || /[不未非无]$/.test(longer.slice(0, -shorter.length));
}

/** 低于18℃的每低1℃，高于24℃的每高1℃: what lies between loses nothing. */
function apart(deductions: readonly Deduction[]): boolean {
  const [low, high] = (['shortfall', 'excess'] as const).map(
    (side) => deductions.find(({ measure }) => measure === side)?.threshold,
  );
  const [rate, other] = deductions.map(({ subject }) => RATE.exec(subject)?.[1]);
  if (rate !== undefined && other !== undefined && rate !== other) return false;
  if (low?.value === undefined || high?.value === undefined || low.value > high.value) return false;
  return low.scale === 'value' && high.scale === 'value' && low.unit === high.unit;
}

export function checkDeductions(draft: Draft, full: Case | undefined): void {
  const { deductions } = draft;
  const [first, second] = deductions;
  if (second) {
    const twoSided =
      deductions.length === 2 &&
      new Set(deductions.map((one) => one.measure)).size === 2 &&
      deductions.every((one) => one.measure === 'shortfall' || one.measure === 'excess') &&
      (deductions.every((one) => !one.threshold || one.threshold.value === first!.threshold?.value) ||
        apart(deductions));
    if (!twoSided && !areStretches(deductions)) {
      draft.doubts.push({
        kind: 'several-facts',
        text: `${first!.subject}；${second.subject}`,
        span: [first!.span[0], deductions[deductions.length - 1]!.span[1]],
        message: '有几种扣分，须分别取得各自的数值',
        decided: 'nothing',
      });
      return;
    }
  }
  const range = full?.when.kind === 'range' && !isDistance(full.when.scale) ? full.when : undefined;
  // A later stretch begins where the one before ends.
  for (const one of areStretches(deductions) ? deductions.slice(0, 1) : deductions) {
    const level = range && (range.min ?? range.max)!.value;
    if (
      one.measure === 'fault' &&
      range &&
      range.scale === 'value' &&
      level !== 0 &&
      !draft.located.text.includes('发现') &&
      unitsAgree(one.step.unit, range.unit)
    ) {
      draft.doubts.push({
        kind: 'contradiction',
        text: '',
        span: one.span,
        message: '满分有标准值，扣分却没有写明是低于还是超过',
        decided: 'full',
      });
    }
    if (range?.bare && one.measure === 'excess' && measuresOpposite(one.subject, range.text))
      draft.doubts.push({
        kind: 'contradiction',
        text: one.subject,
        span: one.span,
        message: '扣分所说的不是满分所说的指标',
        decided: 'nothing',
      });
    const base = one.threshold ?? (range && thresholdOf(range, one.measure));
    const wrongSide =
      base &&
      range &&
      !one.threshold &&
      ((one.measure === 'shortfall' && (base.operator === '≤' || base.operator === '<')) ||
        (one.measure === 'excess' &&
          (base.operator === '≥' || base.operator === '>') &&
          !/达到?[^，。;]{0,8}(?:控制(?:数|目标|线)|限额|时限)/.test(range.text)));
    if (wrongSide)
      draft.doubts.push({
        kind: 'contradiction',
        text: '',
        span: one.span,
        message: '扣分的方向与满分的方向相反',
        decided: 'nothing',
      });
    if (
      one.threshold &&
      one.from === undefined &&
      range &&
      one.threshold.scale === range.scale &&
      one.threshold.value !== undefined
    ) {
      const own = thresholdOf(range, one.measure);
      if (own?.value !== undefined && own.value !== one.threshold.value && one.measure !== 'fault') {
        draft.doubts.push({
          kind: 'contradiction',
          text: '',
          span: one.threshold.span,
          message: `扣分从${one.threshold.value}起算，满分标准却是${own.value}`,
          decided: 'full',
        });
      }
    }
    if (
      base &&
      one.measure !== 'fault' &&
      one.measure !== 'rank' &&
      base.scale === 'value' &&
      base.unit !== undefined &&
      one.step.unit !== undefined
    ) {
      const percentOfCount =
        hundredthsOf(one.step.unit) !== undefined && hundredthsOf(base.unit) === undefined;
      if (
        !percentOfCount &&
        stepFactor(one.step.unit, base.unit) === undefined &&
        !countsWorkdays(one.step.unit, base.unit)
      ) {
        draft.doubts.push({
          kind: 'contradiction',
          text: '',
          span: one.step.span,
          message: `步长的单位“${one.step.unit}”与标准值的单位“${base.unit}”不同`,
          // 体检300人次得满分，每逾期15天扣: the side of 300 on which all is well is not that of the days.
          decided: range?.bare && one.measure !== 'shortfall' ? 'nothing' : 'full',
        });
      }
    }
    if (
      base?.value !== undefined &&
      base.scale === 'value' &&
      base.value > 0 &&
      base.unit !== undefined &&
      one.step.unit !== undefined &&
      one.measure === 'shortfall'
    ) {
      const factor = unitFactor(one.step.unit, base.unit)?.factor;
      if (factor !== undefined && one.step.value * factor > base.value)
        draft.doubts.push({
          kind: 'contradiction',
          text: '',
          span: one.step.span,
          message: '步长大于标准值',
          decided: 'full',
        });
    }
    if (
      base?.value !== undefined &&
      base.scale === 'value' &&
      isCounted(base.unit) &&
      !Number.isInteger(base.value) &&
      // 每千人口6.2张，每少0.1张: a ratio, which its step counts in parts as well.
      Number.isInteger(one.step.value)
    ) {
      draft.doubts.push({
        kind: 'damaged-number',
        text: '',
        span: base.span,
        message: `标准值${base.value}${base.unit}不是整数`,
        decided: 'nothing',
      });
    }
    if (one.amount.value <= 0 || one.step.value <= 0)
      draft.doubts.push({
        kind: 'damaged-number',
        text: '',
        span: one.span,
        message: '步长或扣分为0',
        decided: 'full',
      });
    if (one.amount.of === 'weight' && one.amount.value > 100)
      draft.doubts.push({
        kind: 'damaged-number',
        text: '',
        span: one.amount.span,
        message: '扣分比例超过100%',
        decided: 'full',
      });
  }
}

/** 发现1例扣2分，2例扣5分: two cost five, and one is no part of the two, whichever side of the row is better. */
export function settleFaultLevels({ cases, deductions }: Draft): void {
  const each = deductions.find(({ measure, stretch }) => measure === 'fault' && !stretch);
  if (!each) return;
  cases.forEach((one, at) => {
    const { when, award } = one;
    if (when.kind !== 'range' || !when.bare || !when.min || when.unit !== each.step.unit) return;
    if (when.unit === undefined || award.kind !== 'full' || award.less === 0) return;
    const end = { value: when.min.value, inclusive: true };
    cases[at] = { ...one, when: { ...when, bare: false, min: end, max: end } };
  });
}

const OTHER_OPERATIONS =
  /[²³√^]|平方(?![米公千])|立方(?![米])|开方|倒数(?!第)|差额|增幅|(?:率|数|值|比例)的(?:一半|[一二三四五六七八九十]+分之)/;

/** 完成率的平方×10分, 增幅×分值: what a formula of the four operations does not say. */
export function checkOperations(draft: Draft): void {
  const formula = draft.proportion ?? draft.cases.find(({ award }) => award.kind === 'formula');
  const words = draft.located.text;
  const found = formula && OTHER_OPERATIONS.exec(words);
  if (formula && found)
    draft.doubts.push({
      kind: 'leftover',
      text: found[0],
      span: formula.span,
      message: '公式里的这一步没有读懂',
      decided: 'nothing',
    });
}
