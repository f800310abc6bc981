import type { Case, Deduction, Meaning, Said, Span } from '../model/rule';
import type { BandView, Doubt, GradeView, ReadClause, RuleReading } from '../model/rule-reading';
import { Recent } from '../model/recent';
import { originalSpan } from '../text/width';
import { isPercent, isPercentagePoint } from '../text/units';
import { foldRule } from './tokens/fold-rule';
import { draftOf } from './draft/assemble';
import { readBareList } from './scan/bare-lists';
import type { Located } from './tokens/located';
import { addDoubt, MAX_CLAUSES } from './draft/draft';
import type { Assembly } from './draft/draft';
import { finish } from './finish/finish';
import type { Item } from './tokens/items';
import { losesWhole } from './finish/loses-whole';
import { oneOfParts } from './finish/one-of-parts';
import { itemsDoubt } from './finish/parts';
import { partsByWeight } from './scan/parts-of-weight';
import { scan } from './scan/scan';
import { group } from './group/statements';
import { putPointsBehind } from './scan/points-in-front';
import { sayEachOfThem } from './scan/each-of-them';
import { sayBounds } from './scan/named-bounds';
import { sayOnceTheBase } from './scan/once-the-base';
import { sayPerUnit } from './scan/points-per-unit';
import { tellApart } from './scan/apart-from-goal';
import { joinPointsRanges } from './scan/points-ranges';
import { sayCaseShares } from './scan/shares-of-cases';
import { takeFromLevel } from './scan/taken-from-level';
import { joinStrayStops } from './scan/stray-stops';
import { tellBeyond } from './scan/told-beyond';
import { sayPoints } from './scan/unsaid-points';

/** A rule is a sentence or a page of them; a longer text is no rule, and is not read. */
export const MAX_RULE_LENGTH = 200_000;

function pointsOf(one: Case): number | 'full' | undefined {
  if (one.award.kind === 'full') return one.award.less === 0 ? 'full' : undefined;
  return one.award.kind === 'points' ? one.award.value : undefined;
}

/** For what a rule does not have: most rules lack most of what a rule may have, and are kept by the thousand. */
const NONE: readonly never[] = [];

const orNone = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

/**
 * What was read, with views of it that are made when somebody asks: scoring asks for none of them, and what is kept of
 * each rule stays small.
 */
class Reading implements RuleReading {
  readonly text: string;
  readonly status: RuleReading['status'];
  readonly meaning: Meaning | undefined;
  readonly total: RuleReading['total'];
  readonly thresholds: RuleReading['thresholds'];
  readonly cut: RuleReading['cut'];
  readonly doubts: readonly Doubt[];
  readonly discretionary: RuleReading['discretionary'];
  readonly subjects: RuleReading['subjects'];
  readonly assumptions: RuleReading['assumptions'];

  constructor(text: string, assembly: Assembly, discretionary: RuleReading['discretionary']) {
    const { meaning, doubts } = assembly;
    this.text = text;
    this.status = meaning === undefined ? 'unreadable' : doubts.length === 0 ? 'complete' : 'partial';
    this.meaning = meaning;
    this.total = assembly.total;
    this.thresholds = orNone(assembly.thresholds);
    this.cut = assembly.cut;
    this.doubts = orNone(doubts);
    this.discretionary = orNone(discretionary);
    this.subjects = orNone(assembly.subjects);
    this.assumptions = orNone(assembly.assumptions);
  }

  get clauses(): readonly ReadClause[] {
    const folded = foldRule(withinLength(this.text));
    const clauses: ReadClause[] = [];
    scan(folded, (clause, start, end) =>
      clauses.push({ clause: clause.id, span: originalSpan(folded, start, end) }),
    );
    return clauses;
  }

  get deductions(): readonly Deduction[] {
    return this.meaning?.kind === 'deduction' ? this.meaning.deductions : NONE;
  }

  get floor(): RuleReading['floor'] {
    return this.meaning?.floor;
  }

  get ceiling(): RuleReading['ceiling'] {
    return this.meaning?.ceiling;
  }

  get bonuses(): RuleReading['bonuses'] {
    return this.meaning?.bonuses ?? NONE;
  }

  get grades(): readonly GradeView[] {
    const grades: GradeView[] = [];
    for (const one of this.meaning?.cases ?? NONE) {
      const { when, award, span } = one;
      if (when.kind !== 'range' && when.kind !== 'otherwise')
        grades.push({ label: when.text, labelSpan: when.span, points: pointsOf(one), award, span });
    }
    return grades;
  }

  get bands(): readonly BandView[] {
    const bands: BandView[] = [];
    for (const one of this.meaning?.cases ?? NONE) {
      const { when, award, span } = one;
      if (when.kind === 'range') bands.push({ range: when, points: pointsOf(one), award, span });
    }
    return bands;
  }

  get leftovers(): RuleReading['leftovers'] {
    return this.doubts
      .filter((doubt) => doubt.kind === 'leftover' || doubt.kind === 'damaged-number')
      .map((doubt) => ({ value: doubt.text, span: doubt.span }));
  }

  /** All of it, views included. */
  toJSON(): RuleReading {
    const { clauses, deductions, floor, ceiling, bonuses, grades, bands, leftovers } = this;
    return { ...this, clauses, deductions, floor, ceiling, bonuses, grades, bands, leftovers };
  }
}

function withinLength(text: string): string {
  return text.length > MAX_RULE_LENGTH ? text.slice(0, MAX_RULE_LENGTH) : text;
}

