import { read, type CellObject } from '@e965/xlsx';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { audit, DEFAULT_SETTINGS, type AuditReport } from '../../src/core/audit';
import { compareDeclarations } from '../../src/core/library/compare';
import { cellNotes } from '../../src/core/report/cell-notes';
import { comparisonJson, comparisonText } from '../../src/core/report/comparison';
import { fileReport, summaryOf, type FileReport } from '../../src/core/report/file-report';
import { problemCsv, problemXlsx } from '../../src/core/report/problem-file';
import { problemList } from '../../src/core/report/problem-list';
import { csvLines } from '../../src/core/report/csv';
import { CSV_HEAD, problemRows } from '../../src/core/report/problems-csv';
import { createSummaryWorkbook } from '../../src/core/report/summary-workbook';
import { fileText, oneLine } from '../../src/core/report/text';
import { addFile, emptyTotals } from '../../src/core/report/totals';
import { revealedJson } from '../../src/core/text/invisible';
import { checkRange } from '../../src/functions/check-range';
import { explainCell } from '../../src/functions/score-cell';
import { readState, stateXml } from '../../src/hosts/excel/workbook-state';
import { problemsOf, problemText } from '../../src/taskpane/problems/problem-model';
import { wordsFor } from '../../src/taskpane/words';
import { HOSTILE, hostileRows, hostileWorkbook, unshownIn } from '../support/hostile';
import { elements, textOf, unpack } from '../support/workbook-package';

/*
 * Every hostile text goes through every output, which is then read by a parser that is not the product's: xmldom and SheetJS for
 * workbooks and CSV (pages are looked at in a browser's own parser beside this). What must not happen: markup, a formula, a command to the terminal, anything
 * that hides from the reader or turns around what he reads.
 */

let report: AuditReport;
let file: FileReport;
beforeAll(() => {
  report = audit(hostileWorkbook(), DEFAULT_SETTINGS);
  file = fileReport(`${HOSTILE.map(([, text]) => text.slice(0, 12)).join('')}.xlsx`, report, 'en-US');
});

/** Texts that a spreadsheet, a terminal or a page would be handed: one for each place where a reader sees one. */
const clean = (texts: readonly string[]) => expect(texts.flatMap(unshownIn)).toEqual([]);

it('finds much to say of such a workbook, so that there is much to test', () => {
  expect(report.tables).toHaveLength(HOSTILE.length);
  const quoted = HOSTILE.filter(([, text]) => {
    const core = /[\u4e00-\u9fff＝＋－＠=+\-@a-z]{2,}/i.exec(text)?.[0] ?? text;
    return report.findings.some(({ message }) => message.includes(core));
  });
  expect(quoted.length).toBeGreaterThan(HOSTILE.length / 2);
});

describe('text on a terminal', () => {
  it('of a report', () =>
    clean([fileText(file).replaceAll('\n', ''), fileText({ ...file }, undefined, 'en-US')]));
  it('of a comparison', () => {
    const text = comparisonText(file.file.path, '新.xlsx', compareDeclarations(report, audit({ grids: [] })));
    clean([text]);
    expect(
      text
        .split('\n')
        .filter((line) => line !== '' && /^\S/.test(line))
        .every((line) => /^(?:已|仍|新|.*→)/.test(line)),
    ).toBe(true);
  });
  it.each(HOSTILE)('in one line: %s', (_, text) => {
    clean([oneLine(text)]);
    expect(oneLine(text)).not.toMatch(/[\r\n\t]/);
    expect(oneLine(text).length).toBeLessThanOrEqual(121);
  });
});

describe('json', () => {
  it('is without effect on a terminal, and the same to a program', () => {
    const comparison = comparisonJson('旧', '新', compareDeclarations(report, report));
    for (const value of [file.file, comparison, HOSTILE]) {
      const text = revealedJson(value);
      clean([text]);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }
  });
});

/** Cells of CSV as a spreadsheet takes them, formulas computed. */
function cellsOfCsv(csv: string): CellObject[] {
  const sheet = read(csv.replace(/^\ufeff/, ''), {
    type: 'string',
    raw: false,
    cellFormula: true,
    dense: true,
  }).Sheets['Sheet1']!;
  return (sheet['!data'] as CellObject[][]).flat().filter((cell) => cell !== undefined);
}

