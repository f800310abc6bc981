import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read, utils, write, CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { DECLARATION, xlsx } from '../files/annotate/annotating';
import { edited, faultsOf } from '../support/workbook-package';

const program = resolve(__dirname, '../../scripts/perfscore.mjs');

function perfscore(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--lang', 'zh-CN'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}
const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), '绩核 批注-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, data: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
const out = () => join(folder, '出 口');

const faulty = () =>
  xlsx(
    DECLARATION.map((row, i) =>
      i === 8 ? [...row.slice(0, 8), 14] : i === 3 ? row.with(6, '以验收单,为准') : row,
    ),
  );

describe('a pattern', () => {
  it('keeps the places of its files, and takes no copy of an earlier run for a file', () => {
    for (const bureau of ['水利局', '民政局']) {
      mkdirSync(join(folder, bureau));
      put(join(bureau, '申报表.xlsx'), faulty());
    }
    const pattern = join(folder, '**', '*.xlsx');
    const copies = join(folder, '副本');
    for (const more of [[], ['--overwrite']]) {
      const { status, stdout } = perfscore(
        'annotate',
        pattern,
        '--out',
        copies,
        '--format',
        'jsonl',
        ...more,
      );
      expect(lines(stdout).map(({ output }) => output)).toEqual([
        join(copies, '民政局', '申报表.xlsx'),
        join(copies, '水利局', '申报表.xlsx'),
      ]);
      expect(status).toBe(0);
    }
  });
});

