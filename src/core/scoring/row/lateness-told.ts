import { MEASURES_LATE } from './late-row';
import { earnsAll, isDistance, rangesOf } from '../../model/meaning';
import { signOf, toNumber } from '../../model/rational';
import type { Case, Deduction, Meaning } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import type { ScoreRequest } from '../../model/scoring';
import { readNumeral } from '../../text/numerals';
import { isSpanOfTime } from '../../text/units';
import { foldText } from '../../text/width';
import { isDeedOf, type DateTold } from './date-told';
import { readRow } from './actual';
import { isDeadline, LATE, LATENESS, NEVER } from './deadline-labels';

const DONE = '(?:才|后)?(?:全部)?(完成|完工|竣工|支付|拨付|发放|提交|报送|上报|办结|验收|交付|到位|开工)?。?';
/** 延期2个月, 逾期3天完成. */
const LATE_BY = new RegExp(
  `^(?:已|共|累计|实际)?(?:延期|延迟|延误|延后|拖延|拖期|逾期|超期|超时|推迟|滞后|晚)了?([\\d.一二两三四五六七八九十]{1,5})(天|日|个?月|周|年|个?小时|分钟|个?工作日)${DONE}$`,
);
/** 按期完成, 提前完成, 提前5天. */
const NOT_LATE = new RegExp(
  `^(?:已|均|全部)?(?:按[期时]|如期|及时|准时|提前(?:\\d{1,3}(?:天|日|个?月))?)${DONE}$`,
);

/** 按期完成, 按合同工期完工: in time, and nothing of how well or how much. */
const PLAIN_IN_TIME = new RegExp(
  `^(?:项目|工程|任务|工作)?(?:均|全部|已)?(?:按[期时]|如期|及时|准时|按(?:规定|计划|要求|合同|约定)(?:约定)?的?(?:时间|时限|工期|期限|节点))${DONE}(?:任务|工作|项目)?的?$|^[^，。;\\d准足确质规合达不未]{2,8}及时的?$`,
);

/** 提前完成: earlier than the day that was set, however much. */
const EARLY = new RegExp(`^(?:项目|工程|任务|工作)?提前${DONE}的?$`);
/** 提前5天, 提前1个月完成. */
const EARLY_BY = new RegExp(`^提前了?(?:([\\d.]{1,5})(天|日|个?月|周|个?小时|分钟|个?工作日))?${DONE}$`);

type Kind = 'early' | 'in-time' | 'late' | 'lateness' | undefined;

function kindOf({ when }: Case): Kind {
  // 否则 beside what is in time may be anything that is not.
  if (when.kind === 'otherwise') return undefined;
  if (when.kind === 'range')
    return LATENESS.test(when.text) && (isDistance(when.scale) || isSpanOfTime(when.unit))
      ? 'lateness'
      : undefined;
  const label = foldText(when.text).text.replace(/\s/g, '');
  // 延期3个月以上或未完成: so many months, or never.
  if (when.kind === 'any')
    return when.of.every((one) =>
      one.kind === 'range' ? LATENESS.test(one.text) && isSpanOfTime(one.unit) : NEVER.test(one.text),
    )
      ? 'lateness'
      : undefined;
  if (when.kind !== 'words') return undefined;
  if (LATE.test(label) || NEVER.test(label)) return 'late';
  if (EARLY.test(label)) return 'early';
  return PLAIN_IN_TIME.test(label) || isDeadline(label) ? 'in-time' : undefined;
}

/** What each case of a rule is, where all of it is told by lateness beside at most one deadline; else `undefined`. */
function kindsOf(meaning: Meaning, request: ScoreRequest): readonly Kind[] | undefined {
  if (meaning.kind !== 'ladder' && meaning.kind !== 'deduction') return undefined;
  // ≤5天 of 延期天数 lets some of it pass: from where it counts a number says, which words are not.
  const { target } = readRow(request);
  if (target !== undefined && signOf(target) > 0) return undefined;
  const kinds = meaning.cases.map(kindOf);
  return kinds.includes(undefined) || kinds.filter((kind) => kind === 'in-time').length > 1
    ? undefined
    : kinds;
}

/** Whether what was done is what the deadline of a rule is for, or what a rule without one speaks of. */
function isAskedFor(deed: string, label: Case | undefined, text: string): boolean {
  return label ? isDeedOf(deed, label) : deed === '' || deed === '完成' || text.includes(deed);
}

const toldIn = (words: string): string => foldText(words).text.replace(/\s/g, '');

/**
 * How late something was done, told as the actual (延期2个月, 逾期3天), under a rule that tells nothing but lateness beside its
 * deadline. `undefined` where the rule holds anything else against the actual, counts in another unit, or names more than
 * one deadline.
 */
export function latenessTold(
  words: string,
  { meaning, text }: RuleReading,
  request: ScoreRequest,
): DateTold | undefined {
  const late = LATE_BY.exec(toldIn(words));
  const kinds = late && meaning && kindsOf(meaning, request);
  if (!kinds || !isAskedFor(late[3] ?? '', meaning.cases[kinds.indexOf('in-time')], text)) return undefined;
  const number = readNumeral(late[1]!, 0);
  if (!number || number.end !== late[1]!.length || number.damaged) return undefined;
  const [unit, steps] = [plainUnit(late[2]!), stepsOf(meaning)];
  const same = (one: string | undefined): boolean => one !== undefined && plainUnit(one) === unit;
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  if (ranges.length + steps.length === 0 || !ranges.every((range) => same(range.unit))) return undefined;
  if (!countLateness(steps, same) || (kinds.includes('late') && number.value > 0 && steps.length > 0))
    return undefined;
  return {
    request: {
      ...request,
      // 6日 would be a day of the month.
      actual: `${number.value}${late[2] === '日' ? '天' : late[2]}`,
      unit: null,
      target: steps.length > 0 ? 0 : null,
      operator: '≤',
    },
    note: `“${late[0]}”按迟延${number.value}${late[2]}计`,
  };
}

