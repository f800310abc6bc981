import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../../src/core/audit';
import type { Workbook } from '../../src/core/model/grid';
import { excelSheet, removeScoreColumns, writeScoreColumns } from '../../src/hosts/excel';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { workbookOfXlsx } from '../support/grid-of-xlsx';
import { bootExcel } from '../support/office-host/boot';
import { calculateScores } from '../support/office-host/calculate';
import { describeShared } from '../support/shared';

/** The workbook of a file behind the real library. */
function open({ grids }: Workbook): MemoryWorkbook {
  const workbook = new MemoryWorkbook(
    grids.map(({ name }) => name),
    calculateScores,
  );
  for (const { name, rows, merges } of grids) {
    const sheet = workbook.sheet(name);
    sheet.mergedAreas = merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
    rows.forEach((cells, row) =>
      cells.forEach((content, column) => {
        if (content)
          sheet.put(row, column, content.formula ?? content.value ?? '', content.format ?? 'General');
      }),
    );
  }
  bootExcel({ workbook });
  return workbook;
}

const readAll = async () => audit(await excelSheet.read('workbook')).reading.sheets;

describeShared('写入得分 on real workbooks', 'corpus/tables', (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  it('finds them', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)(
    '%s: fills free cells only, twice the same, and takes all of it away again',
    async (file) => {
      const workbook = open(workbookOfXlsx(join(folder, file)));
      const cellsOf = () =>
        new Map(
          workbook.sheets.flatMap((sheet) => {
            const { cells } = sheet.snapshot() as { cells: [number, { input: unknown }][] };
            return cells.map(([key, { input }]) => [`${sheet.name}:${key}`, input] as const);
          }),
        );
      const snapshot = () => JSON.stringify(workbook.sheets.map((sheet) => sheet.snapshot()));
      const before = cellsOf();
      const untouched = snapshot();

      const first = await writeScoreColumns(await readAll());
      console.log(
        file,
        first.written,
        first.left,
        first.skipped.map(({ reason }) => reason),
      );
      const after = cellsOf();
      for (const [key, input] of before)
        if (input !== '') expect([key, after.get(key)]).toEqual([key, input]);

      const second = await writeScoreColumns(await readAll());
      expect([second.written, second.left]).toEqual([0, 0]);

      await removeScoreColumns(await readAll());
      expect(snapshot()).toBe(untouched);
    },
  );

  it('scores a form whose only rule is the note under the table', async () => {
    const file = files.find((name) => name.startsWith('selfeval-'));
    if (file === undefined) return;
    const workbook = open(workbookOfXlsx(join(folder, file)));
    const { tables } = (await readAll())[0]!;
    await writeScoreColumns(await readAll());
    const sheet = workbook.sheets[0]!;
    const shown = tables[0]!.indicators.flatMap(({ actual, score, row }) => {
      const column = [...Array(30).keys()].find((each) =>
        sheet.cell(row, each)?.formula?.startsWith('=PERFSCORE("'),
      );
      return column === undefined || !actual ? [] : [[score?.value, sheet.cell(row, column)!.value]];
    });
    expect(shown.length).toBeGreaterThan(10);
    // The sheet's own scores are right but for a few that its author planted.
    expect(shown.filter(([own, computed]) => own === computed).length).toBeGreaterThan(shown.length / 2);
  });
});