describe.each([
  ['check --format csv', () => CSV_HEAD + csvLines(problemRows(file))],
  ['the pane’s list', () => problemCsv(problemList(report))],
  ['the texts themselves', () => csvLines(HOSTILE.map(([, text]) => [text, `甲${text}`]))],
])('csv: %s', (_, make) => {
  it('holds texts only', () => {
    const csv = make();
    const cells = cellsOfCsv(csv);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    clean(cells.map(({ v }) => String(v)));
    const texts = cells.filter(({ t }) => t === 's').map(({ v }) => String(v));
    expect(texts.filter((text) => /^[\s"]*[=+\-@＝＋－＠]/.test(text) || text.length > 32_767)).toEqual([]);
    clean([csv.replace(/^\ufeff/, '')]);
  });
});

function summaryBytes(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const book = createSummaryWorkbook((chunk) => chunks.push(chunk));
  const totals = emptyTotals();
  const summary = summaryOf(file);
  const own = HOSTILE.map(([, text]) => ({
    ...summary,
    path: text,
    bureau: text,
    error: text,
    conclusion: undefined,
  }));
  for (const each of [summary, ...own]) addFile(totals, each);
  book.addFile(summary, problemRows(file));
  for (const each of own)
    book.addFile(each, [Array.from({ length: 11 }, (_, i) => (i < 3 ? each.path : ''))]);
  book.end(totals, false);
  return Buffer.concat(chunks);
}

/** The cells of all worksheets, each strictly parsed. */
function cellElements(bytes: Uint8Array): Element[] {
  return Object.entries(unpack(bytes)).flatMap(([name, part]) => {
    const faults: string[] = [];
    const parser = new DOMParser({
      onError: (level, message) => void faults.push(`${name} ${level}: ${message}`),
    });
    const document = parser.parseFromString(textOf(part), 'text/xml');
    expect(faults).toEqual([]);
    return name.startsWith('xl/worksheets/sheet') ? elements(document, 'c') : [];
  });
}

describe.each([
  ['check --format xlsx', summaryBytes],
  ['the pane’s list', () => problemXlsx(problemList(report))],
])('xlsx: %s', (_, make) => {
  let bytes: Uint8Array;
  let cells: readonly Element[];
  beforeAll(() => {
    bytes = make();
    cells = cellElements(bytes);
  });

  it('is well-formed throughout, and all cells are texts or numbers', () => {
    expect(cells.length).toBeGreaterThan(100);
    const types = new Set(cells.map((cell) => cell.getAttribute('t')));
    expect([...types].filter((type) => type !== null)).toEqual(['inlineStr']);
    const inside = new Set(cells.flatMap((cell) => elements(cell, '*').map(({ localName }) => localName)));
    expect([...inside].filter((name) => !['is', 't', 'v'].includes(name!))).toEqual([]);
    const texts = cells.map(({ textContent }) => textContent ?? '');
    expect(texts.filter(({ length }) => length > 32_767)).toEqual([]);
    clean(texts);
  });

  it('reads as texts elsewhere, the wording kept', () => {
    const book = read(bytes, { cellFormula: true });
    const cells = book.SheetNames.flatMap((name) => Object.entries(book.Sheets[name]!))
      .filter(([at]) => !at.startsWith('!'))
      .map(([, cell]) => cell as CellObject);
    expect(cells.filter(({ f, l }) => f !== undefined || l !== undefined)).toEqual([]);
    const all = cells.map(({ v }) => String(v)).join('\n');
    for (const wanted of [
      '<img src=x onerror="window.hit=1">',
      '&lt;img src=x',
      '[U+202E]gpj.exe',
      '[U+001B][31m',
    ])
      expect(all).toContain(wanted);
  });

  it('keeps a text a text where a person edits the cell', () => {
    const styles = new DOMParser().parseFromString(textOf(unpack(bytes)['xl/styles.xml']), 'text/xml');
    const looks = [...elements(styles, 'cellXfs')[0]!.childNodes].filter(
      ({ nodeType }) => nodeType === 1,
    ) as Element[];
    const risky = cells.filter(
      (cell) => cell.getAttribute('t') !== null && /^[=+\-@＝＋－＠]/.test(cell.textContent ?? ''),
    );
    expect(risky.length).toBeGreaterThan(0);
    for (const cell of risky)
      expect(looks[Number(cell.getAttribute('s'))]!.getAttribute('quotePrefix')).toBe('1');
  });
});

describe('what goes into cells and comments', () => {
  it('notes beside cells', () => clean(cellNotes(report.findings).map(({ text }) => text)));

  it.each(HOSTILE)('results of the functions: %s', (_, text) => {
    const lines = checkRange(hostileRows(text)).flat();
    const asked = { weight: 20, target: text, unit: text, options: null };
    const said = [`${text}得满分，共计20分，${text}不得分`, text].flatMap((rule) =>
      ['12', text].map((actual) => explainCell({ rule, actual, ...asked })),
    );
    clean([...lines, ...said]);
    expect(said.some((line) => line !== '')).toBe(true);
  });
});

describe('the clipboard', () => {
  it('holds no line that a spreadsheet would run', () => {
    const words = wordsFor('zh-CN');
    const lines = problemsOf(report, 'zh-CN').flatMap((problem) => problemText(problem, words).split('\n'));
    expect(lines.length).toBeGreaterThan(500);
    clean(lines);
    expect(lines.filter((line) => /^[\s"']*[=+\-@＝＋－＠]/.test(line) || /[\t\r]/.test(line))).toEqual([]);
  });
});

describe('settings kept in the workbook', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    const note = text.slice(0, 500);
    const settings = {
      ...DEFAULT_SETTINGS,
      whitelist: [{ text: text.slice(0, 2000) }],
      acknowledgements: [{ check: 'typo', key: 'k', note }],
    };
    const xml = stateXml(settings);
    const faults: string[] = [];
    const parser = new DOMParser({ onError: (level, message) => void faults.push(`${level}: ${message}`) });
    const root = parser.parseFromString(xml, 'text/xml').documentElement!;
    expect([faults, elements(root, '*')]).toEqual([[], []]);
    expect(JSON.parse(root.textContent!)).toEqual(settings);
    expect(readState(xml)).toEqual(settings);
  });
});
