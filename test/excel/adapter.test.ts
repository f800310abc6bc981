import { audit, compatibleEdits } from '../../src/core/audit';
import { liveIndicators } from '../../src/core/model/declaration';
import {
  clearMarks,
  excelSheet,
  loadState,
  removeScoreColumns,
  saveState,
  showMarks,
  watchWorkbook,
  writeProblemSheet,
  writeScoreColumns,
} from '../../src/hosts/excel';
import { problemList } from '../../src/core/report/problem-list';
import { contentOf } from '../../src/hosts/excel/cell-content';
import { inputFor } from '../../src/hosts/excel/write-edits';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { bootExcel } from '../support/office-host/boot';
import { until } from '../support/until';
import { declarationWorkbook, ROWS } from './declaration';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('reading', () => {
  it('reads a whole workbook in three syncs', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙', '丙']);
    const { host } = bootExcel({ workbook });
    const { grids } = await excelSheet.read('workbook');
    expect(host.syncs).toBeLessThanOrEqual(3);
    expect(grids.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    const { reading } = audit({ grids });
    expect(reading.sheets.map(({ tables }) => liveIndicators(tables[0]!).length)).toEqual([3, 3, 3]);
    await until(() => host.interpreter.keptReferences === 0);
    expect(host.interpreter.keptReferences).toBe(0);
  });

  it('reads formulas, percent formats, errors and merged areas as they are', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.put(6, 1, '=1+1');
    sheet.put(7, 1, 0.97, '0%');
    sheet.mergedAreas = [{ top: 2, left: 0, bottom: 3, right: 0 }];
    bootExcel({ workbook });
    const [grid] = (await excelSheet.read('sheet')).grids;
    expect(grid!.rows[6]![1]).toMatchObject({ formula: '=1+1' });
    expect(grid!.rows[7]![1]).toEqual({ text: '97%', value: 0.97, format: '0%' });
    expect(grid!.merges).toEqual([{ sheet: '申报表', top: 2, left: 0, bottom: 3, right: 0 }]);
  });

  it('goes without merged areas where Excel does not know them', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.mergedAreas = [{ top: 2, left: 0, bottom: 3, right: 0 }];
    bootExcel({ workbook, excelApi: 1.12 });
    expect((await excelSheet.read('workbook')).grids[0]!.merges).toEqual([]);
  });

  it('takes more syncs rather than pass the payload limit', async () => {
    const workbook = new MemoryWorkbook(['长表']);
    workbook.fill(
      '长表',
      Array.from({ length: 9000 }, (_, i) => [...ROWS[2]!.slice(0, 8), i]),
    );
    const { host } = bootExcel({ workbook });
    const { grids } = await excelSheet.read('workbook');
    expect(grids[0]!.rows).toHaveLength(9000);
    expect(grids[0]!.rows[8999]![8]!.value).toBe(8999);
    expect(host.syncs).toBeGreaterThan(3);
  });
});

