import type { Heading } from '../model/declaration';

/** How many rows away another labelled text may stand. */
const NEAR = 4;

/** The empty cell behind a label: in the column where the texts of the labels around it stand; the label itself without any. */
export function textCellBeside({ cell }: Heading, headings: readonly Heading[]): Pick<Heading, 'cell'> {
  const away = (one: Heading): number => Math.abs(one.cell.row - cell.row);
  const texts = headings.filter(
    (one) => one.content !== undefined && one.cell.column > cell.column && away(one) > 0 && away(one) <= NEAR,
  );
  const nearest = Math.min(...texts.map(away));
  const columns = texts.filter((one) => away(one) === nearest).map((one) => one.cell.column);
  return columns.length === 0 ? { cell } : { cell: { ...cell, column: Math.min(...columns) } };
}
