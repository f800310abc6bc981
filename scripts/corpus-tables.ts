/**
 * Audits the expected sheets beside the project and says what was missed, what was reported without cause, and which
 * fixes and scores differ.
 *
 *   node scripts/run.mjs scripts/corpus-tables.ts [part of a file name]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { audit, generalRuleOf, requestOf } from '../src/core/audit';
import { toA1 } from '../src/core/model/cell';
import { liveIndicators } from '../src/core/model/declaration';
import { createContext } from '../src/core/checks/context';
import type { Workbook } from '../src/core/model/grid';
import { scoreRequest } from '../src/core/scoring';
import {
  judge,
  workbookFor,
  type ExpectedScore,
  type ExpectedSheet,
} from '../test/support/expected-findings';
import { gridOfTsv } from '../test/support/grid-of-text';
import { keepFigures } from './figures';

const root = process.env['PERFSCORE_SHARED'] ?? resolve(process.cwd(), '../shared');
const wanted = process.argv[2] ?? '';
let [found, required, problems, scored, scores] = [0, 0, 0, 0, 0];

function checkScores(workbook: Workbook, expected: readonly ExpectedScore[]): string[] {
  const report = audit(workbook);
  const wrong: string[] = [];
  for (const one of expected) {
    const at = (cell: { sheet: string; row: number; column: number } | undefined, a1: string): boolean =>
      cell !== undefined && toA1(cell) === a1 && (one.sheet === undefined || cell.sheet === one.sheet);
    const hit = report.tables
      .flatMap((table) => liveIndicators(table.table).map((indicator) => ({ table, indicator })))
      .find(({ indicator }) =>
        one.indicator === undefined
          ? at(indicator.rule?.cell, one.cell)
          : at(indicator.name.cell, one.indicator),
      );
    scores++;
    if (!hit) {
      wrong.push(`score: no indicator at ${one.indicator ?? one.cell}`);
      continue;
    }
    const request = requestOf(
      hit.indicator,
      createContext(hit.table),
      generalRuleOf(hit.table.table),
      one.actual,
    );
    const result = scoreRequest(request);
    if (result.score === one.score) scored++;
    else
      wrong.push(
        `score: ${one.cell} ${one.indicator ?? ''} at ${one.actual} gives ${result.score}, expected ${one.score} (${result.explanation})`,
      );
  }
  return wrong;
}

function run(name: string, workbook: Workbook, expected: ExpectedSheet, form: 'tsv' | 'xlsx'): void {
  const started = performance.now();
  const report = audit(workbook);
  const time = performance.now() - started;
  const verdict = judge(report, workbook, expected, form);
  const all = [...verdict.problems, ...checkScores(workbook, expected.scores ?? [])];
  found += verdict.found;
  required += verdict.required;
  problems += all.length;
  console.log(
    `${name} (${form}): ${verdict.found}/${verdict.required} required, ${all.length} problems, ${time.toFixed(0)} ms`,
  );
  for (const problem of all) console.log(`  ${problem}`);
}

const read = (file: string): ExpectedSheet => JSON.parse(readFileSync(file, 'utf8')) as ExpectedSheet;

if (!existsSync(root)) {
  console.log(`${root}: not there; PERFSCORE_SHARED says where the expected sheets are`);
  process.exit();
}
const seed = join(root, 'seed', 'expected-findings.json');
if ('seed'.includes(wanted)) {
  const text = readdirSync(dirname(seed)).find((file) => file.endsWith('.txt'))!;
  const workbook = { grids: [gridOfTsv('Sheet1', readFileSync(join(dirname(seed), text), 'utf8'))] };
  const { scores: expectedScores } = read(join(dirname(seed), 'expected-scores.json'));
  run('seed', workbook, { ...read(seed), scores: expectedScores ?? [] }, 'tsv');
}
const folder = join(root, 'corpus/tables');
for (const file of readdirSync(folder).filter(
  (entry) => entry.endsWith('.expected.json') && entry.includes(wanted),
)) {
  const expected = read(join(folder, file));
  for (const form of ['tsv', 'xlsx'] as const) {
    const workbook = workbookFor(join(folder, file), expected, form);
    if (workbook) run(basename(file, '.expected.json'), workbook, expected, form);
  }
}
if (wanted === '') keepFigures('tables', { found, required, problems, scored, scores });
console.log(`total: ${found}/${required} required found, ${problems} problems, ${scored}/${scores} scores`);
process.exitCode = problems > 0 ? 1 : 0;
