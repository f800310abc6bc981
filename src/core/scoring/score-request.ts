import type { Award, Doubt, Meaning, RuleReading } from '../model/rule';
import type { Rational } from '../model/rational';
import {
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  rational,
  roundHalfUp,
  signOf,
  toNumber,
  toText,
} from '../model/rational';
import { Recent } from '../model/recent';
import type { ScoreRequest, ScoreResult, ScoringOptions } from '../model/scoring';
import { parseRule, readInRow } from '../grammar';
import { isPercent } from '../text/units';
import { isDitto } from '../text/words/ditto';
import { isOnUnitScale, readRow, readValue } from './actual';
import type { Row } from './actual';
import type { Alternative, Evaluation } from './context';
import { refused, withUnit } from './context';
import { inRowUnit, isRateInPercent, unitOfBareActual } from './actual-unit';
import { evaluateNumber, evaluateWords } from './evaluate';
import { readGeneralClauses, ruleOfRow } from './general-clauses';
import { inShares } from './in-shares';
import { itemsMet } from './items-met';
import { missingItemsTrouble, otherwiseMissing, toldAsMissing } from './missing-items';
import { scaleActual } from './percent-actual';
import { overYear } from './period';

function result(
  status: ScoreResult['status'],
  explanation: string,
  alternatives: ScoreResult['alternatives'] = [],
  score: number | null = null,
): ScoreResult {
  return { status, score, explanation, assumptions: [], alternatives };
}

/** Rounded only where the settings ask. */
function rounded(score: Rational, { decimals }: ScoringOptions): Rational {
  return decimals === undefined ? score : roundHalfUp(score, decimals);
}

/** Whether the rule states points other than its total, which then do not follow another weight. */
function hasFixedPoints(meaning: Meaning): boolean {
  const fixed = (award: Award): boolean =>
    (award.kind === 'points' && award.value !== 0) ||
    (award.kind === 'full' && award.less !== 0) ||
    (award.kind === 'choice' && award.of === 'points');
  if (meaning.cases.some((one) => fixed(one.award))) return true;
  if (meaning.bonuses.some((one) => one.amount.of === 'points')) return true;
  if (meaning.kind === 'deduction') return meaning.deductions.some((one) => one.amount.of === 'points');
  return meaning.kind === 'earning';
}

/** 达到85%得基础分4分，每提高1个百分点加0.2分，最高加1分: with what may be added it comes to 5. */
function topWithBonus({ bonuses, total }: Meaning, said: Rational): Rational {
  const [bonus, second] = bonuses;
  const most = second || bonus?.measure === 'once' || bonus?.measure === 'each' ? undefined : bonus?.most;
  return most === undefined || !total ? said : add(said, rational(most));
}

/** A doubt lets a score stand only where what is certain decides it. */
function blocked(
  doubts: readonly Doubt[],
  evaluation: Evaluation,
  words: boolean,
  meaning: Meaning,
  actual: Rational | undefined,
): Doubt | undefined {
  return doubts.find((doubt) => {
    if (
      doubt.kind === 'several-facts' &&
      meaning.kind === 'deduction' &&
      actual !== undefined &&
      signOf(actual) === 0 &&
      meaning.deductions.every((one) => one.measure === 'fault') &&
      doubts.length === 1 &&
      meaning.deductions.length > 1
    )
      return false;
    if (evaluation.kind !== 'score' || doubt.decided === 'nothing') return true;
    if (doubt.decided === 'full') return !(evaluation.by === 'full' || (words && evaluation.by === 'case'));
    return evaluation.by === 'calculation';
  });
}

function reasonOf(doubt: Doubt): string {
  const quoted = doubt.text.length > 40 ? `${doubt.text.slice(0, 40)}…` : doubt.text;
  return quoted === '' || doubt.message.includes(quoted) ? doubt.message : `${doubt.message}：“${quoted}”`;
}

/** Why a rule that means nothing gives no number. */
function unreadReason({ text, doubts: [doubt] }: RuleReading): string {
  const words = text.trim();
  if (words === '') return '评分标准为空';
  if (isDitto(words)) return `评分标准写“${words}”，须写出所指的规则`;
  return doubt ? reasonOf(doubt) : '没有写明怎样得分或扣分';
}

