import { readFileSync } from 'node:fs';
import { columnLetters, toA1 } from '../../src/core/model/cell';
import {
  allTables,
  liveIndicators,
  type Column,
  type DeclarationTable,
} from '../../src/core/model/declaration';
import type { Workbook } from '../../src/core/model/grid';
import { readWorkbook } from '../../src/core/reader';
import { gridOfTsv } from '../support/grid-of-text';
import { workbookOfXlsx } from '../support/grid-of-xlsx';
import { describeShared, shared } from '../support/shared';

interface ExpectedTable {
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly indicators: number;
  readonly weightFrom: string;
  readonly weightTotal: number;
  readonly levelTotals: Readonly<Record<string, number>>;
  readonly goal?: string;
  readonly executionWeight?: number;
  readonly sideBlock?: { readonly columns: Readonly<Record<string, string>>; readonly indicators: number };
}

const SHORT: Readonly<Record<string, string>> = {
  level1: 'l1',
  level2: 'l2',
  operator: 'type',
  explanation: 'expl',
  sequence: 'seq',
};

const byRole = (columns: readonly Column[], prefix = ''): Record<string, string> =>
  Object.fromEntries(
    columns
      .filter(({ role }) => role !== 'other')
      .map(({ role, column }) => [prefix + (SHORT[role] ?? role), columnLetters(column)]),
  );

function shown(table: DeclarationTable, expected: ExpectedTable): Partial<ExpectedTable> {
  const live = liveIndicators(table);
  const points = live.map(({ level1, weight }) => [level1?.name ?? '', weight?.value ?? 0] as const);
  const levelTotals: Record<string, number> = {};
  for (const [level, weight] of points) levelTotals[level] = (levelTotals[level] ?? 0) + weight;
  const goal = table.goals.find(({ kind }) => kind === 'annual');
  const execution = table.funding.find(({ kind }) => kind === 'total')?.weight?.value;
  const side = table.sideBlock;
  return {
    headerRows: table.headerRows.map((row) => row + 1),
    firstRow: table.indicators[0]!.row + 1,
    lastRow: table.range.bottom + 1,
    columns: {
      ...byRole(table.columns),
      ...(side && !expected.sideBlock ? {} : byRole(side?.columns ?? [], 's')),
    },
    indicators: live.length,
    ...(expected.weightFrom === 'column'
      ? { weightTotal: points.reduce((sum, [, weight]) => sum + weight, 0), levelTotals }
      : {}),
    ...(goal ? { goal: toA1(goal.cell) } : {}),
    ...(execution === undefined ? {} : { executionWeight: execution }),
  };
}

const NAMES = [
  'dept-water-2025',
  'paste-culture-2025',
  'selfeval-road-2024',
  'indexsystem-maternity-2017',
  'sidebyside-forestry-2026',
];

const pasted = (name: string, file: string): Workbook => ({
  grids: [gridOfTsv(name, readFileSync(file, 'utf8'))],
});

