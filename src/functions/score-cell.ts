import { parseRule, printRule } from '../core/grammar';
import type { ScoreRequest, ScoreResult, ScoringOptions } from '../core/model/scoring';
import { scoreRequest, workingLine } from '../core/scoring';

/** The arguments as Excel hands them over: an omitted optional one is null, a cell is a value or a 1×1 array. */
export interface CellArguments {
  readonly rule: unknown;
  readonly actual: unknown;
  readonly weight: unknown;
  readonly target: unknown;
  readonly unit: unknown;
  readonly options: unknown;
}

/** Points, or '' for a blank actual. @throws CustomFunctions.Error #N/A with the reason, #VALUE! for a bad argument */
export function scoreCell(args: CellArguments): number | string {
  const result = resultOf(args);
  if (result.status === 'blank') return '';
  if (result.score === null)
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, result.explanation);
  return result.score;
}

/** One line of working, assumption and other readings. @throws CustomFunctions.Error #VALUE! for a bad argument */
export function explainCell(args: CellArguments): string {
  return workingLine(resultOf(args));
}

/** The rule in canonical wording. @throws CustomFunctions.Error #N/A where it cannot be read */
export function printCell(rule: unknown): string {
  const text = textOf(rule, '规则');
  if (text.trim() === '') return '';
  const { meaning, doubts } = parseRule(text);
  if (meaning === undefined) {
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.notAvailable,
      doubts[0]?.message ?? '读不懂这条评分标准',
    );
  }
  return printRule(meaning);
}

function resultOf({ rule, actual, weight, target, unit, options }: CellArguments): ScoreResult {
  const request: ScoreRequest = {
    rule: textOf(rule, '规则'),
    actual: valueOf(actual, '实际值'),
    weight: pointsOf(weight),
    target: valueOf(target, '目标值'),
    unit: textOf(unit, '计量单位') || null,
  };
  return scoreRequest(request, optionsOf(options));
}

function cell(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? value[0][0]
    : value;
}

function invalid(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

function textOf(value: unknown, name: string): string {
  const one = cell(value);
  if (one === null || one === undefined) return '';
  if (typeof one === 'string') return one;
  if (typeof one === 'number') return String(one);
  throw invalid(`${name}应为一个单元格或文字`);
}

function valueOf(value: unknown, name: string): number | string | null {
  const one = cell(value);
  if (one === null || one === undefined) return null;
  if (typeof one === 'string' || (typeof one === 'number' && Number.isFinite(one))) return one;
  throw invalid(`${name}应为一个单元格、数值或文字`);
}

/** 20, "20", ２０ or 20分; a text of blanks is left out like an empty cell. */
function pointsOf(value: unknown): number | null {
  const one = cell(value);
  if (one === null || one === undefined || (typeof one === 'string' && one.trim() === '')) return null;
  const written =
    typeof one === 'string' ? /^(\d+(?:\.\d+)?)\s*分?$/.exec(one.normalize('NFKC').trim()) : null;
  const points = typeof one === 'number' ? one : Number(written?.[1] ?? Number.NaN);
  if (!Number.isFinite(points) || points < 0) throw invalid('分值应为不小于 0 的数');
  return points;
}

/** 整步, 不足不扣, 相对, 2位 – separated by commas, in any order. */
export function optionsOf(value: unknown): ScoringOptions {
  const text = textOf(value, '选项').trim();
  let options: ScoringOptions = {};
  for (const word of text === '' ? [] : text.split(/[,，;；、\s]+/)) {
    const decimals = /^([0-6])位(?:小数)?$/.exec(word);
    if (decimals) options = { ...options, decimals: Number(decimals[1]) };
    else if (Object.hasOwn(OPTION_WORDS, word)) options = { ...options, ...OPTION_WORDS[word] };
    else if (word !== '')
      throw invalid(`选项“${word}”不认识；可用：按比例、整步、不足不扣、百分点、相对、0位至6位`);
  }
  return options;
}

const OPTION_WORDS: Readonly<Record<string, ScoringOptions>> = {
  按比例: { partialSteps: 'linear' },
  整步: { partialSteps: 'up' },
  不足不扣: { partialSteps: 'down' },
  百分点: { percentReading: 'point' },
  相对: { percentReading: 'relative' },
};
