import { columnLetters } from '../../src/core/model/cell';
import { allTables, type DeclarationTable, type Indicator } from '../../src/core/model/declaration';
import type { Grid } from '../../src/core/model/grid';
import { readWorkbook } from '../../src/core/reader';
import { gridOfMarkdown } from './markdown-table';

export const tablesOf = (...grids: Grid[]): readonly DeclarationTable[] => allTables(readWorkbook({ grids }));

/** The one table of a worksheet. */
export function tableOf(markdown: string): DeclarationTable {
  const tables = tablesOf(gridOfMarkdown(markdown));
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

/** What each column was taken for: A:level1 B:level2 … */
export const columns = (table: DeclarationTable): string =>
  table.columns
    .filter(({ role }) => role !== 'other')
    .map(({ role, column }) => `${columnLetters(column)}:${role}`)
    .join(' ');

/** 产出指标/数量指标/巡查次数, dashes for what is not there. */
export const path = ({ level1, level2, name }: Indicator): string =>
  [level1?.name ?? '-', level2?.name ?? '-', name.value === '' ? '-' : name.value].join('/');
