import { isOfTarget } from '../../model/meaning';
import type { Award, Case } from '../../model/rule';
import { addDoubt, changeConditions, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { LATE } from '../draft/stretches';

/** B级较A级减2分: the points of one case said by those of another. */
const THAN = /^(.{1,8}?)(较|比(?!例|重|率))(.{1,8})$/;
/** A级 of B级较A级; 较差 and 较清晰 say how much. */
const LEVEL = /[级档等类星次]$/;
/** 除不合格外均得满分: full marks for all but the case that is named. */
const EXCEPT = /^除[^，]{1,20}外，?(?:其[余他]|的|均|都|全部|一律|情形|情况|等级|者|则|皆|各|档)*$/;
const IN_TIME = /按[期时]|如期|及时|准时|[未不没](?:有)?(?:超|逾|延|迟)/;

function labelled(cases: readonly Case[], label: string): Case | undefined {
  return cases.find(({ when }) => when.kind === 'words' && when.text === label);
}

/** What is left of points from which some are taken; `undefined` of a share, which is no number yet. */
function less(base: Award, points: number): Award | undefined {
  if (base.kind === 'full') return { ...base, less: Number((base.less + points).toPrecision(12)) };
  return base.kind === 'points'
    ? { ...base, value: Math.max(0, Number((base.value - points).toPrecision(12))) }
    : undefined;
}

/** 20日后办结: a number of days, and what comes after them. */
const AFTER = /\d(?:个)?(?:日|天|小时|分钟|工作日|月|周)后/;
/** 逾20日, by itself beyond it. */
const BEYOND = /(?:^|，)逾\d/;

/** 16-20日1分，20日后不得分: after the days of another case, and not on the day. */
function settleAfter(draft: Draft): void {
  const ends = new Set(rangesIn(draft).map(({ max, bare }) => (bare ? undefined : max?.value)));
  changeConditions(draft, (when) =>
    when.kind === 'range' &&
    when.bare &&
    when.min &&
    (BEYOND.test(when.text) || (ends.has(when.min.value) && AFTER.test(when.text)))
      ? { ...when, bare: false, min: { value: when.min.value, inclusive: false }, max: undefined }
      : when,
  );
}

/** 达不到, 未通过: what is denied, and then of what. */
const DENIED = /^(?:(达|做|完|得)不([到成])|未能?(?:够)?|没有?(?:能够?)?|不能?(?:够)?)/;
/** 达到, 通过: a verb with nothing behind it. */
const ALONE = /^[^，。;、\d未没不无]{2,4}$/;

/** 达不到国家标准的不得分，达到的得6分: reached is what the other case says is not. */
function completeVerbs(cases: Case[]): void {
  cases.forEach((one, i) => {
    const { when } = one;
    if ((when.kind !== 'words' && when.kind !== 'range') || !ALONE.test(when.text)) return;
    for (const { when: other } of cases.slice(0, i)) {
      const denial = DENIED.exec(other.text);
      if (!denial) continue;
      const text = `${denial[1] ?? ''}${denial[2] ?? ''}${other.text.slice(denial[0].length)}`;
      if (!text.startsWith(when.text) || text.length === when.text.length) continue;
      if (other.kind === 'words' || when.kind === 'range') cases[i] = { ...one, when: { ...when, text } };
    }
  });
}

/** 未按期上线但在宽限期30日内上线: late, and by how much. */
const WITHIN_GRACE = /宽限期?[^，。;\d]{0,3}\d/;
/** 宽限期满仍未上线, 超过宽限期的: later than that. */
const PAST_GRACE =
  /^(?:宽限期(?:限)?(?:满|届满|结束|过|期满|外)[后]?|(?:超过|超出|逾)宽限期)(?:仍|还|尚)?(?:未[^，。;\d]{1,8}|[^，。;\d未]{0,6})$/;

/**
 * 在宽限期30日内上线的…；宽限期满仍未上线的不得分: so many days beyond what was due, and the other case begins where they end.
 */
function settleGrace(cases: Case[]): void {
  const at = cases.findIndex(
    ({ when }) => when.kind === 'range' && when.scale === 'value' && WITHIN_GRACE.test(when.text),
  );
  const within = cases[at]?.when;
  if (within?.kind !== 'range' || !within.max || within.min) return;
  const { max } = within;
  const late = { ...within, scale: 'excess' } as const;
  cases[at] = { ...cases[at]!, when: { ...late, min: { value: 0, inclusive: false } } };
  cases.forEach((one, i) => {
    const { text, span, kind } = one.when;
    if (kind !== 'words' || !PAST_GRACE.test(text)) return;
    const min = { value: max.value, inclusive: max.inclusive === false };
    cases[i] = { ...one, when: { ...late, min, max: undefined, text, span } };
  });
}

/** 超出误差范围, 不在该区间. */
const OUTSIDE =
  /^(?:超[过出]|不在|突破)(?:了)?(?:该|此|上述|允许|规定|以上|这一)?的?(?:误差|偏差|浮动|波动)?(?:的|允许)?(?:范围|幅度|区间)(?:以?内)?(?:的|者)?$/;

/** 误差不超过±2%的得满分，超出误差范围的不得分: all the rest, on either side. */
function settleOutside(cases: Case[]): void {
  const at = cases.findIndex((one) => one.when.kind === 'words' && OUTSIDE.test(one.when.text));
  const range = cases[1 - at]?.when;
  if (at < 0 || cases.length !== 2 || range?.kind !== 'range') return;
  if (!range.around && !(range.min && range.max)) return;
  const { text, span } = cases[at]!.when;
  cases[at] = { ...cases[at]!, when: { kind: 'otherwise', text, span } };
}

/** Cases that are told by way of others: so much less than another case, all but one, late beside in time, a verb alone. */
export function settleToldCases(draft: Draft): void {
  settleAfter(draft);
  const { cases } = draft;
  completeVerbs(cases);
  cases.forEach((one, i) => {
    const { when, award } = one;
    if (when.kind !== 'words') return;
    if (award.kind === 'full' && award.less > 0) {
      const than = THAN.exec(when.text);
      if (!than) return;
      const base = labelled(cases, than[3]!)?.award;
      if (!base && than[2] === '较' && !LEVEL.test(than[3]!)) return;
      const told = base && less(base, award.less);
      if (told) cases[i] = { when: { ...when, text: than[1]! }, award: told, span: one.span };
      else
        addDoubt(
          draft,
          'leftover',
          { text: when.text, span: one.span },
          '比另一档少得的分从哪里减起没有写明',
        );
    } else if (when.text.startsWith('除') && EXCEPT.test(when.text))
      addDoubt(draft, 'leftover', { text: when.text, span: one.span }, '除外的情形得多少分没有写明');
  });
  // 按期到位4分，迟到位1个月以内2分: in time is not late by nothing.
  settleGrace(cases);
  settleOutside(cases);
  if (cases.some(({ when }) => when.kind === 'words' && IN_TIME.test(when.text)))
    changeConditions(draft, (when) =>
      when.kind === 'range' && when.scale === 'value' && !when.min && when.max && LATE.test(when.text)
        ? { ...when, min: { value: 0, inclusive: false } }
        : when,
    );
}

const BEYOND_GOAL = /^超(?:额|目标|计划|任务)(?:完成|实现)?$/;

/** 完成目标得5分，超额完成得6分: more than the goal, which the other case names. */
export function tellBeyondGoal({ cases }: Draft): void {
  const goal = cases.some(
    ({ when }) => when.kind === 'range' && isOfTarget(when.scale) && when.min?.value === 100 && !when.max,
  );
  const at = cases.findIndex(({ when }) => when.kind === 'words' && BEYOND_GOAL.test(when.text));
  if (!goal || at < 0) return;
  const { when } = cases[at]!;
  if (when.kind !== 'words') return;
  const min = { value: 100, inclusive: false };
  const { text, span } = when;
  cases[at] = {
    ...cases[at]!,
    when: { kind: 'range', scale: 'target-share', min, max: undefined, unit: '%', bare: false, text, span },
  };
}
