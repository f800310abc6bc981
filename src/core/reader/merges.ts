import type { CellRange } from '../model/cell';
import type { Grid } from '../model/grid';

/** Finds the merged area that covers a cell. */
export interface MergeLookup {
  at(row: number, column: number): CellRange | undefined;
}

/**
 * An index over a worksheet's merged areas by column, so that a lookup takes logarithmic time whatever their number.
 * Areas do not overlap on a sound worksheet; where they do, any of them is found.
 */
export function mergeLookup(grid: Grid, width: number): MergeLookup {
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of grid.merges) {
    const right = Math.min(merge.right, width - 1);
    for (let column = Math.max(merge.left, 0); column <= right; column += 1) {
      const list = byColumn.get(column);
      if (list) list.push(merge);
      else byColumn.set(column, [merge]);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.top - b.top);
  return {
    at(row, column) {
      const list = byColumn.get(column);
      if (!list) return undefined;
      let low = 0;
      let high = list.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const merge = list[middle]!;
        if (merge.top > row) high = middle - 1;
        else if (merge.bottom < row) low = middle + 1;
        else return merge;
      }
      return undefined;
    },
  };
}
