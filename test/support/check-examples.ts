import type { Check, Example } from '../../src/core/checks/define-check';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import { findingsOf } from '../../src/core/checks/run-alone';
import { toA1 } from '../../src/core/model/cell';
import type { Finding } from '../../src/core/model/finding';
import type { Workbook } from '../../src/core/model/grid';
import { contentAt, guardText, textCell } from '../../src/core/model/grid';

/** "F3 wrongUnit", with the worksheet where the example has several. */
export function flatten(findings: readonly Finding[], example: Pick<Example, 'sheets'>): string[] {
  return findings
    .map(({ cell, messageId }) => `${example.sheets ? `${cell.sheet}!` : ''}${toA1(cell)} ${messageId}`)
    .sort();
}

/** The workbook after the fixes of all findings. */
export function afterFixes(workbook: Workbook, findings: readonly Finding[]): Workbook {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return {
    grids: workbook.grids.map((grid) => {
      const rows = grid.rows.map((row) => [...row]);
      for (const { cell, from, to } of edits.filter((edit) => edit.cell.sheet === grid.name)) {
        const now = contentAt({ ...grid, rows }, cell.row, cell.column);
        if (guardText(now) === from) rows[cell.row]![cell.column] = textCell(to);
      }
      return { ...grid, rows };
    }),
  };
}

/** Runs the examples of one check: findings, fixed cells, and that the fix leaves nothing of itself to do, and that no message goes without one. */
export function testExamples(check: Check): void {
  describe(check.id, () => {
    it('shows each of its messages in an example', () => {
      const shown = check.examples.flatMap((example) =>
        findingsOf(check, exampleWorkbook(example), example.profile).map(({ messageId }) => messageId),
      );
      expect([...new Set(shown)].sort()).toEqual(Object.keys(check.messages).sort());
    });
    it.each(check.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
      const workbook = exampleWorkbook(example);
      const findings = findingsOf(check, workbook, example.profile);
      expect(flatten(findings, example)).toEqual([...example.expect].sort());
      for (const finding of findings) expect(finding.message).not.toMatch(/\{\w+\}|undefined|NaN/);
      if (example.fixed === undefined) return;
      const fixed = afterFixes(workbook, findings);
      const shown: Record<string, string> = {};
      for (const address of Object.keys(example.fixed)) {
        const [a1, sheet] = address.split('!').reverse() as [string, string?];
        const grid = fixed.grids.find(({ name }) => sheet === undefined || name === sheet)!;
        const match = /^([A-Z])(\d+)$/.exec(a1)!;
        shown[address] = guardText(contentAt(grid, Number(match[2]) - 1, match[1]!.charCodeAt(0) - 65));
      }
      expect(shown).toEqual(example.fixed);
      const left = findingsOf(check, fixed, example.profile).filter(({ fix }) => fix !== undefined);
      expect(flatten(left, example)).toEqual([]);
    });
  });
}
