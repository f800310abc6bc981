import type { Browser, Page } from 'playwright-core';
import { eventually, launchBrowser, WorkbenchWindow } from './support/open-workbench';

jest.setTimeout(90_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The page of the add-in, as soon as it shows its tabs. */
async function paintedFrame(page: Page) {
  const frame = await eventually(
    async () => page.frames().find((each) => each.url().includes('taskpane.html')),
    (found) => found !== undefined,
  );
  await frame!.getByRole('tab', { name: '问题' }).waitFor();
  return frame!;
}

it('paints the frame of the pane before Office is ready and without the engine, and keeps the tab that was chosen', async () => {
  const seen: unknown[] = [];
  const window = await WorkbenchWindow.open(browser, {
    // What office.js loads before it says that it is ready, and everything behind the first paint.
    held: /\/(?:excel-web-16\.00|core|pane|host)\.js/,
    whileHeld: async (page) => {
      const frame = await paintedFrame(page);
      seen.push(
        await frame.evaluate(() =>
          Promise.race([
            Office.onReady().then(() => 'ready'),
            new Promise((resolve) => setTimeout(() => resolve('not ready'), 300)),
          ]),
        ),
        await frame.getByText('绩核正在打开…').isVisible(),
      );
      await frame.getByRole('tab', { name: '设置' }).click();
    },
  });
  expect(seen).toEqual(['not ready', true]);
  await window.addin.getByText('即时核查').waitFor();
  expect(window.recorded.complaints).toEqual([]);
  await window.close();
});

it('says so where the rest does not arrive', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await context.route(/\/core\.js/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(process.env['PERFSCORE_E2E_URL']!);
  const frame = await paintedFrame(page);
  await frame.getByRole('alert').waitFor();
  expect(await frame.getByRole('alert').innerText()).toContain('检查网络');
  await context.close();
});
