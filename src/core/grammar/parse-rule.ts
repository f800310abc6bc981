import type { BandView, Case, Doubt, GradeView, RuleReading, Span } from '../model/rule';
import { Recent } from '../model/recent';
import { foldText, originalSpan } from '../text/width';
import { draftOf } from './assemble';
import type { Located } from './condition';
import { finish } from './finish';
import { scan } from './scan';
import { group } from './statements';

/** A rule is a sentence or a page of them; a longer text is no rule, and is not read. */
export const MAX_RULE_LENGTH = 200_000;

/** More cases than any rule has: what is compared pairwise stays small. */
const MAX_CLAUSES = 200;

function pointsOf(one: Case): number | 'full' | undefined {
  if (one.award.kind === 'full') return one.award.less === 0 ? 'full' : undefined;
  return one.award.kind === 'points' ? one.award.value : undefined;
}

/**
 * Reads a scoring rule. Never throws; what it could not read stands in `doubts`, and then `status` is not `complete`.
 * Linear in the length of the text.
 */
export function readRule(text: string): RuleReading {
  const folded = foldText(text.length > MAX_RULE_LENGTH ? text.slice(0, MAX_RULE_LENGTH) : text);
  const located: Located = {
    text: folded.text,
    span: (start, end): Span => originalSpan(folded, start, end),
  };
  const { items, clauses } = scan(folded);
  const statements = group(items, folded.text);
  const draft = draftOf(statements, located);
  const crowded = draft.cases.length > MAX_CLAUSES || draft.deductions.length > MAX_CLAUSES;
  draft.cases.splice(MAX_CLAUSES);
  draft.deductions.splice(MAX_CLAUSES);
  const assembly = finish(draft, statements, located);
  const doubts: Doubt[] = [...assembly.doubts];
  if (crowded)
    doubts.push({
      kind: 'too-long',
      text: '',
      span: [0, text.length],
      message: `超过${MAX_CLAUSES}档，不像一条评分标准`,
      decided: 'nothing',
    });
  if (text.length > MAX_RULE_LENGTH)
    doubts.push({
      kind: 'too-long',
      text: '',
      span: [MAX_RULE_LENGTH, text.length],
      message: '文字过长，没有读完',
      decided: 'nothing',
    });
  const { meaning } = assembly;
  const grades: GradeView[] = [];
  const bands: BandView[] = [];
  for (const one of meaning?.cases ?? []) {
    const { when, award, span } = one;
    if (when.kind === 'range') bands.push({ range: when, points: pointsOf(one), award, span });
    else if (when.kind !== 'otherwise')
      grades.push({ label: when.text, labelSpan: when.span, points: pointsOf(one), award, span });
  }
  const discretionary = items
    .filter((item) => item.type === 'discretion')
    .map((item) => ({
      value: folded.text.slice(item.start, item.end),
      span: located.span(item.start, item.end),
    }));
  return {
    text,
    status: meaning === undefined ? 'unreadable' : doubts.length === 0 ? 'complete' : 'partial',
    meaning,
    clauses,
    total: assembly.total,
    thresholds: assembly.thresholds,
    deductions: meaning?.kind === 'deduction' ? meaning.deductions : [],
    floor: meaning?.floor,
    ceiling: meaning?.ceiling,
    bonuses: meaning?.bonuses ?? [],
    grades,
    bands,
    cut: assembly.cut,
    doubts,
    leftovers: doubts
      .filter((doubt) => doubt.kind === 'leftover' || doubt.kind === 'damaged-number')
      .map((doubt) => ({ value: doubt.text, span: doubt.span })),
    discretionary,
    subjects: assembly.subjects,
    assumptions: assembly.assumptions,
  };
}

/** A reader that keeps what it read, for texts that come again. */
export function createRuleReader(capacity = 4096): (text: string) => RuleReading {
  const known = new Recent<RuleReading>(capacity);
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const reading = readRule(text);
    known.set(text, reading);
    return reading;
  };
}

export const parseRule = createRuleReader();
