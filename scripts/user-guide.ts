/**
 * Takes the pictures of docs/user-guide.zh-CN.md: the workbench with its sample, driven as the guide tells it.
 *
 *   node scripts/run.mjs scripts/user-guide.ts     pictures land in docs/images
 *
 * Run again after a change of looks; a step that is not there any more fails by name.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually, launchBrowser, WorkbenchWindow } from '../test/e2e/support/open-workbench';
import { recompressed } from './recompress-png';
import { serveWorkbench } from './serve-workbench';

const OUT = resolve('docs/images');
const DEPARTMENT = '部门整体';
const SIZE = { width: 1280, height: 820 };

async function picture(name: string, take: (options: { path: string }) => Promise<unknown>): Promise<void> {
  const path = resolve(OUT, `${name}.png`);
  await take({ path });
  await writeFile(path, recompressed(await readFile(path)));
}

/** The steps of the guide, in its order. Each leaves the workbench as the next one wants it. */
async function takeAll(window: WorkbenchWindow): Promise<void> {
  const { page } = window;
  const pane = (): Locator => page.locator('#pane');
  const whole = (name: string) => picture(name, (options) => settled(window, () => page.screenshot(options)));
  const paneOnly = (name: string) =>
    picture(name, (options) => settled(window, () => pane().screenshot(options)));
  const tab = (name: RegExp) => window.addin.getByRole('tab', { name }).click();
  const button = (name: string) => window.addin.getByRole('button', { name, exact: true });
  const search = (text: string) => window.addin.getByRole('searchbox').fill(text);

  await window.press('核查');
  await tab(/^概览/);
  await whole('overview');

  const columns = window.addin.locator('summary', { hasText: '各列的含义' }).first();
  await columns.click();
  await columns.evaluate((summary) => summary.scrollIntoView({ block: 'start' }));
  await paneOnly('columns');
  await columns.click();

  await tab(/^问题/);
  await search('截断');
  await window.addin.getByText('评分标准被截断').first().click();
  await eventually(
    () => window.selection(),
    ({ a1 }) => a1 === 'H11',
  );
  await whole('finding');
  await button('应用修复').click();
  await button('撤销上次修复').waitFor();
  await search('');
  await paneOnly('fixed');

  await search('F8');
  await window.addin.getByText('计量单位无效').first().click();
  await button('确认保留').click();
  await window.addin
    .getByRole('textbox', { name: /保留的理由/ })
    .fill('系统中该项计量单位只能选 1，已与主管部门核对。');
  await paneOnly('keep');
  await button('保留').last().click();
  await window.addin.getByText('已确认保留，可在').waitFor();
  await search('');
  await button('筛选').click();
  await window.addin.getByLabel('状态').selectOption('kept');
  await window.addin.getByText('计量单位无效').first().click();
  await paneOnly('kept');
  await button('清除筛选').click();
  await button('筛选').click();

  await button('更多操作').click();
  await button('在表中标记').click();
  await window.addin.getByText(/^图例/).waitFor();
  await window.goTo(DEPARTMENT, 'C8');
  await whole('marks');
  await window.press('清除标记');

  await window.press('问题清单');
  await whole('problem-list');

  await window.press('写入得分');
  const actuals = { J7: '12', J8: '3450', J9: '25', J10: '96', J16: '有所改善' };
  for (const [cell, text] of Object.entries(actuals)) await window.type(DEPARTMENT, cell, text);
  await eventually(
    () => window.value(DEPARTMENT, 'K10'),
    (value) => typeof value === 'number',
  );
  await page.evaluate(
    (name) => inPage().grid.api.getActiveWorkbook()!.getSheetByName(name)!.scrollToCell(5, 5),
    DEPARTMENT,
  );
  await tab(/^得分/);
  await whole('scores');

  await window.addin.locator('summary', { hasText: '补植行道树数量' }).first().click();
  await window.addin.getByLabel('试算实际值', { exact: true }).fill('3300');
  await window.addin
    .locator('summary', { hasText: '补植行道树数量' })
    .first()
    .evaluate((summary) => summary.scrollIntoView({ block: 'start' }));
  await paneOnly('what-if');

  await tab(/^规范/);
  await paneOnly('norms');
  await tab(/^设置/);
  await paneOnly('settings');

  await window.openFile('会议纪要.tsv', Buffer.from('会议纪要\n时间\t三月五日\n', 'utf8'));
  await window.press('核查');
  await window.addin.getByText('没有找到绩效目标申报表').waitFor();
  await paneOnly('no-table');
}

/** Takes a picture once nothing moves any more. */
async function settled(window: WorkbenchWindow, take: () => Promise<unknown>): Promise<void> {
  await window.addin.waitForFunction(() => document.querySelector('[role="progressbar"]') === null);
  await window.page.waitForTimeout(400);
  await take();
}

await mkdir(OUT, { recursive: true });
for (const old of await readdir(OUT)) await rm(resolve(OUT, old));
const server = await serveWorkbench();
const browser = await launchBrowser();
try {
  const window = await WorkbenchWindow.open(browser, SIZE);
  await takeAll(window);
  if (window.recorded.complaints.length > 0) throw new Error(window.recorded.complaints.join('\n'));
  await window.close();
} finally {
  await browser.close();
  await server.close();
}
