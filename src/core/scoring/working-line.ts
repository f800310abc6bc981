import type { ScoreResult } from '../model/scoring';
import { revealed } from '../text/invisible';

/** One line for a cell: working, assumptions and other readings, or why a person is needed. '' for a blank actual. */
export function workingLine({ status, explanation, alternatives }: ScoreResult): string {
  if (status === 'blank') return '';
  // The working of a score names assumptions and readings itself; a rule for a person has its readings apart.
  if (status === 'scored') return revealed(explanation);
  const others = alternatives.map(
    ({ reading, score }) => `；${reading}${score === null ? '' : `得${score}分`}`,
  );
  return revealed(explanation + others.join(''));
}
