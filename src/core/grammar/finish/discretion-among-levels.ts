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
  const bare = rangesIn(draft).find((range) => range.bare && range !== open.when);
  if (bare)
    addDoubt(
      draft,
      'discretionary',
      { text: open.when.text, span: open.span },
      '有一档由评审人裁量，相邻各档到哪里为止没有写明',
      'full',
    );
}
