import type { Area } from '../office-host/host-workbook';

/** Whole rows or columns that were put in or taken out. */
export interface MoveOfCells {
  readonly of: 'rows' | 'columns';
  readonly way: 'in' | 'out';
  readonly first: number;
  readonly count: number;
}

/** Where an area lies afterwards; `undefined` where it is gone with its cells. */
export function movedArea(area: Area, move: MoveOfCells): Area | undefined {
  const [from, to] = move.of === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const moved = move.way === 'in' ? widened(from, to, move) : narrowed(from, to, move);
  if (moved === undefined) return undefined;
  const [first, last] = moved;
  return move.of === 'rows' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

type Stretch = readonly [from: number, to: number];

function widened(from: number, to: number, { first, count }: MoveOfCells): Stretch {
  if (first <= from) return [from + count, to + count];
  return first <= to ? [from, to + count] : [from, to];
}

function narrowed(from: number, to: number, { first, count }: MoveOfCells): Stretch | undefined {
  /** How many of those before this place are taken out. */
  const gone = (place: number) => Math.min(Math.max(place - first, 0), count);
  const [start, end] = [from - gone(from), to + 1 - gone(to + 1)];
  return start < end ? [start, end - 1] : undefined;
}
