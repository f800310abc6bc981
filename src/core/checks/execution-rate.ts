import type { Field } from '../model/declaration';

type Figure = Field<number | undefined>;

/** A rate above it is more likely one of two units than one that was spent. */
const MOST_FIXED = 2;

/** The points that the rate gives, where others are written; some forms round to one decimal. */
export function rightScore({ value, content }: Figure, ratio: number, points: number): number | undefined {
  if (value === undefined || content.formula !== undefined) return undefined;
  const right = Number((Math.min(1, ratio) * points).toFixed(2));
  const rounded = Number((Math.min(1, ratio) * points).toFixed(1));
  return Math.abs(value - right) > 0.0051 && Math.abs(value - rounded) > 1e-9 ? right : undefined;
}

/** The rate in percent as written and as it is, and how the cell would say it where no formula stands; `undefined` where it is right. */
export function rateToCorrect(
  { value, text, content }: Figure,
  ratio: number,
): { readonly written: number; readonly right: number; readonly text: string | undefined } | undefined {
  if (value === undefined) return undefined;
  const fraction = value <= 1.5 && !text.includes('%');
  const written = fraction ? value * 100 : value;
  const right = Number((ratio * 100).toFixed(2));
  if (Math.abs(written - right) <= 0.051 || Math.abs(written - ratio) <= 0.0051) return undefined;
  const said = text.includes('%') ? `${right}%` : String(fraction ? Number(ratio.toFixed(4)) : right);
  return { written, right, text: content.formula === undefined && ratio <= MOST_FIXED ? said : undefined };
}
