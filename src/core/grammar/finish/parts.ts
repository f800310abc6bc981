import { earnsAll, earnsNothing, earnsPoints, isOfTarget, rangesOf } from '../../model/meaning';
import type { Part, Said } from '../../model/rule';
import type { Doubt } from '../../model/rule-reading';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { areDegreesOfOne, countTheSame, excludeEachOther } from './exclusive-cases';
import { NOT_JUDGED } from './not-judged';
import type { Statements } from '../group/statements';

/** A degree of something that the other cases have in another degree. */
const DEGREE = /^(?:较|比较|一般|基本|部分|有所|中|良|尚)|(?:一般|较差|较低|不足|有限)$/;

/** Something that is there or not, which several of them can be at once. */
const PRESENT = /^(?:有(?!效|所|一定|明显|较)|具备|具有|建立|设立|设置|制定|落实|配备|开展|提供|编制|明确)/;

/** 未开展: none of what the numbers count. */
const NOTHING_DONE = /^(?:未|没有?|无|尚未)[^，。;]{0,8}$/;

/** Degrees and denials of one thing, of which only one holds. */
const EXCLUSIVE = /^(?:不|未|没|无|基本)|^(?:优秀?|良好?|一般|较.{1,2}|中等?|差|合格)$/;

/** 完成率达到100%，得60%分值；按时完成，得40%分值: parts of the weight that come to all of it. */
function sharesOfWhole({ cases, deductions }: Draft): boolean {
  if (cases.length < 2 || deductions.length > 0 || !cases.some(({ when }) => when.kind === 'words'))
    return false;
  let sum = 0;
  for (const { award, when } of cases) {
    if (award.kind !== 'share' || award.percent === 100 || EXCLUSIVE.test(when.text)) return false;
    sum += award.percent;
  }
  return Math.abs(sum - 100) < 0.01;
}

/** 当年未启用该系统, 无高层建筑的单位本项不适用: who has nothing of what is graded. */
const EXEMPT =
  /^(?:无|没有|未设|未配置)[^，。;\d]{2,12}的?(?:单位|部门|地区|乡镇|项目)(?:本项不适用|不适用)?$|^(?:当年|本年度?|年内)(?:未|没有|无)[^，。;\d]{2,12}$/;

const exempts = (text: string): boolean => EXEMPT.test(text) || NOT_JUDGED.test(text);

/** Whether full marks for who has nothing of it stand behind grades that go down to none. */
function endsExempt({ cases, awardOrder }: Draft): boolean {
  const last = cases.at(-1);
  if (!last || cases.length < 3 || awardOrder.length !== cases.length) return false;
  const before = cases.at(-2)!;
  return last.when.kind === 'words' && earnsAll(last) && earnsNothing(before) && exempts(last.when.text);
}

