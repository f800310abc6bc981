import type { CommandEvent } from '../../src/commands/command';
import { registerCommands } from '../../src/commands/register';
import { DEFAULT_SETTINGS } from '../../src/core/audit';
import { saveState, showMarks } from '../../src/hosts/excel';
import { AppRuntimeService } from '../../src/workbench/frame/runtime-services';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { declarationWorkbook, ROWS } from '../excel/declaration';
import { bootExcel, type RealExcel } from '../support/office-host/boot';

interface Ribbon extends RealExcel {
  readonly told: CommandEvent[];
  /** How often the pane was asked to show itself. */
  readonly shown: () => number;
  /** Presses a button and waits for `event.completed()`. */
  press(name: string): Promise<void>;
}

function ribbon(workbook: MemoryWorkbook, namespace = ''): Ribbon {
  let shown = 0;
  const pane = new AppRuntimeService({
    isOpen: () => false,
    setOpen: (open) => void (shown += open ? 1 : 0),
  });
  const real = bootExcel({ workbook, services: { [AppRuntimeService.NAME]: pane } });
  const told: CommandEvent[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  registerCommands(
    {
      onCommand: (event) => void told.push(event),
      inTurn: (perform) => {
        const done = queue.then(perform);
        queue = done.catch(() => undefined);
        return done;
      },
    },
    { namespace },
  );
  const actions = real.window['__actions'] as { mappings: Record<string, (event: object) => void> };
  return {
    ...real,
    told,
    shown: () => shown,
    press: (name) => new Promise((completed) => actions.mappings[name.toUpperCase()]!({ completed })),
  };
}

const snapshots = (workbook: MemoryWorkbook) =>
  JSON.stringify(workbook.sheets.map((sheet) => sheet.snapshot()));

describe('the ribbon', () => {
  it('核查 shows the pane and has it check', async () => {
    const { workbook } = declarationWorkbook();
    const before = snapshots(workbook);
    const { press, told, shown } = ribbon(workbook);
    await press('checkWorkbook');
    expect(told).toEqual([{ kind: 'check' }]);
    expect(shown()).toBe(1);
    expect(snapshots(workbook)).toBe(before);
  });

  it('写入得分 writes the formulas beside the table, once', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const { press, told } = ribbon(workbook);
    await press('writeScores');
    expect(sheet.cell(1, 10)?.value).toBe('得分');
    expect(sheet.cell(2, 10)?.formula).toMatch(/^=PERFSCORE\(H3,J3/);
    expect(sheet.cell(2, 11)?.formula).toMatch(/^=PERFSCORE\.EXPLAIN\(H3,J3/);
    expect(told).toEqual([
      { kind: 'done', message: expect.stringMatching(/^已写入 \d+ 个单元格。$/), wrote: true },
    ]);
    const after = snapshots(workbook);
    await press('writeScores');
    expect(told[1]).toEqual({ kind: 'done', message: '得分列已是最新，没有改动。', wrote: false });
    expect(snapshots(workbook)).toBe(after);
  });

  it('写入得分 uses the namespace of the build', async () => {
    const { workbook, sheet } = declarationWorkbook();
    await ribbon(workbook, 'JX.').press('writeScores');
    expect(sheet.cell(2, 10)?.formula).toMatch(/^=JX\.PERFSCORE\(/);
  });

  it('问题清单 writes the list, and writes it anew in place', async () => {
    const { workbook } = declarationWorkbook();
    const { press, told } = ribbon(workbook);
    await press('writeProblemList');
    await press('writeProblemList');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['申报表', '问题清单']);
    expect(workbook.sheet('问题清单').cell(1, 0)?.value).toBe('位置');
    expect(told.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(told[0]).toEqual(told[1]);
  });

  it('写入得分 and 问题清单 pressed twice at once do as if pressed one after the other', async () => {
    const { workbook } = declarationWorkbook();
    const { press, told } = ribbon(workbook);
    await Promise.all(['writeProblemList', 'writeProblemList', 'writeScores', 'writeScores'].map(press));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['申报表', '问题清单']);
    expect(told.map((event) => ('message' in event ? event.message : event.kind))).toEqual([
      expect.stringMatching(/^“问题清单”工作表已生成。/),
      expect.stringMatching(/^“问题清单”工作表已生成。/),
      expect.stringMatching(/^已写入 \d+ 个单元格。$/),
      '得分列已是最新，没有改动。',
    ]);
  });

  it('写入得分 and 问题清单 keep to the worksheet in front where the workbook is set so', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    workbook.active = workbook.sheet('乙');
    const { press, told } = ribbon(workbook);
    await saveState({ ...DEFAULT_SETTINGS, scope: 'sheet', language: 'en-US' });
    await press('writeScores');
    await press('writeProblemList');
    // The list is in front now and is made anew of the same worksheet.
    await press('writeProblemList');
    expect(workbook.sheet('甲').cell(2, 10)).toBeUndefined();
    expect(workbook.sheet('乙').cell(2, 10)?.formula).toMatch(/^=PERFSCORE\(/);
    const note = 'Only the worksheet “乙” was read; not read: “甲”.';
    for (const event of told) expect(event).toMatchObject({ message: expect.stringContaining(note) });
    expect(told).toHaveLength(3);
    expect(workbook.sheet('问题清单').cell(2, 0)?.value).toMatch(/^乙!/);
  });

  it('写入得分 says in the language of the pane why a table got no scores', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.protected = true;
    workbook.addSheet('乙');
    workbook.fill('乙', ROWS);
    const { press, told } = ribbon(workbook);
    await saveState({ ...DEFAULT_SETTINGS, language: 'en-US' });
    await press('writeScores');
    expect(told).toEqual([
      {
        kind: 'done',
        wrote: true,
        message: expect.stringMatching(
          /^\d+ cells written\. .*: The worksheet is protected: no score columns were written\.$/,
        ),
      },
    ]);
  });

  it('清除标记 takes our marks off and leaves the rest', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.conditionalFormats = [
      { id: 'mine', areas: [{ top: 0, left: 0, bottom: 1, right: 1 }], formula: '=A1=""' },
    ];
    const before = snapshots(workbook);
    const { press, told } = ribbon(workbook);
    await showMarks([{ cell: { sheet: '申报表', row: 2, column: 3 }, severity: 'error' }]);
    expect(snapshots(workbook)).not.toBe(before);
    await press('clearMarks');
    expect(snapshots(workbook)).toBe(before);
    expect(told).toEqual([{ kind: 'marks-cleared', guarded: [] }]);
  });

  it.each([
    [
      'a protected worksheet',
      '受保护',
      (workbook: MemoryWorkbook) => void (workbook.active.protected = true),
    ],
    ['a read-only workbook', '只读', (workbook: MemoryWorkbook) => void (workbook.readOnly = true)],
  ])('says so on %s, shows the pane and writes nothing', async (_, sentence, prepare) => {
    const { workbook } = declarationWorkbook();
    prepare(workbook);
    const before = snapshots(workbook);
    const { press, told, shown } = ribbon(workbook);
    await press('writeScores');
    expect(told).toEqual([
      { kind: 'failed', error: expect.objectContaining({ message: expect.stringContaining(sentence) }) },
    ]);
    expect(shown()).toBe(1);
    expect(snapshots(workbook)).toBe(before);
  });

  it('waits for a cell that is being edited, and says so when it takes too long', async () => {
    const { workbook } = declarationWorkbook();
    const { press, told, host } = ribbon(workbook);
    host.faults.editing = true;
    await press('writeScores');
    expect(told).toEqual([{ kind: 'failed', error: expect.objectContaining({ code: 'editing' }) }]);
    setTimeout(() => (host.faults.editing = false), 500);
    await press('writeScores');
    expect(told[1]).toMatchObject({ kind: 'done' });
  }, 15_000);

  it('completes on a workbook without a declaration', async () => {
    const { press, told, workbook } = ribbon(new MemoryWorkbook(['空表']));
    await press('writeScores');
    await press('writeProblemList');
    await press('clearMarks');
    expect(told.map(({ kind }) => kind)).toEqual(['done', 'done', 'marks-cleared']);
    expect(told[0]).toMatchObject({ message: expect.stringContaining('没有找到') });
    expect(workbook.sheet('空表').usedArea()).toBeUndefined();
  });
});
