import { excelSheet, showMarks } from '../../src/hosts/excel';
import type { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { bootExcel } from '../support/office-host/boot';
import { until } from '../support/until';
import { declarationWorkbook } from './declaration';
import { openPane, type OpenedPane } from './open-pane';

const UNIT = { row: 4, column: 5 };
const UNIT_AREA = { top: UNIT.row, left: UNIT.column, bottom: UNIT.row, right: UNIT.column };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A workbook of three declarations, the middle one in front. */
function threeSheets(): MemoryWorkbook {
  const { workbook } = declarationWorkbook(['甲', '乙', '丙']);
  workbook.active = workbook.sheet('乙');
  return workbook;
}

describe('reading one worksheet', () => {
  const namesRead = async (scope: Parameters<typeof excelSheet.read>[0]) => {
    const { grids, unreadSheets = [] } = await excelSheet.read(scope);
    return [grids.map(({ name }) => name).join(), unreadSheets.map(({ name }) => name).join()];
  };

  it('reads the one in front, or the one that is named, and lists the others', async () => {
    const workbook = threeSheets();
    const { host } = bootExcel({ workbook });
    const before = host.syncs;
    expect(await namesRead('sheet')).toEqual(['乙', '甲,丙']);
    expect(host.syncs - before).toBe(3);
    expect(await namesRead({ sheet: '丙' })).toEqual(['丙', '甲,乙']);
    expect(await namesRead('workbook')).toEqual(['甲,乙,丙', '']);
  });

  it('takes a list of ours in front for the worksheet that it was made of, or else for all', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    opened = await openPane({ workbook });
    await opened.session.writeProblemSheet();
    expect(workbook.active.name).toBe('问题清单');
    workbook.active = workbook.sheet('乙');
    expect(await namesRead('sheet')).toEqual(['乙', '甲']);
    workbook.active = workbook.sheet('问题清单');
    expect(await namesRead('sheet')).toEqual(['乙', '甲']);
    workbook.removeSheet(workbook.sheet('乙'));
    expect(await namesRead('sheet')).toEqual(['甲', '']);
  });
});

let opened: OpenedPane | undefined;
afterEach(() => {
  opened?.session.stop();
  opened = undefined;
});

