import type { CellContent } from '../model/grid';
import { ColumnContent, SAMPLE_SIZE } from './column-content';
import type { HeaderColumn } from './column-layout';
import { cellOf, type Line } from './lines';

/** A column's header and the look of its cells. */
export class DescribedColumn {
  readonly column: number;
  readonly leaf: string;
  readonly header: string;
  private looked: ColumnContent | undefined;

  constructor(
    private readonly named: HeaderColumn,
    /** The row of the cell that names it. */
    readonly row: number,
    private readonly body: readonly Line[],
  ) {
    this.column = named.column;
    this.leaf = named.leaf;
    this.header = named.header;
  }

  /** How its cells look; looked at only where the header does not settle what the column is. */
  get content(): ColumnContent {
    return (this.looked ??= new ColumnContent(cellsIn(this.body, this.column)));
  }

  over(body: readonly Line[]): DescribedColumn {
    return new DescribedColumn(this.named, this.row, body);
  }
}

function cellsIn(body: readonly Line[], column: number): readonly CellContent[] {
  const cells: CellContent[] = [];
  for (const line of body) {
    const content = cellOf(line, column);
    if (content && cells.length < SAMPLE_SIZE) cells.push(content);
  }
  return cells;
}
