import { cellKey, type CellAddress, type CellRange } from '../../core/model/cell';

/** How long after a write its change event may still arrive. */
const PATIENCE_MS = 5000;
/** A change of more cells than this is no write of single cells of ours. */
const MOST_CELLS = 1000;

/** What the add-in has just written itself, so that the change events that follow do not start a loop. */
class OwnWrites {
  private readonly cells = new Map<string, number>();
  private additions: number[] = [];
  private areas: { readonly range: CellRange; readonly until: number }[] = [];

  /** Each of these cells will be told once. */
  expect(cells: readonly CellAddress[]): void {
    const until = Date.now() + PATIENCE_MS;
    for (const cell of cells) this.cells.set(cellKey(cell), until);
  }

  /** These were not written after all: what is told of them is somebody else's. */
  forget(cells: readonly CellAddress[]): void {
    for (const cell of cells) this.cells.delete(cellKey(cell));
  }

  /** Whatever is told of this area within the next seconds is the add-in's own. */
  expectArea(range: CellRange): void {
    this.areas.push({ range, until: Date.now() + PATIENCE_MS });
  }

  /** A worksheet will be told as added. */
  expectAddition(): void {
    this.additions.push(Date.now() + PATIENCE_MS);
  }

  forgetAddition(): void {
    this.additions.pop();
  }

  /** Whether an added worksheet is the add-in's own. */
  claimsAddition(): boolean {
    this.additions = this.additions.filter((until) => until >= Date.now());
    return this.additions.shift() !== undefined;
  }

  /** Whether a change is wholly the add-in's own. */
  claims(range: CellRange): boolean {
    const now = Date.now();
    for (const [key, until] of this.cells) if (until < now) this.cells.delete(key);
    this.areas = this.areas.filter(({ until }) => until >= now);
    if (this.areas.some((area) => covers(area.range, range))) return true;
    const keys = cellsOf(range).map(cellKey);
    if (keys.length === 0 || !keys.every((key) => this.cells.has(key))) return false;
    for (const key of keys) this.cells.delete(key);
    return true;
  }
}

export const ownWrites = new OwnWrites();

function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.sheet === inner.sheet &&
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The cells of a small range; none of a large one. */
function cellsOf({ sheet, top, left, bottom, right }: CellRange): CellAddress[] {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return [];
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push({ sheet, row, column });
  }
  return cells;
}
