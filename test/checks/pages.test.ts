import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkPage, checksIndex } from '../../scripts/checks-pages';
import { cleanSheets, plantedLines } from '../../scripts/planted-page';
import { casePart, faultySheets, sheetReport, togetherLine } from '../../scripts/together-page';
import { checks } from '../../src/core/checks/registry';
import { checkCases } from '../support/check-cases';

const linesOf = (name: string): readonly string[] =>
  readFileSync(resolve(__dirname, '../../docs/checks', name), 'utf8').split('\n');

/** The first lines that are others now; a comparison of whole pages would search for long where they differ. */
function changed(page: string, written: readonly string[]): readonly string[] {
  const lines = page.split('\n');
  const others = lines.filter((line, at) => line !== written[at]).slice(0, 3);
  return others.length > 0 ? others : written.slice(lines.length);
}

// A page shows what each example says to a person: a message that changes is read once more before it is committed.
it.each(checks.map((check) => [check.id, check] as const))(
  'docs/checks/%s.md is what the check says',
  (id, check) => {
    expect(changed(checkPage(check), linesOf(`${id}.md`))).toEqual([]);
  },
);

it('docs/checks/README.md lists the checks', () => {
  expect(changed(checksIndex(), linesOf('README.md'))).toEqual([]);
});

describe('docs/checks/together.md', () => {
  const lines = linesOf('together.md');
  const known = new Set(lines);
  const folder = resolve(__dirname, '../fixtures/tables');

  // An example of one check is what the others have to leave alone.
  it.each(checks.map((check) => [check.id, check] as const))(
    'says what the others find in the examples of %s',
    (_, check) => {
      expect(
        check.examples.map((example) => togetherLine(check, example)).filter((line) => !known.has(line)),
      ).toEqual([]);
    },
  );

  it.each(faultySheets(folder))('holds the whole report on %s', (name) => {
    const start = lines.indexOf(`### ${name.replace('.tsv', '')}`) + 2;
    const report = sheetReport(resolve(folder, name));
    expect(report).toEqual(lines.slice(start, start + report.length));
    expect(lines[start + report.length]).toBe('');
  });

  const parts = lines.slice(lines.findIndex((line) => line.startsWith('## 更多情形'))).join('\n');
  const cases = checkCases(resolve(__dirname, '../fixtures/cases'));

  it.each(cases.map((one) => [one.check, one.name, one] as const))(
    '%s in a case: %s',
    (_check, _name, one) => {
      const part = casePart(one);
      expect(parts.includes(`${part}\n`) ? '' : part).toBe('');
    },
  );
});

describe('docs/checks/planted.md', () => {
  const lines = linesOf('planted.md');
  const folder = resolve(__dirname, '../fixtures/tables');

  it.each(cleanSheets(folder))('says what is found of one fault at a time in %s', (name) => {
    const start = lines.indexOf(`## ${name.replace('.tsv', '')}`) + 2;
    const planted = plantedLines(resolve(folder, name));
    expect(planted.length).toBeGreaterThan(10);
    expect(planted.filter((line, at) => line !== lines[start + at])).toEqual([]);
  });
});