/** The sentence of a rule that a place stands in: 发生安全事故的一票否决. */
function sentenceAt(text: string, at: number): string {
  const before = text
    .slice(0, at)
    .split(/[。；;\n]/)
    .at(-1)!;
  const after = text.slice(at).split(/[。；;\n]/)[0]!;
  return (before + after).trim();
}

function conflictNotes([threshold]: RuleReading['thresholds'], row: Row): readonly string[] {
  const notes: string[] = [];
  if (threshold?.value !== undefined && threshold.scale === 'value' && row.target !== undefined) {
    const written = rational(threshold.value);
    const value = isPercent(threshold.unit) && isOnUnitScale(row) ? divide(written, HUNDRED)! : written;
    const same = compare(value, row.target) === 0;
    const comparable =
      threshold.unit === undefined ||
      row.unit === undefined ||
      threshold.unit === row.unit ||
      (isPercent(threshold.unit) && row.percent);
    if (!same && comparable)
      notes.push(
        `规则的标准值${threshold.value}${threshold.unit ?? ''}与目标值${withUnit(row.target, row)}不一致，按规则计算`,
      );
  }
  const higher = threshold?.operator === '≥' || threshold?.operator === '>';
  const lower = threshold?.operator === '≤' || threshold?.operator === '<';
  if (
    (higher && (row.operator === '≤' || row.operator === '<')) ||
    (lower && (row.operator === '≥' || row.operator === '>'))
  ) {
    if (threshold?.scale === 'value') notes.push('规则的方向与指标值类型相反，按规则计算');
  }
  return notes;
}

const NO_OPTIONS: ScoringOptions = {};
const NONE: readonly never[] = [];

/** A row of a rule as it was asked for, with its score. */
type Scored = Readonly<Record<Exclude<keyof ScoreRequest, 'rule'> | keyof ScoringOptions, unknown>> & {
  readonly result: ScoreResult;
};

/** Whether a row was asked for before, to the letter: "97" is not 97. */
function isSame(one: Scored, request: ScoreRequest, options: ScoringOptions): boolean {
  return (
    one.actual === request.actual &&
    one.target === request.target &&
    one.weight === request.weight &&
    one.operator === request.operator &&
    one.unit === request.unit &&
    one.indicator === request.indicator &&
    one.actualIsPercentFormat === request.actualIsPercentFormat &&
    one.partialSteps === options.partialSteps &&
    one.percentReading === options.percentReading &&
    one.decimals === options.decimals
  );
}

/**
 * A scorer that keeps what it worked out: a sheet is calculated again and again with the same cells. What was not asked
 * for lately is forgotten, and a rule keeps a bounded number of rows.
 */
export function createScorer(
  rules = 1024,
  rows = 256,
): (request: ScoreRequest, options?: ScoringOptions) => ScoreResult {
  const known = new Recent<Scored[]>(rules);
  return (request, options = NO_OPTIONS) => {
    const before = known.get(request.rule);
    for (const one of before ?? NONE) if (isSame(one, request, options)) return one.result;
    const result = scoreOnce(request, options);
    const scored: Scored = {
      actual: request.actual,
      target: request.target,
      weight: request.weight,
      operator: request.operator,
      unit: request.unit,
      indicator: request.indicator,
      actualIsPercentFormat: request.actualIsPercentFormat,
      partialSteps: options.partialSteps,
      percentReading: options.percentReading,
      decimals: options.decimals,
      result,
    };
    if (!before || before.length >= rows) known.set(request.rule, [scored]);
    else before.push(scored);
    return result;
  };
}

export const scoreRequest = createScorer();

/** The rule of one row where the text is the scoring clauses of a whole form: 定量指标…；定性指标…. */
function ruleFromClauses({ rule, operator, target, actual }: ScoreRequest): string | undefined {
  if (typeof actual !== 'number' || !rule.includes('定量') || !rule.includes('定性')) return undefined;
  const clauses = readGeneralClauses(rule);
  return clauses && ruleOfRow(clauses, operator, typeof target === 'number' ? target : null);
}

/**
 * The score that a rule gives for an actual, with its working. Points are exact; they are rounded only where
 * `options.decimals` asks. Without a certain number the status is `review` and the explanation says why; a blank actual
 * is `blank`. Never throws.
 */
