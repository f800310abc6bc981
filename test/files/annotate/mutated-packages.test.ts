import fc from 'fast-check';
import { read } from '@e965/xlsx';
import { toA1 } from '../../../src/core/model/cell';
import { FileFault } from '../../../src/hosts/files/file-fault';
import { mutantOf } from '../../support/arbitrary-text';
import { holds } from '../../support/runs';
import {
  bytesOf,
  cellsOf,
  difference,
  documentOf,
  documentOfText,
  elements,
  faultsOf,
  pack,
  textOf,
  unpack,
  type Parts,
} from '../../support/workbook-package';
import { annotated, DECLARATION, fixture, xlsx } from './annotating';

/** The declaration with 缺分值, so that there is something to mark. */
const PLAIN = xlsx(DECLARATION.map((row, i) => (i === 8 ? [...row.slice(0, 8), 14] : row)));
const WORKBOOKS = [PLAIN, fixture('exceljs.xlsx'), fixture('openpyxl.xlsx'), fixture('libreoffice.xlsx')];
const UNPACKED: readonly Parts[] = WORKBOOKS.map(unpack);
/** What an annotation may write to, beside worksheets. */
const SHARED =
  /^(?:\[Content_Types\]\.xml|xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|calcChain\.xml|_rels\/|comments|drawings\/|worksheets\/)|docProps\/app\.xml)/i;

const options = fc.record({
  scoresAs: fc.constantFrom('values' as const, 'formulas' as const),
  fix: fc.boolean(),
});
type Options = typeof options extends fc.Arbitrary<infer T> ? T : never;

/** The annotated copy, or nothing where the file is refused with a reason; anything else that is thrown fails. */
function copyOf(bytes: Uint8Array, how: Options): ReturnType<typeof annotated> | undefined {
  try {
    return annotated(bytes, how);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    expect(error.message).toMatch(/[一-鿿]/);
    return undefined;
  }
}

const isWellFormed = (bytes: Uint8Array, part: string): boolean => {
  try {
    documentOf(bytes, part);
    return true;
  } catch {
    return false;
  }
};

/** Worksheets of the package by name, where its directory can be read. */
function sheetParts(bytes: Uint8Array): Map<string, string | undefined> {
  const targets = new Map(
    elements(documentOf(bytes, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
      each.getAttribute('Id')!,
      new URL(each.getAttribute('Target')!, 'http://package/xl/workbook.xml').pathname.slice(1),
    ]),
  );
  return new Map(
    elements(documentOf(bytes, 'xl/workbook.xml'), 'sheet').map((sheet) => [
      sheet.getAttribute('name')!,
      targets.get([...sheet.attributes].find(({ localName }) => localName === 'id')?.value ?? ''),
    ]),
  );
}

/** Only what belongs to the annotation has changed. */
function expectFaithful(before: Uint8Array, { bytes, annotation }: ReturnType<typeof annotated>): void {
  const { changed, gone } = difference(before, bytes);
  for (const name of [...changed, ...gone]) if (!SHARED.test(name)) throw new Error(`${name} has changed`);
  const old = unpack(before);
  for (const name of Object.keys(unpack(bytes)))
    if (/\.(?:xml|rels)$/.test(name) && (!(name in old) || isWellFormed(before, name)))
      documentOf(bytes, name);
  for (const [sheet, part] of sheetParts(before)) {
    if (!part?.startsWith('xl/worksheets/') || !(part in old) || sheet.includes('问题清单')) continue;
    if (!isWellFormed(before, part)) continue;
    const written = new Set(
      [...annotation.scores, ...annotation.fixes]
        .filter(({ cell }) => cell.sheet === sheet)
        .map(({ cell }) => toA1(cell)),
    );
    const [was, is] = [cellsOf(before, part), cellsOf(bytes, part)];
    for (const [at, content] of was)
      if (!written.has(at) && is.get(at) !== content) throw new Error(`${sheet}!${at} has changed`);
    for (const at of is.keys())
      if (!was.has(at) && !written.has(at)) throw new Error(`${sheet}!${at} is new`);
  }
}

