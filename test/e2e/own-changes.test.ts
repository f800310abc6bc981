import { utils, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { excelFile } from '../../scripts/bench/excel-file';
import { workbookOf } from '../../src/hosts/files/read-file';
import { eventually, launchBrowser, WorkbenchWindow, type OpenOptions } from './support/open-workbench';

jest.setTimeout(90_000);

/*
 * What the user does to the sheet: the add-in hears of all of it, marks go along, and nothing is lost without a question.
 */

let browser: Browser;
let window: WorkbenchWindow;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => window.close());

async function open(options?: OpenOptions): Promise<void> {
  window = await WorkbenchWindow.open(browser, options);
}

/** Listens to changes as the add-in does, and gives what was heard. */
async function listen(): Promise<() => Promise<string[]>> {
  await window.addin.evaluate(() =>
    Excel.run(async (context) => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      context.workbook.worksheets.onChanged.add(
        async ({ address, changeType }) => void heard.push(`${changeType} ${address}`),
      );
      await context.sync();
    }),
  );
  return () => window.addin.evaluate(() => [...(globalThis as unknown as { heard: string[] }).heard]);
}

it('tells the add-in of cells that were cut and pasted, and of the way back', async () => {
  await open();
  const heard = await listen();
  await window.goTo('自评', 'H7');
  await window.page.keyboard.press('Control+X');
  await window.goTo('自评', 'K7');
  await window.page.keyboard.press('Control+V');
  const both = (events: readonly string[]) =>
    ['RangeEdited H7', 'RangeEdited K7'].every((event) => events.includes(event));
  expect(both(await eventually(heard, both))).toBe(true);
  expect(await window.values('自评', 'H7:K7')).toEqual(
    [['', '雷击损坏线路，已修复', '', 97.5]].map(() => expect.any(Array)),
  );
  const before = (await heard()).length;
  await window.undo();
  expect(both((await eventually(heard, (events) => both(events.slice(before)))).slice(before))).toBe(true);
});

it('lets marks go along with rows that are put in or taken out', async () => {
  await open();
  const marks = () =>
    window.page.evaluate(() =>
      inPage().session.workbook.sheets.flatMap(({ conditionalFormats }) =>
        conditionalFormats.flatMap(({ areas }) => areas.map(({ top, left }) => `${top}:${left}`)),
      ),
    );
  await window.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('自评');
      const format = sheet.getRange('D9').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FF0000';
      await context.sync();
    }),
  );
  const rows = (change: 'insertRowsBefore' | 'deleteRows') =>
    window.page.evaluate((name) => {
      inPage().grid.api.getActiveWorkbook()!.getSheetByName('自评')![name](6, 2);
    }, change);
  expect(await marks()).toEqual(['8:3']);
  await rows('insertRowsBefore');
  expect(await marks()).toEqual(['10:3']);
  await window.undo();
  expect(await marks()).toEqual(['8:3']);
  await rows('deleteRows');
  expect(await marks()).toEqual(['6:3']);
});

it('asks before it gives up what was changed, and not once it is saved', async () => {
  await open({ keepChanges: true });
  await window.type('自评', 'K1', '新增内容');
  await window.page.click('[data-tool="sample"]');
  await window.page.waitForTimeout(300);
  expect(await window.value('自评', 'K1')).toBe('新增内容');
  const load = window.page.waitForEvent('download');
  await window.page.click('[data-tool="save"]');
  const file = await load;
  expect(file.suggestedFilename()).toBe('云溪市园林绿化中心 绩效目标.xlsx');
  expect(
    await eventually(
      () => window.status(),
      (text) => text.includes('已另存为'),
    ),
  ).toContain('已另存为');
  const { grids } = workbookOf('表.xlsx', readFileSync(await file.path()));
  expect(grids.map(({ name }) => name)).toEqual(['部门整体', '项目（粘贴）', '自评']);
  expect(grids[2]!.rows[0]![10]?.text).toBe('新增内容');
  await window.page.click('[data-tool="sample"]');
  expect(
    await eventually(
      () => window.value('自评', 'K1'),
      (value) => value === '',
    ),
  ).toBe('');
  expect(window.recorded.complaints).toEqual([]);
});

it('keeps the keyboard where it was', async () => {
  await open();
  const focused = () =>
    window.page.evaluate(
      () => (document.activeElement as HTMLElement).dataset['tool'] ?? document.activeElement!.textContent,
    );
  for (const tool of ['theme', 'language']) {
    await window.page.focus(`[data-tool="${tool}"]`);
    await window.page.keyboard.press('Enter');
    expect(await focused()).toBe(tool);
  }
  await window.ready();
  await window.page.focus('#pane-close');
  await window.page.keyboard.press('Enter');
  expect(await focused()).toBe('Open pane');
});

it('says that the server is gone, with the file open all the same', async () => {
  await open();
  await window.context.route('**/manifest.xml', (route) => route.abort());
  const chooser = window.page.waitForEvent('filechooser');
  await window.page.click('[data-tool="open"]');
  await (await chooser).setFiles({ name: '甲.tsv', mimeType: 'text/plain', buffer: Buffer.from('甲\t1') });
  expect(
    await eventually(
      () => window.status(),
      (text) => text.includes('npm start'),
    ),
  ).toContain('连不上本机服务');
  expect(await window.sheetNames()).toEqual(['甲']);
});

it('shows a file as it looks in Excel', async () => {
  await open();
  const rows = [['项目支出绩效目标申报表'], ['三级指标', 12, '']];
  await window.openFile('表.xlsx', Buffer.from(excelFile([{ name: '表', rows, merges: [] }])));
  const looks = await window.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      const formats = ['A1', 'A2', 'B2'].map((cell) => sheet.getRange(cell).format);
      for (const format of formats) format.load('wrapText,horizontalAlignment,verticalAlignment,font/bold');
      await context.sync();
      return formats.map(({ wrapText, horizontalAlignment, verticalAlignment, font }) => [
        ...[wrapText, horizontalAlignment, verticalAlignment, font.bold],
      ]);
    }),
  );
  expect(looks).toEqual([
    [false, 'Center', 'Center', true],
    [true, 'General', 'Center', false],
    [false, 'Center', 'Center', false],
  ]);
});

it('keeps rows and columns of a file hidden, and tells the add-in so', async () => {
  await open();
  const sheet = utils.aoa_to_sheet([
    ['甲', '乙', '丙'],
    [1, 2, 3],
    [4, 5, 6],
  ]);
  sheet['!rows'] = [{}, { hidden: true }];
  sheet['!cols'] = [{}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表');
  await window.openFile('隐藏.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const hidden = await window.addin.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('表');
      const ranges = ['A1', 'A2', 'C3', 'A1:C3'].map((cell) => table.getRange(cell));
      for (const range of ranges) range.load('rowHidden,columnHidden');
      await context.sync();
      return ranges.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden]);
    }),
  );
  expect(hidden).toEqual([
    [false, false],
    [true, false],
    [false, true],
    [null, null],
  ]);
});

it('says what of a file was not opened', async () => {
  await open({ language: 'en-US' });
  await window.openFile('长表.csv', Buffer.from('甲\n'.repeat(20_100)));
  expect(
    await eventually(
      () => window.status(),
      (text) => text.includes('first'),
    ),
  ).toContain('of “长表” only the first 20000 rows');
});
