import { parseRule, readInRow, SEVERAL_NUMBERS } from '../grammar';
import type { Rational } from '../model/rational';
import { compare, signOf, rational, roundHalfUp, toNumber, toText } from '../model/rational';
import type { Meaning } from '../model/rule';
import type { RuleReading } from '../model/rule-reading';
import type { ScoreRequest, ScoreResult, ScoringOptions } from '../model/scoring';
import { readRow, wantsLess, wantsMore } from './row/actual';
import { changeTold } from './row/change-told';
import { actualInRow } from './row/actual-in-row';
import type { Alternative, Evaluation } from './points/context';
import { refused } from './points/context';
import { blocked, reasonOf, unreadReason } from './doubts';
import { plainWords } from './points/grade-match';
import { evaluateNumber, limitsInPoints } from './evaluate';
import { evaluateWords } from './evaluate-words';
import { readGeneralClauses, ruleOfRow } from './general-clauses';
import { farFromGoal } from './other-facts/far-threshold';
import { gradeTold } from './row/grade-told';
import { goalReadings } from './row/goal-readings';
import { dateTold, type DateTold } from './row/date-told';
import { earlyTold, inTimeTold, latenessTold } from './row/lateness-told';
import { rangesOf } from '../model/meaning';
import { roundsToOne } from '../text/rounded-to';
import { isCounted, isPercent } from '../text/units';
import { itemsCounted, itemsMet } from './items-met';
import { countsDone, otherwiseMissing } from './row/missing-items';
import { percentReadings } from './row/percent-scale';
import type { Readings } from './row/percent-scale';
import { numberTold } from './row/number-told';
import { readValue } from './row/read-value';
import type { ReadValue } from './row/read-value';
import { ruleOfKnown } from './lost-points';
import { partOfRow } from './part-of-row';
import { placeTold } from './row/told-place';
import { remarks } from './remarks';
import { evaluateOnTotal, levelBehindSteps, statedTotal, totalOfFloor } from './stated-total';
import type { OnTotal } from './stated-total';

function result(
  status: ScoreResult['status'],
  explanation: string,
  alternatives: ScoreResult['alternatives'] = [],
  score: number | null = null,
): ScoreResult {
  return { status, score, explanation, assumptions: [], alternatives };
}

function review(reason: string, alternatives: ScoreResult['alternatives'] = []): ScoreResult {
  return result('review', `需人工核对：${reason}`, alternatives);
}

function inNumbers({ reading, score }: Alternative): ScoreResult['alternatives'][number] {
  return { reading, score: score && toNumber(score) };
}

/** Rounded only where the settings ask. */
function rounded(score: Rational, { decimals }: ScoringOptions): Rational {
  return decimals === undefined ? score : roundHalfUp(score, decimals);
}

type NumberRead = Extract<ReadValue, { kind: 'number' }>;

const NO_OPTIONS: ScoringOptions = {};
const NONE: readonly never[] = [];

/** The rule of one row where the text is the scoring clauses of a whole form: 定量指标…；定性指标…, 越大越好的指标…. */
function ruleFromClauses({ rule, operator, target, actual }: ScoreRequest): string | undefined {
  if (actual === null || !/定量|越[大高多]越好/.test(rule) || !rule.includes('定性')) return undefined;
  const clauses = readGeneralClauses(rule);
  const alike = typeof target === typeof actual ? target : null;
  return clauses && ruleOfRow(clauses, operator, alike);
}

/**
 * The score that a rule gives for an actual, with its working. Points are exact; they are rounded only where
 * `options.decimals` asks. Without a certain number the status is `review` and the explanation says why; a blank actual
 * is `blank`. Never throws.
 */