describeShared('sheets of the corpus', 'corpus/tables/README.md', () => {
  describe.each(NAMES)('%s', (name) => {
    const expected = JSON.parse(readFileSync(shared(`corpus/tables/${name}.expected.json`)!, 'utf8')) as {
      tableDetails: readonly (ExpectedTable & Record<string, unknown>)[];
    };
    const forms: readonly (readonly [string, () => Workbook])[] = [
      ['pasted', () => pasted(name, shared(`corpus/tables/${name}.tsv`)!)],
      ['.xlsx', () => workbookOfXlsx(shared(`corpus/tables/${name}.xlsx`)!)],
    ];

    it.each(forms)('%s: tables, columns, rows and sums are as expected', (_, load) => {
      const tables = allTables(readWorkbook(load()));
      expect(tables.map((table, at) => shown(table, expected.tableDetails[at]!))).toEqual(
        expected.tableDetails.map((table) => {
          const { headerRows, firstRow, lastRow, columns, indicators, weightTotal, levelTotals } = table;
          return {
            headerRows,
            firstRow,
            lastRow,
            columns,
            indicators,
            ...(table.weightFrom === 'column' ? { weightTotal, levelTotals } : {}),
            ...(table.goal === undefined ? {} : { goal: table.goal }),
            ...(table.executionWeight === undefined ? {} : { executionWeight: table.executionWeight }),
          };
        }),
      );
    });

    it('reads the same from the file as from the pasted text', () => {
      const [fromText, fromFile] = forms.map(([, load]) =>
        allTables(readWorkbook(load())).map((table) =>
          table.indicators.map(({ row, state, level1, level2, name: field, operator, weight }) => [
            row,
            state,
            level1?.name,
            level2?.standard,
            field.value,
            operator?.value,
            weight?.value,
          ]),
        ),
      );
      expect(fromFile).toEqual(fromText);
    });
  });

  it('keeps the placeholder of the long-term block apart from its seventeen indicators', () => {
    const file = shared('corpus/tables/sidebyside-forestry-2026.tsv')!;
    const [table] = allTables(readWorkbook(pasted('S', file)));
    const live = table!.sideBlock!.indicators.filter(({ state }) => state === 'live');
    expect(live.filter(({ target }) => target?.text !== 'XX')).toHaveLength(17);
  });
});

describeShared('the seed', 'seed/000_0ec2345d73f18d63.txt', (file) => {
  const reading = readWorkbook(pasted('Sheet1', file));
  const tables = allTables(reading);

  it('is one department table and nine project tables with 81 live indicators', () => {
    expect(tables.map(({ kind }) => kind)).toEqual(['department', ...Array<string>(9).fill('project')]);
    expect(tables.map((table) => liveIndicators(table).length)).toEqual([23, 6, 6, 6, 6, 7, 9, 6, 6, 6]);
  });

  it('fills levels from the rows above', () => {
    const rows = tables.flatMap(({ indicators }) => indicators);
    const levels = (row: number): unknown[] => {
      const found = rows.find((indicator) => indicator.row === row - 1)!;
      return [found.level1?.standard, found.level1?.source, found.level2?.standard, found.level2?.source];
    };
    expect(levels(161)).toEqual(['产出指标', 'filled', '数量指标', 'filled']);
    expect(levels(184)).toEqual(['产出指标', 'filled', '质量指标', 'filled']);
    expect(levels(188)).toEqual(['效益指标', 'filled', '社会效益指标', 'filled']);
    expect(levels(210)).toEqual(['满意度指标', 'own', '可持续影响指标', 'own']);
  });

  it('finds goals, counters, funding lines and the empty row inside the table', () => {
    expect(tables[0]!.blankRows).toEqual([25]);
    expect(tables[0]!.goals.map(({ cell, kind }) => `${toA1(cell)} ${kind}`)).toEqual([
      'C7 duties',
      'C8 annual',
    ]);
    expect(tables.slice(1).map(({ goals }) => goals.map(({ cell }) => toA1(cell)))).toEqual(
      ['A41', 'A61', 'A92', 'A120', 'A143', 'A172', 'A195', 'A215', 'A245'].map((cell) => [cell]),
    );
    expect(tables.slice(1).map(({ counter }) => counter?.typed)).toEqual([
      17, 29, 107, 51, 78, 223, 24, 22, 37,
    ]);
    expect(tables.flatMap(({ fundingLine }) => fundingLine ?? []).map(({ cell }) => toA1(cell))).toEqual([
      'A79',
      'A233',
    ]);
  });

  it('lists the page chrome as unread and nothing else', () => {
    const [sheet] = reading.sheets;
    expect(sheet!.unread.map(({ row, reason }) => `${row + 1} ${reason}`)).toEqual([
      ...['81', '83', '85', '86', '87', '88', '96', '98', '100', '102', '138'].map((row) => `${row} chrome`),
      '139 separator',
      ...['147', '149', '151', '153', '235', '237', '239', '241', '249', '251', '253', '255'].map(
        (row) => `${row} chrome`,
      ),
    ]);
  });
});
