import { MAX_COLUMNS, MAX_ROWS, columnLetters, rangeFromA1 } from '../../../core/model/cell';
import type { Area } from '../host-workbook';
import { ApiError } from '../wire';

const invalid = () =>
  new ApiError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');

export const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** A1, A1:C7, $A$1, A:C or 3:5, with or without a worksheet before it. */
export function parseAddress(address: string): { readonly sheet: string | undefined; readonly area: Area } {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(address);
  const local = match?.[3]?.replaceAll('$', '');
  if (match === null || local === undefined) throw invalid();
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local);
  const rows = /^(\d+):(\d+)$/.exec(local);
  const range = columns
    ? rangeFromA1('', `${columns[1]}1:${columns[2]}${MAX_ROWS}`)
    : rows
      ? rangeFromA1('', `A${rows[1]}:${columnLetters(MAX_COLUMNS - 1)}${rows[2]}`)
      : rangeFromA1('', local);
  if (range === undefined) throw invalid();
  const { top, left, bottom, right } = range;
  return { sheet, area: { top, left, bottom, right } };
}

/** The area that starts at a cell; fails as Excel does where it leaves the worksheet. */
export function areaAt(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (top < 0 || left < 0 || rows < 1 || columns < 1 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS)
    throw invalid();
  return area;
}

export function addressOf(area: Area): string {
  const from = `${columnLetters(area.left)}${area.top + 1}`;
  const to = `${columnLetters(area.right)}${area.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** The least area that holds both. */
export function bounding(a: Area | undefined, b: Area): Area {
  if (a === undefined) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}