describe('仅当前工作表', () => {
  async function openAlone() {
    const workbook = threeSheets();
    opened = await openPane({ workbook });
    await opened.session.changeSettings({ scope: 'sheet' });
    const { report } = opened;
    return { ...opened, sheetsRead: () => report().reading.sheets.map(({ grid }) => grid.name) };
  }

  it('finds what is on it, and says which comparisons were not made', async () => {
    const { report, sheetsRead } = await openAlone();
    expect(sheetsRead()).toEqual(['乙']);
    expect(new Set(report().findings.map(({ cell }) => cell.sheet))).toEqual(new Set(['乙']));
    expect(report().reading.unreadSheets.map(({ name }) => name)).toEqual(['甲', '丙']);
    expect(report().notRun.map(({ check }) => check)).toContain('project-template-copied');
    for (const { reason } of report().notRun) expect(reason.zh).toMatch(/^未运行：只读取了当前工作表/);
  });

  it('stays with the worksheet through edits, and takes the one in front when asked to check', async () => {
    const { workbook, host, session, report, sheetsRead, findingOf, audits } = await openAlone();
    workbook.active = workbook.sheet('丙');
    const before = audits();
    workbook.sheet('丙').put(UNIT.row, UNIT.column, '%');
    host.cellsChanged(workbook.sheet('丙'), UNIT_AREA);
    await until(() => audits() > before);
    expect([sheetsRead(), findingOf('unit-invalid')?.cell.sheet]).toEqual([['乙'], '乙']);
    const syncs = host.syncs;
    workbook.sheet('乙').put(UNIT.row, UNIT.column, '%');
    host.cellsChanged(workbook.sheet('乙'), UNIT_AREA);
    await until(() => findingOf('unit-invalid') === undefined);
    expect(host.syncs - syncs).toBe(1);
    await session.refresh();
    expect(sheetsRead()).toEqual(['乙']);
    await session.audit();
    expect(sheetsRead()).toEqual(['丙']);
    await session.changeSettings({ scope: 'workbook' });
    expect([sheetsRead(), report().reading.unreadSheets]).toEqual([['甲', '乙', '丙'], []]);
  });

  it('goes on after it was renamed, and with the one in front after it was deleted', async () => {
    const { workbook, session, sheetsRead } = await openAlone();
    workbook.sheet('乙').name = '新名字';
    await session.refresh();
    expect(sheetsRead()).toEqual(['新名字']);
    workbook.active = workbook.sheet('丙');
    workbook.removeSheet(workbook.sheet('新名字'));
    await session.refresh();
    expect(sheetsRead()).toEqual(['丙']);
  });

  it('writes scores, marks and the list of it alone; what is marked elsewhere stays', async () => {
    const { workbook, session, report } = await openAlone();
    await session.changeSettings({ scope: 'workbook' });
    await session.setMarks(true);
    const marked = () =>
      workbook.sheets.map(({ name, conditionalFormats }) => [name, conditionalFormats.length]);
    const all = marked();
    for (const [, count] of all) expect(count).toBeGreaterThan(0);
    workbook.active = workbook.sheet('乙');
    await session.changeSettings({ scope: 'sheet' });
    await session.applyAllSafe();
    expect(workbook.sheet('甲').cell(2, 3)?.value).toBe('≧');
    expect(workbook.sheet('乙').cell(2, 3)?.value).toBe('≥');
    await session.setMarks(true);
    expect(marked().filter((_, i) => i !== 1)).toEqual(all.filter((_, i) => i !== 1));
    await session.writeScores();
    expect(workbook.sheets.map((sheet) => sheet.cell(2, 10)?.formula?.slice(0, 11))).toEqual([
      undefined,
      '=PERFSCORE(',
      undefined,
    ]);
    await session.writeProblemSheet();
    const list = workbook.sheet('问题清单');
    expect(list.cell(0, 0)?.value).toContain('只读取了工作表“乙”；没有读取“甲”、“丙”。');
    expect(JSON.stringify(list.snapshot())).toContain('”未运行：只读取了当前工作表');
    const places = Array.from({ length: report().findings.length }, (_, i) => list.cell(2 + i, 0)?.value);
    for (const place of places) expect(place).toMatch(/^乙!/);
    // The list is in front now: checking again still means the worksheet that it was made of.
    await session.audit();
    expect(report().reading.sheets.map(({ grid }) => grid.name)).toEqual(['乙']);
    await session.setMarks(false);
    expect(
      marked()
        .slice(0, 3)
        .map(([, count]) => count),
    ).toEqual([0, 0, 0]);
  });

  it('is kept in the workbook', async () => {
    const { workbook, session } = await openAlone();
    session.stop();
    await pause(20);
    opened = await openPane({ workbook });
    expect(opened.store.state().settings.scope).toBe('sheet');
    expect(opened.report().reading.sheets.map(({ grid }) => grid.name)).toEqual(['乙']);
  });

  it('keeps what was kept with all worksheets read, and the other way round', async () => {
    // The three tables are called the same: what is kept names the worksheet.
    const { workbook, session, report, findingOf } = await openAlone();
    await session.keep(findingOf('unit-invalid')!, '系统如此');
    const kept = () => report().acknowledged.map(({ finding }) => finding.cell.sheet);
    expect(kept()).toEqual(['乙']);
    workbook.active = workbook.sheet('丙');
    await session.audit();
    expect(kept()).toEqual([]);
    await session.changeSettings({ scope: 'workbook' });
    expect(kept()).toEqual(['乙']);
    await session.keep(
      report().findings.find(({ check, cell }) => check === 'unit-invalid' && cell.sheet === '丙')!,
      '',
    );
    await session.changeSettings({ scope: 'sheet' });
    expect(kept()).toEqual(['丙']);
  });
});

it('marks leave worksheets alone that were not read', async () => {
  const { workbook } = declarationWorkbook(['甲', '乙']);
  bootExcel({ workbook });
  await excelSheet.read('workbook');
  const mark = (sheet: string) => ({ cell: { sheet, row: 2, column: 3 }, severity: 'error' as const });
  await showMarks([mark('甲'), mark('乙')]);
  await showMarks([mark('乙')], ['甲']);
  await showMarks([], ['甲']);
  expect(workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([1, 0]);
});
