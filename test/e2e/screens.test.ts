import type { Browser } from 'playwright-core';
import { launchBrowser, WorkbenchWindow, type OpenOptions } from './support/open-workbench';

jest.setTimeout(90_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SIZES = {
  wide: { width: 1680, height: 960 },
  narrow: { width: 320, height: 720 },
} as const;
const VIEWS: readonly (readonly [tab: RegExp, name: string])[] = [
  [/^概览/, 'overview'],
  [/^问题/, 'problems'],
  [/^得分/, 'scores'],
  [/^规范/, 'norms'],
  [/^设置/, 'settings'],
];

/** Nothing may stick out of the page or the pane, whatever the width. */
async function widthsFit({ page }: WorkbenchWindow): Promise<void> {
  for (const frame of page.frames()) {
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

describe.each(['light', 'dark', 'contrast'] as const)('pictures, %s', (theme) => {
  it.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('of every view, %s', async (size) => {
    const options: OpenOptions = {
      ...SIZES[size],
      ...(theme === 'contrast' ? { contrast: true } : { theme }),
    };
    const window = await WorkbenchWindow.open(browser, options);
    await window.press('核查');
    for (const [tab, name] of VIEWS) {
      await window.addin.getByRole('tab', { name: tab }).click();
      await window.page.waitForTimeout(300);
      await widthsFit(window);
      await window.screenshot(`${theme}-${size}-${name}`);
    }
    await window.page.click('#pane-close');
    await window.page.waitForTimeout(300);
    await widthsFit(window);
    await window.screenshot(`${theme}-${size}-grid`);
    expect(window.recorded.complaints).toEqual([]);
    await window.close();
  });
});

it('fits a narrow screen in English', async () => {
  const window = await WorkbenchWindow.open(browser, { ...SIZES.narrow, language: 'en-US' });
  await widthsFit(window);
  const tools = await window.page.locator('.tools button').all();
  for (const tool of tools)
    expect((await tool.boundingBox())!.x + 24).toBeLessThanOrEqual(SIZES.narrow.width);
  await window.screenshot('english-narrow');
  await window.close();
});
