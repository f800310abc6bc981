import type { RangeCondition } from '../../model/rule';
import { addDoubt, doubtAt, rangesIn } from '../draft/draft';
import type { Draft } from '../draft/draft';

/**
 * 80%酌情给分 among 90%以上得10分 and 70%得6分: a level that is left to a person has no points. Neither leads a line through it,
 * nor does a list of bare levels (70%: from there up to the next) go on over it.
 */
export function doubtDiscretionAmongLevels(draft: Draft): void {
  const open = draft.cases.find(({ award }) => award.kind === 'discretion');
  if (!open) return;
  const { between } = draft;
  if (between)
    doubtAt(draft, 'discretionary', between.start, between.end, '有一档由评审人裁量，其间不能插值', 'cases');
  const { when, span } = open;
  const place = { text: when.text, span };
  const others = rangesIn(draft).filter((range) => range !== when);
  if (when.kind === 'range' && others.some((range) => overlap(range, when)))
    addDoubt(draft, 'discretionary', place, '由评审人裁量的一档与别的一档重叠，是否另行扣分没有写明');
  if (others.some(({ bare }) => bare))
    addDoubt(draft, 'discretionary', place, '有一档由评审人裁量，相邻各档到哪里为止没有写明', 'full');
}

/** 90%以上 and 超过110%: whether some values lie within both; a shared end is none. */
function overlap(a: RangeCondition, b: RangeCondition): boolean {
  if (a.scale !== b.scale || a.unit !== b.unit) return false;
  const [low, high] = [
    Math.max(a.min?.value ?? -Infinity, b.min?.value ?? -Infinity),
    Math.min(a.max?.value ?? Infinity, b.max?.value ?? Infinity),
  ];
  return low < high;
}
