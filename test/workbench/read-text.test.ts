import { decodeText, rowsOfTabs, sheetOfCommas, sheetOfTabs } from '../../src/workbench/files/read-text';

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

it('decodes UTF-8, UTF-16 and GB 18030', () => {
  expect(decodeText(new TextEncoder().encode('得分'))).toBe('得分');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x97, 0x5f]))).toBe('得');
  expect(decodeText(new Uint8Array([0xb5, 0xc3, 0xb7, 0xd6]))).toBe('得分');
});

it('is linear in a million characters', () => {
  expect(rowsOfTabs(`"${'a'.repeat(1_000_000)}`)).toHaveLength(1);
  expect(rowsOfTabs('\t'.repeat(100_000))[0]).toHaveLength(100_001);
});
