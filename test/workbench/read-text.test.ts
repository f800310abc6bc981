import { MOST_COLUMNS, MOST_ROWS } from '../../src/workbench/files/opened-workbook';
import { rowsOfTabs, sheetOfCommas, sheetOfTabs } from '../../src/workbench/files/read-text';

const inputs = (sheet: { rows: readonly (readonly ({ input: unknown } | undefined)[])[] }) =>
  sheet.rows.map((row) => row.map((cell) => cell?.input ?? ''));

it.each([
  ['lines of either kind', 'a\tb\r\nc\nd', [['a', 'b'], ['c'], ['d']]],
  ['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
  ['a line end at the end', 'a\n', [['a']]],
  ['a blank cell at the end', 'a\t\n', [['a', '']]],
  ['line breaks and marks within quotation marks', '"x\ny"\t"say ""so"""', [['x\ny', 'say "so"']]],
  ['a quotation mark that opens nothing', '"half\tb', [['"half', 'b']]],
  ['a quotation mark in the middle', '5" pipe\tb', [['5" pipe', 'b']]],
  ['a comma behind a quotation mark', '"优",得10分\t5', [['"优",得10分', '5']]],
  ['a byte order mark', '\ufeffa', [['a']]],
  ['markup, untouched', '<p>甲</p>\t乙', [['<p>甲</p>', '乙']]],
])('splits %s', (_, text, rows) => {
  expect(rowsOfTabs(text)).toEqual(rows);
});

it('makes numbers of numbers only, and runs no formula', () => {
  expect(inputs(sheetOfTabs('表', '12\t-0.5\t007\t≥90\t=1+1\t1e5\t1234567890123456789'))).toEqual([
    [12, -0.5, '007', '≥90', '=1+1', '1e5', '1234567890123456789'],
  ]);
  expect(sheetOfTabs('表', '=1+1').rows[0]![0]).toMatchObject({ asText: true });
});

it('reads commas, and quoted commas', () => {
  expect(inputs(sheetOfCommas('表', '甲,"乙,丙",3'))).toEqual([['甲', '乙,丙', 3]]);
});

it('keeps the columns of commas behind a quotation mark that closes nothing', () => {
  expect(inputs(sheetOfCommas('表', '"优"良,2\n"半,3'))).toEqual([
    ['"优"良', 2],
    ['"半', 3],
  ]);
  expect(inputs(sheetOfCommas('表', '"甲"\t乙,2'))).toEqual([['"甲"\t乙', 2]]);
});

it('opens as much as the grid is made for, and says that there is more', () => {
  const [long, wide] = ['a\n'.repeat(200_000), 'a,'.repeat(200_000)].map((text) => sheetOfCommas('表', text));
  expect([long!.rows.length, long!.isCut]).toEqual([MOST_ROWS, true]);
  expect([wide!.rows[0]!.length, wide!.columnWidths.length, wide!.isCut]).toEqual([
    ...[MOST_COLUMNS, MOST_COLUMNS, true],
  ]);
  expect(sheetOfTabs('表', 'a\tb').isCut).toBe(false);
});

it('is linear in a million characters', () => {
  expect(rowsOfTabs(`"${'a'.repeat(1_000_000)}`)).toHaveLength(1);
  expect(rowsOfTabs('\t'.repeat(100_000))[0]).toHaveLength(100_001);
});
