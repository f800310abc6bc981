import type { Area } from '../office-host/host-workbook';

/** How a cell of the sample or of an opened file looks; the grid has one style for each. */
export type CellRole = 'title' | 'caption' | 'header' | 'body' | 'center' | 'chrome';

/** How a cell of a file looks, as far as the page shows it. */
export interface FileLook {
  /** Points. */
  readonly size?: number;
  readonly isBold?: boolean;
  /** #RRGGBB, as the fill. */
  readonly colour?: string;
  readonly fill?: string;
  readonly isFramed?: boolean;
  readonly wraps?: boolean;
  /** As the file says it: left, center … */
  readonly horizontal?: string;
  readonly vertical: string;
}

/** One cell of an opened file, a pasted text or the sample. */
export interface OpenedCell {
  /** As typed: a text that starts with = is a formula. */
  readonly input: string | number | boolean;
  readonly numberFormat?: string;
  readonly role?: CellRole;
  readonly look?: FileLook;
  /** Kept as text even where it looks like a number or a formula. */
  readonly asText?: boolean;
}

export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly (OpenedCell | undefined)[])[];
  readonly merges: readonly Area[];
  /** Pixels by column; the grid's default where left out. */
  readonly columnWidths: readonly (number | undefined)[];
  /** Pixels by row, where the file says so. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** The file holds more rows or columns than were opened. */
  readonly isCut?: boolean;
}

/** More than this the grid of a page is not made for. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 400;

/** What becomes the workbook of the page. */
export interface OpenedWorkbook {
  /** The file's name, shown above the grid. */
  readonly name: string;
  readonly sheets: readonly OpenedSheet[];
}
