import { earns } from '../../model/meaning';
import { EARLIER_YEAR } from '../../text/words/earlier-values';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** No person does that: 每退一名, 每下移一位. */
const BACK = /退|落后|靠后|[后下]移|往后|往下|下滑|滑落|后推|(?<!降)低[一1个]/;
const FALLS = /[降低落]/;
const ORDER = /排名|名次|位次|排序|排位|排行|位居|名列|位列/;
/** 前三, 前5名. */
const AMONG_FIRST = /前[\d一二三四五六七八九十]/;
const OF_EARLIER = new RegExp(EARLIER_YEAR);

/** A lower rank is a larger number: 每下降一个名次 beside 第一名. */
export function countRanks(draft: Draft): void {
  if (draft.deductions.length === 0) return;
  const ranks = draft.cases.some((one) => one.when.kind === 'range' && one.when.scale === 'rank');
  draft.deductions.forEach((one, i) => {
    const { step, subject } = one;
    const unit = step.unit !== undefined && /^(?:个?名次|个?位次|名|位)$/.test(step.unit);
    const back = unit && (BACK.test(subject) || (FALLS.test(subject) && ORDER.test(subject)));
    if ((ranks && unit) || back || /名次|位次/.test(step.unit ?? ''))
      draft.deductions[i] = { ...one, measure: 'rank', threshold: undefined };
  });
}

/**
 * 位居中游不扣分，此后每下移一位扣0.4分: the steps begin at a rank, and at the first only where the rule names no other.
 */
export function doubtFirstRank(draft: Draft): void {
  const { cases, deductions, located } = draft;
  const steps = deductions.find(({ measure }) => measure === 'rank');
  if (!steps) return;
  if (OF_EARLIER.test(steps.subject))
    addDoubt(draft, 'outside-fact', { text: steps.subject, span: steps.span }, '上年的名次须另行取得');
  if (cases.some(({ when }) => when.kind === 'range' && when.scale === 'rank')) return;
  const best = cases.find((one) => one.when.kind === 'words' && earns(one));
  if (best || AMONG_FIRST.test(located.text))
    addDoubt(draft, 'leftover', { span: (best ?? steps).span }, '从第几名起扣没有读懂');
}
