import { read } from '@e965/xlsx';
import { annotated, fixture } from './annotating';
import {
  canonical,
  cellsOf,
  difference,
  documentOf,
  elements,
  faultsOf,
  surroundings,
} from '../../support/workbook-package';

const FILES = ['openpyxl.xlsx', 'libreoffice.xlsx', 'exceljs.xlsx'];
const SHEET = 'xl/worksheets/sheet1.xml';
/** What an annotation may touch; everything else must be the same bytes. */
const TOUCHED =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|docProps\/app\.xml|xl\/worksheets\/sheet1\.xml|xl\/comments.*\.xml|xl\/drawings\/.*\.vml)$/;

describe.each(FILES)('%s', (file) => {
  const before = fixture(file);
  describe.each(['values', 'formulas'] as const)('annotated with scores as %s', (scoresAs) => {
    const { bytes: after, annotation } = annotated(before, { scoresAs });

    it('keeps every other part byte for byte, and is a sound package', () => {
      const { added, gone, changed } = difference(before, after);
      expect(gone).toEqual([]);
      expect(added).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d\.xml$/)]);
      expect(changed.filter((name) => !TOUCHED.test(name))).toEqual([]);
      expect(faultsOf(after)).toEqual([]);
    });

    it('changes no cell but those it was to write', () => {
      const [was, is] = [cellsOf(before, SHEET), cellsOf(after, SHEET)];
      const written = annotation.scores.map(({ cell }) => `${cell.row},${cell.column}`);
      expect(written.length).toBeGreaterThan(10);
      const fresh = [...is].filter(([at, content]) => was.get(at) !== content).map(([at]) => at);
      expect(fresh.length).toBe(written.length);
      for (const [at, content] of was) expect([at, is.get(at)]).toEqual([at, content]);
    });

    it('leaves all that surrounds the cells as it was, and adds marks, notes and a wide column', () => {
      const own = /LEN\(\\"绩核标记\\"\)=4/;
      const kept = (bytes: Uint8Array) =>
        surroundings(bytes, SHEET).filter(
          ([name, text]) => !own.test(text) && !/^(?:dimension|cols|legacyDrawing)$/.test(name),
        );
      expect(kept(after)).toEqual(kept(before));
      const columns = (bytes: Uint8Array) => elements(documentOf(bytes, SHEET), 'col').map(canonical);
      for (const column of columns(before))
        expect(columns(after).some((one) => one === column || /max="/.test(column))).toBe(true);
      const marks = surroundings(after, SHEET).filter(([, text]) => own.test(text));
      expect(marks.length).toBeGreaterThan(0);
      const priorities = elements(documentOf(after, SHEET), 'cfRule').map((rule) =>
        rule.getAttribute('priority'),
      );
      expect(new Set(priorities).size).toBe(priorities.length);
    });

    it('keeps every look and comment that was there', () => {
      const styles = (bytes: Uint8Array) => documentOf(bytes, 'xl/styles.xml');
      for (const list of [
        'fonts',
        'fills',
        'borders',
        'cellStyleXfs',
        'cellXfs',
        'cellStyles',
        'dxfs',
        'numFmts',
      ]) {
        const entries = (bytes: Uint8Array) =>
          elements(styles(bytes), list).flatMap((each) =>
            [...each.childNodes]
              .filter(({ nodeType }) => nodeType === 1)
              .map((node) => canonical(node as never)),
          );
        const [was, is] = [entries(before), entries(after)];
        expect([list, is.slice(0, was.length)]).toEqual([list, was]);
        const count = elements(styles(after), list)[0]?.getAttribute('count');
        if (count) expect([list, count]).toEqual([list, String(is.length)]);
      }
      const part = difference(before, after).changed.find((name) => /comment.*\.xml$/.test(name))!;
      const comments = (bytes: Uint8Array) =>
        new Map(
          elements(documentOf(bytes, part), 'comment').map((each) => [
            each.getAttribute('ref'),
            each.textContent ?? '',
          ]),
        );
      const now = comments(after);
      for (const [at, text] of comments(before)) expect(now.get(at)?.startsWith(text)).toBe(true);
      for (const { cell, text } of annotation.notes) {
        const at = String.fromCharCode(65 + cell.column) + (cell.row + 1);
        expect([at, now.get(at)]).toEqual([at, expect.stringContaining(text)]);
      }
    });

    it('reads back with the values that the scores have', () => {
      const sheet = read(after, { cellFormula: true }).Sheets[annotation.scores[0]!.cell.sheet]!;
      for (const { cell, value, formula } of annotation.scores) {
        const at = String.fromCharCode(65 + cell.column) + (cell.row + 1);
        const shown = sheet[at]?.t === 'e' ? { error: sheet[at].w } : sheet[at]?.v;
        expect([at, shown === undefined || shown === '' ? null : shown]).toEqual([at, value]);
        if (formula)
          expect(sheet[at].f.replace(/^_xldudf_/, '').replace('_EXPLAIN', '.EXPLAIN')).toBe(formula.slice(1));
      }
    });

    it('is the same again when the copy is annotated', () => {
      const again = annotated(after, { scoresAs });
      expect(difference(after, again.bytes)).toEqual({ added: [], gone: [], changed: [] });
      expect(again.scores).toBe(0);
      expect(again.annotation.findings).toEqual(annotation.findings);
    });

    it('turns values into formulas and back', () => {
      const other = scoresAs === 'values' ? 'formulas' : 'values';
      const turned = annotated(after, { scoresAs: other }).bytes;
      expect(difference(annotated(before, { scoresAs: other }).bytes, turned)).toEqual({
        added: [],
        gone: [],
        changed: [],
      });
    });
  });
});

it('lists the problems with links that lead to their cells', () => {
  const { bytes, annotation } = annotated(fixture('openpyxl.xlsx'));
  const sheet = documentOf(bytes, 'xl/worksheets/sheet4.xml');
  const links = elements(sheet, 'hyperlink').map((link) => [
    link.getAttribute('ref'),
    link.getAttribute('location'),
  ]);
  expect(links).toEqual(
    annotation.problems.problems.map((problem, i) => [
      `A${i + 3}`,
      `'渠道清淤'!${problem.place.split('!')[1]}`,
    ]),
  );
  const sheets = elements(documentOf(bytes, 'xl/workbook.xml'), 'sheet').map((each) =>
    each.getAttribute('name'),
  );
  expect(sheets).toEqual(['渠道清淤', '台账', '封存', '问题清单']);
});

it('tells the file manager of the new worksheet', () => {
  const titles = elements(documentOf(annotated(fixture('exceljs.xlsx')).bytes, 'docProps/app.xml'), 'lpstr');
  expect(titles.map((each) => each.textContent)).toEqual(['Worksheets', '绿道', '问题清单']);
});
