import { audit } from '../../src/core/audit';
import { problemList } from '../../src/core/report/problem-list';
import { excelSheet, writeProblemSheet, writeScoreColumns } from '../../src/hosts/excel';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { annotated } from '../files/annotate/annotating';
import { HOSTILE, hostileRows, unshownIn } from '../support/hostile';
import { hostileXlsx, sheetNameOf } from '../support/hostile-workbook';
import { bootExcel } from '../support/office-host/boot';
import { DOMParser, type Document } from '@xmldom/xmldom';
import { canonical, elements, faultsOf, textOf, unpack } from '../support/workbook-package';

const clean = (texts: readonly string[]) => expect(texts.flatMap(unshownIn)).toEqual([]);

/** The XML parts of a package, each parsed once. */
function parsed(bytes: Uint8Array): ReadonlyMap<string, Document> {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => void faults.push(`${level}: ${message}`) });
  const documents = new Map(
    Object.entries(unpack(bytes)).map(([name, part]) => [
      name,
      parser.parseFromString(textOf(part), 'text/xml'),
    ]),
  );
  expect(faults).toEqual([]);
  return documents;
}

/** The cells of a worksheet by their addresses. */
const cellsIn = (document: Document) =>
  new Map(elements(document, 'c').map((cell) => [cell.getAttribute('r')!, cell]));

