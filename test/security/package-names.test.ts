import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { readDeclarationFile, workbookOf } from '../../src/hosts/files/read-file';
import { annotated, DECLARATION, xlsx } from '../files/annotate/annotating';
import { perfscore } from '../support/perfscore';
import { pack, textOf, unpack } from '../support/workbook-package';

/*
 * A workbook is an archive, and nothing of it is ever unpacked to the disk. What its names could do elsewhere, and what
 * links in the folder of the copies could do here, is tried.
 */

const code = (make: () => unknown) => {
  try {
    make();
    return 'taken';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};
const withPart = (name: string, data = '<x/>') =>
  pack({ ...unpack(xlsx(DECLARATION)), [name]: new TextEncoder().encode(data) });

/** An archive whose directory names two parts alike. */
function twice(data: string): Uint8Array {
  const parts = unpack(xlsx(DECLARATION));
  const name = 'xl/worksheets/sheet1.xml';
  const stand = 'xl/worksheets/sheetX.xml';
  const bytes = zipSync({ ...parts, [stand]: new TextEncoder().encode(data) });
  const text = Buffer.from(bytes).toString('latin1').replaceAll(stand, name);
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), '绩核 路径-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('names in the archive', () => {
  it.each([
    '../evil.xml',
    '../../../../../../tmp/evil.xml',
    'xl/../../evil.xml',
    '..\\..\\evil.xml',
    'C:\\evil.xml',
    'c:/evil.xml',
    'xl/..',
    'xl/a\0.xml',
  ])('%j leads out of a folder, and the file is refused by every reader', (name) => {
    const bytes = withPart(name);
    expect(code(() => workbookOf('a.xlsx', bytes))).toBe('damaged');
    expect(code(() => annotated(bytes))).toBe('damaged');
  });

  it.each(['xl/...xml', 'xl/a..b.xml', '/xl/absolute.xml', 'xl/ .xml', 'xl/名 称.xml'])(
    '%j leads nowhere, and nothing is written but the copy',
    async (name) => {
      const input = join(folder, 'a.xlsx');
      writeFileSync(input, withPart(name));
      expect((await readDeclarationFile(input)).grids).toHaveLength(1);
      const { status } = perfscore(['annotate', input, '--out', join(folder, '出')]);
      expect([status, readdirSync(folder).sort(), readdirSync(join(folder, '出'))]).toEqual([
        0,
        ['a.xlsx', '出'],
        ['a.xlsx'],
      ]);
    },
  );

  it('two parts of one name with different contents are refused; two alike are one', () => {
    const other = textOf(unpack(xlsx(DECLARATION))['xl/worksheets/sheet1.xml']).replace(
      '<v>800</v>',
      '<v>900</v>',
    );
    expect(code(() => workbookOf('a.xlsx', twice(other)))).toBe('damaged');
    expect(code(() => annotated(twice(other)))).toBe('damaged');
    const same = textOf(unpack(xlsx(DECLARATION))['xl/worksheets/sheet1.xml']);
    expect(workbookOf('a.xlsx', twice(same)).grids).toHaveLength(1);
  });

  it('relationships that lead out of the package or out of the world are followed nowhere', () => {
    const parts = unpack(xlsx(DECLARATION));
    for (const target of [
      '../../../../etc/passwd',
      '/etc/passwd',
      'file:///etc/passwd',
      'http://example.invalid/x.xml',
    ]) {
      const rels = 'xl/_rels/workbook.xml.rels';
      const text = textOf(parts[rels]).replace(/Target="worksheets\/sheet1\.xml"/, `Target="${target}"`);
      expect(text).toContain(target);
      const bytes = pack({ ...parts, [rels]: new TextEncoder().encode(text) });
      expect(['damaged', 'taken']).toContain(code(() => workbookOf('a.xlsx', bytes)));
      expect(['damaged', 'taken']).toContain(code(() => annotated(bytes)));
    }
  });
});

describe('links in the folder of the copies', () => {
  const input = () => {
    mkdirSync(join(folder, '入', '北塘'), { recursive: true });
    writeFileSync(join(folder, '入', '北塘', 'a.xlsx'), xlsx(DECLARATION));
    return join(folder, '入');
  };

  it.each([
    [
      'a folder that leads elsewhere',
      (out: string, elsewhere: string) => symlinkSync(elsewhere, join(out, '北塘')),
    ],
    [
      'one further up',
      (out: string, elsewhere: string) => {
        mkdirSync(join(elsewhere, '深'));
        symlinkSync(join(elsewhere, '深'), join(out, '北塘'));
      },
    ],
  ])('%s: nothing is written there', (_, link) => {
    const [from, out, elsewhere] = [input(), join(folder, '出'), join(folder, '别处')];
    mkdirSync(out);
    mkdirSync(elsewhere);
    link(out, elsewhere);
    const before = readdirSync(elsewhere, { recursive: true });
    const { status, stdout } = perfscore(['annotate', from, '--out', out, '--overwrite']);
    expect([status, stdout]).toEqual([2, expect.stringContaining('指向文件夹以外')]);
    expect(readdirSync(elsewhere, { recursive: true })).toEqual(before);
  });

  it('a file that leads elsewhere gives way to the copy, and what it led to stays', () => {
    const [from, out] = [input(), join(folder, '出')];
    mkdirSync(join(out, '北塘'), { recursive: true });
    const precious = join(folder, '要紧.txt');
    writeFileSync(precious, '要紧');
    symlinkSync(precious, join(out, '北塘', 'a.xlsx'));
    expect(perfscore(['annotate', from, '--out', out]).status).toBe(2);
    expect(perfscore(['annotate', from, '--out', out, '--overwrite']).status).toBe(0);
    expect(readFileSync(precious, 'utf8')).toBe('要紧');
    expect(
      readFileSync(join(out, '北塘', 'a.xlsx'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('the folder itself may be a link: it was named by the person', () => {
    const from = input();
    mkdirSync(join(folder, '真'));
    symlinkSync(join(folder, '真'), join(folder, '链'));
    expect(perfscore(['annotate', from, '--out', join(folder, '链')]).status).toBe(0);
    expect(readdirSync(join(folder, '真', '北塘'))).toEqual(['a.xlsx']);
  });
});

it('a report is never written through a link that somebody has laid beside it', () => {
  const sheet = join(folder, 'a.xlsx');
  writeFileSync(sheet, xlsx(DECLARATION));
  const precious = join(folder, '要紧.txt');
  writeFileSync(precious, '要紧');
  const out = join(folder, '报告.csv');
  symlinkSync(precious, out);
  expect(perfscore(['check', sheet, '--format', 'csv', '--out', out, '--fail-on', 'never']).status).toBe(0);
  expect(readFileSync(precious, 'utf8')).toBe('要紧');
  expect(readFileSync(out, 'utf8')).toContain('问题类型');
});