describe('annotate', () => {
  it('writes a copy by the contract, and only reads the file', () => {
    const input = put('申报 表.xlsx', faulty());
    const before = hash(input);
    const { status, stdout, stderr } = perfscore(
      'annotate',
      input,
      '--out',
      out(),
      '--fix',
      'safe',
      '--format',
      'jsonl',
    );
    expect([status, stderr]).toEqual([0, '']);
    const [line] = lines(stdout);
    expect(Object.keys(line)).toEqual([
      'version',
      'path',
      'status',
      'output',
      'tables',
      'findings',
      'conclusion',
      'written',
      'remarks',
    ]);
    expect(line).toMatchObject({
      version: 1,
      path: input,
      status: 'annotated',
      output: join(out(), '申报 表.xlsx'),
      tables: 1,
      written: { fixes: 1 },
    });
    expect(hash(input)).toBe(before);
    expect(readdirSync(out())).toEqual(['申报 表.xlsx']);
    const copy = readFileSync(line.output);
    expect(faultsOf(copy)).toEqual([]);
    const book = read(copy);
    expect(book.SheetNames).toEqual(['申报表', '问题清单']);
    expect(book.Sheets['申报表']!['G4'].v).toBe('以验收单，为准');
    expect(book.Sheets['问题清单']!['A2'].v).toBe('位置');
  });

  it('checks its own copy as it checks the file: the list is no declaration', () => {
    const input = put('a.xlsx', faulty());
    perfscore('annotate', input, '--out', out());
    const report = (path: string) => JSON.parse(perfscore('check', path, '--format', 'json').stdout).files[0];
    const [was, is] = [report(input), report(join(out(), 'a.xlsx'))];
    expect(is.sheets.map((sheet: { name: string }) => sheet.name)).toEqual(['申报表']);
    expect(was.findings.length).toBeGreaterThan(0);
    expect(is.findings.length).toBe(was.findings.length);
  });

  it('writes formulas under the name that a workbook on disk keeps, and knows them again', () => {
    const input = put('a.xlsx', faulty());
    expect(perfscore('annotate', input, '--out', out(), '--formulas', '--namespace', 'JX').status).toBe(0);
    const sheet = read(readFileSync(join(out(), 'a.xlsx')), { cellFormula: true }).Sheets['申报表']!;
    expect([sheet['K4'].f, sheet['L4'].f]).toEqual([
      '_xldudf_JX_PERFSCORE(H4,J4,I4,D4&E4,F4)',
      '_xldudf_JX_PERFSCORE_EXPLAIN(H4,J4,I4,D4&E4,F4)',
    ]);
    const again = perfscore(
      'annotate',
      join(out(), 'a.xlsx'),
      '--out',
      join(folder, '二'),
      '--formulas',
      '--namespace',
      'JX',
    );
    expect(again.status).toBe(0);
    expect(hash(join(folder, '二', 'a.xlsx'))).toBe(hash(join(out(), 'a.xlsx')));
  });

  it('keeps the places of a folder’s files, and takes copies for no input', () => {
    mkdirSync(join(folder, '入', '北塘'), { recursive: true });
    const data = faulty();
    put('入/a.xlsx', data);
    put('入/北塘/a.xlsx', data);
    const target = join(folder, '入', '出');
    expect(perfscore('annotate', join(folder, '入'), '--out', target).status).toBe(0);
    expect(perfscore('annotate', join(folder, '入'), '--out', target, '--overwrite').status).toBe(0);
    expect(readdirSync(target, { recursive: true }).map(String).sort()).toEqual(
      ['a.xlsx', '北塘', join('北塘', 'a.xlsx')].sort(),
    );
  });

  it('never writes over an input, by whatever path it is reached', () => {
    const input = put('a.xlsx', faulty());
    const before = hash(input);
    const refused = (...args: string[]) => {
      const { status, stdout, stderr } = perfscore('annotate', ...args, '--overwrite');
      expect([status, stdout + stderr]).toEqual([2, expect.stringMatching(/副本会/)]);
      expect(hash(input)).toBe(before);
    };
    refused(input, '--out', folder);
    refused(folder, '--out', folder);
    symlinkSync(folder, join(folder, '链'));
    refused(input, '--out', join(folder, '链'));
    mkdirSync(join(folder, '硬'));
    linkSync(input, join(folder, '硬', 'a.xlsx'));
    refused(input, '--out', join(folder, '硬'));
    mkdirSync(join(folder, '另'));
    put('另/a.xlsx', faulty());
    const { status, stdout } = perfscore(
      'annotate',
      join(folder, '另', 'a.xlsx'),
      input,
      '--out',
      folder,
      '--overwrite',
    );
    expect([status, stdout]).toEqual([2, expect.stringContaining('副本会')]);
    expect(hash(input)).toBe(before);
  });

  it('leaves a copy that is there, since somebody may have typed into it', () => {
    const input = put('a.xlsx', faulty());
    perfscore('annotate', input, '--out', out());
    writeFileSync(join(out(), 'a.xlsx'), '改过');
    const second = perfscore('annotate', input, '--out', out());
    expect([second.status, second.stdout]).toEqual([2, expect.stringContaining('已存在')]);
    expect(readFileSync(join(out(), 'a.xlsx'), 'utf8')).toBe('改过');
    expect(perfscore('annotate', input, '--out', out(), '--overwrite').status).toBe(0);
  });

  it('ends with 2 and one sentence where it cannot run as asked', () => {
    const input = put('a.xlsx', faulty());
    expect(perfscore('annotate', input).stderr).toContain('--out');
    expect(perfscore('annotate', input, '--out', out(), '--values', '--formulas').status).toBe(2);
    expect(perfscore('annotate', input, '--out', out(), '--formulas', '--namespace', '=x').stderr).toContain(
      '大写字母',
    );
    expect(perfscore('annotate', input, '--out', join(input, '下')).status).toBe(2);
  });
});

