import { readQuantity } from './quantities';
import { isUnit } from './units';

/** A figure that a goal text promises: 全市定位率达到98%以上. */
export interface GoalFigure {
  /** The words before the number, without 达到, 不低于 and the like: 全市定位率. */
  readonly subject: string;
  readonly value: number;
  readonly unit: string;
  /** Offsets of subject and number in the text. */
  readonly span: readonly [start: number, end: number];
}

/** What stands between a subject and its number. */
const LINK =
  /(?:达到?|为|是|在|至|到|约|共|计|的|不低于|不少于|不超过|不高于|大于|小于|高于|低于|超过|保持|稳定?|控制|压降?|降|提高|提升|增长|实现|完成|力争|确保|分别|均|[≥≤>＞<＜=＝:：])+$/;
/** Numbers that are no promise: years, dates, document and list numbers, ordinals, counts of institutions. */
const NO_PROMISE_UNIT = /^(?:年|月|日|号|条|款|届|级|岁|时|点|季度|周|天)$/;
/** Longest subject looked at. */
const REACH = 16;

/** The figures of a goal text, in order. Linear in its length. */
export function goalFigures(text: string): readonly GoalFigure[] {
  const figures: GoalFigure[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (/[，。；;、！!？?\n\r：:]/.test(character)) {
      from = at + 1;
      continue;
    }
    if (!/[0-9０-９]/.test(character)) continue;
    const read = readQuantity(text, at);
    const end = read?.end ?? numberEnd(text, at);
    const before = text[at - 1] ?? '';
    const listNumber = /[.．、)）]/.test(text[end] ?? '') && text.slice(from, at).trim() === '';
    if (
      read?.unit !== undefined &&
      !listNumber &&
      !/[第〔[（(A-Za-z.\-—–]/.test(before) &&
      promises(read.unit)
    ) {
      const start = Math.max(from, at - REACH);
      const subject = text.slice(start, at).replace(LINK, '').replace(LINK, '').trim();
      figures.push({
        subject: subject.replace(/[^\p{Script=Han}\p{L}]/gu, ''),
        value: read.value,
        unit: read.unit,
        span: [start, end],
      });
    }
    at = Math.max(at, end - 1);
  }
  return figures;
}

function promises(unit: string): boolean {
  return isUnit(unit) && !NO_PROMISE_UNIT.test(unit);
}

function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[0-9０-９.．]/.test(text[end]!)) end++;
  return end;
}
