import { audit } from '../core/audit';
import { gridOfText, type CellContent, type Grid } from '../core/model/grid';

/** One line of findings for each row of the range; '' where a row has none. */
export function checkRange(range: readonly (readonly unknown[])[]): string[][] {
  const base = gridOfText('区域', []);
  const grid: Grid = { ...base, rows: range.map((row) => row.map(contentOf)) };
  const { findings, reading } = audit({ grids: [grid] });
  const lines = range.map(() => [] as string[]);
  if (reading.sheets[0]?.tables.length === 0) {
    return range.map((_, row) => [row === 0 ? '区域中没有找到绩效目标表，请选中含表头的整张表' : '']);
  }
  for (const { cell, message } of findings) lines[cell.row]?.push(message);
  return lines.map((messages) => [messages.join('；')]);
}

function contentOf(value: unknown): CellContent | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { text: String(value), value };
  // An error value arrives as an object.
  return { text: '#VALUE!', value: null, error: '#VALUE!' };
}
