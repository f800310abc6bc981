import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { toA1 } from '../../../src/core/model/cell';
import { edited } from '../../support/workbook-package';
import { annotated, DECLARATION, fixture, xlsx } from './annotating';

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const installed = office.status === 0;

describe('the copy in LibreOffice', () => {
  if (!installed) {
    it.skip('needs LibreOffice: no soffice on the path', () => undefined);
    return;
  }
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'perfscore-office-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The workbook as LibreOffice understands it, written anew. */
  function throughOffice(bytes: Uint8Array, name: string) {
    const source = join(folder, `${name}.xlsx`);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const { status, stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), source],
      { encoding: 'utf8', timeout: 120_000 },
    );
    expect([status, stderr.includes('Error')]).toEqual([0, false]);
    return read(readFileSync(join(folder, 'out', `${name}.xlsx`)), { cellFormula: true });
  }

  const actual = (rows: typeof DECLARATION) =>
    rows.map((row, i) =>
      i < 2 ? row : i === 2 ? [...row, '实际完成值'] : [...row, [790, 93, 98, 11900, 16, 90][i - 3]!],
    );

  it.each([
    ['openpyxl', fixture('openpyxl.xlsx'), 'values'],
    ['libreoffice', fixture('libreoffice.xlsx'), 'values'],
    ['exceljs', fixture('exceljs.xlsx'), 'formulas'],
    ['scored', xlsx(actual(DECLARATION)), 'values'],
  ] as const)('%s: opens with all values, sums, comments and the list', (name, before, scoresAs) => {
    const { bytes, annotation } = annotated(before, { scoresAs });
    const was = read(before);
    const book = throughOffice(bytes, name);
    expect(book.SheetNames).toEqual([...was.SheetNames, '问题清单']);
    for (const sheet of was.SheetNames) {
      for (const at of Object.keys(was.Sheets[sheet]!).filter((key) => !key.startsWith('!'))) {
        const { v, f } = was.Sheets[sheet]![at];
        // Dates and results of formulas that openpyxl leaves to others come back calculated.
        if (v !== undefined && f === undefined)
          expect([sheet, at, book.Sheets[sheet]![at]?.v]).toEqual([sheet, at, v]);
      }
    }
    for (const { cell, value, formula } of annotation.scores) {
      if (formula?.includes('PERFSCORE')) continue;
      const shown = book.Sheets[cell.sheet]![toA1(cell)];
      expect([toA1(cell), shown?.t === 'e' ? { error: shown.w } : (shown?.v ?? null)]).toEqual([
        toA1(cell),
        value,
      ]);
    }
    for (const { cell, text } of annotation.notes) {
      const comments = (book.Sheets[cell.sheet]![toA1(cell)]?.c ?? []) as { t: string }[];
      expect(comments.map(({ t }) => t.replace(/\r/g, '')).join('')).toContain(text.split('\n')[0]);
    }
    const list = book.Sheets['问题清单']!;
    annotation.problems.problems.forEach((problem, i) => {
      const shown = list[`A${i + 3}`];
      expect([shown.v, shown.l?.Target.replace(/^#/, '').replace(/[$']/g, '')]).toEqual([
        problem.place,
        problem.place,
      ]);
    });
  });

  it('adds up as the cells say: the sums that were written are the ones LibreOffice calculates', () => {
    const { bytes } = annotated(xlsx(actual(DECLARATION)));
    // Without their values, LibreOffice has to calculate them.
    const bare = edited(bytes, {
      'xl/worksheets/sheet1.xml': (text) => text.replace(/(<f>SUM[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'),
    });
    expect(bare.length).not.toBe(bytes.length);
    const book = throughOffice(bare, 'sums');
    const sheet = book.Sheets['申报表']!;
    const sums = Object.entries(sheet).filter(([, cell]) => /^SUM\(/.test((cell as { f?: string }).f ?? ''));
    expect(sums.length).toBe(4);
    const written = read(bytes).Sheets['申报表']!;
    for (const [at, cell] of sums) expect([at, (cell as { v: number }).v]).toEqual([at, written[at].v]);
  });
});