export function scoreOnce(request: ScoreRequest, options: ScoringOptions = NO_OPTIONS): ScoreResult {
  const read = readValue(request.actual);
  if (read.kind === 'blank') return result('blank', '实际值为空，未计分');
  const ofRow = ruleFromClauses(request);
  if (ofRow !== undefined) return scoreOnce({ ...request, rule: ofRow }, options);
  const reading = readInRow(parseRule(request.rule), request.weight ?? undefined);
  let { meaning } = reading;
  if (!meaning) return result('review', `需人工核对：${unreadReason(reading)}`);
  let row = readRow(request);
  const notes: string[] = [];
  if (read.kind === 'number' && read.unit === undefined && row.unit === undefined) {
    const bare = unitOfBareActual(reading, read.value);
    if (bare?.kind === 'unclear') return result('review', `需人工核对：${bare.reason}`);
    if (bare) {
      row = { ...row, unit: bare.unit };
      notes.push(bare.note);
    }
  }
  if (
    read.kind === 'number' &&
    row.unit === undefined &&
    row.target === undefined &&
    isRateInPercent(reading, read.value, read.unit)
  ) {
    row = { ...row, unit: '%', percent: true };
    if (read.unit === undefined)
      notes.push(`没有计量单位，实际值${toText(read.value)}按${toText(read.value)}%计`);
  }
  let actual: Rational | undefined;
  let rowNow = row;
  let unitTrouble: string | undefined;
  let { thresholds } = reading;
  if (read.kind === 'number') {
    const own = inRowUnit(read.value, read.unit, row.unit);
    if (own.note !== undefined) notes.push(own.note);
    const scaled = scaleActual(own.value, own.unit, request, row, meaning);
    actual = scaled.value;
    rowNow = scaled.row;
    if (scaled.note !== undefined) notes.push(scaled.note);
    if (own.unit !== undefined && !isPercent(own.unit) && row.unit !== undefined && own.unit !== row.unit)
      unitTrouble = `实际值的单位“${read.unit}”与计量单位“${row.unit}”不同`;
    if (isPercent(read.unit) && row.unit !== undefined && !row.percent)
      unitTrouble = `实际值是百分比，计量单位却是“${row.unit}”`;
  }
  const ruleUnit =
    reading.thresholds[0]?.scale === 'value' ? reading.thresholds[0].unit : reading.deductions[0]?.step.unit;
  if (
    rowNow.unit === undefined &&
    rowNow.shownUnit === undefined &&
    ruleUnit !== undefined &&
    !(isPercent(ruleUnit) && isOnUnitScale(rowNow))
  )
    rowNow = { ...rowNow, shownUnit: isPercent(ruleUnit) ? '%' : ruleUnit };
  if (actual !== undefined && unitTrouble === undefined) {
    const shares = inShares(meaning, rowNow);
    if (shares) {
      ({ meaning } = shares);
      thresholds = NONE;
      notes.push(shares.note);
    }
    const missing = toldAsMissing(reading, rowNow.target, request.indicator);
    if (missing) {
      meaning = missing;
      thresholds = NONE;
    }
    const inYear = missing ? undefined : overYear(reading, rowNow);
    if (inYear && 'meaning' in inYear) {
      ({ meaning, thresholds } = inYear);
      notes.push(inYear.note);
    }
    unitTrouble =
      inYear && 'trouble' in inYear
        ? inYear.trouble
        : missing
          ? undefined
          : missingItemsTrouble(reading, rowNow.target, actual, request.indicator);
  }
  if (unitTrouble !== undefined) return result('review', `需人工核对：${unitTrouble}`);
  const told = meaning;
  const evaluate = (full: Rational | undefined): Evaluation =>
    read.kind === 'words'
      ? evaluateWords(told, read.text, full)
      : evaluateNumber(told, { full, actual: actual!, row: rowNow, text: reading.text, options });

  const own = meaning.total ? rational(meaning.total.value) : undefined;
  const { weight } = row;
  const full = weight ?? own;
  const met = read.kind === 'words' ? itemsMet(read.text, reading, full) : undefined;
  if (met) return result('scored', met.working, [], toNumber(rounded(met.score, options)));
  let evaluation: Evaluation;
  const barrier = reading.doubts.find(
    (doubt) => doubt.decided === 'nothing' && doubt.kind !== 'several-facts',
  );
  if (barrier) return result('review', `需人工核对：${reasonOf(barrier)}`);
  const alternatives: Alternative[] = [];
  const earningTop =
    meaning.kind === 'earning' && meaning.ceiling && Number.isFinite(meaning.ceiling.value)
      ? rational(meaning.ceiling.value)
      : undefined;
  const said = own ?? earningTop;
  if (weight && said && compare(weight, said) !== 0) {
    if (compare(topWithBonus(meaning, said), weight) === 0) evaluation = evaluate(said);
    else if (!hasFixedPoints(meaning)) {
      evaluation = evaluate(weight);
      notes.push(`规则写明共${toText(said)}分，分值为${toText(weight)}分，按分值计算`);
      const other = evaluate(said);
      if (
        other.kind === 'score' &&
        evaluation.kind === 'score' &&
        compare(other.score, evaluation.score) !== 0
      )
        alternatives.push({ reading: `按规则写明的${toText(said)}分`, score: other.score });
    } else {
      const byRule = evaluate(said);
      if (byRule.kind !== 'score') evaluation = byRule;
      else {
        const scaled = divide(multiply(byRule.score, weight), said)!;
        const fromWeight = meaning.kind === 'deduction' ? evaluate(weight) : undefined;
        const lost = fromWeight?.kind === 'score' && compare(fromWeight.score, scaled) !== 0;
        if (compare(scaled, byRule.score) === 0 && !lost) evaluation = byRule;
        else {
          const readings: Alternative[] = [
            { reading: `按规则写明的${toText(said)}分`, score: byRule.score },
            { reading: `按分值${toText(weight)}分折算`, score: scaled },
          ];
          if (fromWeight?.kind === 'score' && lost)
            readings.push({ reading: `从分值${toText(weight)}分起扣`, score: fromWeight.score });
          const block = blocked(reading.doubts, byRule, read.kind === 'words', meaning, actual);
          return result(
            'review',
            `需人工核对：${block ? reasonOf(block) : `规则写明共${toText(said)}分，与分值${toText(weight)}分不一致`}`,
            block
              ? []
              : readings.map((one) => ({ reading: one.reading, score: one.score && toNumber(one.score) })),
          );
        }
      }
    }
  } else evaluation = evaluate(full);
  const left =
    actual && otherwiseMissing({ text: reading.text, meaning: told, thresholds }, rowNow.target, actual);
  if (left && evaluation.kind === 'score') {
    const other = evaluateNumber(told, { full, actual: left, row: rowNow, text: reading.text, options });
    if (other.kind === 'score' && compare(other.score, evaluation.score) !== 0)
      alternatives.push({ reading: '实际值数的是缺少的数量', score: other.score });
  }

  if (
    weight &&
    evaluation.kind === 'score' &&
    meaning.bonuses.length === 0 &&
    compare(evaluation.score, weight) > 0
  ) {
    evaluation = refused(`规则给出${toText(evaluation.score)}分，超过分值${toText(weight)}分`);
  }
  const block = blocked(reading.doubts, evaluation, read.kind === 'words', meaning, actual);
  if (block) return result('review', `需人工核对：${reasonOf(block)}`);
  if (evaluation.kind === 'refused') return result('review', `需人工核对：${evaluation.reason}`);
  const score = rounded(evaluation.score, options);
  const assumptions = [
    ...notes,
    ...reading.assumptions.map((one) => one.text),
    ...evaluation.assumptions,
    ...conflictNotes(thresholds, rowNow),
  ];
  const [doubt] = reading.doubts;
  if (doubt)
    assumptions.push(
      doubt.kind === 'discretionary'
        ? `规则另有由评审人裁量的部分（“${doubt.text}”），不影响本次得分`
        : `规则有未读懂或被截断的部分（${reasonOf(doubt)}），但不影响本次得分`,
    );
  const all =
    alternatives.length === 0 ? evaluation.alternatives : [...alternatives, ...evaluation.alternatives];
  const readings =
    all.length === 0
      ? ''
      : `；另一种读法：${all.map((one) => `${one.reading}得${one.score ? toText(one.score) : '—'}分`).join('，')}`;
  const said2 = assumptions.length > 1 ? [...new Set(assumptions)] : assumptions;
  const [veto] = meaning.vetoes;
  if (veto) said2.push(`另有否决条款，须另行核对：“${sentenceAt(reading.text, veto.span[0])}”`);
  return {
    status: 'scored',
    score: toNumber(score),
    explanation: `${evaluation.working}${said2.length > 0 ? `（${said2.join('；')}）` : ''}${readings}`,
    assumptions: said2,
    alternatives: all.map((one) => ({ reading: one.reading, score: one.score && toNumber(one.score) })),
  };
}
