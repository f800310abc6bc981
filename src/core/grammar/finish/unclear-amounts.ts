import { earnsNothing } from '../../model/meaning';
import { addDoubt } from '../draft/draft';
import type { Draft, Whole } from '../draft/draft';

/** 未完成的最高得8分: the most that such a case may give; 未超上限 is a level. */
const AT_MOST = /(?:最高|最多|至多|得分(?:不超过|不高于)|(?<![超过出破到达于在])上限)(?:为|是|得|可)?$/;
/** 8分左右, 得8分或7分, 至少扣0.5分: points that are no one number. */
const VAGUE =
  /[得计记扣加减]\d{1,3}(?:\.\d{1,3})?分(?:左右|上下|(?:\([^()]{1,12}\))?或者?\d{1,3}(?:\.\d{1,3})?分)|(?:至少|起码|最少)[扣加减]\d/;
/** 部分完成的不少于5分: a limit that was taken for the words of a case. */
const LIMIT_IN_LABEL = /(?:不少于|不低于|至少|最少)\d{1,3}(?:\.\d{1,3})?分$/;
/** 第一项2分，第二项3分: each has points of its own. */
const ORDINAL = /^第[一二三四五六七八九十\d]{1,3}[项条类]$/;
/** 每项2分，有一项不达标扣2分: one counts what is met, the other what is not. */
const ONE_FAILS = /有一?[项个次件处条][^，。;\d]{0,6}[不未没][^，。;\d]{1,6}扣/;
/** 序时进度(75%): a rate with its number. */
const GIVEN = /([\u4e00-\u9fff]{2,10}[度率比])\(\d{1,3}(?:\.\d{1,4})?%\)/g;

/** The last characters of a name that a divisor repeats: 达到序时进度(75%) …/序时进度. */
function dividedBy(formula: string, named: string): string | undefined {
  for (let at = 0; at + 3 <= named.length; at++) {
    const noun = named.slice(at);
    for (const sign of '/÷') {
      const found = formula.indexOf(sign + noun);
      if (found >= 0 && formula[found + 1 + noun.length] !== '(') return noun;
    }
  }
  return undefined;
}

/** 支出进度/序时进度 with 75% for the latter in the words before: not what the row calls its target. */
function doubtGivenDivisor(draft: Draft): void {
  const { located } = draft;
  const share = draft.proportion ?? draft.cases.find(({ award }) => award.kind === 'formula');
  if (!share) return;
  for (const [, named] of located.text.matchAll(GIVEN)) {
    const noun = dividedBy(located.text, named!);
    if (noun !== undefined)
      addDoubt(draft, 'leftover', { text: noun, span: share.span }, '公式除以的数在前文另有数值', 'full');
  }
}

/** 得半分: half a point, or half of the points (得一半分 is the latter). */
const HALF_POINT = /(?<![\d一二两三四五六七八九十])半分(?=[，。;、\n)]|的?(?:处理|计|$)|$)/;

/** 达到目标值得全分，未达到得半分: as an award of one case it may be either, but where all there is to earn is one point. */
function doubtHalfPoint(draft: Draft, { total, parts }: Whole): void {
  const half = HALF_POINT.exec(draft.located.text);
  if (!half || parts.length > 0 || total?.value === 1) return;
  const one = draft.cases.find(({ award }) => award.kind === 'points' && award.value === 0.5);
  if (!one) return;
  const decided = one.when.kind === 'words' ? 'nothing' : 'full';
  addDoubt(
    draft,
    'contradiction',
    { text: half[0], span: one.span },
    '是0.5分还是分值的一半没有写明',
    decided,
  );
}

/** Hands to a person what is said of amounts without one number that could be meant. */
export function doubtUnclearAmounts(draft: Draft, whole: Whole): void {
  const { cases, deductions, earning, located } = draft;
  const { text } = located;
  const span = located.span(0, text.length);
  const vague = VAGUE.exec(text)?.[0];
  if (vague !== undefined) addDoubt(draft, 'contradiction', { text: vague, span }, '分数没有写确定');
  for (const { when } of cases)
    if (when.kind === 'words' && LIMIT_IN_LABEL.test(when.text))
      addDoubt(draft, 'leftover', { text: when.text, span: when.span }, '只写了分数的限度');
  const most = cases.find(({ when, award }) => AT_MOST.test(when.text) && !earnsNothing({ award }));
  if (most) addDoubt(draft, 'several-facts', most.when, '只写了最多得多少分', 'full');
  const ordinals = cases.filter(({ when }) => when.kind === 'range' && when.bare && ORDINAL.test(when.text));
  if (ordinals.length > 1)
    addDoubt(draft, 'contradiction', ordinals[0]!, '各项的分数是逐项相加还是按项数取一档没有写明');
  if (earning && ONE_FAILS.test(text))
    addDoubt(draft, 'contradiction', earning, '实际值是达标的个数还是不达标的个数没有写明');
  const end = cases.find(
    ({ when, award }) => when.kind === 'words' && /^加[至到]$/.test(when.text) && award.kind === 'full',
  );
  if (end && deductions.length > 0)
    addDoubt(draft, 'contradiction', end, '加到满分与从基础分减分怎样合计没有读懂');
  doubtGivenDivisor(draft);
  doubtHalfPoint(draft, whole);
}
