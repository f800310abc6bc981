import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { chromium, type Browser, type Page } from 'playwright-core';
import { gridOfCsv } from '../../src/hosts/files/text-grid';
import { fixture, perfscore } from '../support/perfscore';
import { runModule } from '../support/run-module';

/** A sheet of someone who tries to get something run: each finding quotes its cell. */
const HOSTILE = [
  '项目绩效目标申报表',
  '预算部门\t<img src=x onerror=alert(1)>局',
  '一级指标\t二级指标\t三级指标\t指标值类型\t指标值\t计量单位\t评（扣）分标准\t分值',
  '产出指标\t数量指标\t</script><script>document.title="run"</script>验收验收\t≥\t12\t个\t完成12个得满分，共计10分，每少1个扣1分，扣完为止\t10',
  '产出指标\t数量指标\t=HYPERLINK("http://example.invalid","点这里")\t≥\t尽快\t=1+1\t+1+1\t@SUM(1)',
];

let folder: string;
let sheets: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '绩核 格式-'));
  sheets = join(folder, '申报');
  mkdirSync(sheets);
  writeFileSync(join(sheets, "=cmd|' '!A0.tsv"), `${HOSTILE.join('\n')}\n`);
  writeFileSync(join(sheets, '坏.xlsx'), 'PK\u0003\u0004');
  for (const name of ['faulty-hospital.tsv', 'clean-drainage.tsv'])
    writeFileSync(join(sheets, name), readFileSync(fixture(name)));
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = (format: string): Buffer => {
  const file = join(folder, `报告.${format}`);
  const { status, stdout, stderr } = perfscore(['check', sheets, '--format', format, '--out', file]);
  expect([status, stdout, stderr]).toEqual([2, '', '']);
  return readFileSync(file);
};

const findings = () => {
  const { files } = JSON.parse(report('json').toString());
  return files.flatMap((file: { findings?: object[] }) => file.findings ?? []) as {
    check: string;
    message: string;
  }[];
};

describe('check --format text', () => {
  it('stands by file, table and row, without colour where no terminal is', () => {
    const { stdout } = perfscore(['check', fixture('faulty-hospital.tsv'), fixture('clean-drainage.tsv')]);
    expect(stdout).not.toContain('\u001b');
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/faulty-hospital\.tsv {2}松风县人民医院 {2}1 张表，8 个指标$/);
    expect(lines[1]).toBe('  部门整体表 部门整体绩效目标  faulty-hospital!A10:K19');
    const rows = lines.flatMap((line) => /^ {4}第 (\d+) 行/.exec(line)?.[1] ?? []);
    expect(rows).toEqual([...new Set(rows)].sort((a, b) => Number(a) - Number(b)));
    expect(stdout).toContain('clean-drainage.tsv');
    expect(stdout).toMatch(/2 个文件。共 12 个问题：5 个错误，4 个警告，3 个提示\n$/);
  });
});

