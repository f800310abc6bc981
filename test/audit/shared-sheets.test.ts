import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyEdits, audit, planFixes, type AuditReport } from '../../src/core/audit';
import { toA1 } from '../../src/core/model/cell';
import { judge, workbookFor, type ExpectedSheet } from '../support/expected-findings';
import { gridOfTsv } from '../support/grid-of-text';
import { describeShared } from '../support/shared';

const read = (file: string): ExpectedSheet => JSON.parse(readFileSync(file, 'utf8')) as ExpectedSheet;

describeShared('the seed', 'seed/expected-findings.json', (file) => {
  it('gets the findings that are expected of it, and no other error or warning', () => {
    const folder = dirname(file);
    const text = readdirSync(folder).find((name) => name.endsWith('.txt'))!;
    const workbook = { grids: [gridOfTsv('Sheet1', readFileSync(join(folder, text), 'utf8'))] };
    expect(judge(audit(workbook), workbook, read(file), 'tsv').problems).toEqual([]);
  });
});

describeShared('the expected sheets', 'corpus/tables', (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.expected.json'));
  it('are there', () => expect(files.length).toBeGreaterThan(0));
  it.each(
    files.flatMap(
      (name) =>
        [
          [name, 'tsv'],
          [name, 'xlsx'],
        ] as const,
    ),
  )('%s as %s', (name, form) => {
    const file = join(folder, name);
    const expected = read(file);
    const workbook = workbookFor(file, expected, form)!;
    expect(judge(audit(workbook), workbook, expected, form).problems).toEqual([]);
  });

  it.each(
    files.flatMap(
      (name) =>
        [
          [name, 'tsv'],
          [name, 'xlsx'],
        ] as const,
    ),
  )('fixes of %s as %s hold', (name, form) => {
    const before = workbookFor(join(folder, name), read(join(folder, name)), form)!;
    const report = audit(before);
    const errors = ({ findings }: AuditReport): string[] =>
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ check, cell }) => `${check} ${toA1(cell)}`);
    const safe = planFixes(before);
    expect(audit(safe.workbook).findings.filter(({ fix }) => fix?.kind === 'safe')).toEqual([]);
    for (const finding of report.findings) {
      if (!finding.fix) continue;
      const { workbook, skipped } = applyEdits(before, finding.fix.edits);
      expect(skipped).toEqual([]);
      const after = audit(workbook);
      expect(errors(after).filter((one) => !errors(report).includes(one))).toEqual([]);
      expect(after.findings).not.toContainEqual(finding);
    }
  });
});
