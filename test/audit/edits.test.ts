import * as fc from 'fast-check';
import { applyEdits, needsTextGuard } from '../../src/core/audit';
import type { CellEdit } from '../../src/core/model/finding';
import type { CellContent, Workbook } from '../../src/core/model/grid';
import { contentAt, gridOfText, guardText } from '../../src/core/model/grid';
import { holds } from '../support/runs';

const at = (a1: string, from: string, to: string, sheet = '绩效'): CellEdit => ({
  cell: { sheet, row: Number(a1.slice(1)) - 1, column: a1.charCodeAt(0) - 65 },
  from,
  to,
});
const book = (rows: readonly (readonly string[])[], ...more: readonly CellContent[]): Workbook => ({
  grids: [{ ...gridOfText('绩效', rows), rows: [...gridOfText('绩效', rows).rows, more] }],
});
const textAt = (workbook: Workbook, a1: string): string =>
  guardText(contentAt(workbook.grids[0]!, Number(a1.slice(1)) - 1, a1.charCodeAt(0) - 65));

describe('applying edits', () => {
  it('writes a cell that still holds what the edit replaces', () => {
    const { workbook, applied, skipped } = applyEdits(book([['件', '80']]), [at('A1', '件', '起')]);
    expect(textAt(workbook, 'A1')).toBe('起');
    expect([applied.length, skipped.length]).toEqual([1, 0]);
  });

  it('leaves the workbook that it was given as it is', () => {
    const before = book([['件']]);
    applyEdits(before, [at('A1', '件', '起')]);
    expect(textAt(before, 'A1')).toBe('件');
  });

  it('says why it leaves a cell alone', () => {
    const formula: CellContent = { text: '9', value: 9, formula: '=4+5' };
    const workbook: Workbook = {
      grids: [
        {
          ...book([['改了', '甲']], formula).grids[0]!,
          merges: [{ sheet: '绩效', top: 0, left: 0, bottom: 0, right: 1 }],
        },
      ],
    };
    const { skipped, applied } = applyEdits(workbook, [
      at('A1', '原来', '新'),
      at('B1', '甲', '乙'),
      at('A2', '=4+5', '9.5'),
      at('A9', '', '新', '别的表'),
      at('C1', '', '一'),
      at('C1', '', '二'),
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'changed',
      'merged',
      'formula',
      'no-sheet',
      'collision',
    ]);
    expect(applied.map(({ to }) => to)).toEqual(['一']);
  });

  it('keeps a number a number and a text a text', () => {
    const number: CellContent = { text: '3.6', value: 3.6 };
    const { workbook, inverse } = applyEdits(book([['≥98%', '7']], number), [
      at('A1', '≥98%', '98'),
      at('B1', '7', '8'),
      at('A2', '3.6', '3.2'),
    ]);
    const stored = (row: number, column: number): unknown => contentAt(workbook.grids[0]!, row, column).value;
    expect([stored(0, 0), stored(0, 1), stored(1, 0)]).toEqual([98, '8', 3.2]);
    const back = applyEdits(workbook, inverse).workbook;
    expect(contentAt(back.grids[0]!, 1, 0).value).toBe(3.6);
    expect(contentAt(back.grids[0]!, 0, 0).value).toBe('≥98%');
  });

  it('takes no written text for a formula', () => {
    const { workbook } = applyEdits(book([['甲']]), [at('A1', '甲', '=HYPERLINK("x")')]);
    expect(contentAt(workbook.grids[0]!, 0, 0)).toEqual({
      text: '=HYPERLINK("x")',
      value: '=HYPERLINK("x")',
    });
    expect(['=1', '+1', '-1', '@a', '\t=1', "'1"].every(needsTextGuard)).toBe(true);
    expect(['≥', '1', '扣完为止'].some(needsTextGuard)).toBe(false);
  });

  it('law: the inverse brings every cell back, and a second time changes nothing', () => {
    const cell = fc.constantFrom('', '件', '98', '≥98%', '0.5', '=x', '优', '3.0');
    holds(
      'audit',
      200,
      fc.property(
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
        fc.array(fc.record({ row: fc.nat(6), column: fc.nat(5), to: cell, stale: fc.boolean() }), {
          maxLength: 12,
        }),
        (rows, wanted) => {
          const before = book(rows);
          const edits = wanted.map(({ row, column, to, stale }) => {
            const now = guardText(contentAt(before.grids[0]!, row, column));
            return { cell: { sheet: '绩效', row, column }, from: stale ? `${now}?` : now, to };
          });
          const once = applyEdits(before, edits);
          const undone = applyEdits(once.workbook, once.inverse);
          for (let row = 0; row < 8; row++) {
            for (let column = 0; column < 6; column++) {
              const [a, b] = [before, undone.workbook].map(({ grids }) =>
                guardText(contentAt(grids[0]!, row, column)),
              );
              expect(b).toBe(a);
            }
          }
          expect(undone.skipped).toEqual([]);
          const changing = edits.filter(({ from, to }) => from !== to);
          const again = applyEdits(once.workbook, changing);
          expect(again.applied.filter((edit) => once.applied.includes(edit))).toEqual([]);
        },
      ),
    );
  });
});