describe('writing', () => {
  it('applies a fix in two syncs, and its inverse restores the cell', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const { findings } = audit(await excelSheet.read('workbook'));
    const edits = compatibleEdits(findings, ['safe', 'suggested']);
    expect(edits.length).toBeGreaterThan(0);
    const before = sheet.snapshot();
    const syncs = host.syncs;
    const { written, skipped } = await excelSheet.write(edits);
    expect(host.syncs - syncs).toBeLessThanOrEqual(2);
    expect([written.length, skipped]).toEqual([edits.length, []]);
    expect(sheet.cell(2, 3)!.value).toBe('≥');
    expect(sheet.cell(4, 5)!.value).toBe('%');
    await excelSheet.write(written.map(({ cell, from, to }) => ({ cell, from: to, to: from })));
    expect(sheet.snapshot()).toEqual(before);
  });

  it('leaves a cell alone that changed meanwhile, holds a formula, or is gone', async () => {
    const { workbook, sheet } = declarationWorkbook();
    bootExcel({ workbook });
    sheet.put(2, 5, '千米');
    sheet.put(3, 5, '=A1');
    const at = (row: number, name = '申报表') => ({ sheet: name, row, column: 5 });
    const { written, skipped } = await excelSheet.write([
      { cell: at(2), from: '公里', to: '里' },
      { cell: at(3), from: '', to: '项' },
      { cell: at(2, '没有'), from: '', to: '项' },
    ]);
    expect(written).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['changed', 'formula', 'no-sheet']);
    expect(sheet.cell(2, 5)!.value).toBe('千米');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1+2', '@SUM', '1-2', "'x"])(
    'writes %s as a text, never as a formula',
    async (to) => {
      const { workbook, sheet } = declarationWorkbook();
      bootExcel({ workbook });
      await excelSheet.write([{ cell: { sheet: '申报表', row: 2, column: 6 }, from: '以验收单为准', to }]);
      expect(sheet.cell(2, 6)).toMatchObject({ value: to });
      expect(sheet.cell(2, 6)!.formula).toBeUndefined();
    },
  );

  it('says in a sentence why nothing was written', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const edit = { cell: { sheet: '申报表', row: 2, column: 6 }, from: '以验收单为准', to: '以验收单' };
    const before = sheet.snapshot();
    sheet.protected = true;
    await expect(excelSheet.write([edit])).rejects.toMatchObject({ code: 'protected' });
    sheet.protected = false;
    workbook.readOnly = true;
    await expect(excelSheet.write([edit])).rejects.toMatchObject({ code: 'read-only' });
    workbook.readOnly = false;
    host.faults.editing = true;
    await expect(excelSheet.write([edit])).rejects.toMatchObject({ code: 'editing' });
    expect(sheet.snapshot()).toEqual(before);
  });

  it('waits while a cell is being edited, and writes once it is done', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    host.faults.editing = true;
    setTimeout(() => (host.faults.editing = false), 400);
    await excelSheet.write([
      { cell: { sheet: '申报表', row: 2, column: 6 }, from: '以验收单为准', to: '以验收单' },
    ]);
    expect(sheet.cell(2, 6)!.value).toBe('以验收单');
  });

  it('selects the cell of a finding', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    bootExcel({ workbook });
    await excelSheet.select([{ sheet: '乙', row: 4, column: 5 }]);
    expect(workbook.active.name).toBe('乙');
    expect(workbook.selection).toEqual({ top: 4, left: 5, bottom: 4, right: 5 });
  });
});

describe('写入得分', () => {
  it('writes formulas beside the table in at most four syncs, twice the same, and takes them away again', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const before = sheet.snapshot();
    const syncs = host.syncs;
    const read = async () => audit(await excelSheet.read('workbook')).reading.sheets;
    const first = await writeScoreColumns(await read());
    expect(host.syncs - syncs).toBeLessThanOrEqual(3 + 4);
    expect(first).toMatchObject({ left: 0, skipped: [] });
    expect(sheet.cell(1, 9)!.value).toBe('实际完成值');
    expect(sheet.cell(2, 10)!.formula).toBe('=PERFSCORE(H3,J3,I3,D3&E3,F3)');
    expect(sheet.cell(2, 11)!.formula).toBe('=PERFSCORE.EXPLAIN(H3,J3,I3,D3&E3,F3)');
    const written = sheet.snapshot();
    expect((await writeScoreColumns(await read())).written).toBe(0);
    expect(sheet.snapshot()).toEqual(written);
    await removeScoreColumns(await read());
    expect(JSON.stringify((sheet.snapshot() as { cells: unknown }).cells)).toBe(
      JSON.stringify((before as { cells: unknown }).cells),
    );
  });

  it('puts the namespace before every function of ours', async () => {
    const { workbook, sheet } = declarationWorkbook();
    bootExcel({ workbook });
    await writeScoreColumns(audit(await excelSheet.read('workbook')).reading.sheets, 'JX.');
    expect(sheet.cell(2, 10)!.formula).toMatch(/^=JX\.PERFSCORE\(/);
  });
});

describe('marks', () => {
  it('come and go without touching the user’s formats', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.setLook(4, 5, { fillColor: '#FFFF00' });
    sheet.conditionalFormats = [
      { id: 'own', areas: [{ top: 0, left: 0, bottom: 9, right: 9 }], formula: '=A1>5' },
    ];
    bootExcel({ workbook });
    const before = sheet.snapshot();
    const { findings } = audit(await excelSheet.read('workbook'));
    await showMarks(findings);
    expect(sheet.conditionalFormats.length).toBeGreaterThan(1);
    expect(sheet.look(4, 5)).toEqual({ fillColor: '#FFFF00' });
    await showMarks(findings);
    await clearMarks();
    expect(sheet.snapshot()).toEqual(before);
  });
});

