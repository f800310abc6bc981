import { audit, compatibleEdits } from '../../src/core/audit';
import { excelSheet, readChanged, writeScoreColumns } from '../../src/hosts/excel';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { bootExcel } from '../../test/support/office-host/boot';
import { declarations } from './declarations';
import { report } from './measure';

/** Ten tables of eight indicators. */
const TEN_TABLES = { indicators: 80 };
/** A cell of the first table's first indicator: 指标解释. */
const EDITED = { row: 5, column: 7 };

/** How often each action of the person makes Excel and the add-in talk, through the real Office.js library. */
export async function excel(): Promise<void> {
  const sheets = declarations(TEN_TABLES);
  const workbook = new MemoryWorkbook(sheets.map(({ name }) => name));
  for (const { name, rows, merges } of sheets) {
    workbook.fill(name, rows);
    workbook.sheet(name).mergedAreas = merges.map(({ top, left, bottom, right }) => ({
      top,
      left,
      bottom,
      right,
    }));
  }
  const { host } = bootExcel({ workbook });
  const { name } = sheets[0]!;
  const syncs = async (what: string, aim: string, act: () => Promise<unknown>): Promise<void> => {
    const before = host.syncs;
    await act();
    report(`syncs: ${what}`, String(host.syncs - before), aim);
  };

  let read = await excelSheet.read('workbook');
  await syncs('核查, ten tables', '≤ 3', async () => (read = await excelSheet.read('workbook')));
  const { findings, reading } = audit(read);
  const tables = reading.sheets.reduce((count, sheet) => count + sheet.tables.length, 0);
  if (tables !== 10) throw new Error(`ten tables are wanted, ${tables} were read`);
  const [fixed] = findings.filter(({ fix }) => fix !== undefined);
  const edits = fixed
    ? compatibleEdits([fixed], ['safe', 'suggested'])
    : [
        {
          cell: { sheet: name, ...EDITED },
          from: String(sheets[0]!.rows[EDITED.row]![EDITED.column]),
          to: '改',
        },
      ];
  await syncs('one fix', '≤ 2', () => excelSheet.write(edits));
  read = await excelSheet.read('workbook');
  workbook.sheet(name).put(EDITED.row, EDITED.column, '另一种解释');
  await syncs('live audit of an edited cell', '≤ 1', () =>
    readChanged(read, [
      { sheet: name, top: EDITED.row, left: EDITED.column, bottom: EDITED.row, right: EDITED.column },
    ]),
  );
  await syncs('写入得分, ten tables', '≤ 4', () => writeScoreColumns(audit(read).reading.sheets));
}
