import { audit } from '../../src/core/audit';
import { cellKey, toA1 } from '../../src/core/model/cell';
import { excelSheet } from '../../src/hosts/excel';
import { findingKey } from '../../src/taskpane/problems/finding-key';
import { TransportError } from '../../src/workbench/office-host/wire';
import { insertCells } from '../support/office-host/insert-cells';
import { until } from '../support/until';
import { declarationWorkbook, ROWS } from './declaration';
import { openPane, type OpenedPane } from './open-pane';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const UNIT = { row: 4, column: 5 };

let opened: OpenedPane;
afterEach(() => opened.session.stop());

describe('live', () => {
  it('looks again at an edited cell with one read, and follows the selection', async () => {
    opened = await openPane();
    const { workbook, host, store, findingOf } = opened;
    const sheet = workbook.active;
    const unit = findingOf('unit-invalid')!;
    host.selectionChanged(sheet, { top: UNIT.row, left: UNIT.column, bottom: UNIT.row, right: UNIT.column });
    await until(() => store.state().openFinding === findingKey(unit));
    const syncs = host.syncs;
    sheet.put(UNIT.row, UNIT.column, '%');
    host.cellsChanged(sheet, { top: UNIT.row, left: UNIT.column, bottom: UNIT.row, right: UNIT.column });
    await until(() => findingOf('unit-invalid') === undefined);
    expect(host.syncs - syncs).toBe(1);
  });

  it('takes 10,000 pasted cells as one change', async () => {
    opened = await openPane();
    const { workbook, host, audits, store } = opened;
    const sheet = workbook.active;
    for (let row = 20; row < 120; row++)
      for (let column = 0; column < 100; column++) sheet.put(row, column, `${row}-${column}`);
    // Excel tells of a paste as one area, or of a fill cell by cell.
    host.cellsChanged(sheet, { top: 20, left: 0, bottom: 119, right: 99 });
    for (let row = 20; row < 120; row++)
      for (let column = 0; column < 100; column++)
        host.cellsChanged(sheet, { top: row, left: column, bottom: row, right: column });
    await until(() => audits() > 0 && store.state().work === undefined);
    await pause(700);
    expect(audits()).toBe(1);
    expect(store.state().report!.reading.sheets[0]!.grid.rows[119]![99]!.text).toBe('119-99');
  });

  it('starts no loop with its own writes', async () => {
    opened = await openPane();
    const { workbook, host, session, audits, report } = opened;
    const sheet = workbook.active;
    await session.applyAllSafe();
    await session.writeScores();
    await session.setMarks(true);
    await session.writeProblemSheet();
    const before = audits();
    await pause(900);
    expect(audits()).toBe(before);
    // What a person types into a column of ours is theirs, however soon.
    sheet.put(2, 9, 11);
    host.cellsChanged(sheet, { top: 2, left: 9, bottom: 2, right: 9 });
    await until(() => audits() === before + 1);
    expect(report().findings.every(({ fix }) => fix?.kind !== 'safe')).toBe(true);
  });

  it('keeps findings and 确认保留 on their cells when rows and columns are inserted', async () => {
    opened = await openPane();
    const { workbook, host, store, session, report, findingOf, places } = opened;
    const sheet = workbook.active;
    const kept = findingOf('unit-invalid')!;
    await session.keep(kept, '系统如此');
    const open = report().findings.at(-1)!;
    store.dispatch({ type: 'finding-opened', key: findingKey(open) });
    const before = places().length;
    for (const what of ['row', 'column'] as const) {
      const old = report();
      insertCells(host, sheet, what, 0);
      await until(() => report() !== old);
    }
    expect(places()).toHaveLength(before);
    expect(report().acknowledged.map(({ finding }) => finding.cell)).toEqual([
      { sheet: '申报表', row: UNIT.row + 1, column: UNIT.column + 1 },
    ]);
    const now = report().findings.find((finding) => findingKey(finding) === store.state().openFinding)!;
    expect([now.check, now.cell.row, now.cell.column]).toEqual([
      open.check,
      open.cell.row + 1,
      open.cell.column + 1,
    ]);
  });

  it('goes on after a worksheet was renamed: places, edits, fixes and 确认保留', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    workbook.sheet('乙').put(0, 0, '湖面整治项目支出绩效目标申报表');
    opened = await openPane({ workbook });
    const { host, session, report, findingOf } = opened;
    await session.keep(findingOf('unit-invalid')!, '系统如此');
    const sheet = workbook.sheet('甲');
    sheet.name = '新名字';
    // Excel of this API set tells of no renaming: what is on screen still leads to the cell.
    workbook.active = workbook.sheet('乙');
    await session.goTo([{ sheet: '甲', row: 2, column: 3 }]);
    expect(workbook.active.name).toBe('新名字');
    await session.applyAllSafe();
    expect(sheet.cell(2, 3)!.value).toBe('≥');
    await until(() => report().reading.sheets[0]!.grid.name === '新名字');
    expect(report().acknowledged.map(({ finding }) => finding.cell.sheet)).toContain('新名字');
    // The next edits are told under the new name.
    for (const unit of ['1', '%']) {
      const old = report();
      sheet.put(UNIT.row, UNIT.column, unit);
      host.cellsChanged(sheet, { top: UNIT.row, left: UNIT.column, bottom: UNIT.row, right: UNIT.column });
      await until(() => report() !== old);
    }
    const onRenamed = [...report().findings, ...report().acknowledged.map(({ finding }) => finding)].filter(
      ({ cell }) => cellKey(cell) === cellKey({ sheet: '新名字', ...UNIT }),
    );
    expect(onRenamed).toEqual([]);
  });

  it('says so where a worksheet is gone, and looks again', async () => {
    const { workbook } = declarationWorkbook(['甲', '乙']);
    opened = await openPane({ workbook });
    const { session, report, notice } = opened;
    const sheet = workbook.sheet('甲');
    workbook.removeSheet(sheet);
    await session.goTo([{ sheet: '甲', row: 2, column: 3 }]);
    expect(notice()).toMatchObject({ tone: 'error', text: expect.stringContaining('不在工作簿中') });
    await until(() => report().reading.sheets.length === 1);
    expect(report().reading.sheets[0]!.grid.name).toBe('乙');
  });
});

