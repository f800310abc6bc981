import { isCounted, readUnit } from '../../text/units';
import { tellsHarm } from '../../text/words/harms';
import type { Conditions } from '../conditions/condition';
import type { RawAmount } from '../tokens/items';
import type { Case } from '../../model/rule';
import type { Draft } from './draft';

/** 首场, 第一篇, 新建成的老年食堂，第1个: the first of what is counted. */
const FIRST =
  /^(?:[^，。;:\d]{2,24}，)?(?:举办|开展|组织|完成|建成|发表|获得?|引进|新增)?(?:首|第[1一])(\p{Script=Han}{1,2})的?$/u;
/** 以后每增加一场, 此后每场, 每增加1篇: each of the others. */
const OTHERS =
  /^(?:(?:以后|之后|此后|其后|后续|其余)的?，?每(?:再?(?:增加|新增|多|增))?|每(?:再?(?:增加|新增|增)))[^，。;%]{0,6}$/u;

/** The case of the first one, where there is no other but those that earn nothing. */
function firstCase({ cases, located }: Draft, unit: string, before: number): Case | undefined {
  const [only, other] = cases.filter(({ award }) => award.kind !== 'points' || award.value !== 0);
  if (!only || other || only.award.kind !== 'points') return undefined;
  const { when } = only;
  const words = when.kind === 'words' || when.kind === 'range' ? when.text : '';
  const counted = FIRST.exec(words)?.[1];
  if (counted === undefined || readUnit(counted, 0)?.unit !== unit) return undefined;
  return tellsHarm(located.text.slice(0, before)) ? undefined : only;
}

/**
 * 首场得2分，以后每增加一场得1分: what the first earns, and what each of the others. False where the clause says no such thing.
 */
export function readOthers(
  draft: Draft,
  { compares, step, text, start }: Conditions,
  amount: RawAmount,
  end: number,
): boolean {
  const { located } = draft;
  if (!step || step.value !== 1 || step.damaged || step.unit === undefined || !isCounted(step.unit))
    return false;
  if (amount.of !== 'points' || amount.value <= 0 || compares.length > 0 || !OTHERS.test(text)) return false;
  if (
    draft.earning ||
    draft.proportion ||
    draft.deductions.length + draft.bonuses.length + draft.shares.length > 0
  )
    return false;
  const first = firstCase(draft, step.unit, step.start);
  if (first?.award.kind !== 'points') return false;
  const each = { value: amount.value, of: 'points', span: located.span(step.end, end) } as const;
  draft.earning = {
    unit: { value: 1, unit: step.unit, span: located.span(step.start, step.end) },
    amount: { value: first.award.value, of: 'points', span: first.award.span },
    wholeOnly: false,
    subject: '',
    span: [first.span[0], located.span(start, end)[1]],
    first: 1,
    behind: each,
  };
  draft.cases.splice(draft.cases.indexOf(first), 1);
  draft.awardOrder.length = 0;
  draft.verbless.length = 0;
  draft.positiveItems.clear();
  return true;
}
