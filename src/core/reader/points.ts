import type { CellContent } from '../model/grid';
import { perText } from '../text/per-text';

const POINTS = /^(?:满分|共计?|计|分值|权重|权数)?[:=]?(-?\d{1,6}(?:\.\d+)?)(?:分|%|分值)?$/;

/**
 * Points as written in a weight, score or remark cell: 20, 20分, （20分）, 20%. A percent cell that holds 0.2 is 20.
 * `undefined` where the cell cannot be read as points.
 */
export function readPoints(content: CellContent): number | undefined {
  if (content.error !== undefined) return undefined;
  if (typeof content.value === 'number' && Number.isFinite(content.value)) {
    return content.format?.includes('%') ? Number((content.value * 100).toPrecision(14)) : content.value;
  }
  return readPointsText(content.text);
}

/** The level behind a total: 97.7（良）. */
const LEVEL_BEHIND = /^(.{1,20}?)\s*[(（]\s*(?:优秀?|良好?|中|差|合格|不合格)\s*[)）]\s*$/u;

/** The points of a total with its level behind them in the same cell; `undefined` where none stands there. */
export function pointsBeforeLevel({ text }: CellContent): number | undefined {
  const match = text.length > 30 ? null : LEVEL_BEHIND.exec(text);
  return match ? readPointsText(match[1]!) : undefined;
}

const readPointsText = perText((text): number | undefined => {
  if (text.length > 30) return undefined;
  const folded = text.normalize('NFKC').replace(/[\s()\u200b-\u200f\u2060\ufeff]/g, '');
  const match = POINTS.exec(folded);
  return match ? Number(match[1]) : undefined;
});
