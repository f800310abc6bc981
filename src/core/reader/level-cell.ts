import { levelTerm, type LevelDepth } from '../norms/level-names';
import { clean, fold, withoutEnumerator } from './label';

/** Points in brackets or at the end of a level name: 产出指标(50分), 产出（权重50%）, 产出指标50分. */
const WEIGHT_IN_BRACKETS = /\((?:共|计|满分|权重|权数|分值|标准分)?:?(\d{1,4}(?:\.\d+)?)(?:分|%)?\)/;
const WEIGHT_AT_END = /(?:权重|分值)?:?(\d{1,4}(?:\.\d+)?)(?:分|%)$/;

const POINTS_BEHIND_NAME =
  /^(.{1,200}?)\s{0,4}[(（]\s{0,4}(?:满分|分值|权重|权数|共?计)?\s{0,4}[:：]?\s{0,4}([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?)\s{0,4}分?\s{0,4}[)）]\s{0,4}$/su;

/** An indicator's name with the points in the bracket behind it: 入学率（6—14周岁）（8分） is 入学率（6—14周岁） of 8 points. */
export function readWeighedName(text: string): { name: string; points: number } | undefined {
  const match = text.length > 240 ? null : POINTS_BEHIND_NAME.exec(text);
  return match ? { name: match[1]!.trimEnd(), points: Number(match[2]!.normalize('NFKC')) } : undefined;
}

/** The name of a level cell and the points written in it. */
export function readLevelName(text: string): { name: string; declaredWeight: number | undefined } {
  const folded = withoutEnumerator(fold(text));
  if (folded === '') return { name: clean(text), declaredWeight: undefined };
  const match = WEIGHT_IN_BRACKETS.exec(folded) ?? WEIGHT_AT_END.exec(folded);
  const weight = match ? Number(match[1]) : undefined;
  const rest = match ? folded.slice(0, match.index) + folded.slice(match.index + match[0].length) : folded;
  const name = rest.replace(/\(\D{0,6}\)$/, '').replace(/[:、,.-]{1,8}$/, '');
  return name === '' ? { name: clean(text), declaredWeight: undefined } : { name, declaredWeight: weight };
}

/** Whether a cell names a level of a norm. */
export function isLevelName(depth: LevelDepth, text: string): boolean {
  return levelTerm(depth, readLevelName(text).name) !== undefined;
}
