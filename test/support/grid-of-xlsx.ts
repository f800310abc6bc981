import { readFileSync } from 'node:fs';
import type { Workbook } from '../../src/core/model/grid';
import { workbookOfBytes } from '../../src/hosts/files/workbook-file';

/** A workbook file as the grid of cells that the product's own file host reads. */
export function workbookOfXlsx(file: string): Workbook {
  return workbookOfBytes(readFileSync(file));
}