export function scoreOnce(request: ScoreRequest, options: ScoringOptions = NO_OPTIONS): ScoreResult {
  const whole = scoreTold(request, options);
  if (whole.status !== 'review') return whole;
  const known = ruleOfKnown(request);
  const ofKnown = known && scoreTold({ ...request, rule: known.rule }, options);
  if (known && ofKnown?.status === 'scored')
    return withNote(ofKnown, `“${known.lost.join('”“')}”缺分数，不影响本次得分`);
  const part = partOfRow(request);
  if (!part) return whole;
  const own = scoreTold({ ...request, rule: part.rule }, options);
  if (own.status !== 'scored') return whole;
  return withNote(own, `规则里有几个指标，按“${part.noun}”的一段计算`);
}

function withNote(own: ScoreResult, note: string): ScoreResult {
  return {
    ...own,
    explanation: `${own.explanation}（${note}）`,
    assumptions: [note, ...own.assumptions],
  };
}

/** The score by the number of the row, or by the grade that it is where the rule knows grades only. */
function scoreTold(request: ScoreRequest, options: ScoringOptions): ScoreResult {
  const whole = scoreWhole(request, options);
  const grade = whole.status === 'review' ? gradeTold(request) : undefined;
  const own = grade === undefined ? whole : scoreWhole({ ...request, actual: grade }, options);
  return own.status === 'scored' ? own : whole;
}

function scoreWhole(request: ScoreRequest, options: ScoringOptions): ScoreResult {
  const read = readValue(request.actual);
  if (read.kind === 'blank') return result('blank', '实际值为空，未计分');
  if (read.kind === 'number' && read.ranged) return review(`实际值“${request.actual}”是一个范围，不是一个数`);
  const ofRow = ruleFromClauses(request);
  if (ofRow !== undefined) return scoreWhole({ ...request, rule: ofRow }, options);
  const reading = readInRow(parseRule(request.rule), request.weight ?? undefined, () => {
    const { target } = readRow(request);
    return target ? toNumber(target) : NaN;
  });
  if (!reading.meaning) return review(unreadReason(reading));
  if (read.kind === 'words') return scoreWords(request, read, reading, reading.meaning, options);
  const readings = readingsOf(request, read, reading.meaning);
  if (!readings) return scoreAsRead(request, read, reading, reading.meaning, options);
  const { meaning } = reading;
  const [first, ...others] = readings.requests.map((one) =>
    scoreAsRead(one, readValue(one.actual), reading, meaning, options, readings.note),
  ) as [ScoreResult, ...ScoreResult[]];
  return others.every(({ score }) => score === first.score) ? first : review(readings.reason);
}

/** 无 in a row of ≤0起, or under 每发现1处扣0.5分: there is none of what is counted. */
function noneTold(text: string, request: ScoreRequest, meaning: Meaning): NumberRead | undefined {
  if (!/^(?:无|没有|未发生|零)$/.test(text.trim())) return undefined;
  const row = readRow(request);
  const { target } = row;
  const faults =
    meaning.kind === 'deduction' &&
    meaning.cases.every(({ when }) => /^(?:无|未|没有|不)/.test(when.text)) &&
    meaning.deductions.every(
      ({ measure, fromGoal, subject }) =>
        measure === 'fault' &&
        fromGoal === undefined &&
        /发现|发生|出现|投诉|问题|不合格|违|差错|事故/.test(subject) &&
        !/[未缺漏少无]/.test(subject),
    ) &&
    !wantsMore(row);
  const none =
    target === undefined ? faults : signOf(target) === 0 || (wantsLess(row) && isCounted(row.unit));
  if (!none) return undefined;
  const zero = readValue(0);
  return zero.kind === 'number' ? zero : undefined;
}