describe('the problem list', () => {
  it('is a worksheet with links, rebuilt in place', async () => {
    const { workbook } = declarationWorkbook();
    bootExcel({ workbook });
    const list = problemList(audit(await excelSheet.read('workbook')));
    await writeProblemSheet(list);
    await writeProblemSheet(list);
    const sheet = workbook.sheet('问题清单');
    expect(workbook.sheets.filter(({ name }) => name === '问题清单')).toHaveLength(1);
    expect(sheet.cell(0, 0)!.value).toBe(list.summary);
    expect(sheet.look(2, 0).hyperlink).toMatch(/^'申报表'!/);
    // The list is no declaration: checking again finds the same.
    expect(problemList(audit(await excelSheet.read('workbook'))).problems).toHaveLength(list.problems.length);
  });
});

describe('state in the workbook', () => {
  it('survives, whatever a note holds', async () => {
    const { workbook } = declarationWorkbook();
    bootExcel({ workbook });
    const { settings } = await loadState();
    const note = '理由 <b>&"]]>\u0001';
    const kept = {
      ...settings,
      profile: 'mof-2021' as const,
      acknowledgements: [{ check: 'unit-invalid', key: 'k1', note }],
    };
    await saveState(kept);
    await saveState(kept);
    expect(workbook.customXml.size).toBe(1);
    expect(await loadState()).toEqual({ settings: kept, notice: undefined });
  });

  it('puts damaged state aside with a sentence', async () => {
    const { workbook } = declarationWorkbook();
    bootExcel({ workbook });
    workbook.customXml.set('x', '<perfscore xmlns="urn:perfscore:state:1">{"profile": 5}</perfscore>');
    const { settings, notice } = await loadState();
    expect(settings.profile).toBe('auto');
    expect(notice).toContain('已损坏');
    expect([...workbook.customXml.values()]).toEqual([
      '<perfscore xmlns="urn:perfscore:state:1:damaged">{"profile": 5}</perfscore>',
    ]);
  });

  it('leaves state of a newer version alone', async () => {
    const { workbook } = declarationWorkbook();
    bootExcel({ workbook });
    workbook.customXml.set('x', '<perfscore xmlns="urn:perfscore:state:9">{}</perfscore>');
    expect((await loadState()).notice).toContain('更新版本');
    expect(workbook.customXml.size).toBe(1);
  });
});

describe('live', () => {
  it('tells edits of the user once, and none of its own', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const { host } = bootExcel({ workbook });
    const changes: unknown[] = [];
    const selected: unknown[] = [];
    const stop = await watchWorkbook({
      onChange: (ranges) => changes.push(ranges),
      onSelect: (cell) => selected.push(cell),
    });
    await pause(20);
    for (let row = 2; row < 5; row++) host.cellsChanged(sheet, { top: row, left: 4, bottom: row, right: 4 });
    host.selectionChanged(sheet, { top: 4, left: 5, bottom: 4, right: 5 });
    await until(() => changes.length > 0 && selected.length > 0);
    expect(changes).toEqual([
      [2, 3, 4].map((row) => ({ sheet: '申报表', top: row, left: 4, bottom: row, right: 4 })),
    ]);
    expect(selected).toEqual([{ sheet: '申报表', row: 4, column: 5 }]);
    await excelSheet.write([
      { cell: { sheet: '申报表', row: 2, column: 6 }, from: '以验收单为准', to: '以验收单' },
    ]);
    await pause(400);
    expect(changes).toHaveLength(1);
    await stop();
    host.cellsChanged(sheet, { top: 2, left: 4, bottom: 2, right: 4 });
    await pause(400);
    expect(changes).toHaveLength(1);
  });
});

describe('what is put into a cell', () => {
  it.each([
    ...['1E5', '(5)', '¥5', '￥5', '1/2', '3月5日', '10:30', '9:30 PM', '50%', 'Jan 5', '5-Mar-26', '1,000'],
    ...['true', '#N/A', '=1+1', '+5', '-5', '@a', "'5"],
  ])('stays the text %s', (text) => {
    expect(inputFor(text)).toBe(`'${text}`);
  });

  it.each(['按时完成率', '达到98%得满分', '3个月内完成', '第1季度', 'A4', 'May'])(
    'needs no sign before %s',
    (text) => {
      expect(inputFor(text)).toBe(text);
    },
  );
});

it('shows a percentage behind #### as Excel does', () => {
  expect(contentOf(0.285, 0.285, '####', '0%')?.text).toBe('29%');
  expect(contentOf(0.9215, 0.9215, '####', '0.0%')?.text).toBe('92.2%');
});
