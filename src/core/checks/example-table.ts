import type { CellContent, Grid, Workbook } from '../model/grid';
import { textCell } from '../model/grid';

/** «0.97 as 97%»: a stored number with the text that its percent format shows. */
const STORED = /^«(-?\d+(?:\.\d+)?) as ([^»]*)»$/;

function cellOf(text: string): CellContent {
  const stored = STORED.exec(text);
  if (!stored) return textCell(text.replaceAll('\\n', '\n').replaceAll('\\p', '|'));
  const shown = stored[2]!;
  return { text: shown, value: Number(stored[1]), ...(shown.endsWith('%') ? { format: '0.00%' } : {}) };
}

function rowOf(line: string): readonly CellContent[] {
  if (!line.startsWith('|')) return [cellOf(line)];
  const inner = line.slice(1, line.endsWith('|') && line.length > 1 ? -1 : undefined);
  return inner.split('|').map((cell) => cellOf(trimBlanks(cell)));
}

/** Only plain blanks pad a cell: zero-width and full-width blanks may be what an example is about. */
function trimBlanks(text: string): string {
  return text.replace(/^ +/, '').replace(/ {1,80}$/, '');
}

/**
 * A worksheet from the text of an example. The first line is row 1; a line with bars is a row of cells, a line
 * without is one cell in column A, a blank line an empty row. In a cell \n is a line break and \p a bar.
 */
export function exampleGrid(name: string, table: string): Grid {
  const lines = table.split('\n').map(trimBlanks);
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return { name, rows: lines.map(rowOf), merges: [] };
}

/** The workbook of an example: one worksheet named Sheet1, or several by name. */
export function exampleWorkbook(example: {
  readonly table?: string;
  readonly sheets?: Readonly<Record<string, string>>;
}): Workbook {
  const sheets = example.sheets ?? { Sheet1: example.table ?? '' };
  return { grids: Object.entries(sheets).map(([name, table]) => exampleGrid(name, table)) };
}