/** 优秀, 按期完成, and 第6名 under a rule by places that does not name it in words. */
function scoreWords(
  request: ScoreRequest,
  read: Extract<ReadValue, { kind: 'words' }>,
  reading: RuleReading,
  meaning: Meaning,
  options: ScoringOptions,
): ScoreResult {
  const asTold = ({ request: told, note }: DateTold): ScoreResult =>
    scoreAsRead(told, readValue(told.actual), reading, meaning, options, note);
  // 延期3个月 is a number, of which 延期3个月以上 as a label says too little.
  const late = latenessTold(read.text, reading, request);
  if (late) return asTold(late);
  const asWords = scoreAsRead(request, read, reading, meaning, options);
  if (asWords.status === 'scored') return asWords;
  const number = numberTold(read.text, readRow(request).unit);
  if (number)
    return scoreAsRead(request, number, reading, meaning, options, `实际值“${read.text}”按其中的数计`);
  const place =
    placeTold(read.text, reading, request) ??
    noneTold(read.text, request, meaning) ??
    changeTold(read.text, reading, request);
  if (place) return scoreAsRead(request, place, reading, meaning, options);
  const date =
    dateTold(read.text, reading, request) ??
    inTimeTold(read.text, reading, request) ??
    earlyTold(read.text, reading, request);
  if (!date) return asWords;
  const onDate = asTold(date);
  return onDate.status === 'scored' ? onDate : asWords;
}

/** How a row may be meant, where its numbers leave that open. */
function readingsOf(request: ScoreRequest, read: NumberRead, meaning: Meaning): Readings | undefined {
  const row = readRow(request);
  return row.trouble === undefined
    ? (goalReadings(request, row, meaning) ?? percentReadings(request, read, row, meaning))
    : undefined;
}

