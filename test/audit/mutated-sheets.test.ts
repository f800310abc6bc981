import fc from 'fast-check';
import { applyEdits, audit, compatibleEdits, planFixes, type AuditReport } from '../../src/core/audit';
import { cellKey, toA1 } from '../../src/core/model/cell';
import type { CellEdit } from '../../src/core/model/finding';
import type { CellContent, Grid, Workbook } from '../../src/core/model/grid';
import { contentAt, guardText } from '../../src/core/model/grid';
import { anyGrid, mutatedSheet } from '../support/arbitrary-grid';
import { holds } from '../support/runs';

/** Every cell that holds something, by its key. */
function cellsOf({ grids }: Workbook): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const { name: sheet, rows } of grids)
    rows.forEach((line, row) =>
      line.forEach((content, column) => {
        if (content && guardText(content) !== '') cells.set(cellKey({ sheet, row, column }), content);
      }),
    );
  return cells;
}

/** What must hold of a report, whatever the sheet. */
function expectSound(report: AuditReport, { grids: [grid] }: Workbook): void {
  expect(report.failures).toEqual([]);
  for (const { check, cell, message, related, fix, span } of report.findings) {
    const { length } = grid!.rows;
    for (const one of [cell, ...related, ...(fix?.edits ?? []).map((edit) => edit.cell)])
      if (one.sheet !== grid!.name || !(one.row >= 0 && one.row < length && one.column >= 0))
        throw new Error(`${check} names ${toA1(one)}`);
    if (message === '' || /undefined|\[object|\{[a-z]+\}/i.test(message))
      throw new Error(`${check}: ${message}`);
    for (const edit of fix?.edits ?? []) {
      const now = guardText(contentAt(grid!, edit.cell.row, edit.cell.column));
      if (edit.from !== now) throw new Error(`${check} replaces ${edit.from} where ${now} stands`);
      if (edit.from === edit.to) throw new Error(`${check} replaces ${edit.from} by itself`);
    }
    const { length: characters } = contentAt(grid!, cell.row, cell.column).text;
    if (span && !(span[0] >= 0 && span[0] <= span[1] && span[1] <= characters))
      throw new Error(`${check} marks ${span.join('-')} of ${characters}`);
  }
}

/** Edits write the cells that they name and no other; a second time they do nothing; the inverse brings all back. */
function expectGuarded(before: Workbook, edits: readonly CellEdit[]): void {
  const once = applyEdits(before, edits);
  const named = new Set(once.applied.map(({ cell }) => cellKey(cell)));
  const [was, is] = [cellsOf(before), cellsOf(once.workbook)];
  for (const key of new Set([...was.keys(), ...is.keys()]))
    if (!named.has(key) && was.get(key) !== is.get(key)) throw new Error(`${key} has changed`);
  for (const { cell, to } of once.applied) {
    const now = guardText(contentAt(once.workbook.grids[0]!, cell.row, cell.column));
    if (now !== to) throw new Error(`${toA1(cell)} holds ${now}, not ${to}`);
  }
  expect(applyEdits(once.workbook, edits).applied).toEqual([]);
  const back = cellsOf(applyEdits(once.workbook, once.inverse).workbook);
  expect([...back].map(([key, content]) => [key, guardText(content)]).sort()).toEqual(
    [...was].map(([key, content]) => [key, guardText(content)]).sort(),
  );
}

const bookOf = (grid: Grid): Workbook => ({ grids: [grid] });

describe('an audit ends well, with findings that name cells of the sheet and say something', () => {
  it('of a declaration with slips', () =>
    holds(
      'audit',
      60,
      fc.property(mutatedSheet, (grid) => expectSound(audit(bookOf(grid)), bookOf(grid))),
    ));

  it('of any cells in any order', () =>
    holds(
      'audit',
      45,
      fc.property(anyGrid, (grid) => expectSound(audit(bookOf(grid)), bookOf(grid))),
    ));
});

describe('the fixes of a declaration with slips', () => {
  it('write only the cells that they name, once, and can be taken back', () =>
    holds(
      'audit',
      45,
      fc.property(mutatedSheet, (grid) => {
        const book = bookOf(grid);
        const { findings } = audit(book);
        for (const { fix } of findings) if (fix) expectGuarded(book, fix.edits);
        expectGuarded(book, compatibleEdits(findings, ['safe', 'suggested']));
      }),
    ));

  it('leave no safe fix behind, and none comes after them', () =>
    holds(
      'audit',
      35,
      fc.property(mutatedSheet, (grid) => {
        const plan = planFixes(bookOf(grid), ['safe']);
        expectGuarded(bookOf(grid), plan.edits);
        expect(planFixes(plan.workbook, ['safe']).edits).toEqual([]);
      }),
    ));
});