function discretionIn(items: readonly Item[], located: Located): RuleReading['discretionary'] {
  const found: Said<string>[] = [];
  for (const item of items) {
    if (item.type !== 'discretion') continue;
    const { start, end } = item;
    found.push({ value: located.text.slice(start, end), span: located.span(start, end) });
  }
  return found;
}

/** What the items say of one another, before they are grouped; each pass takes for read what those before it have read. */
const PASSES: readonly ((items: readonly Item[], text: string) => readonly Item[])[] = [
  joinStrayStops,
  putPointsBehind,
  takeFromLevel,
  sayEachOfThem,
  sayPerUnit,
  sayPoints,
  sayCaseShares,
  joinPointsRanges,
  tellBeyond,
  tellApart,
  sayOnceTheBase,
  sayBounds,
];

/**
 * Reads a scoring rule. Never throws; what it could not read stands in `doubts`, and then `status` is not `complete`.
 * Linear in the length of the text.
 */
export function readRule(text: string): RuleReading {
  const folded = foldRule(withinLength(text));
  const located: Located = {
    text: folded.text,
    span: (start, end): Span => originalSpan(folded, start, end),
  };
  const items =
    readBareList(folded.text) ?? PASSES.reduce((found, pass) => pass(found, folded.text), scan(folded));
  const statements = group(items, folded.text);
  const draft = draftOf(statements, located);
  const crowded = draft.cases.length > MAX_CLAUSES || draft.deductions.length > MAX_CLAUSES;
  if (crowded) {
    draft.cases.splice(MAX_CLAUSES);
    draft.deductions.splice(MAX_CLAUSES);
  }
  const assembly = finish(draft, statements);
  if (crowded)
    addDoubt(draft, 'too-long', { span: [0, text.length] }, `超过${MAX_CLAUSES}档，不像一条评分标准`);
  if (text.length > MAX_RULE_LENGTH)
    addDoubt(draft, 'too-long', { span: [MAX_RULE_LENGTH, text.length] }, '文字过长，没有读完');
  return new Reading(text, assembly, discretionIn(items, located));
}

const FILLED = /^[加得]满/;

/** Whether steps from the level on come to the points that are wanting, at the target of the row or at 100%. */
function fills({ cases, bonuses: [bonus], total }: Meaning, weight: number, targetOf: () => number): boolean {
  const level = cases
    .flatMap(({ when }) => (when.kind === 'range' && when.min && !when.max ? [when] : []))
    .reduce((most, { min }) => Math.max(most, min!.value), -Infinity);
  const { step, amount } = bonus!;
  if (!step || amount.of !== 'points' || !Number.isFinite(level) || !total) return false;
  const percent = isPercent(step.unit) || isPercentagePoint(step.unit);
  const target = targetOf();
  const best = percent ? Math.max(100, target || 0) : target;
  return Number.isNaN(best) || total.value + ((best - level) / step.value) * amount.value >= weight - 1e-9;
}

/**
 * 4名得6分，每增加1人加1.5分，加满12分为止 in a row of 12 points: the limit is what all of it comes to. `undefined` where it is not known
 * to be.
 */
function filledTo(
  meaning: Meaning,
  weight: number,
  text: string,
  targetOf: () => number,
): Meaning | undefined {
  const { bonuses, total, ceiling } = meaning;
  const [bonus, other] = bonuses;
  // 达到60%得2分，每提高10个百分点加1分，加满为止: until there are all the points of the row.
  if (
    bonus?.step &&
    !other &&
    bonus.most === undefined &&
    ceiling?.value === Infinity &&
    total &&
    total.value < weight
  )
    return FILLED.test(text.slice(...ceiling.span)) && fills(meaning, weight, targetOf)
      ? { ...meaning, ceiling: { ...ceiling, value: weight } }
      : undefined;
  if (!bonus?.fills || other || bonus.most !== weight || ceiling || !total || total.value >= weight)
    return undefined;
  return {
    ...meaning,
    bonuses: [{ ...bonus, most: undefined }],
    ceiling: { value: weight, span: bonus.span },
  };
}

/**
 * The rule as the weight of its row shows it: cases that read like grades are items to be added up where they say
 * different things and come to exactly the weight. The same reading where the weight shows nothing.
 * @param weight points of the row
 * @param targetOf the number that the row asks for, NaN where it is none; few rules want to know it
 */
export function readInRow(
  reading: RuleReading,
  weight: number | undefined,
  targetOf = () => NaN,
): RuleReading {
  const { meaning, text, cut, subjects, assumptions, discretionary } = reading;
  const one =
    weight !== undefined && meaning?.kind === 'additive' && reading.doubts.length === 1
      ? oneOfParts(meaning, weight)
      : undefined;
  if (one)
    return new Reading(
      text,
      { meaning: one, total: one.total, doubts: [], assumptions, cut, subjects, thresholds: NONE },
      discretionary,
    );
  const lost = weight !== undefined && meaning ? losesWhole(meaning, reading.doubts, weight) : undefined;
  if (lost) return new Reading(text, { ...reading, meaning: lost, doubts: [] }, discretionary);
  const filled = weight !== undefined && meaning ? filledTo(meaning, weight, text, targetOf) : undefined;
  if (filled)
    return new Reading(text, { ...reading, meaning: filled, doubts: [...reading.doubts] }, discretionary);
  const parts =
    weight === undefined || !meaning || reading.doubts.length > 0
      ? undefined
      : partsByWeight(meaning, weight);
  if (!parts || !meaning) return reading;
  return new Reading(
    text,
    {
      meaning: { ...meaning, total: undefined, kind: 'additive', parts },
      total: undefined,
      doubts: [itemsDoubt(parts)],
      assumptions,
      cut,
      subjects,
      thresholds: NONE,
    },
    discretionary,
  );
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