describe('a change that no look has seen', () => {
  const edited = { top: UNIT.row + 1, left: UNIT.column, bottom: UNIT.row + 1, right: UNIT.column };
  /** What a pane opened now would find. */
  const anew = async () =>
    audit(await excelSheet.read('workbook')).findings.map(({ check, cell }) => `${check} ${toA1(cell)}`);

  /** Loses the requests from now on, until the returned function is called. */
  function breakOff({ host }: typeof opened): () => void {
    const process = host.process.bind(host);
    host.process = () => {
      throw new TransportError('GeneralException');
    };
    return () => void (host.process = process);
  }

  it('because reading failed is made up for with the next: no row is taken for another', async () => {
    opened = await openPane();
    const { workbook, host, notice, places } = opened;
    const sheet = workbook.active;
    const mend = breakOff(opened);
    insertCells(host, sheet, 'row', 0);
    await until(() => notice()?.tone === 'error');
    mend();
    sheet.put(edited.top, edited.left, '%');
    host.cellsChanged(sheet, edited);
    await until(() => !places().some((place) => place.startsWith('unit-invalid')));
    expect(places()).toEqual(await anew());
  });

  it('while the next cell is being typed in is looked at when that is over, without a word', async () => {
    opened = await openPane();
    const { workbook, host, notice, places } = opened;
    const sheet = workbook.active;
    host.faults.editing = true;
    sheet.put(UNIT.row, UNIT.column, '%');
    host.cellsChanged(sheet, { ...edited, top: UNIT.row, bottom: UNIT.row });
    await pause(3500);
    expect(notice()).toBeUndefined();
    host.faults.editing = false;
    await until(() => !places().some((place) => place.startsWith('unit-invalid')));
    expect(places()).toEqual(await anew());
  }, 20_000);

  it('with live checking off is seen before scores are put beside the rows', async () => {
    opened = await openPane();
    const { workbook, host, session, report } = opened;
    const sheet = workbook.active;
    await session.changeSettings({ live: false });
    const before = report();
    insertCells(host, sheet, 'row', 0);
    await pause(500);
    expect(report()).toBe(before);
    await session.writeScores();
    expect([sheet.cell(1, 10), sheet.cell(2, 10)?.value]).toEqual([undefined, '得分']);
    expect(sheet.cell(3, 10)?.formula).toMatch(/^=PERFSCORE\(H4,J4/);
  });

  it('with live checking off is seen when it is switched on', async () => {
    opened = await openPane();
    const { workbook, host, session, places } = opened;
    const sheet = workbook.active;
    await session.changeSettings({ live: false });
    insertCells(host, sheet, 'row', 0);
    await pause(500);
    await session.changeSettings({ live: true });
    expect(places()).toEqual(await anew());
    sheet.put(edited.top, edited.left, '%');
    host.cellsChanged(sheet, edited);
    await until(() => !places().some((place) => place.startsWith('unit-invalid')));
    expect(places()).toEqual(await anew());
  });

  it('because it waits its turn is seen: 写入得分 clicked twice at once leaves nothing alone', async () => {
    opened = await openPane();
    const { session, notice } = opened;
    await Promise.all([session.writeScores(), session.writeScores()]);
    expect(notice()).toMatchObject({ tone: 'success', text: '得分列已是最新，没有改动。' });
  });
});

describe('hidden places', () => {
  it('are read and written like others, and going there says what hides the cell', async () => {
    const { workbook, sheet } = declarationWorkbook();
    sheet.hiddenRows.add(2);
    sheet.hiddenColumns.add(4);
    sheet.put(4, 4, 0.9, '0%');
    opened = await openPane({ workbook });
    const { session, notice, report } = opened;
    const texts = report().reading.sheets[0]!.grid.rows;
    expect([texts[2]![2]!.text, texts[2]![4]!.text, texts[4]![4]!.text]).toEqual([
      '清淤河道长度',
      '12',
      '90%',
    ]);
    await session.goTo([{ sheet: '申报表', row: 2, column: 3 }]);
    expect(notice()).toMatchObject({ tone: 'info', text: expect.stringContaining('D3') });
    await session.applyAllSafe();
    expect(sheet.cell(2, 3)!.value).toBe('≥');
    sheet.visible = false;
    workbook.active = workbook.addSheet('首页');
    await session.goTo([{ sheet: '申报表', row: 2, column: 3 }]);
    expect(notice()).toMatchObject({ tone: 'error', text: expect.stringContaining('隐藏的工作表') });
  });
});

describe('very wide sheets', () => {
  it('are read in slices of columns', async () => {
    const { workbook, sheet } = declarationWorkbook();
    const long = '评分标准'.repeat(60);
    for (let column = 20; column < 16_384; column += 1) sheet.put(2, column, long);
    opened = await openPane({ workbook, maxBytes: 2_000_000 });
    const { report } = opened;
    const { grid, tables } = report().reading.sheets[0]!;
    expect(grid.rows[2]![16_383]!.text).toBe(long);
    expect(tables).toHaveLength(1);
  });
});

describe('an older Excel', () => {
  it('goes without what it lacks and says so', async () => {
    opened = await openPane({ workbook: declarationWorkbook().workbook, excelApi: 1.4 });
    const { notice, session, report, host } = opened;
    expect(notice()).toMatchObject({ tone: 'warning', text: expect.stringContaining('不支持即时核查') });
    expect(notice()!.text).toContain('不能把设置保存在工作簿中');
    expect(['marks', 'state', 'live'].map((ability) => session.host.can(ability as 'marks'))).toEqual([
      false,
      false,
      false,
    ]);
    expect(report().findings.length).toBeGreaterThan(0);
    const kept = report().findings[0]!;
    await session.keep(kept, '先留着');
    expect(report().acknowledged).toHaveLength(1);
    expect(host.unknownMembers).toEqual([]);
  });
});

describe('state that two people saved at once', () => {
  it('comes together again with the next save', async () => {
    const { workbook } = declarationWorkbook();
    for (const id of ['a', 'b'])
      workbook.customXml.set(id, '<perfscore xmlns="urn:perfscore:state:1">{"live":true}</perfscore>');
    opened = await openPane({ workbook });
    await opened.session.changeSettings({ decimals: 1 });
    expect(workbook.customXml.size).toBe(1);
    expect([...workbook.customXml.values()][0]).toContain('"decimals":1');
  });

  it('is set aside where damaged, or left where the workbook is read-only', async () => {
    const { workbook } = declarationWorkbook();
    const damaged = '<perfscore xmlns="urn:perfscore:state:1">{"profile": 5}</perfscore>';
    workbook.customXml.set('x', damaged);
    workbook.readOnly = true;
    opened = await openPane({ workbook });
    expect(opened.notice()).toMatchObject({ text: expect.stringContaining('已损坏，没有改动') });
    expect([...workbook.customXml.values()]).toEqual([damaged]);
    expect(opened.report().findings.length).toBeGreaterThan(0);
  });
});

it('has rows whose unit is wrong, which these tests stand on', () => {
  expect(ROWS[UNIT.row]![UNIT.column]).toBe('1');
});