describe('check --format csv', () => {
  it('opens in Excel as it is: the mark, one row a finding, no cell a formula', () => {
    const bytes = report('csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { rows } = gridOfCsv('a', bytes.subarray(3).toString());
    expect(rows[0]!.map((cell) => cell?.text)).toEqual(
      '文件 单位 工作表 表格 单元格 级别 问题类型 问题 依据 建议 检查项'.split(' '),
    );
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
    const messages = rows.map((row) => row[7]!.text);
    for (const { message } of findings()) expect(messages).toContain(message);
    for (const cell of rows.flat()) expect(cell!.text).not.toMatch(/^\s*[=+\-@]/);
    const failed = rows.find((row) => row[5]!.text === '未检查')!;
    expect(failed[7]!.text).toContain('已损坏');
  });
});

describe('check --format xlsx', () => {
  it('has 总览, 问题清单, 各单位汇总 and 文件清单, all of it text and numbers', () => {
    const book = read(report('xlsx'), { cellFormula: true });
    expect(book.SheetNames).toEqual(['总览', '问题清单', '各单位汇总', '文件清单']);
    const rows = (name: string) =>
      utils.sheet_to_json<(string | number)[]>(book.Sheets[name]!, { header: 1 });
    const overview = new Map(rows('总览').map(([name, count]) => [name, count]));
    expect(overview.get('文件')).toBe(4);
    expect(overview.get('未能检查的文件')).toBe(1);
    expect(overview.get('单位')).toBe(3);
    expect(overview.get('问题')).toBe(findings().length);
    const problems = rows('问题清单').slice(1);
    expect(
      problems.filter((row) => ['错误', '警告', '提示'].includes(String(row[5]))).map((row) => row[7]),
    ).toEqual(findings().map(({ message }) => message));
    const bureaus = rows('各单位汇总').slice(1);
    expect(bureaus.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(findings().length);
    expect(rows('文件清单').map((row) => row[2])).toEqual(
      expect.arrayContaining(['通过', '不通过', '未能检查']),
    );
    for (const name of book.SheetNames)
      for (const [at, cell] of Object.entries(book.Sheets[name]!))
        if (!at.startsWith('!')) expect(cell.f).toBeUndefined();
  });

  it('does not go to a terminal, and never over a file that it reads', () => {
    expect(perfscore(['check', sheets, '--format', 'xlsx']).stderr).toContain('--out');
    const own = join(sheets, 'faulty-hospital.tsv');
    const before = readFileSync(own);
    const { status, stderr } = perfscore(['check', own, '--format', 'csv', '--out', own]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('请换一个名字')]);
    expect(readFileSync(own)).toEqual(before);
    // The report of the last run lies in the folder: it is no declaration.
    const inside = join(sheets, '汇总.xlsx');
    for (let run = 0; run < 2; run++) perfscore(['check', sheets, '--format', 'xlsx', '--out', inside]);
    const book = read(readFileSync(inside));
    expect(utils.sheet_to_json(book.Sheets['文件清单']!)).toHaveLength(4);
    rmSync(inside);
    expect(readdirSync(sheets).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
  (office ? it : it.skip)(
    `opens in LibreOffice${office ? '' : ' (needs LibreOffice on this machine)'}`,
    () => {
      report('xlsx');
      const { stderr } = spawnSync(
        office!,
        [
          `-env:UserInstallation=file://${encodeURI(join(folder, 'office'))}`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          join(folder, '另存'),
          join(folder, '报告.xlsx'),
        ],
        { encoding: 'utf8' },
      );
      const again = read(readFileSync(join(folder, '另存', '报告.xlsx')));
      expect(again.SheetNames).toEqual(['总览', '问题清单', '各单位汇总', '文件清单']);
      expect(utils.sheet_to_json(again.Sheets['问题清单']!).length).toBeGreaterThan(findings().length);
      expect(stderr).not.toMatch(/Error/);
    },
  );
});

describe('check --format html', () => {
  let browser: Browser;
  let page: Page;
  const noise: string[] = [];

  beforeAll(async () => {
    report('html');
    const found = runModule<{ executablePath: string; args: string[]; env?: Record<string, string> }>(
      "const { findBrowser } = await import('./scripts/browser.mjs'); return findBrowser();",
    );
    browser = await chromium.launch({
      executablePath: found.executablePath,
      args: found.args,
      ...(found.env ? { env: { ...process.env, ...found.env } as Record<string, string> } : {}),
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('console', (message) => noise.push(message.text()));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => noise.push('dialog')));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) noise.push(request.url());
    });
    await page.goto(`file://${join(folder, '报告.html')}`);
  });
  afterAll(() => browser.close());

  const shown = () => page.locator('output').textContent();

  it('allows its own script and style by their hashes and nothing else', () => {
    const html = readFileSync(join(folder, '报告.html'), 'utf8');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(/<script>([^]*?)<\/script>/.exec(html)![1]!)}`,
      `style-src ${hash(/<style>([^]*?)<\/style>/.exec(html)![1]!)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style=| on\w+="/);
  });

  it('runs nothing that a cell holds, asks nothing of the network, shows the text as it is', async () => {
    expect(noise).toEqual([]);
    expect(await page.title()).toBe('绩效目标核查报告');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.files').textContent()).toContain('<img src=x onerror=alert(1)>局');
  });

  it('has a row and a part for each file, linked, and both charts', async () => {
    expect(await page.locator('.files tbody tr').count()).toBe(4);
    expect(await page.locator('article').count()).toBe(4);
    for (const href of await page
      .locator('.files a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
      expect(await page.locator(href!).count()).toBe(1);
    expect(await page.locator('figure svg').count()).toBe(2);
    expect(await page.locator('article tbody tr').count()).toBe(findings().length);
    expect(await shown()).toBe(`显示 4 个文件，${findings().length} 个问题`);
  });

  it('filters by severity, type, bureau and text', async () => {
    const rows = page.locator('article tbody tr:visible');
    await page.locator('[value=warning]').uncheck();
    await page.locator('[value=info]').uncheck();
    await expect(waitFor(shown, /个问题/)).resolves.toBeDefined();
    await page.waitForFunction(
      () =>
        ![...document.querySelectorAll('tr[data-severity=warning], tr[data-severity=info]')].some(
          (row) => !(row as HTMLElement).hidden,
        ),
    );
    expect(
      new Set(await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['severity']))),
    ).toEqual(new Set(['error']));
    await page.locator('button[type=reset]').click();
    await page.locator('[name=bureau]').selectOption('=松风县人民医院');
    await waitFor(shown, /显示 1 个文件，12 个问题/);
    await page.locator('[name=check]').selectOption('unit-invalid');
    await waitFor(shown, /显示 1 个文件，1 个问题/);
    expect(await rows.textContent()).toContain('计量单位填的是数字“88”');
    await page.locator('button[type=reset]').click();
    await page.locator('[name=text]').fill('抢救成功率');
    await waitFor(shown, /显示 1 个文件，1 个问题/);
    await page.locator('button[type=reset]').click();
    await waitFor(shown, /显示 4 个文件/);
  });
});

/** Reads again until the text is the wanted one; the test's own time limit ends it. */
async function waitFor(textOf: () => Promise<string | null>, wanted: RegExp): Promise<string> {
  for (;;) {
    const text = await textOf();
    if (text !== null && wanted.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