describe('hard files: one line each, and the rest goes on', () => {
  const entity = '<!DOCTYPE w [<!ENTITY a "AAAA">]>';
  /** A compound file as Excel makes it for a workbook with a password. */
  const encrypted = () => {
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(5000).fill(7) as never);
    CFB.utils.cfb_add(
      file,
      '/EncryptionInfo',
      new Uint8Array([4, 0, 4, 0, 64, 0, 0, 0, ...strToU8('<encryption/>')]) as never,
    );
    return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Uint8Array);
  };
  const xls = () =>
    new Uint8Array(
      write(
        { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet(DECLARATION) } },
        { type: 'array', bookType: 'biff8' },
      ) as ArrayBuffer,
    );
  const flagged = (data: Uint8Array) => {
    const copy = data.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at < copy.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) copy[at + 8]! |= 1;
    return copy;
  };
  const sheetXml = 'xl/worksheets/sheet1.xml';

  const CASES: [name: string, data: () => Uint8Array, says: RegExp][] = [
    ['空.xlsx', () => new Uint8Array(), /文件是空的/],
    ['加密.xlsx', encrypted, /已加密/],
    ['压缩包加密.xlsx', () => flagged(faulty()), /已加密/],
    ['断.xlsx', () => faulty().slice(0, 4000), /压缩包不完整/],
    ['文字.xlsx', () => strToU8('不是工作簿'), /内容却不是工作簿/],
    ['别的压缩包.xlsx', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), /损坏|没有 Excel 工作簿/],
    [
      '炸弹.xlsx',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 ** 2) }, { level: 9 }),
      /超出申报表可能的大小/,
    ],
    [
      '实体.xlsx',
      () => edited(faulty(), { [sheetXml]: (text) => text.replace('<worksheet', `${entity}<worksheet`) }),
      /DOCTYPE/,
    ],
    ['旧.xls', xls, /只能写 \.xlsx 和 \.xlsm/],
    ['表.csv', () => strToU8('三级指标,指标值\n'), /只能写 \.xlsx 和 \.xlsm/],
    ['误名.tsv', faulty, /请先改名为 \.xlsx/],
  ];

  it.each(CASES)('%s', (name, data, says) => {
    const [bad, good] = [put(name, data()), put('好.xlsx', faulty())];
    const { status, stdout } = perfscore('annotate', bad, good, '--out', out(), '--format', 'jsonl');
    const [first, second] = lines(stdout);
    expect([status, first.status, second.status]).toEqual([2, 'failed', 'annotated']);
    expect(first.error).toMatch(says);
    expect(first.error).not.toContain('意外错误');
    expect(readdirSync(out())).toEqual(['好.xlsx']);
  });

  it('a missing file, a circle of links, a folder without permission', () => {
    symlinkSync(join(folder, '环.xlsx'), join(folder, '环.xlsx'));
    const good = put('好.xlsx', faulty());
    const shut = join(folder, '锁');
    mkdirSync(shut);
    const { stdout } = perfscore(
      'annotate',
      join(folder, '没有.xlsx'),
      join(folder, '环.xlsx'),
      good,
      '--out',
      out(),
      '--format',
      'jsonl',
    );
    expect(lines(stdout).map(({ error }) => error)).toEqual([
      '找不到文件。',
      expect.stringContaining('符号链接'),
      undefined,
    ]);
    chmodSync(shut, 0o500);
    const { status, stdout: locked } = perfscore('annotate', good, '--out', shut, '--format', 'jsonl');
    // Who may do anything is stopped by no permission.
    if (process.getuid?.() === 0) expect(status).toBe(0);
    else expect([status, lines(locked)[0].error]).toEqual([2, expect.stringContaining('权限')]);
    chmodSync(shut, 0o700);
  });

  it('two hundred worksheets, a stray cell in the last row, looks on whole columns', () => {
    const names = Array.from({ length: 200 }, (_, i) => `表${i}`);
    const sheet = utils.aoa_to_sheet(DECLARATION);
    const many = write(
      {
        SheetNames: names,
        Sheets: Object.fromEntries(
          names.map((name, i) => [name, i === 0 ? sheet : utils.aoa_to_sheet(DECLARATION)]),
        ),
      },
      { type: 'buffer', bookType: 'xlsx', bookSST: true },
    );
    const input = put(
      '多.xlsx',
      edited(new Uint8Array(many), {
        [sheetXml]: (text) =>
          text
            .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
            .replace('<sheetData>', '<cols><col min="1" max="16384" width="9" style="0"/></cols><sheetData>')
            .replace(
              '</sheetData>',
              '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>末</t></is></c></row></sheetData>',
            ),
      }),
    );
    const { status, stdout } = perfscore('annotate', input, '--out', out(), '--format', 'jsonl');
    expect([status, lines(stdout)[0].tables]).toEqual([0, 200]);
    const copy = readFileSync(join(out(), '多.xlsx'));
    expect(faultsOf(copy)).toEqual([]);
    const book = read(copy, { dense: true });
    expect(book.SheetNames.length).toBe(201);
    expect(book.Sheets['表199']!['!data']![2]![10]!.v).toBe('得分');
    expect(book.Sheets['表0']!['!data']![1_048_575]![0]!.v).toBe('末');
  });
});