function scoreAsRead(
  request: ScoreRequest,
  read: ReadValue,
  reading: RuleReading,
  given: Meaning,
  options: ScoringOptions,
  taken?: string,
): ScoreResult {
  if (read.kind === 'blank') return result('blank', '实际值为空，未计分');
  // What the rule itself asks for, where the settings ask for nothing else.
  if (options.decimals === undefined && roundsToOne(reading.text))
    return scoreAsRead(
      request,
      read,
      reading,
      given,
      { ...options, decimals: 1 },
      taken ?? '按规则保留一位小数',
    );
  const inRow = actualInRow(request, read, reading, given);
  if ('trouble' in inRow) return review(inRow.trouble);
  const { meaning, actual, row, thresholds } = inRow;
  const words = read.kind === 'words';
  const evaluate = (full: Rational | undefined): Evaluation =>
    words
      ? evaluateWords(meaning, read.text, full, reading.text, row.name, String(request.target ?? ''))
      : evaluateNumber(meaning, { full, actual: actual!, row, text: reading.text, options });
  const { weight } = row;
  const full = weight ?? (meaning.total && rational(meaning.total.value));
  const met = words ? itemsMet(read.text, reading, full) : itemsCounted(actual!, row, reading, full);
  if (met) return result('scored', met.working, [], toNumber(rounded(met.score, options)));
  const barrier = reading.doubts.find(
    (doubt) => doubt.decided === 'nothing' && doubt.kind !== 'several-facts',
  );
  if (barrier) return review(reasonOf(barrier));
  // 全年改造500户。完成率达到100%得满分 in a row of 户: the demand may be what the rate is of.
  const demand = reading.assumptions.find(({ id }) => id === 'another-demand');
  // 4月底前下达50%。每出现一个项目未按进度完成扣…: without a unit nobody knows which of the two the number is.
  if (
    demand &&
    !words &&
    row.unit === undefined &&
    meaning.kind === 'deduction' &&
    meaning.cases.length === 0
  )
    return review(`${demand.text}：没有计量单位，实际值是不是扣分的次数不能确定`);
  const ofRow = demand && !words && !row.percent && countsIn(demand.text, row.unit);
  if (ofRow && !saysTarget(demand.text, row.target) && speaksInPercent(reading.meaning ?? meaning))
    return review(`${demand.text}：是不是本行的标准没有写明`);
  const said = statedTotal(meaning);
  const onTotal: OnTotal =
    weight && said && compare(weight, said) !== 0
      ? evaluateOnTotal(meaning, said, weight, evaluate)
      : { kind: 'evaluated', evaluation: evaluate(full), alternatives: NONE };
  if (onTotal.kind === 'clash') {
    const block = blocked(reading.doubts, onTotal.byRule, words, meaning, actual, reading.text, row.target);
    return block ? review(reasonOf(block)) : review(onTotal.reason, onTotal.readings.map(inNumbers));
  }
  // 按比例得分，最高得8分 of 10 points: a share of which of the two.
  const most = meaning.kind === 'proportion' && meaning.proportion.inWords ? meaning.ceiling : undefined;
  const less = most && !most.ofWeight && Number.isFinite(most.value) && meaning.cases.length === 0;
  if (less && weight && compare(rational(most.value), weight) < 0)
    return review(`最高${most.value}分与分值${toText(weight)}分不一致，按哪一个的比例没有写明`);
  const far = words ? undefined : farFromGoal(meaning, thresholds, row, reading.text);
  if (far !== undefined) return review(far);
  if (weight && said && totalOfFloor(meaning) && compare(weight, said) > 0)
    if (onTotal.evaluation.kind === 'score' && onTotal.evaluation.by !== 'full')
      return review(`${toText(said)}分是总分还是最多扣的分没有写明`);
  if (weight && said && levelBehindSteps(meaning) && compare(weight, said) !== 0)
    return review('写在扣分后面的一档是满分还是另一种情形，没有写明');
  const asDone = withinWeight(onTotal.evaluation, meaning, full, weight);
  // 优秀率达到40%且合格率达到100%: the condition itself, word for word, with all its numbers.
  const told = words && meaning.kind === 'ladder' && saysLabel(read.text, meaning.cases);
  const doubts = told ? reading.doubts.filter(({ message }) => message !== SEVERAL_NUMBERS) : reading.doubts;
  const block = blocked(doubts, asDone, words, meaning, actual, reading.text, row.target);
  if (block) return review(reasonOf(block));
  if (asDone.kind === 'refused') return review(asDone.reason);
  const alternatives = [...onTotal.alternatives];
  const left = actual && otherwiseMissing({ text: reading.text, meaning, thresholds }, row.target, actual);
  const asMissing = left && evaluateNumber(meaning, { full, actual: left, row, text: reading.text, options });
  const differs = asMissing?.kind === 'score' && compare(asMissing.score, asDone.score) !== 0;
  const countedDone: Alternative = { reading: '实际值数的是完成的数量', score: asDone.score };
  const countedMissing: Alternative | undefined = differs
    ? { reading: '实际值数的是缺少的数量', score: asMissing.score }
    : undefined;
  // 建立制度数 counts what is there, 制度健全性 nothing at all.
  const ofDone = countsDone(row.name);
  // All of them: done, or missing, as nobody would report it.
  if (countedMissing && !ofDone && signOf(left!) === 0)
    return review(
      '规则从总数往下数，不能确定实际值数的是完成的还是缺少的',
      [countedDone, countedMissing].map(inNumbers),
    );
  const evaluation =
    differs && !ofDone
      ? { ...asMissing, assumptions: ['实际值按缺少的数量计', ...asMissing.assumptions] }
      : asDone;
  if (countedMissing) alternatives.push(ofDone ? countedMissing : countedDone);
  alternatives.push(...evaluation.alternatives);
  const beyond =
    full !== undefined && compare(evaluation.score, full) > 0
      ? `得分高于满分${toText(full)}分，加分是否计入本行须另行核对`
      : undefined;
  const notes = [taken, ...inRow.notes, onTotal.note, beyond].filter((note) => note !== undefined);
  const lost = full !== undefined && compare(evaluation.score, full) < 0;
  const least = signOf(evaluation.score) <= 0;
  const assumptions = remarks(reading, { ...inRow, notes }, evaluation.assumptions, { lost, least });
  return {
    status: 'scored',
    score: toNumber(rounded(evaluation.score, options)),
    explanation: `${evaluation.working}${inBrackets(assumptions)}${otherReadings(alternatives)}`,
    assumptions,
    alternatives: alternatives.map(inNumbers),
  };
}

