/**
 * One table of ratios from one run. Machines are noisy, so nothing is compared with a clock: each figure is held against
 * another that ran in the same process, alternating, and the median of the ratios is printed.
 *
 *   npm run bench
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { audit, createAuditor } from '../src/core/audit';
import { parseRule } from '../src/core/grammar';
import type { Workbook } from '../src/core/model/grid';
import { scoreRequest } from '../src/core/scoring';
import { workbookOf } from '../src/hosts/files/read-file';

const root = process.cwd();
const rows: { what: string; ratio: string; aim: string }[] = [];

/** Milliseconds of one call. */
function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The median of a/b over alternating runs, after one of each that does not count. */
function ratio(a: () => void, b: () => void, runs = 7): number {
  a();
  b();
  return median(Array.from({ length: runs }, () => time(a) / time(b)));
}

function report(what: string, value: number | string, aim: string): void {
  rows.push({ what, ratio: typeof value === 'number' ? value.toPrecision(3) : value, aim });
}

interface Line {
  rule: string;
  weight: number | null;
  target: number | null;
  operator: string | null;
  unit: string | null;
  samples: { actual: number | string }[];
}

function rules(): void {
  const lines = ['own', 'shapes'].flatMap((name) =>
    readFileSync(resolve(root, `test/fixtures/rules/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  );
  // A space more at the end makes each round's texts new, so that nothing is looked up.
  let round = 0;
  const score = (fresh: boolean) => {
    const tail = fresh ? ' '.repeat(++round % 50) + '\u3000'.repeat(Math.floor(round / 50)) : '';
    for (const { rule, samples, ...row } of lines) {
      scoreRequest({ rule: rule + tail, actual: samples[0]?.actual ?? 90, ...row });
    }
  };
  const normalize = () => {
    let length = 0;
    for (let i = 0; i < 20; i++)
      for (const { rule } of lines) length += `${rule}${i}`.normalize('NFKC').length;
    return length;
  };
  report(
    'reading and scoring a rule ÷ String.normalize of its text',
    ratio(() => score(true), normalize) * 20,
    '≤ 25',
  );
  report(
    'a repeated rule ÷ a new one',
    ratio(
      () => score(false),
      () => score(true),
    ),
    '< 1',
  );
  const growth = (n: number) => time(() => void parseRule('每少1件扣0.1分，'.repeat(n))) / n;
  growth(200);
  report(
    'time per character, a text of 80,000 against one of 8,000',
    median(Array.from({ length: 5 }, () => growth(8000) / growth(800))),
    '≈ 1',
  );
}

const HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值类型',
  '指标值',
  '计量单位',
  '指标解释',
  '评/扣分标准',
  '分值',
];
const KINDS = ['河道', '泵站', '堤防', '涵闸', '管网', '绿道', '水厂', '湿地'];

/** Worksheets of 30 indicators each, no two rules alike. */
function declarations(indicators: number): (string | number)[][] {
  const table: (string | number)[][] = [];
  for (let i = 0; i < indicators; i++) {
    if (i % 30 === 0) table.push([], ['项目绩效目标申报表'], ['（2026年度）'], HEADER);
    const kind = KINDS[i % KINDS.length]!;
    const target = 100 + (i % 900);
    table.push([
      '产出指标',
      '数量指标',
      `第${i}段${kind}整治长度`,
      '≥',
      target,
      '公里',
      `以${kind}验收单累计为准`,
      `整治达到${target}公里得满分，共计3分，每少${1 + (i % 7)}公里扣0.0${1 + (i % 9)}分，扣完为止`,
      3,
    ]);
  }
  return table;
}

function xlsx(indicators: number): Uint8Array {
  const sheet = utils.aoa_to_sheet(declarations(indicators));
  return new Uint8Array(
    write(
      { SheetNames: ['申报表'], Sheets: { 申报表: sheet } },
      { type: 'array', bookType: 'xlsx' },
    ) as ArrayBuffer,
  );
}

function audits(): void {
  const bytes = xlsx(10_000);
  const workbook = workbookOf('a.xlsx', bytes);
  report(
    'full audit of 10,000 indicators ÷ reading their .xlsx',
    ratio(
      () => void audit(workbook),
      () => void workbookOf('a.xlsx', bytes),
      5,
    ),
    '≤ 0.15',
  );

  const thousand = workbookOf('a.xlsx', xlsx(1000));
  const auditor = createAuditor();
  auditor.update(thousand);
  let now: Workbook = thousand;
  let turn = 0;
  const edit = () => {
    const grid = now.grids[0]!;
    const row = 10 + (turn++ % 20);
    const cells = [...grid.rows[row]!];
    cells[6] = { text: `改${turn}`, value: `改${turn}` };
    now = { grids: [{ ...grid, rows: grid.rows.with(row, cells) }] };
    auditor.update(now, [{ sheet: grid.name, top: row, left: 6, bottom: row, right: 6 }]);
  };
  report(
    'audit after one edit ÷ full audit, 1,000 indicators',
    ratio(edit, () => void audit(thousand), 15),
    '≤ 0.02',
  );

  const perIndicator = (n: number) => {
    const book = workbookOf('a.xlsx', xlsx(n));
    audit(book);
    return median(Array.from({ length: 3 }, () => time(() => void audit(book)))) / n;
  };
  report(
    'audit time per indicator, 10,000 against 1,000',
    perIndicator(10_000) / perIndicator(1000),
    '0.8–1.2',
  );
}

function startup(): void {
  const run = (...args: string[]) =>
    time(() => void spawnSync(process.execPath, args, { cwd: root, input: '' }));
  const start = () => run('scripts/perfscore.mjs', 'score', '--jsonl');
  start();
  report(
    'command line start ÷ node -e 0',
    median(Array.from({ length: 5 }, () => start() / run('-e', '0'))),
    '—',
  );
}

function sizes(): void {
  const files = readdirSync(resolve(root, 'src'), { recursive: true, withFileTypes: true }).filter((entry) =>
    /\.tsx?$/.test(entry.name),
  );
  report('source files', String(files.length), '—');
}

rules();
audits();
startup();
sizes();
const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`${'what'.padEnd(width)}  ratio     aim`);
for (const { what, ratio: value, aim } of rows)
  console.log(`${what.padEnd(width)}  ${value.padEnd(8)}  ${aim}`);
