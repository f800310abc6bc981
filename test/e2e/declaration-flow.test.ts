import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, WorkbenchWindow } from './support/open-workbench';
import { PASTED_PROJECT } from './support/pasted-project';

jest.setTimeout(120_000);

const SHEET = '申报';
const CUT = '更新达到48套得满分，共计20分，每少2套扣1分，扣完为';

let browser: Browser;
let window: WorkbenchWindow;

// The grid’s engine now and then drops a calculation on a machine under load; what is tested here is the add-in.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  window = await WorkbenchWindow.open(browser);
  await window.addSheet(SHEET);
  await window.paste(SHEET, 'A1', PASTED_PROJECT);
  await eventually(
    () => window.value(SHEET, 'J21'),
    (text) => text === '10分',
  );
});
afterEach(async () => {
  expect(window.recorded.foreign).toEqual([]);
  expect(window.recorded.complaints).toEqual([]);
  await window.close();
});

/** Checks the workbook and looks for one kind of finding in the pane. */
async function findings(search: string) {
  await window.press('核查');
  await window.addin.getByRole('tab', { name: /^问题/ }).click();
  await window.addin.getByRole('searchbox').fill(search);
  return window.addin.locator('#root');
}

it('checks a pasted declaration, goes to the cell, repairs it, and takes the repair back', async () => {
  const pane = await findings('G14');
  await pane.getByText('评分标准被截断').first().click();
  expect(
    await eventually(
      () => window.selection(),
      ({ sheet }) => sheet === SHEET,
    ),
  ).toEqual({ sheet: SHEET, a1: 'G14' });
  await window.screenshot('flow-1-finding');

  await pane.getByRole('button', { name: '应用修复' }).click();
  expect(
    await eventually(
      () => window.value(SHEET, 'G14'),
      (text) => text !== CUT,
    ),
  ).toBe(`${CUT}止`);

  await window.addin.getByRole('searchbox').fill('');
  await pane.getByRole('button', { name: /^修复全部安全项/ }).click();
  expect(
    await eventually(
      () => window.value(SHEET, 'G15'),
      (text) => !String(text).includes(','),
    ),
  ).toBe('合格率达到100%得满分，共计10分，每下降一个百分点扣权重分的5%，扣完为止');
  await window.screenshot('flow-2-repaired');

  await pane.getByRole('button', { name: '更多操作' }).click();
  await window.addin.getByText(/^撤销本次全部修复/).click();
  expect(
    await eventually(
      () => window.value(SHEET, 'G14'),
      (text) => text === CUT,
    ),
  ).toBe(CUT);
  expect(await window.value(SHEET, 'G15')).toContain(',');
});

