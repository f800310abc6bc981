import { isOfTarget } from '../../model/meaning';
import type { Condition, RangeCondition } from '../../model/rule';
import { speaksOfElsewhere } from '../../text/words/earlier-values';
import { NOT_REACHED } from '../draft/demands';
import { changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 超出的, 超过标准的: everything that a limit of full marks leaves. */
const EXCEEDED =
  /^(?:超出|超过|超标|超支|突破|高于|大于|超)(?:目标值?|标准|(?:该|此|上述|以上|浮动|允许|规定|这一?)*(?:范围|区间)|要求|规定|限额|上限|该值|上述标准|规定时限|规定时间|时限|的)*$|^(?:[在处]于?)?(?:该|此|上述|以上|这一?)*(?:浮动|允许|规定|合理)?(?:范围|区间)(?:之外|以外|外)的?$/;

/** 超出该范围(无论过高或过低): said of both sides. */
const WHICHEVER = /的?(?:\((?:无论|不论|不管)[^()\d]{1,14}\)|，(?:无论|不论|不管)[^，。()\d]{1,12})的?$/;

const RANK_UNIT = /^(?:名|位|名次|位次)$/;
/** Words that say that the numbers of a rule are ranks; 名次在6至10: of one number. */
const RANKED = /排名|名次|位次|位列|名列|排位/;
const RANK_NAMED = /(?:排名|名次|位次)(?:为|在|是)?\d/;

/** The answer to 是否. */
const NO = /^(?:否|不是|没有)$/;

/** 足额完成, 全部到位, 护理员配足. */
const ALL_DONE =
  /^(?:全部|足额|全面|全额)(?:完成|到位|达标|实现|配备|配齐|整改完成)$|^([^，。;\d不未没]{0,8}?)(?:已|均|全部|足额|按(?:标准|规定|要求|编制))*(?:配[足齐满]|配备(?:到位|齐全|充足|足额|完全)|满编|足额到岗)$/;

/** 全部办结 beside 办结90%以上: the verb of the others, of all. */
const ALL_OF_IT = /^(?:全部|全数)(\p{Script=Han}{2})完?毕?的?$/u;

/** 符合配备标准, 班次合乎要求, beside shares of that standard. */
const MEETS =
  /^([^，。;\d不未没]{0,10}?)(?:均|完全|全部)?(?:符合|合乎|满足)[^，。;\d不]{0,6}(?:标准数?|要求|规定数?|核定数)$/;

/** 服务时长达标, beside shares of what should be. */
const AT_STANDARD = /^([^，。;\d不未没]{0,10}?)(?:全部|均)?达标$/;
/** What is counted, and no quality: nothing but its number can be up to a standard. */
const NAMES_COUNT = /(?:时长|学时|课时|人数|人次|户数|数量|总量|面积|里程|次数|场次|金额|产量)达标$/;

/** Whether words say that there is as much as there should be of what the ranges count: 台账符合要求 is another fact. */
function saysEnough(form: RegExp, text: string, ranges: readonly RangeCondition[]): boolean {
  const said = form.exec(text);
  const noun = said?.[1]?.slice(-2) ?? '';
  return said !== null && (noun === '' || ranges.some((range) => range.text.includes(noun)));
}

/** Whether words say of all what each of the ranges says of a part, and nothing else: 按期办结90% is not 办结90%. */
function saysAll(text: string, ranges: readonly RangeCondition[]): boolean {
  const verb = ALL_OF_IT.exec(text)?.[1];
  return verb !== undefined && ranges.every((range) => range.text.startsWith(verb));
}

/** 倍数不够的 beside 1.5倍及以上, 人数不足 beside 80人以上: the number that is counted, by its unit. */
function withoutOwnCount(text: string, ranges: readonly RangeCondition[]): string {
  const unit = /^([倍人次户场件个家项])数(?=[不未没])/.exec(text)?.[1];
  return unit !== undefined && ranges.every((range) => range.unit === unit) ? text.slice(2) : text;
}

const NOT_ALL = /未能?(?:全部|全面|全额|足额)(?:完成|到位|达标|实现)/;

/** 未全部完成但完成80%以上: less than all of it. */
function belowAll(range: RangeCondition): RangeCondition {
  const { scale, unit, min, max, bare, text } = range;
  const rate = (scale === 'value' || scale === 'target-share') && unit === '%' && !bare;
  return rate && min && !max && NOT_ALL.test(text)
    ? { ...range, max: { value: 100, inclusive: false } }
    : range;
}

/** 未满足但≥配备数80%: from there up to what the case of full marks asks for, of which it is a part. */
function belowFull([missed, part]: readonly Condition[], { cases }: Draft): RangeCondition | undefined {
  if (missed?.kind !== 'otherwise' || !NOT_REACHED.test(missed.text)) return undefined;
  if (part?.kind !== 'range' || !part.min || part.max || part.bare) return undefined;
  const [full] = cases.flatMap(({ when }) =>
    when.kind === 'range' && when.min && !when.max && !when.bare && when.min.value > part.min!.value
      ? [when]
      : [],
  );
  const same =
    full &&
    (isOfTarget(full.scale) ? isOfTarget(part.scale) : full.scale === part.scale && full.unit === part.unit);
  return same ? { ...part, max: { value: full.min!.value, inclusive: false } } : undefined;
}

/** A rate of something else than what is done: 满意度, 合格率. */
const OTHER_RATE = /(?<!完成|达成|实现|到位|落实|配备|进)[率度]|比例|比重/;

/** 满80%不足100%, 完成任务数的八成以上: what all of it is more than. */
function isBelowAll({ min, max, text }: RangeCondition): boolean {
  if (max) return max.value < 100 || (max.value === 100 && max.inclusive !== true);
  return min !== undefined && min.value < 100 && !OTHER_RATE.test(text);
}

/** 占预算成本的90%, 占年度计划的80%以上: a share of what was planned. */
const SHARE_OF_PLAN =
  /占(?:项目|年度|全年|年初|批复|核定|既定)*(?:的)?(?:预算|概算|目标|计划|控制|合同)[^，。;\d占]{0,6}的?$/;

/** 实际完成数占计划数的比例达到100%: of what was done, the same. */
const DONE_OF_PLAN =
  /(?:实际|完成|实施|执行)[^，。;\d占]{0,8}占[^，。;\d占]{0,6}(?:计划|目标|任务|指标)[^，。;\d占]{0,4}(?:比例|比重|比率|百分比)(?:为|达到?|不低于|[:≥>])?$/;

/** 核定数的80%以上, 编制数80%: of the number that should be there, with no verb before it. */
const SHARE_OF_COUNT =
  /(?:(?:核定|标准|规定|编制|定员|额定|合同|批复|应[到建有办配备])(?:[人户台]?数量?|量)的?|(?:编制|定员|定额|核定标准)的)$/;

function isOfPlan(text: string): boolean {
  const named = text.slice(0, text.search(/\d/));
  return SHARE_OF_PLAN.test(named) || DONE_OF_PLAN.test(named) || SHARE_OF_COUNT.test(named);
}

/** 未按时完成: late, where something else says what a part of it earns. */
const IN_TIME = /^[未没不](?:能|有)?(?:按[时期]|及时|如期)/;
const OF_TIME = /[时期天日月]/;

/** 达到目标值的90%得满分，不足90%的每少…: the same share of the target. */
function alignThresholds({ deductions }: Draft, ranges: readonly RangeCondition[]): void {
  deductions.forEach((one, i) => {
    const { threshold } = one;
    if (threshold?.scale !== 'value' || threshold.unit !== '%') return;
    const same = ranges.some(
      ({ scale, min, max }) => scale === 'target-share' && (min ?? max)?.value === threshold.value,
    );
    if (same) deductions[i] = { ...one, threshold: { ...threshold, scale: 'target-share' } };
  });
}

const FALLEN = /^(?:出现|有所|有)?(?:下降|降低|减少)(?:情况|情形)?(?:者|的)?$/;

function isGoalReached({ scale, min, text }: RangeCondition): boolean {
  return isOfTarget(scale) && min?.value === 100 && min.inclusive !== false && /增长|提高|上升/.test(text);
}

/** The places up to which ranks are told without a gap: 2, 3 and 4 of 前2名, 3名, 4名. */
function toldRanks(ranges: readonly RangeCondition[]): ReadonlySet<number> {
  const told = new Set(ranges.flatMap(({ scale, max }) => (scale === 'rank' && max ? [max.value] : [])));
  const single = ranges.flatMap(({ bare, min }) => (bare && min ? [min.value] : []));
  for (const value of single.sort((a, b) => a - b)) if (told.has(value - 1)) told.add(value);
  return told;
}

/** 一、二名得10分，三名得8分: the one place behind those before it, and not all from there on as in 4名起. */
function nextRank(range: RangeCondition, told: ReadonlySet<number>): RangeCondition {
  const { min, bare, text } = range;
  return bare && min && told.has(min.value - 1) && !/[起后外]/.test(text)
    ? { ...range, max: min, bare: false }
    : range;
}

/** Percentages and ranks beside others of their kind are meant like them. */
export function alignScales(draft: Draft): void {
  const ranges = rangesIn(draft);
  // Without a range nothing is aligned.
  if (ranges.length === 0) return;
  const shares =
    draft.shares.some(({ ofTarget }) => ofTarget) ||
    ranges.some(
      (range) =>
        range.scale === 'target-share' &&
        ((range.min ?? range.max)?.value !== 100 || /的?100%/.test(range.text)),
    );
  const ofPlan = ranges.some(({ text, scale, unit }) => scale === 'value' && unit === '%' && isOfPlan(text));
  const ranks =
    ranges.some((range) => range.scale === 'rank') ||
    (ranges.some(({ text }) => RANKED.test(text)) &&
      ranges.every(({ unit }) => unit !== undefined && RANK_UNIT.test(unit)));
  const told = toldRanks(ranges);
  const negativeOfTarget = (condition: Condition): boolean =>
    condition.kind === 'range' &&
    isOfTarget(condition.scale) &&
    !condition.min &&
    condition.max?.value === 100 &&
    condition.max.inclusive === false;
  const valued = ranges.some(
    (range) => range.scale === 'value' || (isOfTarget(range.scale) && range.min !== undefined),
  );
  // 未全部完成但完成80%以上: below all of it.
  const given = ranges.map((range) => belowAll(range));
  // 满80%不足100%得4分，足额完成得满分: all of it, where the others are rates below it.
  const rates = given.every((range) => range.unit === '%' && isBelowAll(range));
  const asked = ranges.length === 1 && draft.cases.length === 2 && ranges[0]!.text.includes('是否');
  const limited = ranges.every((range) => range.max !== undefined);
  const rest =
    ranges.length > 1 ||
    draft.deductions.length > 0 ||
    draft.shares.length > 0 ||
    draft.proportion !== undefined ||
    draft.earning !== undefined;
  const late = (text: string): boolean =>
    rest && IN_TIME.test(text) && !ranges.some((range) => OF_TIME.test(range.text));
  /** 低于上年的扣2分 beside 达到95%: nothing else speaks of the other year. */
  const elsewhere = (condition: Condition): boolean =>
    condition.kind === 'range' &&
    condition.scale === 'outside' &&
    speaksOfElsewhere(condition.text) &&
    draft.cases.every(({ when }) => when === condition || !speaksOfElsewhere(when.text));
  const align = (condition: Condition): Condition => {
    if (condition.kind === 'all' || condition.kind === 'any') {
      const of = condition.of.map(align);
      const [range] = of;
      const [, words, other] = condition.of;
      // 完成八成以上但未全部完成: one range.
      if (condition.kind === 'all' && !other && rates && range?.kind === 'range' && words?.kind === 'words')
        if (range.min && !range.max && NOT_ALL.test(words.text))
          return { ...range, max: { value: 100, inclusive: false }, text: condition.text };
      const part = condition.kind === 'all' && !other ? belowFull(of, draft) : undefined;
      return part ? { ...part, text: condition.text } : { ...condition, of };
    }
    if (
      condition.kind === 'words' &&
      ((valued && NOT_REACHED.test(withoutOwnCount(condition.text, ranges)) && !late(condition.text)) ||
        (limited && EXCEEDED.test(condition.text.replace(WHICHEVER, ''))))
    )
      return { kind: 'otherwise', text: condition.text, span: condition.span };
    // 与目标值相比持平或增长的得4分，出现下降的不得分.
    if (condition.kind === 'words' && FALLEN.test(condition.text) && ranges.some(isGoalReached))
      return { kind: 'otherwise', text: condition.text, span: condition.span };
    // 是否控制在1200元以内，是得8分，否不得分.
    if (condition.kind === 'words' && asked && NO.test(condition.text))
      return { kind: 'otherwise', text: condition.text, span: condition.span };
    if (
      condition.kind === 'range' &&
      negativeOfTarget(condition) &&
      ranges.some(({ scale }) => scale === 'value')
    )
      return {
        kind: elsewhere(condition) ? 'words' : 'otherwise',
        text: condition.text,
        span: condition.span,
      };
    if (
      condition.kind === 'words' &&
      (((rates || shares) && saysEnough(ALL_DONE, condition.text, ranges)) ||
        (rates && saysAll(condition.text, ranges)) ||
        (shares &&
          (saysEnough(MEETS, condition.text, ranges) ||
            saysEnough(AT_STANDARD, condition.text, ranges) ||
            NAMES_COUNT.test(condition.text))))
    )
      return {
        kind: 'range',
        scale: shares ? 'target-share' : 'value',
        min: { value: 100, inclusive: true },
        max: undefined,
        unit: '%',
        bare: false,
        text: condition.text,
        span: condition.span,
      };
    if (condition.kind === 'range' && rates) {
      const below = belowAll(condition);
      if (below !== condition) return shares ? { ...below, scale: 'target-share' } : below;
    }
    if (condition.kind !== 'range' || condition.scale !== 'value') return condition;
    if (shares && condition.unit === '%') return { ...condition, scale: 'target-share' };
    const rank =
      condition.unit === undefined ? RANK_NAMED.test(condition.text) : RANK_UNIT.test(condition.unit);
    if (ranks && rank) return nextRank({ ...condition, scale: 'rank' }, told);
    if (ofPlan && condition.unit === '%' && condition.share === undefined)
      return { ...condition, share: 'plan' };
    return condition;
  };
  changeConditions(draft, align);
  if (shares) alignThresholds(draft, ranges);
}
