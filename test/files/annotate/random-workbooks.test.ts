import { read, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { toA1 } from '../../../src/core/model/cell';
import { annotated, DECLARATION, xlsx } from './annotating';
import { cellsOf, difference, documentOf, elements, faultsOf } from '../../support/workbook-package';
import { holds } from '../../support/runs';

const SHEETS = ['申报表', "乙'表", '丙<&>'];

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.integer({ min: -1000, max: 100_000 }),
  fc.boolean(),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('=1+1', '+86', '@提示', '_x0041_', ' 前后空格 ', '第一行\n第二行', '表情😀', '<b>&amp;'),
);
const cell = fc.record({
  row: fc.nat(30),
  column: fc.nat(16),
  value,
  style: fc.constantFrom(undefined, '0.00', '@', 'yyyy-mm-dd'),
});
const workbook = fc.record({
  top: fc.nat(6),
  left: fc.nat(3),
  rows: fc.shuffledSubarray([3, 4, 5, 6, 7, 8], { minLength: 1 }),
  others: fc.array(fc.record({ sheet: fc.nat(2), cell }), { maxLength: 40 }),
  bookSST: fc.boolean(),
  merge: fc.boolean(),
  scoresAs: fc.constantFrom('values' as const, 'formulas' as const),
});

function bytesOf({
  top,
  left,
  rows,
  others,
  bookSST,
  merge,
}: typeof workbook extends fc.Arbitrary<infer T> ? T : never) {
  const table = [0, 1, 2, ...[...rows].sort()].map((index) => DECLARATION[index]!);
  const sheets: WorkSheet[] = SHEETS.map(() => ({ '!ref': 'A1:Z60' }));
  for (const { sheet, cell: each } of others) {
    const address = toA1(each);
    const type = typeof each.value === 'number' ? 'n' : typeof each.value === 'boolean' ? 'b' : 's';
    sheets[sheet]![address] = {
      t: type,
      v: each.value,
      ...(each.style ? { z: each.style } : {}),
    } as CellObject;
  }
  utils.sheet_add_aoa(sheets[0]!, table, { origin: { r: top, c: left } });
  if (merge) sheets[0]!['!merges'] = [{ s: { r: top, c: left }, e: { r: top, c: left + 8 } }];
  return new Uint8Array(
    write(
      { SheetNames: [...SHEETS], Sheets: Object.fromEntries(SHEETS.map((name, i) => [name, sheets[i]!])) },
      { type: 'array', bookType: 'xlsx', bookSST },
    ) as ArrayBuffer,
  );
}

it('every cell outside the written ones is the same, and a second run changes nothing', () => {
  let tables = 0;
  holds(
    'packages',
    40,
    fc.property(workbook, (random) => {
      const before = bytesOf(random);
      const { bytes, annotation } = annotated(before, { scoresAs: random.scoresAs });
      tables += annotation.tables;
      expect(faultsOf(bytes)).toEqual([]);
      const names = elements(documentOf(bytes, 'xl/workbook.xml'), 'sheet').map((sheet) =>
        sheet.getAttribute('name'),
      );
      expect(names).toEqual([...SHEETS, '问题清单']);
      SHEETS.forEach((name, index) => {
        const part = `xl/worksheets/sheet${index + 1}.xml`;
        const written = new Set(
          annotation.scores.filter((each) => each.cell.sheet === name).map((each) => toA1(each.cell)),
        );
        const [was, is] = [cellsOf(before, part), cellsOf(bytes, part)];
        for (const [at, content] of was)
          if (!written.has(at)) expect([name, at, is.get(at)]).toEqual([name, at, content]);
        for (const at of is.keys()) expect([at, was.has(at) || written.has(at)]).toEqual([at, true]);
        // Never over a filled cell.
        const sheet = read(before).Sheets[name]!;
        for (const at of written) expect([at, sheet[at]?.v ?? '']).toEqual([at, '']);
      });
      const again = annotated(bytes, { scoresAs: random.scoresAs });
      expect(difference(bytes, again.bytes)).toEqual({ added: [], gone: [], changed: [] });
    }),
  );
  expect(tables).toBeGreaterThan(20);
});

it('a stray row right under a table, reached by our lines, does not become one of its rows the second time', () => {
  const bytes = xlsx([DECLARATION[0]!, DECLARATION[1]!, DECLARATION[2]!, DECLARATION[4]!], (sheet) => {
    sheet['C5'] = { t: 's', v: '备注另附' };
    sheet['L5'] = { t: 'n', v: 12 };
    sheet['!ref'] = 'A1:L5';
  });
  const first = annotated(bytes);
  expect(first.annotation.scores.map(({ value }) => value)).toContain('产出指标小计');
  const again = annotated(first.bytes);
  expect(difference(first.bytes, again.bytes)).toEqual({ added: [], gone: [], changed: [] });
});

it('a cell beside the table whose format shows nothing is filled, and stays', () => {
  const bytes = xlsx(DECLARATION, (sheet) => {
    sheet['J5'] = { t: 'n', v: -3, z: 'yyyy-mm-dd' };
  });
  const { annotation } = annotated(bytes);
  expect(annotation.scores.map(({ cell: { column } }) => column).sort()[0]).toBe(10);
});
