import type { Field, OtherYearInHeader } from '../model/declaration';
import type { Grid } from '../model/grid';
import { textField } from './fields';
import type { HeaderBlock } from './header';
import { cellOf, type Line } from './lines';

const YEAR = /20\d{2}/g;
/** Longer texts are no heads of columns. */
const LONGEST = 40;

/** The cells of a header that is printed again which say another year than the same cell did the first time, and nothing else. */
export function otherYearsIn(
  grid: Grid,
  lines: readonly Line[],
  first: HeaderBlock,
  again: HeaderBlock,
): readonly OtherYearInHeader[] {
  if (again.to - again.from !== first.to - first.from) return [];
  const found: OtherYearInHeader[] = [];
  for (let n = 0; n <= again.to - again.from; n += 1) {
    const [above, line] = [lines[first.from + n]!, lines[again.from + n]!];
    const fieldIn = ({ row }: Line, column: number, content: Line['cells'][number]['content']): Field =>
      textField({ sheet: grid.name, row, column }, content);
    for (const { column, content } of line.cells) {
      const known = cellOf(above, column);
      if (!known || known.text === content.text || content.text.length > LONGEST) continue;
      if (known.text.replace(YEAR, '') !== content.text.replace(YEAR, '')) continue;
      found.push({ field: fieldIn(line, column, content), first: fieldIn(above, column, known) });
    }
  }
  return found;
}
