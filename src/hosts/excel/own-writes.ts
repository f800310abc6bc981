import { cellKey, type CellAddress } from '../../core/model/cell';

/** How long after a write its change event may still arrive. */
const PATIENCE_MS = 5000;

/** The cells that the add-in has just written itself, so that the change events that follow do not start a loop. */
class OwnWrites {
  private readonly expected = new Map<string, number>();

  expect(cells: readonly CellAddress[]): void {
    const until = Date.now() + PATIENCE_MS;
    for (const cell of cells) this.expected.set(cellKey(cell), until);
  }

  /** Whether all of these cells were written by the add-in itself; each counts once. */
  claims(cells: readonly CellAddress[]): boolean {
    const now = Date.now();
    for (const [key, until] of this.expected) if (until < now) this.expected.delete(key);
    if (cells.length === 0 || !cells.every((cell) => this.expected.has(cellKey(cell)))) return false;
    for (const cell of cells) this.expected.delete(cellKey(cell));
    return true;
  }
}

export const ownWrites = new OwnWrites();
