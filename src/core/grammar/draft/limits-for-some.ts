import { earnsAll } from '../../model/meaning';
import { doubtAt } from './draft';
import type { Draft } from './draft';
import { MISSED } from './left-to-discretion';
import type { ItemOf } from '../tokens/items';
import type { Statement, Statements } from '../group/statements';

/** What a limit of points is said of: 已提前报告的最多扣3分, 完成数不低于95户的，最多扣3分. */
const UNDER = /(?:^|[，。;:\n])([^，。;:\n]{2,30}的)，?$/;

const GOAL = '(?:全年|年度|当年|年初|全部|计划|预期|目标|任务|指标|标准|要求|完成|实际|[值数量率])*';
/** 未完成的, 未达到年度目标值的, 完成率不足80%的: of the row's own number, and not 质量不合格的. */
const MISSED_GOAL = new RegExp(
  `^(?:如|若|对)?${GOAL}(?:${MISSED.source}|不[到满及]|[少小]于|超(?:过|出|支)?|[高大]于|[<>])[了到成]?${GOAL}(?:\\d{1,9}(?:\\.\\d{1,4})?[^，。;\\d]{0,3})?的?$`,
);

/** A limit of points, and the range that it is said of. */
export interface LimitOfCase {
  readonly most: ItemOf<'most'>;
  readonly range: ItemOf<'compare'>;
}

/** 低于60%的最多得3分: a limit for one case, and none of the whole rule. */
export function limitOfCase(
  { condition }: Statement,
  { mosts }: Statements,
  text: string,
): LimitOfCase | undefined {
  for (const range of condition) {
    if (range.type !== 'compare' || range.bare || range.delta !== undefined) continue;
    const most = mosts.find(
      ({ of, value, start }) =>
        of === 'score' &&
        Number.isFinite(value) &&
        start >= range.end &&
        start <= range.end + 4 &&
        /^\)?[的者时，]*$/.test(text.slice(range.end, start)),
    );
    if (most) return { most, range };
  }
  return undefined;
}

/** Whether full marks are earned below something. */
function wantsLess({ cases, deductions }: Draft): boolean {
  return (
    deductions.some(({ measure }) => measure === 'excess') ||
    cases.some((one) => earnsAll(one) && one.when.kind === 'range' && one.when.max && !one.when.min)
  );
}

const ABOVE = /超|[高大]于|>/;
const BELOW = /[低少小]于|不[足到满及]|</;

/** Whether a limit is one of what is worse than full marks, and these stand. */
function leavesFullMarks(draft: Draft, said: string): boolean {
  if (!MISSED_GOAL.test(said)) return false;
  return wantsLess(draft) ? !BELOW.test(said) : !ABOVE.test(said);
}

/** 不足4次的最多得6分: how the number below the limit is worked out. */
function doubtLimitOfCase(draft: Draft, { most, range }: LimitOfCase): void {
  const { text } = draft.located;
  const said = text
    .slice(Math.max(0, range.start - 34), range.end)
    .split(/[，。;:\n]/)
    .at(-1)!;
  const decided = leavesFullMarks(draft, said) ? 'full' : 'nothing';
  doubtAt(draft, 'leftover', range.start, most.end, '只限这一档的最高分怎样计算没有读懂', decided);
}

/** Words that stand in front of a limit and say no more than that it is one, and of the whole. */
const OF_ALL =
  /本(?:项|条|款|指标|小项|年度?)|[该此]?(?:项|条|款|指标|小项)|上述|以上|前述|全部|所有|各项|最终|最后|计算|实际|逐.|单项|数量|[人户件次天个项处]数|累[计积]|[合总共]计|总共|共|总|全年|年度|每年|当年|得分|[扣加减计评记]分|分[值数]|结果|权重|满分|指标|考核|评价|绩效|基[础本]分?|但是?|并且?|而?且|同时|则|即|均|都|一律|最多|最高|其|可|的|者|为|以|按|和|与|及|另|再|逐项|倒扣|直至|部分|情[形况]|因素|事项|[扣加减]/gu;
/** 引进再多也最高得5分: however many there are. */
const EVER_SO_MANY = /[^，。;\d]{0,6}(?:再多|无论多少|不论多少|不管多少)(?:也|都)?$/;
/** 超额部分: where points are lost or added, all that they are lost or added for. */
const BEYOND = /超[过出额支标]?|逾期|不足|未完成|缺少/g;
/** 每季度, 单个项目, 同一问题, 其中农村: one of many, or a part, whatever it is. */
const ONE_OF_MANY =
  /^(?:其中.|每(?![年项])|单(?!项)|同|各[^项]|[一1][次件起项个处户]|与|和|连同|本大类|个别)/;
