import fc from 'fast-check';
import type { CellAddress } from '../../src/core/model/cell';
import { allTables, type DeclarationTable, type Field } from '../../src/core/model/declaration';
import { contentAt, textCell, type CellContent, type Grid } from '../../src/core/model/grid';
import { readWorkbook } from '../../src/core/reader';
import { headerNames } from '../../src/core/reader/header-names';
import { readOperator } from '../../src/core/reader/operator';
import { readPoints } from '../../src/core/reader/points';
import { readTargetValue } from '../../src/core/reader/target-value';
import { anyContent, anyGrid, mutatedSheet } from '../support/arbitrary-grid';
import { anyText, mutantOf } from '../support/arbitrary-text';
import { holds } from '../support/runs';

/** Every field of a table with the cell that it says it stands in. */
function fieldsOf(table: DeclarationTable): readonly (readonly [string, CellAddress])[] {
  const rows = [...table.indicators, ...(table.sideBlock?.indicators ?? [])];
  return [
    ...rows.flatMap((indicator) =>
      Object.entries(indicator).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null && 'cell' in value
          ? [[name, (value as Field).cell] as const]
          : [],
      ),
    ),
    ...table.goals.map(({ cell }) => ['goal', cell] as const),
    ...table.headings.map(({ cell }) => ['heading', cell] as const),
  ];
}

function expectSound(grid: Grid): void {
  const { sheets } = readWorkbook({ grids: [grid] });
  const { length } = grid.rows;
  const [sheet] = sheets;
  for (const { row } of sheet!.unread) if (!(row >= 0 && row < length)) throw new Error(`unread row ${row}`);
  let bottom = -1;
  let previous: DeclarationTable | undefined;
  for (const table of allTables({ sheets })) {
    const { range, headerRows, columns } = table;
    if (!(range.top > bottom && range.bottom < length && range.top <= range.bottom))
      throw new Error(`table in rows ${range.top} to ${range.bottom} of ${length} after ${bottom}`);
    bottom = range.bottom;
    // The later entries of a list stand under the header of the first.
    const goesOn = table.list !== undefined && table.list.shared === previous?.list?.shared;
    expect(headerRows[0]).toBe(goesOn ? previous!.headerRows[0] : range.top);
    previous = table;
    if (new Set(columns.map(({ column }) => column)).size < columns.length) throw new Error('a column twice');
    for (const [name, { sheet: of, row, column }] of fieldsOf(table))
      if (of !== grid.name || !(row >= 0 && row < length && column >= 0))
        throw new Error(`${name} in row ${row}, column ${column}`);
    for (const { weight } of table.indicators)
      if (weight && !Number.isFinite(weight.value ?? 0)) throw new Error(`weight ${weight.value}`);
  }
}

describe('the reader ends well, and names only cells of the worksheet', () => {
  it('for any cells in any order, with merged areas that overlap', () =>
    holds('reader', 300, fc.property(anyGrid, expectSound)));

  it('for declarations with slips', () => holds('reader', 300, fc.property(mutatedSheet, expectSound)));
});

describe('headers', () => {
  const name = fc.constantFrom(...headerNames.flatMap(({ names }) => names));
  const decorated = fc
    .tuple(
      fc.constantFrom('', '*', '★ ', '1.', '（一）', '2025年'),
      name,
      fc.constantFrom('', '（分）', '：', '\n', '(100分)', ' '),
    )
    .map((parts) => parts.join(''));
  const header = fc.oneof(name, decorated, mutantOf(decorated), anyText(8));
  const row = fc.array(header, { minLength: 1, maxLength: 12 });
  const body: fc.Arbitrary<(CellContent | undefined)[][]> = fc.array(
    fc.array(anyContent, { maxLength: 12 }),
    {
      maxLength: 5,
    },
  );

  it('of any names over one, two or three rows are read or left, but never break', () =>
    holds(
      'headers',
      500,
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), body, (headers, cells) => {
        const rows = [...headers.map((line) => line.map(textCell)), ...cells];
        expectSound({ name: '表', rows, merges: [] });
      }),
    ));

  it('in another order give the same fields', () => {
    const texts: Readonly<Record<string, string>> = {
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: '清运垃圾数量',
      指标值类型: '≥',
      指标值: '300',
      计量单位: '吨',
      评分标准: '达到300吨得满分，每少1吨扣0.1分，扣完为止',
      分值: '20',
    };
    const order = fc.shuffledSubarray(Object.keys(texts).slice(3), { minLength: 5 });
    holds(
      'headers',
      200,
      fc.property(order, (rest) => {
        const names = ['一级指标', '二级指标', '三级指标', ...rest];
        const grid = {
          name: '表',
          rows: [names, names.map((each) => texts[each]!)].map((line) => line.map(textCell)),
          merges: [],
        };
        const [table] = allTables(readWorkbook({ grids: [grid] }));
        const [indicator] = table!.indicators;
        expect([
          indicator!.level1?.name,
          indicator!.name.value,
          indicator!.operator?.value,
          indicator!.target?.value.number,
          indicator!.unit?.value,
          indicator!.rule?.text,
          indicator!.weight?.value,
        ]).toEqual(['产出指标', '清运垃圾数量', '≥', 300, '吨', texts['评分标准'], 20]);
      }),
    );
  });
});

it('the readers of single cells give a number that is one, or nothing', () =>
  holds(
    'reader',
    2000,
    fc.property(anyContent, (content) => {
      const cell = content ?? contentAt({ name: '', rows: [], merges: [] }, 0, 0);
      const points = readPoints(cell);
      if (points !== undefined && !Number.isFinite(points)) throw new Error(`points ${points}`);
      const { number } = readTargetValue(cell);
      if (number !== undefined && !Number.isFinite(number)) throw new Error(`target ${number}`);
      readOperator(cell.text);
    }),
  ));
