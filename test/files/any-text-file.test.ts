import fc from 'fast-check';
import { FileFault } from '../../src/hosts/files/file-fault';
import { workbookOf } from '../../src/hosts/files/read-file';
import { anyText } from '../support/arbitrary-text';
import { gb18030 } from '../support/gb18030';
import { holds } from '../support/runs';

/** A first cell that no encoding but its own makes sense of. */
const HEAD = '三级指标';

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16 LE': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 BE': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  GB18030: gb18030,
};

const chinese = fc.string({
  unit: fc.constantFrom(
    ...'绩效目标指标值得分满意度完成率万元人次个项％，。、；：（）≥≤“”0123456789.-+=@%ab,"\' ',
  ),
  maxLength: 10,
});
/** Without halves of pairs, which no encoding holds, and zero bytes, by which UTF-16 is known. */
const unicode = anyText(10).map((text) => text.replace(/[\p{Cs}\u0000]/gu, ''));

const textsOf = (name: string, bytes: Uint8Array): string[][] =>
  workbookOf(name, bytes).grids[0]!.rows.map((row) => row.map((cell) => cell?.text ?? ''));
const withHead = (rows: string[][]): string[][] => [[HEAD, ...rows[0]!.slice(1)], ...rows.slice(1)];
const tableOf = (cell: fc.Arbitrary<string>) =>
  fc
    .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    .map((rows) => withHead(rows));

describe('a table in a text file is read as it was written', () => {
  const encoded = fc.oneof(
    fc.tuple(tableOf(chinese), fc.constantFrom(...Object.keys(ENCODINGS))),
    fc.tuple(tableOf(unicode), fc.constantFrom('UTF-8', 'UTF-8 with a mark', 'UTF-16 LE', 'UTF-16 BE')),
  );
  const end = fc.constantFrom('\n', '\r\n', '\r');

  it('.csv: quotes where they are needed, or everywhere', () =>
    holds(
      'files',
      800,
      fc.property(encoded, end, fc.boolean(), fc.boolean(), ([rows, encoding], lineEnd, quoteAll, ended) => {
        const field = (text: string): string =>
          quoteAll || /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
        const csv = rows.map((row) => row.map(field).join(',')).join(lineEnd) + (ended ? lineEnd : '');
        expect(textsOf('表.csv', ENCODINGS[encoding]!(csv))).toEqual(rows);
      }),
    ));

  it('.tsv and .txt: a tab and the end of a line divide, nothing else', () =>
    holds(
      'files',
      800,
      fc.property(encoded, end, fc.constantFrom('表.tsv', '表.TXT'), ([rows, encoding], lineEnd, name) => {
        const plain = rows.map((row) => row.map((text) => text.replace(/[\t\r\n]/g, '')));
        const text = plain.map((row) => row.join('\t')).join(lineEnd) + lineEnd;
        expect(textsOf(name, ENCODINGS[encoding]!(text))).toEqual(plain);
      }),
    ));
});

describe('any bytes under any name', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(
        fc.constantFrom(
          'PK\u0003\u0004',
          '\u00d0\u00cf\u0011\u00e0',
          '\u00ff\u00fe',
          '\u00fe\u00ff',
          '\u00ef\u00bb\u00bf',
          '<html><table>',
          'ID;P',
        ),
        fc.uint8Array({ maxLength: 200 }),
      )
      .map(([head, rest]) => Uint8Array.from([...Buffer.from(head, 'latin1'), ...rest])),
    anyText(60).map((text) => new TextEncoder().encode(text)),
  );
  const name = fc.constantFrom('a.csv', 'a.tsv', 'a.txt', 'a.xlsx', 'a.xls', 'a.xlsm', 'a', 'a.pdf');

  it('are a table, or are refused with a reason', () =>
    holds(
      'files',
      1500,
      fc.property(name, bytes, (path, content) => {
        try {
          const { grids } = workbookOf(path, content);
          for (const cell of grids.flatMap(({ rows }) => rows.flat()))
            if (cell && typeof cell.text !== 'string') throw new TypeError(`text ${String(cell.text)}`);
        } catch (error) {
          expect(error).toBeInstanceOf(FileFault);
          expect((error as FileFault).message).toMatch(/[一-鿿]/);
        }
      }),
    ));
});
