import type { ColumnRole } from '../model/declaration';
import type { CellContent } from '../model/grid';
import { clean } from './label';
import { isLevelName } from './level-cell';
import { readOperator } from './operator';
import { readPoints } from './points';
import { readTargetValue } from './target-value';

/** So many filled cells say enough about a column. */
export const SAMPLE_SIZE = 40;
/** Of a long cell its beginning tells the kind. */
const LOOKED_AT = 400;

const RULE_WORDS = /[得计扣]\s*(?:权重)?分|[得计扣加减]\s*\d{1,4}(?:\.\d{1,4})?\s*分|满分|扣完|不得分|酌情/;
const POINTS_WORD = /^[(（]?\s*\d{1,3}(?:\.\d{1,3})?\s*分\s*[)）]?$/;

/** How the cells of a column look, as shares of its filled cells (0–1). */
export interface ColumnContent {
  readonly filled: number;
  readonly level1: number;
  readonly level2: number;
  readonly operator: number;
  readonly rule: number;
  /** Plain numbers, or numbers with 分. */
  readonly points: number;
  /** Written with 分: 20分. */
  readonly pointsWord: number;
  readonly number: number;
  readonly value: number;
  readonly percentOrShortUnit: number;
  readonly words: number;
  /** Longer texts. */
  readonly text: number;
  readonly counting: boolean;
}

export function columnContent(cells: readonly CellContent[]): ColumnContent {
  const filled = cells.length;
  const share = (test: (content: CellContent) => boolean): number =>
    filled === 0 ? 0 : cells.filter(test).length / filled;
  const short = (content: CellContent): string => clean(content.text.slice(0, LOOKED_AT));
  const isNumber = (content: CellContent): boolean => /^-?\d+(?:\.\d+)?$/.test(short(content));
  return {
    filled,
    level1: share((content) => isLevelName(1, short(content))),
    level2: share((content) => isLevelName(2, short(content))),
    operator: share((content) => readOperator(short(content)) !== undefined),
    rule: share((content) => short(content).length > 6 && RULE_WORDS.test(short(content))),
    points: share((content) => readPoints(content) !== undefined),
    pointsWord: share((content) => POINTS_WORD.test(short(content))),
    number: share(isNumber),
    value: share((content) => readTargetValue(content).number !== undefined),
    percentOrShortUnit: share((content) => isUnitLike(short(content))),
    words: share((content) => short(content).length >= 2 && !isNumber(content)),
    text: share((content) => short(content).length >= 5 && !isNumber(content)),
    counting: isCounting(cells),
  };
}

function isUnitLike(text: string): boolean {
  return text.length <= 8 && !/\d/.test(text) && readOperator(text) === undefined;
}

function isCounting(cells: readonly CellContent[]): boolean {
  if (cells.length < 2) return false;
  const numbers = cells.map((content) => Number(clean(content.text.slice(0, 8))));
  return (
    numbers.every((number, at) => Number.isInteger(number) && (at === 0 || number >= numbers[at - 1]! - 1)) &&
    numbers[numbers.length - 1]! > numbers[0]!
  );
}

/** How well the cells of a column suit a role, 0–1; 0.5 where they say nothing. */
export function fitOf(role: ColumnRole, content: ColumnContent): number {
  if (content.filled === 0) return role === 'other' ? 0.5 : 0.4;
  switch (role) {
    case 'sequence':
      return content.number;
    case 'level1':
      return Math.max(content.level1, 0.4 * content.words) * (content.rule > 0.5 ? 0 : 1);
    case 'level2':
      return Math.max(content.level2, 0.4 * content.words) * (content.rule > 0.5 ? 0 : 1);
    case 'name':
      return content.words * (1 - Math.max(content.level2, content.level1, content.rule, content.operator));
    case 'operator':
      return content.operator;
    case 'target':
      return Math.max(content.value, 0.5 * content.words * (1 - content.rule));
    case 'unit':
      return content.percentOrShortUnit;
    case 'rule':
      return Math.max(content.rule, 0.3 * content.text);
    case 'explanation':
      return 0.8 * content.text * (1 - content.rule);
    case 'weight':
      return content.points;
    case 'score':
      return content.points;
    case 'actual':
      return Math.max(content.value, 0.6);
    case 'remark':
      return 0.6 * (1 - content.pointsWord);
    case 'reason':
      return 0.6 * (1 - content.points);
    case 'other':
      return 0.3;
  }
}