describe.each([
  ['values', false],
  ['formulas', false],
  ['values', true],
] as const)('an annotated copy with scores as %s, repaired: %s', (scoresAs, fix) => {
  const before = hostileXlsx();
  const original = parsed(before);
  let copy: Uint8Array;
  let documents: ReadonlyMap<string, Document>;
  let result: ReturnType<typeof annotated>;
  beforeAll(() => {
    result = annotated(before, { scoresAs, fix });
    copy = result.bytes;
    documents = parsed(copy);
  });

  it('is a sound package in which only our own formulas are formulas', () => {
    expect(faultsOf(copy)).toEqual([]);
    expect(result.annotation.findings.length).toBeGreaterThan(HOSTILE.length * 5);
    const formulas = [...documents.keys()]
      .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
      .flatMap((name) => elements(documents.get(name)!, 'f').map(({ textContent }) => textContent!));
    const own =
      /^(?:_xldudf_PERFSCORE(?:_EXPLAIN)?\([A-Z0-9,&"≥≤=<>%.]*(?:"[^"]*")?[A-Z0-9,&"≥≤=<>%.]*\)|SUM\(.*\)|.*ROUND\(.*\)|IF\(.*\))$/;
    expect(formulas.filter((text) => !own.test(text))).toEqual([]);
    expect(formulas.filter((text) => /HYPERLINK|cmd|1\+1|https?:/.test(text))).toEqual([]);
    if (scoresAs === 'formulas') expect(formulas.length).toBeGreaterThan(HOSTILE.length);
  });

  it('has comments and a list whose texts are plain, whatever they quote', () => {
    const comments = [...documents.keys()].filter((name) => /^xl\/comments/.test(name));
    expect(comments.length).toBeGreaterThan(HOSTILE.length / 2);
    clean(
      comments.flatMap((name) => elements(documents.get(name)!, 't').map(({ textContent }) => textContent!)),
    );
    const list = `xl/worksheets/sheet${HOSTILE.length + 1}.xml`;
    const cells = elements(documents.get(list)!, 'c');
    expect(cells.length).toBeGreaterThan(1000);
    expect(new Set(cells.map((cell) => cell.getAttribute('t') ?? ''))).toEqual(new Set(['', 'inlineStr']));
    clean(cells.map(({ textContent }) => textContent!));
    const looks = [
      ...elements(documents.get('xl/styles.xml')!, 'cellXfs')[0]!.childNodes,
    ] as unknown as Element[];
    for (const cell of cells)
      if (/^[=+\-@＝＋－＠]/.test(cell.textContent!))
        expect(looks[Number(cell.getAttribute('s'))]!.getAttribute('quotePrefix')).toBe('1');
    // Links lead inside the workbook only.
    const links = elements(documents.get(list)!, 'hyperlink');
    expect(links.filter((link) => !/^'.*'![A-Z]+\d+$/s.test(link.getAttribute('location')!))).toEqual([]);
    expect(new Set(links.flatMap((link) => [...link.attributes].map(({ localName }) => localName)))).toEqual(
      new Set(['ref', 'location', 'display']),
    );
    const modes = [...documents.values()].flatMap((document) =>
      elements(document, 'Relationship').map((relation) => relation.getAttribute('TargetMode')),
    );
    expect(modes.filter((mode) => mode !== null)).toEqual([]);
  });

  it('leaves the cells of the user as they were, but for repairs', () => {
    if (fix) return expect(result.fixes).toBeGreaterThan(HOSTILE.length / 2);
    for (let i = 1; i <= HOSTILE.length; i++) {
      const part = `xl/worksheets/sheet${i}.xml`;
      const now = cellsIn(documents.get(part)!);
      const changed = [...cellsIn(original.get(part)!)]
        .filter(([at, cell]) => canonical(now.get(at)!) !== canonical(cell))
        .map(([at]) => at);
      expect([sheetNameOf(i - 1), changed]).toEqual([sheetNameOf(i - 1), []]);
    }
  });

  it('shows plain texts in the score columns', () => {
    const added = HOSTILE.flatMap((_, i) => {
      const part = `xl/worksheets/sheet${i + 1}.xml`;
      const old = cellsIn(original.get(part)!);
      return [...cellsIn(documents.get(part)!)]
        .filter(([at]) => !old.has(at))
        .map(([, cell]) => cell.textContent!);
    });
    expect(added.length).toBeGreaterThan(HOSTILE.length * 5);
    clean(added);
  });

  it('makes the same copy of the copy', () => {
    if (!fix) expect(Buffer.compare(annotated(copy, { scoresAs, fix }).bytes, copy)).toBe(0);
  });
});

describe('the open workbook, over the real library', () => {
  const hostile = () => {
    const workbook = new MemoryWorkbook(HOSTILE.map((_, i) => sheetNameOf(i)));
    HOSTILE.forEach(([, text], i) =>
      hostileRows(text).forEach((row, r) =>
        row.forEach((cell, c) => {
          // An apostrophe, as a person would have typed it to keep a text.
          if (cell !== '')
            workbook
              .sheet(sheetNameOf(i))
              .put(r, c, /^\d+$/.test(cell) ? Number(cell) : `'${cell.slice(0, 2000)}`);
        }),
      ),
    );
    return workbook;
  };

  it('gets fixes as texts, a list as texts, and formulas of our own only', async () => {
    const workbook = hostile();
    bootExcel({ workbook });
    const report = audit(await excelSheet.read('workbook'));
    const edits = report.findings.flatMap(({ fix }) => fix?.edits ?? []);
    const { written } = await excelSheet.write(edits);
    expect(written.length).toBeGreaterThan(HOSTILE.length);
    for (const { cell, to } of written) {
      const now = workbook.sheet(cell.sheet).cell(cell.row, cell.column);
      expect([now?.formula, String(now?.value ?? '')]).toEqual([undefined, to]);
    }
    await writeProblemSheet(problemList(report));
    await writeScoreColumns(audit(await excelSheet.read('workbook')).reading.sheets);
    const formulas: string[] = [];
    const listed: string[] = [];
    for (const sheet of workbook.sheets) {
      const area = sheet.usedArea()!;
      for (let row = 0; row <= area.bottom; row++)
        for (let column = 0; column <= area.right; column++) {
          const cell = sheet.cell(row, column);
          if (cell?.formula !== undefined) formulas.push(cell.formula);
          else if (sheet.name === '问题清单' && cell) listed.push(String(cell.value));
        }
    }
    expect(formulas.length).toBeGreaterThan(HOSTILE.length);
    expect(formulas.filter((text) => /HYPERLINK|cmd|1\+1|https?:/.test(text))).toEqual([]);
    clean(listed);
    const list = workbook.sheet('问题清单');
    const places = list.filledRows().map((row) => String(list.cell(row, 0)?.value));
    expect(places.filter((place) => place.startsWith('=')).length).toBeGreaterThan(0);
  });
});