/** Several items with points of their own are no ladder: which of them hold must be told one by one. */
export function partsOf(
  draft: Draft,
  statements: Statements,
  total: Said<number> | undefined,
): readonly Part[] {
  if (draft.parts.length > 0) return draft.parts;
  if (sharesOfWhole(draft))
    return draft.cases.map(({ when, award, span }) => ({ label: when.text, award, span }));
  const order = endsExempt(draft) ? draft.awardOrder.slice(0, -1) : draft.awardOrder;
  // One award alone adds to nothing.
  if (order.length < 2 && draft.positiveItems.size < 2) return [];
  const positive = draft.cases.filter((one) => earnsPoints(one) || one.award.kind === 'full');
  const asParts = (): readonly Part[] =>
    positive.map((one) => ({
      label: one.when.text,
      award: one.award,
      span: one.span,
    }));
  const words = order.filter((one) => one.words);
  // 2次及以上得10分；1次得5分；未开展不得分.
  const allRanges = draft.cases.every(
    (one) =>
      one.when.kind === 'range' ||
      one.when.kind === 'otherwise' ||
      (one.when.kind === 'words' && earnsNothing(one) && NOTHING_DONE.test(one.when.text)),
  );
  // 低于50%不得分，80%-100%得4分，50%-80%得2分: what earns nothing may be said anywhere among levels of a number.
  const levels = draft.cases.filter((one) => !earnsNothing(one));
  const ordered = levels.every(({ when }) => rangesOf(when).length > 0)
    ? order.filter(({ value }) => value > 0)
    : order;
  const down = ordered.every((one, i) => i === 0 || one.value <= ordered[i - 1]!.value);
  const up = ordered.every((one, i) => i === 0 || one.value >= ordered[i - 1]!.value);
  const letters = statements.list.some((one) => one.level === 'letter');
  const graded = draft.cases.some(
    (one) =>
      one.when.kind === 'words' &&
      /^(?:优|良|中|差|好|较好|一般|较差|合格|不合格|基本|部分|全部)|(?:优秀|良好|一般|较差|合格|好|差)$/.test(
        one.when.text,
      ),
  );
  if (
    draft.positiveItems.size > 1 &&
    !letters &&
    !(allRanges && (down || up)) &&
    !((graded || excludeEachOther(draft)) && (down || up) && order.length === statements.listItems)
  )
    return asParts();
  const zero = order.some((one) => one.value === 0);
  const degrees = draft.cases.some((one) => one.when.kind === 'words' && DEGREE.test(one.when.text));
  if (countTheSame(draft)) return [];
  // 正增长得满分，负增长0分，零增长得一半分: said in words, and ranges of one number.
  const ranged = draft.cases.flatMap(({ when }) => (when.kind === 'range' ? [when] : []));
  // 完成目标得5分，超额完成得6分，未完成得2分: of the goal all three.
  const ofGoal = allRanges && ranged.length > 1 && ranged.every(({ scale }) => isOfTarget(scale));
  const numbers = ranged.length === draft.cases.length || ofGoal;
  if (words.length > 1 && !down && !up && !numbers && words.some((one) => one.value > 0)) {
    // 明显提升8分，有所提升5分，没有提升6分: degrees of one thing come one at a time.
    if ((!degrees || !zero) && !areDegreesOfOne(draft)) return asParts();
    // 浓厚4分，较浓厚2分，一般3分，冷清0分: grades of one thing, and two of them changed places.
    addDoubt(
      draft,
      'contradiction',
      { span: (positive[0] ?? draft.cases[0])?.span ?? [0, 0] },
      '各等级的得分没有逐级递减',
    );
    return [];
  }
  // 有专账2分，有凭证1分，有记录1分: two grades would not score the same.
  const level = order.some((one, i) => i > 0 && one.value === order[i - 1]!.value);
  const present = positive.every((one) => one.when.kind === 'words' && PRESENT.test(one.when.text));
  if (words.length > 2 && words.length === order.length && !zero && present && level) return asParts();
  const same =
    positive.length > 1 &&
    positive.every(
      (one) =>
        one.award.kind === 'points' &&
        positive[0]!.award.kind === 'points' &&
        one.award.value === positive[0]!.award.value,
    );
  if (same && !zero && words.length === order.length) return asParts();
  if (total && words.length > 1 && !zero && statements.totals.length > 0) {
    const sum = positive.reduce(
      (all, one) => all + (one.award.kind === 'points' ? one.award.value : total.value),
      0,
    );
    if (Math.abs(sum - total.value) < 1e-9 && positive.length > 1) return asParts();
  }
  return [];
}

/** Which of the items hold must be told one by one. */
export function itemsDoubt(parts: readonly Part[]): Doubt {
  return {
    kind: 'several-facts',
    text: parts.map((part) => part.label).join('；'),
    span: [parts[0]!.span[0], parts[parts.length - 1]!.span[1]],
    message: '由几项相加得分，须逐项评定',
    decided: 'nothing',
  };
}

/** What the items come to; `undefined` where one of them has no points of its own. */
export function sumOf(parts: readonly Part[]): Said<number> | undefined {
  let sum = 0;
  for (const { award } of parts) sum += award.kind === 'points' ? award.value : Number.NaN;
  const span = [parts[0]!.span[0], parts.at(-1)!.span[1]] as const;
  return Number.isNaN(sum) ? undefined : { value: Number(sum.toFixed(6)), span };
}