/** What ends a clause that a limit goes on from without a comma: 扣0.5分最多扣3分. */
const CLAUSE_BEFORE = /^.*(?:\d分|满分|[得计]分)/;

/**
 * What a limit is of, where that is not the whole: 单个项目, 西部地区, 其中创新类. Words that the rule has spoken of before
 * are what it is about.
 */
function subjectOfLimit(
  text: string,
  start: number,
  of: 'score' | 'deduction' | 'bonus',
): string | undefined {
  // The limit itself begins with it: 每项最多扣1分.
  if (text.startsWith('每项', start)) return '每项';
  const from = Math.max(0, start - 30);
  const said = text
    .slice(from, start)
    .split(/[，、。;:\n()]/)
    .at(-1)!
    .replace(CLAUSE_BEFORE, '');
  if (ONE_OF_MANY.test(said)) return said;
  const plain = of === 'score' ? said : said.replace(BEYOND, '');
  const own = plain.replace(EVER_SO_MANY, '').replace(OF_ALL, '');
  if (own.length < 2 || /\d/.test(own)) return undefined;
  const before = text.slice(0, start - said.length);
  return before.includes(own) || !/[得计扣加]/.test(before) ? undefined : said;
}

/** 每少1次扣1分，超出部分最多扣3分: a limit of what lies on the other side than all that is lost. */
function onOtherSide({ deductions }: Draft, text: string, start: number): string | undefined {
  const said = /(?:^|[，。;:\n])([^，。;:\n]{2,12})$/.exec(text.slice(Math.max(0, start - 14), start))?.[1];
  if (said === undefined || deductions.length === 0) return undefined;
  const against = /^(?:超|多出|高出)/.test(said)
    ? 'shortfall'
    : /^(?:不足|未|缺|少|低)/.test(said)
      ? 'excess'
      : undefined;
  return against !== undefined && deductions.every(({ measure }) => measure === against) ? said : undefined;
}

/** 单个项目最高得2分, 西部地区最多扣2分, 新设单位最低得6分: a limit for some, which one number cannot be held against. */
function doubtLimitOfPart(
  draft: Draft,
  { start, end }: { readonly start: number; readonly end: number },
  of: 'score' | 'deduction' | 'bonus',
): boolean {
  const { text } = draft.located;
  const subject =
    subjectOfLimit(text, start, of) ?? (of === 'deduction' ? onOtherSide(draft, text, start) : undefined);
  if (subject === undefined) return false;
  doubtAt(
    draft,
    'several-facts',
    subject === '每项' ? start : start - subject.length,
    end,
    `上限或下限只对“${subject}”有效，须另行核实`,
    of === 'deduction' ? 'full' : 'nothing',
  );
  return true;
}

/** A limit that holds only for some, where one number cannot tell whether it does. */
function doubtLimitForSome(draft: Draft, { of, start, end }: ItemOf<'most'>): boolean {
  const { located } = draft;
  const found = UNDER.exec(located.text.slice(Math.max(0, start - 34), start));
  if (!found || /部分的$|[扣得加计]/.test(found[1]!)) return false;
  // 超出的最多扣3分 says no more than what is taken off.
  if (of !== 'score' && found[1]!.length < 4) return false;
  doubtAt(
    draft,
    'several-facts',
    start - found[0].length,
    end,
    `上限只对“${found[1]!}”有效，须另行核实`,
    // What loses nothing loses no more than a limit of losses; full marks may be above a limit of points.
    of === 'score' && !leavesFullMarks(draft, found[1]!) ? 'nothing' : 'full',
  );
  return true;
}

/** Keeps the limits of the whole rule, and hands to a person those that hold only for some. */
export function readLimits(
  draft: Draft,
  { mosts, floors }: Statements,
  ofCases: readonly LimitOfCase[],
): void {
  for (const one of ofCases) doubtLimitOfCase(draft, one);
  for (const floor of floors) if (floor.value > 0) doubtLimitOfPart(draft, floor, 'deduction');
  for (const most of mosts)
    if (ofCases.some((one) => one.most === most)) continue;
    else if (
      !Number.isFinite(most.value) ||
      !(doubtLimitForSome(draft, most) || doubtLimitOfPart(draft, most, most.of))
    ) {
      draft.limits.push(most);
      if (most.both) draft.limits.push({ ...most, of: 'deduction' });
    }
}
