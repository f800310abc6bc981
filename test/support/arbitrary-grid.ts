import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import type { CellRange } from '../../src/core/model/cell';
import type { CellContent, Grid } from '../../src/core/model/grid';
import { textCell } from '../../src/core/model/grid';
import { gridOfTabbed } from '../../src/hosts/files/text-grid';
import { anyText, mutantOf } from './arbitrary-text';

type Rows = readonly (readonly (CellContent | undefined)[])[];

const FOLDER = resolve(__dirname, '../fixtures/tables');
/** The sheets of the fixtures, numbers as numbers. */
export const FIXTURE_GRIDS: readonly Grid[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.tsv'))
  .map((file) => gridOfTabbed(basename(file, '.tsv'), readFileSync(join(FOLDER, file), 'utf8')));

const WORDS = [
  ...new Set(FIXTURE_GRIDS.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell?.text ?? '')))),
];

/** Values of every type that a host hands over, and some that it should not. */
const oddContent: fc.Arbitrary<CellContent | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant<CellContent>({ text: '', value: '' }),
  fc.boolean().map((value): CellContent => ({ text: value ? 'TRUE' : 'FALSE', value })),
  fc.double().map((value): CellContent => ({ text: String(value), value })),
  fc
    .constantFrom(Number.NaN, Infinity, -0, 1e308, 5e-324, 45_678.5)
    .map((value): CellContent => ({ text: String(value), value, format: 'yyyy"年"m"月"d"日"' })),
  fc
    .double({ min: -2, max: 2, noNaN: true })
    .map((value): CellContent => ({ text: `${Math.round(value * 100)}%`, value, format: '0%' })),
  fc
    .constantFrom('#N/A', '#REF!', '#DIV/0!')
    .map((error): CellContent => ({ text: error, value: null, error })),
  anyText(8).map((text): CellContent => ({ text, value: text, formula: `=${text}` })),
  fc.constant<CellContent>({ text: '######', value: 12_345.678, format: '#,##0.00' }),
  fc.integer({ min: 500, max: 5000 }).map((length) => textCell('绩效目标，'.repeat(length).slice(0, length))),
);

/** A cell of any kind: what stands in declarations most of all. */
export const anyContent: fc.Arbitrary<CellContent | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS).map(textCell) },
  { weight: 2, arbitrary: mutantOf(fc.constantFrom(...WORDS)).map(textCell) },
  { weight: 1, arbitrary: anyText(20).map(textCell) },
  { weight: 2, arbitrary: oddContent },
);

/** Merged areas, overlapping, one in the other, or beyond the grid. */
export const anyMerges = (sheet: string): fc.Arbitrary<readonly CellRange[]> =>
  fc.array(
    fc
      .tuple(
        fc.nat(25),
        fc.nat(12),
        fc.oneof(fc.nat(6), fc.constant(1_048_000)),
        fc.oneof(fc.nat(5), fc.constant(16_000)),
      )
      .map(([top, left, down, right]) => ({ sheet, top, left, bottom: top + down, right: left + right })),
    { maxLength: 6 },
  );

const raggedRows: fc.Arbitrary<Rows> = fc.array(fc.array(anyContent, { maxLength: 13 }), { maxLength: 24 });

/** A cell far from all others: now and then at the other end of the worksheet. */
const farCell = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.nat(300), fc.nat(60), anyContent) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(1_048_575), fc.nat(16_383), anyContent) },
);

/** Rows of any cells, some of them far below or far to the right of all others. */
export const anyGrid: fc.Arbitrary<Grid> = fc
  .tuple(raggedRows, anyMerges('表'), fc.array(farCell, { maxLength: 2 }))
  .map(([rows, merges, far]) => {
    const all = rows.map((row) => [...row]);
    for (const [row, column, content] of far) (all[row] ??= [])[column] = content;
    return { name: '表', rows: all, merges };
  });

type Edit = (rows: (CellContent | undefined)[][]) => void;

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const place = <T>(list: readonly T[], at: number) => Math.floor(at * list.length);

const slip: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(share, share, anyContent).map(([r, c, content]): Edit => (rows) => {
      const row = rows[place(rows, r)];
      if (row) row[place(row, c)] = content;
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(share, share, mutantOf(fc.constant('\u0000')))
      .map(([r, c, piece]): Edit => (rows) => {
        // What stands there, with a slip in it.
        const row = rows[place(rows, r)];
        const at = row ? place(row, c) : 0;
        const text = row?.[at]?.text ?? '';
        if (row)
          row[at] = textCell(text.slice(0, text.length >> 1) + piece + text.slice((text.length >> 1) + 1));
      }),
  },
  share.map(
    (r): Edit =>
      (rows) =>
        void rows.splice(place(rows, r), 1),
  ),
  fc.tuple(share, share).map(([r, to]): Edit => (rows) => {
    const row = rows[place(rows, r)];
    if (row) rows.splice(place(rows, to), 0, [...row]);
  }),
  fc.tuple(share, share).map(([c, to]): Edit => (rows) => {
    // A column that was moved.
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const [from, target] = [Math.floor(c * width), Math.floor(to * width)];
    for (const row of rows) row.splice(target, 0, ...row.splice(from, 1));
  }),
  fc.tuple(share, fc.nat(3)).map(([r, count]): Edit => (rows) => {
    rows.splice(place(rows, r), 0, ...Array.from({ length: count }, () => []));
  }),
  share.map(
    (r): Edit =>
      (rows) =>
        void rows.splice(place(rows, r)),
  ),
);

/** A sheet of the fixtures after some slips of the people who fill it in. */
export const mutatedSheet: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.constantFrom(...FIXTURE_GRIDS),
    fc.array(slip, { minLength: 1, maxLength: 6 }),
    fc.oneof(fc.constant([]), anyMerges('表')),
  )
  .map(([grid, slips, merges]) => {
    const rows = grid.rows.map((row) => [...row]);
    for (const edit of slips) edit(rows);
    return { name: '表', rows, merges };
  });