it('writes score columns whose formulas compute in the grid as values are typed', async () => {
  await window.press('写入得分');
  expect(
    await eventually(
      () => window.values(SHEET, 'K10:M10'),
      ([row]) => row![2] !== '',
    ),
  ).toEqual([['实际完成值', '得分', '得分说明']]);
  expect(await window.formula(SHEET, 'L14')).toMatch(/^=PERFSCORE\(/);
  // Nothing is scored before a value is there.
  expect(
    await eventually(
      () => window.values(SHEET, 'L11:L21'),
      (cells) => cells.every(([value]) => value === ''),
    ),
  ).toEqual(Array.from({ length: 11 }, () => ['']));

  const actuals: [string, string, number][] = [
    ['K11', '2.1', 18],
    ['K14', '46', 19],
    ['K15', '98', 9],
    ['K16', '100', 10],
    ['K18', '有所改善', 12],
    ['K21', '88', 9],
  ];
  for (const [cell, text] of actuals) await window.type(SHEET, cell, text);
  // What was typed is there: a key that the grid lost would be no fault of the score.
  for (const [cell, text] of actuals)
    expect([cell, String(await window.value(SHEET, cell))]).toEqual([cell, text]);
  for (const [cell, , points] of actuals) {
    const score = cell.replace('K', 'L');
    expect([
      score,
      await eventually(
        () => window.value(SHEET, score),
        (value) => value === points,
      ),
    ]).toEqual([score, points]);
  }
  expect(await window.value(SHEET, 'M14')).toContain('46');
  const totals = await eventually(
    () => window.values(SHEET, 'K22:L26'),
    (rows) => rows.some(([label, value]) => label === '合计' && value === 77),
  );
  expect(Object.fromEntries(totals)).toMatchObject({
    成本指标小计: 18,
    产出指标小计: 38,
    效益指标小计: 12,
    满意度指标小计: 9,
    合计: 77,
  });
  // The pane has seen the new columns, and follows what is typed into them.
  await window.addin.getByRole('tab', { name: /^得分/ }).click();
  await window.addin.getByText('19 / 20').first().waitFor();
  await window.goTo(SHEET, 'K14');
  await window.screenshot('flow-3-scores');
});

it('writes scores in one step for undo, and a second run changes nothing', async () => {
  const block = () =>
    eventually(
      () => window.values(SHEET, 'K10:M26'),
      (rows) => rows[16]![1] === 0,
    );
  await window.press('写入得分');
  const written = await block();
  await window.press('写入得分');
  expect(await block()).toEqual(written);
  await window.goTo(SHEET, 'A1');
  await window.undo();
  expect(await window.value(SHEET, 'L14')).toBe('');
});

it('checks again by itself after an edit', async () => {
  const pane = await findings('G14');
  await pane.getByText('评分标准被截断').first().waitFor();
  await window.type(SHEET, 'G14', `${CUT}止`);
  await pane.getByText('评分标准被截断').first().waitFor({ state: 'detached', timeout: 8000 });
});

it('checks only the worksheet in front when asked to, says so, and keeps the choice', async () => {
  await window.press('核查');
  await window.addin.getByRole('tab', { name: /^概览/ }).click();
  const scope = window.addin.getByLabel('核查范围');
  await scope.selectOption('sheet');
  const note = window.addin.getByText(/^只读取了工作表“申报”；没有读取/);
  await note.first().waitFor();
  expect(await window.addin.locator('article').count()).toBe(1);
  await window.screenshot('flow-scope-one');

  const [other] = (await window.sheetNames()).filter((name) => name !== SHEET);
  await window.goTo(other!, 'A1');
  await window.addin.getByRole('button', { name: '核查这张工作表' }).click();
  await window.addin
    .getByText(new RegExp(`^只读取了工作表“${other!}”`))
    .first()
    .waitFor();
  await window.press('问题清单');
  const summary = () => window.value('问题清单', 'A1');
  expect(await eventually(summary, (text) => String(text).includes('只读取了'))).toContain(
    `只读取了工作表“${other!}”；没有读取`,
  );
  // The list is in front now: the ribbon still means the worksheet that it was made of.
  await window.press('核查');
  await window.addin
    .getByText(new RegExp(`^只读取了工作表“${other!}”`))
    .first()
    .waitFor();

  await window.addin.getByRole('tab', { name: /^概览/ }).click();
  await scope.selectOption('workbook');
  const tables = () => window.addin.locator('article').count();
  expect(await eventually(tables, (count) => count > 1)).toBeGreaterThan(1);
});

it('marks cells on demand, lists problems on a worksheet whose links lead to the cells, and clears the marks', async () => {
  const pane = await findings('');
  await pane.getByRole('button', { name: '更多操作' }).click();
  await window.addin.getByText('在表中标记').click();
  const marks = () =>
    window.page.evaluate(
      () => inPage().session.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats).length,
    );
  expect(await eventually(marks, (count) => count > 0)).toBeGreaterThan(0);
  await window.goTo(SHEET, 'A1');
  await window.screenshot('flow-4-marks');

  await window.press('问题清单');
  expect(await window.sheetNames()).toContain('问题清单');
  const places = (await window.values('问题清单', 'A1:A30')).map(([text]) => String(text));
  const row = places.indexOf(`${SHEET}!G14`);
  expect(row).toBeGreaterThan(0);

  await window.press('清除标记');
  expect(await marks()).toBe(0);
});

it('hands the list over as .xlsx, .csv and .html', async () => {
  const pane = await findings('');
  await pane.getByRole('button', { name: '更多操作' }).click();
  for (const [button, name, begins] of [
    ['导出 Excel', '问题清单.xlsx', 'PK'],
    ['导出 CSV', '问题清单.csv', '\ufeff'],
    ['导出 HTML', '问题清单.html', '<!doctype html>'],
  ] as const) {
    const download = window.page.waitForEvent('download');
    await pane.getByRole('button', { name: button }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase());
    if (!name.endsWith('.xlsx')) expect(text).toContain('位置');
  }
});
