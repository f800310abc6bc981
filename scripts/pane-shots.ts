/**
 * Renders the task pane by itself in a browser, over a workbook in memory, and takes a picture of every view. Says what is wider than
 * the pane and what axe finds, contrast included.
 *
 *   node scripts/run.mjs scripts/pane-shots.ts [view …]     pictures land in build/pane-shots
 */
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/e2e/support/open-workbench';

const root = process.cwd();
const out = resolve(root, 'build/pane-shots');

/** Views, and states of a view that have to be brought about first. */
const SHOTS: Readonly<
  Record<string, { readonly query: string; readonly prepare?: (page: Page) => Promise<void> }>
> = {
  overview: { query: 'view=overview' },
  'overview-columns': {
    query: 'view=overview',
    prepare: async (page) => {
      for (const name of ['各列的含义', '检查项'])
        await page.locator('summary', { hasText: name }).first().click();
      await page.locator('summary', { hasText: '各列的含义' }).first().scrollIntoViewIfNeeded();
    },
  },
  problems: {
    query: 'view=problems',
    prepare: async (page) => {
      await page.locator('[data-problem]').nth(2).click();
    },
  },
  'problems-filter': {
    query: 'view=problems',
    prepare: async (page) => {
      await page.getByRole('button', { name: '筛选' }).click();
      await page.getByRole('button', { name: '更多操作' }).click();
    },
  },
  'problems-keep': {
    query: 'view=problems',
    prepare: async (page) => {
      await page.locator('[data-problem]').first().click();
      await page.getByRole('button', { name: '确认保留' }).click();
    },
  },
  'problems-fixed': {
    query: 'view=problems',
    prepare: async (page) => {
      await page.getByRole('button', { name: /修复全部安全项/ }).click();
    },
  },
  scores: {
    query: 'view=scores',
    prepare: async (page) => {
      await page.getByLabel('表格').selectOption('1');
      await page.locator('summary', { hasText: '清淤山塘数量' }).click();
    },
  },
  'scores-bands': {
    query: 'view=scores',
    prepare: async (page) => {
      await page.getByLabel('表格').selectOption('1');
      await page.locator('summary', { hasText: '汛前完工率' }).click();
      await page.getByLabel('试算实际值').fill('82');
      await page.getByLabel('试算实际值').scrollIntoViewIfNeeded();
    },
  },
  'scores-grades': {
    query: 'view=scores',
    prepare: async (page) => {
      await page.getByLabel('表格').selectOption('1');
      await page.locator('summary', { hasText: '灌溉保障能力' }).click();
      await page.getByLabel('试算实际值').scrollIntoViewIfNeeded();
    },
  },
  norms: { query: 'view=norms' },
  'norms-edit': {
    query: 'view=norms',
    prepare: async (page) => {
      await page.getByRole('button', { name: '编辑副本' }).click();
    },
  },
  settings: {
    query: 'view=settings',
    prepare: async (page) => {
      await page.locator('summary').first().click();
    },
  },
  empty: { query: 'view=overview&book=empty' },
  alone: { query: 'view=overview&scope=sheet' },
  'alone-english': { query: 'view=problems&scope=sheet&language=en-US' },
  'alone-empty': { query: 'view=overview&scope=sheet&front=说明' },
  'alone-elsewhere': {
    query: 'view=overview&scope=sheet',
    prepare: async (page) => {
      await page.evaluate("pane.host.watcher.onSelect({ sheet: '自评表', row: 5, column: 2 })");
      await page.locator('summary', { hasText: '表间比对' }).click();
      await page.locator('summary', { hasText: '没有读入的内容' }).click();
    },
  },
  'too-large': { query: 'view=overview&book=too-large' },
  failed: {
    query: `view=overview&fail=${encodeURIComponent('有单元格正在编辑，Excel 暂不接受操作。请按 Enter 或 Esc 结束编辑后再试。')}`,
  },
  english: { query: 'view=problems&language=en-US' },
  large: { query: 'view=problems&book=large' },
};

await mkdir(out, { recursive: true });
await build({
  entryPoints: [resolve(root, 'test/taskpane/fixtures/shot-page.tsx')],
  outfile: resolve(out, 'page.js'),
  bundle: true,
  charset: 'utf8',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
await writeFile(
  resolve(out, 'page.html'),
  '<!doctype html><meta charset="utf-8"><title>绩核</title><body style="margin:0"><div id="root"></div><script src="page.js"></script>',
);
const wanted = process.argv.slice(2);
const browser = await launchBrowser();
for (const [name, { query, prepare }] of Object.entries(SHOTS)) {
  if (wanted.length > 0 && !wanted.some((want) => name.startsWith(want))) continue;
  for (const [theme, width] of [
    ['light', 320],
    ['dark', 320],
    ['light', 900],
    ['dark', 900],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 760 } });
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.goto(`${pathToFileURL(resolve(out, 'page.html')).href}?${query}&theme=${theme}`);
    await page.waitForSelector('body[data-ready]');
    await prepare?.(page);
    await page.waitForTimeout(250);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (overflow) console.error(`${name} ${width}px: wider than the pane`);
    await page.addScriptTag({ path: resolve(root, 'node_modules/axe-core/axe.min.js') });
    // A string, so that the page's own axe is asked.
    const faults = await page.evaluate<string[]>(
      "axe.run(document.body).then(({ violations }) => violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 140)} ${nodes[0].any[0]?.message ?? ''}`))",
    );
    for (const fault of faults) console.error(`${name} ${theme} ${width}px: ${fault}`);
    await page.screenshot({ path: resolve(out, `${name}-${theme}-${width}.png`) });
    await page.close();
  }
}
await browser.close();