/** Whether words are the whole condition of a case, as the rule says it. */
function saysLabel(words: string, cases: Meaning['cases']): boolean {
  return cases.some(({ when }) => plainWords(when.text) === plainWords(words));
}

/** Whether a number in words counts in a unit: 500户. */
function countsIn(words: string, unit: string | undefined): boolean {
  const number = /\d[\d.]*/.exec(words);
  return unit !== undefined && number !== null && words.startsWith(unit, number.index + number[0].length);
}

/** 计划硬化26公里(含结转6公里) in a row of 26公里: the goal of the row itself, and no other demand. */
function saysTarget(words: string, target: Rational | undefined): boolean {
  if (/其中|不含|且|范围/.test(words)) return false;
  const [number, other] = words.replace(/[(（][^()（）]*[)）]/g, '').match(/\d[\d.]*/g) ?? [];
  return target !== undefined && other === undefined && Number(number) === toNumber(target);
}

function speaksInPercent({ cases }: Meaning): boolean {
  return cases.some(({ when }) => rangesOf(when).some(({ unit }) => isPercent(unit)));
}

/** More points than the row weighs are none that a rule without bonus can mean. */
function withinWeight(
  evaluation: Evaluation,
  meaning: Meaning,
  full: Rational | undefined,
  weight: Rational | undefined,
): Evaluation {
  return weight &&
    evaluation.kind === 'score' &&
    meaning.bonuses.length === 0 &&
    // 最高得分值的120%: that it may be more is said.
    !meaning.ceiling?.ofWeight &&
    compare(evaluation.score, weight) > 0
    ? refused(`规则给出${toText(evaluation.score)}分，超过分值${toText(weight)}分`)
    : withinCeiling(addedWithin(evaluation, meaning, full), limitsInPoints(meaning, full));
}

/** 95%以上的另加2分，最多不超过10分: what a level adds goes no further than the limit that is said. */
function addedWithin(evaluation: Evaluation, meaning: Meaning, full: Rational | undefined): Evaluation {
  const { ceiling, bonuses } = meaning;
  if (evaluation.kind !== 'score' || !ceiling || ceiling.ofWeight || full === undefined) return evaluation;
  if (bonuses.length === 0 || bonuses.some(({ measure }) => measure !== 'once')) return evaluation;
  const limit = Number.isFinite(ceiling.value) ? rational(ceiling.value) : full;
  return compare(limit, full) >= 0 && compare(evaluation.score, limit) > 0
    ? { ...evaluation, score: limit, working: `${evaluation.working}，以${toText(limit)}分为限` }
    : evaluation;
}

/** 90%以上得10分，…，本项得分不超过8分: what the rule itself says is too much. */
function withinCeiling(evaluation: Evaluation, { ceiling, bonuses, kind }: Meaning): Evaluation {
  if (evaluation.kind !== 'score' || bonuses.length > 0 || !ceiling || !Number.isFinite(ceiling.value))
    return evaluation;
  return kind !== 'earning' && compare(evaluation.score, rational(ceiling.value)) > 0
    ? refused(`得${toText(evaluation.score)}分，高于规则写明的最高${ceiling.value}分`)
    : evaluation;
}

function inBrackets(assumptions: readonly string[]): string {
  return assumptions.length > 0 ? `（${assumptions.join('；')}）` : '';
}

function otherReadings(alternatives: readonly Alternative[]): string {
  if (alternatives.length === 0) return '';
  const told = alternatives.map(({ reading, score }) => `${reading}得${score ? toText(score) : '—'}分`);
  return `；另一种读法：${told.join('，')}`;
}