/**
 * 逾期15天, 提前10天 in a row of ≤150天 under 150天内完工得满分，每逾期5天扣1分: so much more or less than the time that is set. `undefined`
 * where the row, the rule or its steps count otherwise, or what is early earns more.
 */
function wholeTimeTold(words: string, meaning: Meaning, request: ScoreRequest): DateTold | undefined {
  const told = toldIn(words);
  const [late, early] = [LATE_BY.exec(told), EARLY_BY.exec(told)];
  const [, many, unit, deed] = late ?? early ?? [];
  const { target, unit: rowUnit, name } = readRow(request);
  // A row of days late counts them by themselves.
  if (MEASURES_LATE.test(name ?? '')) return undefined;
  const [step, other] = stepsOf(meaning);
  if (many === undefined || unit === undefined || target === undefined || rowUnit === undefined)
    return undefined;
  if (!step || other || step.measure !== 'excess' || !LATENESS.test(step.subject)) return undefined;
  if (meaning.bonuses.length > 0 || step.step.unit === undefined) return undefined;
  const units = new Set([unit, step.step.unit, rowUnit].map(plainUnit));
  const [goal, second] = meaning.cases;
  const range = goal?.when;
  if (units.size > 1 || second || range?.kind !== 'range' || !earnsAll(goal!)) return undefined;
  if (range.scale !== 'value' || range.min || range.max?.value !== toNumber(target)) return undefined;
  if (deed !== undefined && !isDeedOf(deed, goal!)) return undefined;
  const number = readNumeral(many, 0);
  if (!number || number.end !== many.length || number.damaged) return undefined;
  const actual = range.max.value + (late ? number.value : -number.value);
  return actual < 0
    ? undefined
    : { request: { ...request, actual }, note: `“${told}”按${actual}${rowUnit}计` };
}

/** 提前5天 under a rule that names 提前完成 beside what is in time and late. */
export function earlyTold(
  words: string,
  { meaning }: RuleReading,
  request: ScoreRequest,
): DateTold | undefined {
  const early = EARLY_BY.exec(toldIn(words));
  const whole = meaning && wholeTimeTold(words, meaning, request);
  if (whole) return whole;
  const kinds = early && meaning && kindsOf(meaning, request);
  if (!kinds || meaning.bonuses.length > 0 || kinds.filter((kind) => kind === 'early').length !== 1)
    return undefined;
  const label = meaning.cases[kinds.indexOf('early')]!;
  const deed = early[3] ?? '';
  if (!isAskedFor(deed, label, label.when.text) || !label.when.text.includes(deed)) return undefined;
  if (early[1] !== undefined && !((readNumeral(early[1], 0)?.value ?? 0) > 0)) return undefined;
  return {
    request: { ...request, actual: label.when.text, target: null },
    note: `“${early[0]}”属于“${label.when.text}”`,
  };
}

/** A goal of 10月 beside 10月底前完成 is the deadline itself, and none that lets some lateness pass. */
function withoutDeadline(request: ScoreRequest, { cases }: Meaning): ScoreRequest {
  const own = `${request.target}${/^[年月]/.exec(request.unit ?? '')?.[0]}`;
  return cases.some(({ when }) => when.text.startsWith(own) && isDeadline(foldText(when.text).text))
    ? { ...request, target: null }
    : request;
}

/**
 * That something was done in time, told as the actual (按期完成, 提前5天), under such a rule. `undefined` also where the rule
 * rewards what is early.
 */
export function inTimeTold(
  words: string,
  { meaning, text }: RuleReading,
  request: ScoreRequest,
): DateTold | undefined {
  const told = toldIn(words);
  const inTime = NOT_LATE.exec(told);
  const kinds = inTime && meaning && kindsOf(meaning, withoutDeadline(request, meaning));
  if (!kinds || meaning.bonuses.length > 0 || text.includes('提前')) return undefined;
  const label = meaning.cases[kinds.indexOf('in-time')];
  if (!isAskedFor(inTime[1] ?? '', label, text)) return undefined;
  const steps = stepsOf(meaning);
  if (kinds.length === 0 && steps.length > 0 && countLateness(steps, isSpanOfTime))
    return {
      request: { ...request, actual: 0, unit: null, target: 0, operator: '≤' },
      note: `“${told}”没有迟延`,
    };
  return (
    label && {
      request: { ...request, actual: label.when.text, target: null },
      note: `“${told}”属于“${label.when.text}”`,
    }
  );
}

/** 个月 is 月, 日 and 日历天 are 天. */
const plainUnit = (unit: string): string =>
  unit.replace(/^个/, '').replace(/^(?:日|(?:日历|自然)[日天])$/, '天');

const stepsOf = (meaning: Meaning): readonly Deduction[] =>
  meaning.kind === 'deduction' ? meaning.deductions : [];

/** Whether every step counts, in such a unit, how much later than its deadline something was done. */
function countLateness(steps: readonly Deduction[], isUnit: (unit: string | undefined) => boolean): boolean {
  return steps.every(
    ({ measure, step, threshold, subject }) =>
      (measure === 'excess' || measure === 'fault') &&
      LATENESS.test(subject) &&
      isUnit(step.unit) &&
      !threshold,
  );
}