describe('a damaged workbook is refused with a reason, or only what was asked changes in its copy', () => {
  it('with bytes that flipped, are gone or came twice', () =>
    holds(
      'packages',
      50,
      fc.property(
        fc.nat(WORKBOOKS.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        options,
        (index, flips, cut, how) => {
          const bytes = WORKBOOKS[index]!;
          const damaged = bytes.slice();
          for (const [at, value] of flips) damaged[Math.floor(at * (bytes.length - 1))] = value;
          const length = cut === null ? bytes.length : Math.floor(cut * bytes.length);
          copyOf(damaged.slice(0, length), how);
        },
      ),
    ));

  it('with slips in the text of a part', () => {
    const foreign = fc.constantFrom(
      ...[
        '<',
        '>',
        '/>',
        '"',
        "'",
        '&',
        '&amp;',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '</row>',
        '<c/>',
        '<x:y/>',
      ],
      ...[
        'r="A1"',
        't="s"',
        's="99999"',
        '-1',
        '1e9',
        'XFE1048577',
        '9'.repeat(400),
        '\u0000',
        '\ufffe',
        '汉',
      ],
    );
    const slip = fc.nat(UNPACKED.length - 1).chain((index) => {
      const names = Object.keys(UNPACKED[index]!).filter((name) => /\.(?:xml|rels|vml)$/.test(name));
      return fc.constantFrom(...names).chain((name) =>
        fc.record({
          index: fc.constant(index),
          name: fc.constant(name),
          text: mutantOf(fc.constant(textOf(UNPACKED[index]![name])), foreign),
        }),
      );
    });
    holds(
      'packages',
      50,
      fc.property(slip, options, ({ index, name, text }, how) => {
        const bytes = pack({ ...UNPACKED[index]!, [name]: bytesOf(text) });
        const copy = copyOf(bytes, how);
        // What no longer is XML has no cells to compare; the other parts must be as they were all the same.
        if (
          copy &&
          ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].every((part) => isWellFormed(bytes, part))
        )
          expectFaithful(bytes, copy);
      }),
    );
  });

  it('with parts that are gone or empty', () =>
    holds(
      'packages',
      20,
      fc.property(
        fc.constantFrom(...UNPACKED),
        fc.nat(),
        fc.boolean(),
        options,
        (parts, pick, empty, how) => {
          const names = Object.keys(parts);
          const name = names[pick % names.length]!;
          const rest = Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
          copyOf(pack(empty ? { ...rest, [name]: new Uint8Array() } : rest), how);
        },
      ),
    ));
});

/** Other ways to write the same worksheet. */
const SHAPES: Readonly<Record<string, (xml: string) => string>> = {
  'single quotes': (xml) => xml.replace(/="([^"'<>]*)"/g, "='$1'"),
  'attributes in another order': (xml) =>
    xml.replace(/<(c|row) ([^<>]*?)(\/?)>/g, (_, name: string, inner: string, close: string) => {
      const attributes = inner.trim().split(/\s+(?=[\w:]+=)/);
      return `<${name} ${attributes.reverse().join('  ')}${close}>`;
    }),
  // Not directly behind the name of a cell's tag, where the library that reads worksheets loses the cell.
  'line breaks between and inside tags': (xml) =>
    xml.replace(/<(row|c|sheetData)\b/g, '\n  <$1').replace(/<c ([^<>]*?)(\/?)>/g, '<c $1\n$2>'),
  'no dimension': (xml) => xml.replace(/<dimension[^>]*\/>/, ''),
  'a dimension that is wrong': (xml) => xml.replace(/(<dimension[^>]*ref=")[^"]*/, '$1B2'),
  'no spans': (xml) => xml.replace(/ spans="[^"]*"/g, ''),
  comments: (xml) =>
    xml
      .replace('<sheetData>', '<!-- <c r="K3"><v>1</v></c> --><sheetData><!-- <row r="3"/> -->')
      .replace(/<\/row>/g, '</row><!-- a > b -->'),
  'a namespace of its own on cells': (xml) =>
    xml.replace(/<c /g, '<c xmlns:mx="urn:mx" mx:note="a &gt; b &quot;c&quot;" '),
  'empty rows and cells': (xml) =>
    xml.replace('</sheetData>', '<row r="400"/><row r="401"><c r="A401"/></row></sheetData>'),
  'a prefix': (xml) =>
    xml
      .replace(/<(\/?)(?![?!])([A-Za-z]+)(?=[\s/>])/g, '<$1p:$2')
      .replace(/xmlns=(?=["']http:\/\/schemas\.openxmlformats\.org\/spreadsheetml)/, 'xmlns:p='),
};

it('a worksheet is the same however it is written: any of its shapes, one in the other', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const parts = unpack(PLAIN);
  const shapes = fc.shuffledSubarray(
    Object.keys(SHAPES).filter((name) => name !== 'a prefix'),
    { minLength: 1 },
  );
  const plain = annotated(PLAIN, { scoresAs: 'values' });
  const cells = read(plain.bytes).Sheets['申报表']!;
  holds(
    'packages',
    20,
    fc.property(shapes, fc.boolean(), (names, prefixed) => {
      const xml = [...names, ...(prefixed ? ['a prefix'] : [])].reduce(
        (text, name) => SHAPES[name]!(text),
        textOf(parts[SHEET]),
      );
      documentOfText(xml);
      const before = pack({ ...parts, [SHEET]: bytesOf(xml) });
      const copy = annotated(before, { scoresAs: 'values' });
      expect(faultsOf(copy.bytes)).toEqual([]);
      expectFaithful(before, copy);
      const sheet = read(copy.bytes).Sheets['申报表']!;
      for (const at of Object.keys(cells))
        if (!at.startsWith('!')) expect([at, sheet[at]?.v]).toEqual([at, cells[at].v]);
      const again = annotated(copy.bytes, { scoresAs: 'values' });
      expect(difference(copy.bytes, again.bytes)).toEqual({ added: [], gone: [], changed: [] });
    }),
  );
});
